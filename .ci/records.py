#!/usr/bin/env python3
"""Runs the check of real record files (records/check.py) with the floors that hold for every format.

    records.py PATH/TO/lib PATH/TO/records [check.py's options]

The check compares with what an independent, naive reader found; facts.py mends what that one leaves out, and
misread.tsv names the records that it reads wrong, one by one. Records of one title, which the check can't tell from
each other, are compared here. Exit code 1 if a run crashed or hung, or a column of a format is under its floor."""
import collections
import json
import os
import subprocess
import sys
import tempfile

import facts

FLOORS = {"found": 0.99, "title": 0.98, "doi": 0.98, "year": 0.98, "authors": 0.97}


def items(lib, path):
    """What lib stores of a file, as CSL-JSON."""
    with tempfile.TemporaryDirectory() as folder:
        library = os.path.join(folder, "library.sqlite")
        subprocess.run([lib, "add", path, "--library", library], capture_output=True, timeout=120)
        export = [lib, "export", "--library", library, "--format", "csl-json"]
        return json.loads(subprocess.run(export, capture_output=True, timeout=120).stdout or b"[]")


def year(item):
    parts = (item.get("issued") or {}).get("date-parts") or [[None]]
    return str(parts[0][0] or "")


def author_counts(item):
    people = item.get("author") or []
    return {len(people), sum("literal" not in person for person in people)}


def compare_editions(lib, path, groups):
    """How many records of one title agree with one of lib's articles of that title: by column, agreed and all."""
    stored = collections.defaultdict(list)
    for item in items(lib, path):
        stored[facts.norm(item.get("title"))].append(item)
    counts = collections.Counter()
    for title, group in groups.items():
        for fact in group:
            alike = stored.get(title, [])
            if fact.get("year"):
                counts["year_of"] += 1
                alike = [item for item in alike if year(item) == fact["year"]] or None
                counts["year"] += alike is not None
            if fact.get("n_authors"):
                counts["authors_of"] += 1
                counts["authors"] += any(fact["n_authors"] in author_counts(item) for item in alike or [])
    return counts


def prepare(lib, records, target, misread):
    """Links all record files into another folder, with the mended facts beside them.

    Returns by format what compare_editions found."""
    editions = collections.defaultdict(collections.Counter)
    for folder in sorted(os.listdir(records)):
        if folder[0] in "_." or not os.path.isdir(os.path.join(records, folder)):
            continue
        os.makedirs(os.path.join(target, folder))
        os.makedirs(os.path.join(target, "_facts", folder))
        for name in os.listdir(os.path.join(records, folder)):
            path = "%s/%s" % (folder, name)
            if ".EXPECTED" in name:
                continue
            os.symlink(os.path.join(records, path), os.path.join(target, path))
            if not os.path.exists(os.path.join(records, "_facts", path + ".jsonl")):
                continue
            mended = facts.mended(records, path, misread)
            groups = facts.editions(mended)
            if any(groups.values()):
                editions[folder] += compare_editions(lib, os.path.join(records, path), groups)
            for group in groups.values():
                for fact in group:
                    fact.update(year="", n_authors=0)
            with open(os.path.join(target, "_facts", path + ".jsonl"), "w", encoding="utf-8") as file:
                file.writelines(json.dumps(fact) + "\n" for fact in mended)
    return editions


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    here = os.path.dirname(os.path.abspath(__file__))
    lib, records = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    misread = facts.misread_records(os.path.join(here, "misread.tsv"))
    for name in misread:
        if not os.path.exists(os.path.join(records, name)):
            sys.exit("misread.tsv: %s is not there" % name)
    with tempfile.TemporaryDirectory() as target:
        editions = prepare(lib, records, target, misread)
        check = [sys.executable, os.path.join(records, "check.py"), "--lib", lib, "--data", target]
        for column, floor in FLOORS.items():
            check += ["--floor", "%s=%s" % (column, floor)]
        code = subprocess.call(check + sys.argv[3:])
    print("\nRecords of one title without identifier, each against all articles of that title:")
    for folder, counts in editions.items():
        if not counts:
            continue
        shares = {name: counts[name] / (counts[name + "_of"] or 1) for name in ("year", "authors")}
        print("%-16s %6d   year %.3f   authors %.3f" % (folder, counts["year_of"], *shares.values()))
        if any(shares[name] < FLOORS[name] and counts[name + "_of"] for name in shares):
            print("    under its floor: %s" % folder)
            code = 1
    print("\n%d records in %d files are misread by the independent reader (misread.tsv)."
          % (sum(map(len, misread.values())), len(misread)))
    return code


if __name__ == "__main__":
    sys.exit(main())
