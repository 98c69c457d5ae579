#!/usr/bin/env python3
"""Adds one library that exists in several files, two at a time and in every order, and checks that the second file adds
nothing that the first one has.

    same_library.py PATH/TO/lib [--identified] [--in-order] FILE FILE...

With --identified only what has a DOI, PMID or PMCID counts. With --in-order no file comes before one that is named
earlier: for a file that leaves identifiers out, which nothing after it can be matched by. Exit code 1 if the second
file adds something."""
import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile


def run(*arguments):
    result = subprocess.run(arguments, capture_output=True, timeout=300)
    if result.returncode not in (0, 1):
        sys.exit("%s: %s" % (" ".join(arguments), result.stderr.decode()))
    return result.stdout


def is_identified(article):
    return any(i["scheme"] in ("doi", "pmid", "pmcid") for i in article.get("identifiers", []))


def added(lib, first, second):
    """The articles that the second file adds to the first."""
    with tempfile.TemporaryDirectory() as folder:
        library = os.path.join(folder, "library.sqlite")
        run(lib, "add", first, "--library", library)
        before = json.loads(run(lib, "stats", "--library", library, "--json"))["articles"]
        run(lib, "add", second, "--library", library)
        lines = run(lib, "export", "--library", library, "--format", "jsonl").splitlines()
        if before == 0 or len(lines) < before:
            sys.exit("%s: nothing was added" % first)
        return [json.loads(line) for line in lines[before:]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lib")
    parser.add_argument("--identified", action="store_true")
    parser.add_argument("--in-order", action="store_true")
    parser.add_argument("file", nargs="+")
    options = parser.parse_args()
    failed = False
    pairs = itertools.combinations if options.in_order else itertools.permutations
    for first, second in pairs(options.file, 2):
        new = [a for a in added(os.path.abspath(options.lib), first, second) if is_identified(a) or not options.identified]
        failed = failed or bool(new)
        names = "/".join(first.split("/")[-2:]), "/".join(second.split("/")[-2:])
        print("%-6s %s, then %s: %d added" % (("FAILED" if new else "passed", *names, len(new))))
        for article in new[:5]:
            print("           %s" % article.get("title"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
