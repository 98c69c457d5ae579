"""Adds the record that the project starts from, and compares every field of it with what lib then says.

    seed.py LIB RECORD

The expectations are read from the record file itself, by other means than lib's, and a key of the record that nothing
here looks at is a failure. The record's abstract belongs to its authors, so none of its text stands in the repository."""

import json
import os
import re
import subprocess
import sys
import tempfile

LIB, RECORD = (os.path.abspath(path) for path in sys.argv[1:3])
failures, checks = [], 0


def same(name, found, expected):
    global checks
    checks += 1
    if found != expected or type(found) is not type(expected):
        failures.append(f"{name}: found {found!r}, expected {expected!r}")


class Library:
    def __init__(self, folder):
        self.path = os.path.join(folder, "library.sqlite")

    def run(self, *arguments, code=0):
        done = subprocess.run([LIB, *arguments, "--library", self.path], capture_output=True, text=True, encoding="utf8")
        if done.returncode != code:
            sys.exit(f"lib {' '.join(arguments)}: exit code {done.returncode}, expected {code}\n{done.stderr}")
        return done.stdout

    def json(self, *arguments):
        return json.loads(self.run(*arguments))


def without_tags(html):
    return re.sub(r"<[^>]*>", "", html).strip()


def missing(value):
    return value is None or value == [] or (isinstance(value, str) and not value.strip())


class Expected:
    """The record file: a JSON object on its first line, then text under Chinese labels."""

    def __init__(self):
        with open(RECORD, encoding="utf8", newline="") as file:
            line, self.text = file.read().split("\n", 1)
        self.record = json.loads(line)
        self.seen = set()
        lines = self.text.split("\n")
        abstract, description = lines.index("Abstract"), lines.index("期刊介绍:")
        self.citations = int(lines[0].removeprefix("引用次数: "))
        self.abstract = "\n".join(lines[abstract + 1 : description])
        self.description = "\n".join(lines[description + 1 :])

    def __getitem__(self, key):
        self.seen.add(key)
        return self.record[key]


def check_report(report, counts, rejected=0):
    for name in ["read", "added", "updated", "unchanged", "inTrash"]:
        same(f"add: {name}", report[name], counts.get(name, 0))
        same(f"add: {name} of the file", report["files"][0][name], counts.get(name, 0))
    same("add: rejected", report["rejected"], rejected)
    same("add: rejected of the file", report["files"][0]["rejected"], [])
    same("add: error", report["files"][0].get("error"), None)
    same("add: file", report["files"][0]["file"], RECORD)
    same("add: format", report["files"][0]["format"], "scholar")


def check_article(article, expected):
    same("id", article["id"], 1)
    same("title", article["title"], expected["title"])
    people = [name.split() for name in expected["authors"].split(",")]
    same("authors", article["authors"], [{"family": p[-1], "given": " ".join(p[:-1])} for p in people])
    same("doi", article["doi"], expected["doi"])
    same("identifiers", article["identifiers"], [{"scheme": "doi", "value": expected["doi"]}])
    same("abstract, of the object", article["abstract"], without_tags(expected["abstract"]))
    same("abstract, of the text", article["abstract"], expected.abstract)
    same("volume", article.get("volume"), expected["journal"]["volume"].strip() or None)
    same("pages", article["pages"], expected["journal"]["pages"])
    same("issueDate", article["issueDate"], expected["publicationDate"])
    same("electronicDate", article.get("electronicDate"), expected["EPubDate"] or None)
    same("year", article["year"], int(expected["publicationDate"][:4]))
    same("type", article["type"], "article-journal")
    same("publicationTypes", article["publicationTypes"], [expected["publicationTypes"]])
    same("isOpenAccess", article["isOpenAccess"], expected["isOpenAccess"])
    same("links", article["links"], [{"kind": "landing", "url": expected["ListUrlMain"]}])
    same("citation count, of the object", int(expected["citationCount"]), expected.citations)
    counts = [(count["database"], count["count"]) for count in article["citationCounts"]]
    same("platform", expected["platform"], "Semanticscholar")
    same("citationCounts", counts, [("Semantic Scholar", expected.citations)])
    same("otherFields", article["otherFields"], {key: expected[key] for key in ["FirstCategoryId", "Total"]})
    for count in article["citationCounts"]:
        same("day of the citation count", bool(re.fullmatch(r"\d{4}-\d\d-\d\d", count["seen"])), True)


def check_journal(journal, listed, expected):
    same("journal", journal["name"], expected["PeriodicalName"])
    same("journal, in the object", journal["name"], expected["journal"]["name"])
    same("journal's id", journal["databaseIDs"], {"scholar": str(expected["PeriodicalId"])})
    same("journal's description", journal["description"], expected.description)
    metrics = {metric["kind"]: (metric["value"], metric.get("category")) for metric in journal["metrics"]}
    expectation = {
        "impact factor": (f"{expected['PeriodicalIF']:g}", None),
        "JCR quartile": (expected["JCR"], expected["JCRName"]),
        "CAS zone": (str(expected["RegionNum"]), expected["RegionCategory"]),
    }
    same("journal's metrics", metrics, expectation)
    same("journals", listed["total"], 1)
    expectation = {
        "name": expected["PeriodicalName"],
        "articles": 1,
        "impactFactor": expected["PeriodicalIF"],
        "jcrQuartile": expected["JCR"],
        "jcrCategory": expected["JCRName"],
        "casZone": expected["RegionNum"],
        "casCategory": expected["RegionCategory"],
        "description": expected.description,
    }
    for key, value in expectation.items():
        same(f"journals: {key}", listed["journals"][0].get(key), value)


def check_what_is_missing(article, expected):
    """What the record has no value for is not there, and no null is kept."""
    for key in ["DOIUrl", "url", "openAccessPdf", "fieldsOfStudy", "resultStr", "paperid", "ArticlePicture", "TitleCN",
                "AbstractTextCN", "PMCID", "PubModel", "Score"]:
        same(f"{key} is missing in the record", missing(expected[key]), True)
    text = json.dumps(article, ensure_ascii=False)
    for key in ["resultStr", "Score", "ArticlePicture", "PubModel", "paperid"]:
        same(f"{key} is not stored", f'"{key}"' in text, False)
    same("null", "null" in text, False)
    for key in ["titleMarkup", "translatedTitle", "translatedAbstract", "issue", "articleNumber", "keywords", "meshHeadings",
                "fieldsOfStudy", "language", "pmid", "pmcid", "relations", "tags", "note", "readingLists"]:
        same(key, article.get(key), None)


def check_source(article):
    same("sources", len(article["sources"]), 1)
    source = article["sources"][0]
    found = tuple(source.get(key) for key in ["format", "file", "line", "record", "database"])
    same("source", found, ("scholar", RECORD, 1, 1, "Semantic Scholar"))
    same("differences of the only source", source.get("values"), None)


def check_result(result, expected):
    names = [name.strip() for name in expected["authors"].split(",")]
    expectation = {
        "id": 1,
        "title": expected["title"],
        "authors": names,
        "journal": expected["PeriodicalName"],
        "year": int(expected["publicationDate"][:4]),
        "date": expected["publicationDate"],
        "doi": expected["doi"],
        "pmid": None,
        "impactFactor": expected["PeriodicalIF"],
        "jcrQuartile": expected["JCR"],
        "citations": expected.citations,
        "isOpenAccess": expected["isOpenAccess"],
        "status": "unread",
    }
    for key, value in expectation.items():
        same(f"result: {key}", result[key], value)


def check_search(library, expected):
    found = library.json("search", "blinatumomab", "--json")
    same("search", (found["total"], len(found["results"]), found["missing"]), (1, 1, []))
    result = found["results"][0]
    check_result(result, expected)
    same("matches", result["matches"], "all")
    sentences = [sentence.strip(" .") for sentence in expected.abstract.split(". ")]
    same("snippet", result["snippet"].strip(" ."), next(s for s in sentences if "blinatumomab" in s))
    listed = library.json("list", "--json")
    same("list", listed["total"], 1)
    check_result(listed["results"][0], expected)
    family = expected["authors"].split(",")[0].split()[-1]
    for query in [expected["doi"], f'"{expected["title"]}"', family, expected["PeriodicalName"]]:
        same(f"search {query}", library.run("search", query, "--count").strip(), "1")


def check(library):
    expected = Expected()
    check_report(library.json("add", RECORD, "--json"), {"read": 1, "added": 1})
    lines = library.run("export", "--format", "jsonl")
    same("lines of the export", lines.count("\n"), 1)
    article = json.loads(lines)
    check_article(article, expected)
    check_journal(article["journal"], library.json("journals", "--json"), expected)
    check_what_is_missing(article, expected)
    check_source(article)
    same("show", library.json("show", f"doi:{expected['doi']}", "--json"), {"articles": [article]})
    check_search(library, expected)
    same("keys of the record that nothing looked at", sorted(set(expected.record) - expected.seen), [])

    check_report(library.json("add", RECORD, "--json"), {"read": 1, "unchanged": 1})
    same("export after it was added again", library.run("export", "--format", "jsonl"), lines)
    library.run("check")
    return lines


def check_round_trip(library, lines, folder):
    """The export makes the same library again."""
    path = os.path.join(folder, "export.jsonl")
    with open(path, "w", encoding="utf8") as file:
        file.write(lines)
    library.run("add", path)
    same("export of the export", library.run("export", "--format", "jsonl"), lines)


with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
    exported = check(Library(first))
    check_round_trip(Library(second), exported, second)
for failure in failures:
    print(failure)
print(f"The seed's record: {checks - len(failures)} checks passed, {len(failures)} failed")
sys.exit(1 if failures else 0)
