#!/usr/bin/env python3
"""Runs the check of search quality on judged collections (relevance/evaluate.py) with the floors that hold for it.

    relevance.py PATH/TO/lib PATH/TO/relevance

Exit code 1 if a collection is under a floor, or is missing."""
import os
import subprocess
import sys

# nDCG@10, and for one collection recall@100.
FLOORS = {
    "cacm": {"nDCG@10": 0.440},
    "cranfield": {"nDCG@10": 0.565},
    "med": {"nDCG@10": 0.750, "R@100": 0.865},
    "nfcorpus-dev": {"nDCG@10": 0.316},
    "scifact-train": {"nDCG@10": 0.702},
}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    lib, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    command = [sys.executable, os.path.join(folder, "evaluate.py"), "--lib", lib, "--data", folder]
    for name in FLOORS:
        command += ["--collection", name]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    columns, measured = None, {}
    for line in process.stdout:
        print(line, end="", flush=True)
        # Two columns are in two words: "p50 ms".
        words = line.replace(" ms", "_ms").split()
        if columns is None:
            columns = words[1:]
        elif words:
            measured[words[0]] = dict(zip(columns, map(float, words[1:])))
    failed = process.wait() != 0
    for name, floors in FLOORS.items():
        for column, floor in floors.items():
            value = measured.get(name, {}).get(column)
            if value is None or value < floor:
                print("%s: %s is %s, under %.3f" % (name, column, value, floor))
                failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
