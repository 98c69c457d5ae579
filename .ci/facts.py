"""Mends what the independent reader of ../shared/records leaves out or takes apart, so that lib is compared with what
the files say.

- Titles of BibTeX get their subtitles, and a letter or a word for LaTeX commands, which the reader deletes; "others"
  is no author.
- Records of one title without identifier can't be told from each other by the check; their year and number of authors
  are compared here (editions).
- PubMed's tables separate authors by commas; the reader counts at semicolons.
- misread.tsv names the records that remain, one by one, and why."""
import collections
import csv
import html
import json
import os
import re
import unicodedata

COMMANDS = {
    "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ss": "ß",
    "i": "ı", "j": "ȷ", "mu": "μ", "Phi": "Φ", "Alpha": "Α", "log": "log", "TeX": "TeX", "LaTeX": "LaTeX", "pm": "±",
    "LaTeXe": "LaTeX2ε", "TM": "™",
}


def norm(text):
    """A text's letters and digits, as the check compares them."""
    text = html.unescape(html.unescape(str(text or "")))
    text = re.sub(r"<[^<>]{1,40}>", "", text)
    text = re.sub(r"\\[a-zA-Z]+\s*|[{}$\\]", "", text)
    text = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in text if character.isalnum())


def without_latex(text):
    return re.sub(r"\\([a-zA-Z]+)\s*", lambda match: COMMANDS.get(match.group(1), ""), text)


def entries(path):
    """The text of each entry of a BibTeX file, by its key."""
    with open(path, encoding="utf-8", errors="replace") as file:
        parts = re.split(r"^\s*@(?=\w+\s*[{(])", file.read(), flags=re.M)
    found = {}
    for part in parts:
        key = re.match(r"\w+\s*[{(]\s*([^,\s]*)\s*,", part)
        if key:
            found.setdefault(key.group(1), part)
    return found


def subtitle(entry):
    start = re.search(r"^\s*,?\s*subtitle\s*=\s*[{\"]", entry, re.I | re.M)
    if not start:
        return ""
    depth = 1
    for index in range(start.end(), len(entry)):
        depth += {"{": 1, "}": -1}.get(entry[index], 0)
        if depth == 0 or (depth == 1 and entry[start.end() - 1] == entry[index] == '"'):
            return entry[start.end() : index]
    return ""


def names_others(entry):
    """Whether an entry's authors end with "and others", which is nobody's name."""
    return bool(re.search(r"^\s*,?\s*author\s*=\s*[^=]*?\sand\s+others\s*[}\"]", entry, re.I | re.M))


def pubmed_authors(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [
            len([name for name in re.split(r"[,;]", row.get("Authors") or row.get("Description") or "") if name.strip(" .")])
            for row in csv.DictReader(file)
        ]


def mended(records, name, misread):
    """The facts of a file, as dictionaries, without what is compared elsewhere."""
    with open(os.path.join(records, "_facts", name + ".jsonl"), encoding="utf-8") as file:
        facts = [json.loads(line) for line in file]
    path = os.path.join(records, name)
    if name.startswith("bibtex/"):
        texts = entries(path)
        for fact in facts:
            entry = texts.get(fact.get("key"), "")
            title = (fact.get("title") or "") + " " + subtitle(entry)
            fact["title"] = without_latex(title.strip())
            if fact.get("n_authors") and names_others(entry):
                fact["n_authors"] -= 1
    if name.startswith("csv_pubmed/"):
        authors = pubmed_authors(path)
        if len(authors) == len(facts):
            for fact, count in zip(facts, authors):
                fact["n_authors"] = count
    for number, reason in misread.get(name, {}).items():
        if number >= len(facts):
            raise SystemExit("misread.tsv: %s has no record %d" % (name, number))
        facts[number].update(title="", doi="", pmid="")
    return facts


def is_identified(fact):
    return bool(fact.get("doi") or fact.get("pmid"))


def editions(facts):
    """The records without identifier that share their title with others, by that title."""
    groups = collections.defaultdict(list)
    for fact in facts:
        if norm(fact.get("title")):
            groups[norm(fact["title"])].append(fact)
    return {
        title: [fact for fact in group if not is_identified(fact)]
        for title, group in groups.items()
        if len(group) > 1
    }


def misread_records(path):
    """What misread.tsv says: by file, the record's number, from 0, and the reason."""
    table = collections.defaultdict(dict)
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                name, numbers, reason = line.rstrip("\n").split("\t")
                for number in numbers.split(","):
                    table[name][int(number)] = reason
    return table
