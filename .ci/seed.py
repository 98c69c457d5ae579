"""Adds the record that the project starts from, and compares every field of it with what is stored.

    seed.py LIB RECORD

The expectations are read from the record file itself, by other means than lib's."""

import json
import os
import re
import subprocess
import sys
import tempfile

LIB, RECORD = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
failures = []


def lib(library, *arguments, code=0):
    done = subprocess.run([LIB, *arguments, "--library", library], capture_output=True, text=True)
    if done.returncode != code:
        sys.exit("lib %s: exit code %d\n%s" % (" ".join(arguments), done.returncode, done.stderr))
    return done.stdout


def same(name, stored, expected):
    if stored != expected:
        failures.append("%s: stored %r, expected %r" % (name, stored, expected))


def expectations():
    text = open(RECORD, encoding="utf8").read()
    line, rest = text.split("\n", 1)
    count, rest = re.match(r"引用次数: (\d+)\nAbstract\n(.*)", rest, re.S).groups()
    abstract, description = rest.split("\n期刊介绍:\n")
    return json.loads(line), int(count), abstract.strip(), description.strip()


def check(library):
    record, count, abstract, description = expectations()
    report = json.loads(lib(library, "add", RECORD, "--json"))
    same("added", (report["read"], report["added"], report["rejected"]), (1, 1, 0))
    same("format", report["files"][0]["format"], "scholar")

    article = json.loads(lib(library, "export", "--format", "jsonl"))
    same("shown", json.loads(lib(library, "show", "1", "--json"))["articles"], [article])
    same("id", article["id"], 1)
    same("title", article["title"], record["title"])
    names = [name.rsplit(" ", 1) for name in record["authors"].split(", ")]
    same("authors", article["authors"], [{"family": family, "given": given} for given, family in names])
    same("doi", article["doi"], record["doi"])
    same("identifiers", article["identifiers"], [{"scheme": "doi", "value": record["doi"]}])
    same("abstract", article["abstract"], abstract)
    same("abstract in HTML", article["abstract"], re.sub(r"<[^>]+>", "", record["abstract"]))
    same("pages", article["pages"], record["journal"]["pages"])
    same("volume", article.get("volume"), None)
    same("issueDate", article["issueDate"], record["publicationDate"])
    same("electronicDate", article.get("electronicDate"), None)
    same("year", article["year"], int(record["publicationDate"][:4]))
    same("type", article["type"], "article-journal")
    same("publicationTypes", article["publicationTypes"], [record["publicationTypes"]])
    same("isOpenAccess", article["isOpenAccess"], record["isOpenAccess"])
    same("links", article["links"], [{"kind": "landing", "url": record["ListUrlMain"]}])
    counts = [(x["database"], x["count"]) for x in article["citationCounts"]]
    same("citationCounts", counts, [("Semantic Scholar", count)])
    same("citationCount", int(record["citationCount"]), count)
    for absent in ["translatedTitle", "translatedAbstract", "fieldsOfStudy", "issue", "articleNumber", "keywords"]:
        same(absent, article.get(absent), None)
    same("otherFields", article["otherFields"], {k: record[k] for k in ["FirstCategoryId", "Total"]})

    journal = article["journal"]
    same("journal", (journal["name"], journal["description"]), (record["PeriodicalName"], description))
    same("journal's number", journal["databaseIDs"], {"scholar": str(record["PeriodicalId"])})
    metrics = {x["kind"]: (float(x["value"]) if x["kind"] == "impact factor" else x["value"], x.get("category")) for x in journal["metrics"]}
    same("impact factor", metrics["impact factor"], (record["PeriodicalIF"], None))
    same("JCR quartile", metrics["JCR quartile"], (record["JCR"], record["JCRName"]))
    same("CAS zone", metrics["CAS zone"], (str(record["RegionNum"]), record["RegionCategory"]))

    source = article["sources"][0]
    stored = (len(article["sources"]), source["format"], source["line"], source["record"], source["database"])
    same("source", stored, (1, "scholar", 1, 1, "Semantic Scholar"))

    found = json.loads(lib(library, "search", "blinatumomab", "--json"))
    same("search", (found["total"], found["results"][0]["id"]), (1, 1))
    same("snippet", "blinatumomab" in found["results"][0]["snippet"] and found["results"][0]["snippet"] in abstract, True)
    again = json.loads(lib(library, "add", RECORD, "--json"))
    same("added again", (again["unchanged"], again["added"], again["updated"]), (1, 0, 0))
    same("after it", json.loads(lib(library, "export", "--format", "jsonl")), article)
    lib(library, "check")


with tempfile.TemporaryDirectory() as folder:
    check(os.path.join(folder, "library.sqlite"))
for failure in failures:
    print(failure)
print("The seed's record: %s." % ("every field is right" if not failures else "%d fields are wrong" % len(failures)))
sys.exit(1 if failures else 0)
