#!/usr/bin/env python3
"""Runs the check of real record files (records/check.py) with the floors that hold for every format.

    records.py PATH/TO/lib PATH/TO/records

Some files stand under no floor, because the independent reader that the check compares with reads them wrong; each is
named with what it reads wrong. Exit code 1 if a run crashed or hung, or
a column of a format is under its floor."""
import json
import os
import re
import subprocess
import sys
import tempfile

FLOORS = ["found=.98", "title=.98", "doi=.98", "year=.98", "authors=.97"]

MISREAD = {
    "bibtex/jbibtex__unix.bib": "has many editions under one title, and all are compared with the first",
    "csv_pubmed/p1m-ortho__pubmed_result_ssb_2019-08-11_thru_2019-09-03_4443.csv": "authors are counted at semicolons, which separate groups from all others",
}


def misread(records, name):
    """What the independent reader reads wrong in a file; None where it reads it right."""
    if name in MISREAD:
        return MISREAD[name]
    facts = os.path.join(records, "_facts", name + ".jsonl")
    if not name.startswith("bibtex/") or not os.path.exists(facts):
        return None
    with open(os.path.join(records, name), encoding="utf-8", errors="replace") as file:
        if re.search(r"^\s*,?\s*(sub|main)title\s*=", file.read(), re.I | re.M):
            return "titles are looked for without their subtitles"
    with open(facts, encoding="utf-8") as file:
        titles = [json.loads(line).get("title") or "" for line in file]
    if any(re.search(r"\\[a-zA-Z]|\$", title) for title in titles):
        return "LaTeX in titles is left out, not read"
    return None


def link_all(source, target, keep):
    """Links what is in a folder of record files, and the facts about each, into another."""
    for folder in sorted(os.listdir(source)):
        if folder[0] in "_." or not os.path.isdir(os.path.join(source, folder)):
            continue
        for name in os.listdir(os.path.join(source, folder)):
            if ".EXPECTED" in name or not keep("%s/%s" % (folder, name)):
                continue
            facts = os.path.join("_facts", folder, name + ".jsonl")
            for path in [os.path.join(folder, name)] + ([facts] if os.path.exists(os.path.join(source, facts)) else []):
                os.makedirs(os.path.join(target, os.path.dirname(path)), exist_ok=True)
                os.symlink(os.path.join(source, path), os.path.join(target, path))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    lib, records = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    check = [sys.executable, os.path.join(records, "check.py"), "--lib", lib, "--data"]
    with tempfile.TemporaryDirectory() as compared, tempfile.TemporaryDirectory() as others:
        reasons = {}

        def is_read(name):
            reasons[name] = misread(records, name)
            return reasons[name] is None

        link_all(records, compared, is_read)
        link_all(records, others, lambda name: reasons[name] is not None)
        floors = [word for floor in FLOORS for word in ("--floor", floor)]
        code = subprocess.call(check + [compared] + floors)
        print("\nWithout floors, because the independent reader is wrong:")
        for name, reason in reasons.items():
            if reason:
                print("    %s: %s" % (name, reason))
        return code or subprocess.call(check + [others])


if __name__ == "__main__":
    sys.exit(main())
