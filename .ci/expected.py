#!/usr/bin/env python3
"""Adds each record file X that has an expectation beside it (X.EXPECTED.zotero-items.json, X.EXPECTED.bbt.json,
X.EXPECTED.bib: what the suite that X comes from makes of it) with `lib`, and compares title, DOI, year, journal, volume,
pages and the authors' family names.

    expected.py PATH/TO/lib FOLDER [--only NAME]... [--floor column=share]... [--verbose]

An expected value that is missing is not compared. The expectations are another program's opinion: what disagrees is to
be read with --verbose. Exit code 1 if a column is under its --floor, a run crashed, or nothing was compared."""
import argparse
import collections
import html
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

COLUMNS = ["found", "title", "doi", "year", "journal", "volume", "pages", "authors"]


def norm(text):
    text = html.unescape(html.unescape(str(text or "")))
    text = re.sub(r"<[^<>]{1,40}>", "", text)
    text = re.sub(r"\\[a-zA-Z]+\s*|\\[^a-zA-Z]|[{}$]", "", text)
    text = unicodedata.normalize("NFKD", text).casefold().replace("ı", "i").replace("ß", "ss")
    return "".join(c for c in text if c.isalnum())


def doi(text):
    found = re.search(r"10\.\d{4,9}/\S+", html.unescape(str(text or "")).replace("\\", ""))
    return found.group(0).rstrip(".,;)}").lower() if found else ""


def year(text):
    found = re.search(r"(?<!\d)(1[5-9]|20)\d\d(?!\d)", str(text or ""))
    return found.group(0) if found else ""


def pages(text):
    """First and last page; a last page that is shortened gets the digits of the first."""
    parts = [norm(part) for part in re.split(r"[-\u2010-\u2015\u2212]+", str(text or "")) if norm(part)]
    if len(parts) == 2 and parts[1].isdigit() and parts[0].isdigit() and len(parts[1]) < len(parts[0]):
        parts[1] = parts[0][: len(parts[0]) - len(parts[1])] + parts[1]
    return "-".join(dict.fromkeys(parts[:2]))


def from_zotero(item):
    field = item.get
    container = next((field(k) for k in ("publicationTitle", "bookTitle", "proceedingsTitle", "encyclopediaTitle") if field(k)), "")
    creators = [c for c in field("creators") or [] if c.get("creatorType", "author") == "author"]
    return {
        "title": field("title"), "doi": doi(field("DOI")), "year": year(field("date")), "journal": container,
        "volume": field("volume"), "pages": field("pages"),
        "authors": [c.get("lastName") or c.get("name") or "" for c in creators],
    }


def bibtex_entries(text):
    """The entries that JabRef wrote, each a dictionary; it needs no more than matching braces."""
    for entry in re.finditer(r"^@(\w+)\{", text, re.M):
        if entry.group(1).lower() in ("comment", "string", "preamble"):
            continue
        fields, index = {}, entry.end()
        while True:
            found = re.compile(r"\s*,?\s*([\w-]+)\s*=\s*").search(text, index)
            end = re.compile(r"^\}", re.M).search(text, index)
            if not found or (end and end.start() < found.start()):
                break
            index = found.end()
            if text[index : index + 1] != "{":
                value = re.compile(r"[^,\n}]*").match(text, index)
                fields[found.group(1).lower()] = value.group(0).strip()
                index = value.end()
                continue
            start, depth = index + 1, 0
            while index < len(text):
                depth += {"{": 1, "}": -1}.get(text[index], 0) if text[index - 1] != "\\" else 0
                index += 1
                if depth == 0:
                    break
            fields[found.group(1).lower()] = text[start : index - 1]
        if fields:
            yield fields


def family(name):
    if name.startswith("{"):
        return name
    parts = name.split(",")
    return parts[0] if len(parts) > 1 else name.split(" ")[-1]


def from_bibtex(fields):
    field = fields.get
    names = [n.strip() for n in re.split(r"\s+and\s+", field("author", "")) if n.strip() and n.strip() != "others"]
    return {
        "title": field("title"), "doi": doi(field("doi")), "year": year(field("year") or field("date")),
        "journal": field("journal") or field("journaltitle") or field("booktitle"), "volume": field("volume"),
        "pages": field("pages"), "authors": [family(n) for n in names],
    }


def from_csl(item):
    parts = ((item.get("issued") or {}).get("date-parts") or [[""]])[0]
    return {
        "title": item.get("title"), "doi": doi(item.get("DOI")), "year": year(parts[0] if parts else ""),
        "journal": item.get("container-title"), "short": item.get("container-title-short"),
        "volume": item.get("volume"), "pages": item.get("page") or item.get("number"),
        "authors": [n.get("non-dropping-particle", "") + n.get("family", n.get("literal", "")) for n in item.get("author") or []],
    }


def expectations(path):
    for ending in ("zotero-items.json", "bbt.json", "bib"):
        name = "%s.EXPECTED.%s" % (path, ending)
        if os.path.exists(name):
            text = open(name, encoding="utf-8", errors="replace").read()
            if ending == "bib":
                return [from_bibtex(entry) for entry in bibtex_entries(text)]
            value = json.loads(text)
            return [from_zotero(item) for item in (value["items"] if isinstance(value, dict) else value)]
    return None


def agrees(column, want, got):
    if column == "pages":
        return pages(want["pages"]) == pages(got["pages"]) or norm(want["pages"]) == norm(got["pages"])
    if column == "authors":
        return [norm(a)[-5:] for a in want["authors"]] == [norm(a)[-5:] for a in got["authors"]]
    if column == "journal":
        return norm(want["journal"]) in (norm(got["journal"]), norm(got["short"]))
    if column == "title":
        a, b = norm(want["title"]), norm(got["title"])
        return a == b or (min(len(a), len(b)) > 15 and (a.startswith(b) or b.startswith(a)))
    return norm(want[column]) == norm(got[column])


def stored(lib, path):
    with tempfile.TemporaryDirectory() as folder:
        library = os.path.join(folder, "library.sqlite")
        added = subprocess.run([lib, "add", path, "--library", library, "--json"], capture_output=True, timeout=120)
        if added.returncode not in (0, 1, 2):
            raise RuntimeError("lib add ended with %d" % added.returncode)
        if added.returncode == 2:
            return []
        export = [lib, "export", "--library", library, "--format", "csl-json"]
        return [from_csl(item) for item in json.loads(subprocess.run(export, capture_output=True, timeout=120).stdout or b"[]")]


def compare(lib, path, counts, log):
    wanted = expectations(path)
    if not wanted:
        return
    got = stored(lib, path)
    used = set()
    for number, want in enumerate(wanted):
        # By DOI, else title, else the place in the file.
        tests = [
            lambda g: want["doi"] and g["doi"] == want["doi"] and agrees("title", want, g),
            lambda g: norm(want["title"]) and norm(g["title"]) == norm(want["title"]),
            lambda g: want["doi"] and g["doi"] == want["doi"],
            lambda g: norm(want["title"]) and agrees("title", want, g),
        ]
        match = next((i for test in tests for i, g in enumerate(got) if i not in used and test(g)), None)
        if match is None and len(got) == len(wanted) and number not in used:
            match = number
        counts["found of"] += 1
        if match is None:
            log("not found: %r" % want["title"])
            continue
        used.add(match)
        counts["found"] += 1
        for column in COLUMNS[1:]:
            if not want[column] or not (column == "authors" or norm(want[column])):
                continue
            counts[column + " of"] += 1
            if agrees(column, want, got[match]):
                counts[column] += 1
            else:
                log("%s: expected %r, stored %r | %r" % (column, want[column], got[match][column], want["title"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lib")
    parser.add_argument("folder")
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--floor", action="append", default=[])
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    lib = os.path.abspath(options.lib)
    floors = {name: float(share) for name, share in (floor.split("=") for floor in options.floor)}
    failed, compared = False, 0
    print("%-16s %7s" % ("format", "records") + "".join("%9s" % name for name in COLUMNS))
    for name in sorted(os.listdir(options.folder)):
        folder = os.path.join(options.folder, name)
        if name[0] in "_." or not os.path.isdir(folder) or (options.only and name not in options.only):
            continue
        counts = collections.Counter()
        for file in sorted(os.listdir(folder)):
            if ".EXPECTED" in file:
                continue
            log = (lambda text, file=file: print("    %s/%s %s" % (name, file, text))) if options.verbose else (lambda text: None)
            try:
                compare(lib, os.path.join(folder, file), counts, log)
            except (RuntimeError, subprocess.TimeoutExpired) as error:
                failed = True
                print("    %s/%s %s" % (name, file, error))
        if not counts:
            continue
        compared += counts["found of"]
        shares = {c: counts[c] / counts[c + " of"] if counts[c + " of"] else 1.0 for c in COLUMNS}
        print("%-16s %7d" % (name, counts["found of"]) + "".join("%9.3f" % shares[c] for c in COLUMNS), flush=True)
        under = [c for c in COLUMNS if shares[c] < floors.get(c, 0)]
        if under:
            failed = True
            print("    under the floor: %s" % " ".join(under))
    if not compared:
        print("nothing was compared")
    return 1 if failed or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
