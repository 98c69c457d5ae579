"""python3 .ci/torture LIB [--short] [--only NAME …] [--seed N] [--strict]: hurts lib in every way that a machine, a
disk, another process or somebody in a hurry can, and looks whether anything is lost, half-done, or said badly.

    kills          lib is killed at random moments
    disk           the disk is full, or fills up
    places         files and folders that can't be written or read, places that are none
    gone           the library is removed or replaced
    network        the library lies on another machine
    corruption     bytes of the library change, and it is cut short
    strangers      other programs' files, other versions, logs that were left
    processes      many writers and readers at once
    interruptions  SIGINT and SIGPIPE
"""
import argparse
import random
import signal
import sys
import tempfile
from dataclasses import dataclass

import corruption
import disk
import gone
import interruptions
import kills
import network
import places
import processes
import strangers
from command import Lib
from report import Report

SECTIONS = [kills, disk, places, gone, network, corruption, strangers, processes, interruptions]


@dataclass
class Effort:
    """How many trials there are of each kind; in seconds how long many processes work at once."""
    kills: int = 500
    fillings: int = 140
    flips: int = 1000
    logs: int = 100
    seconds: int = 60
    searches: int = 40
    signals: int = 200


SHORT = Effort(kills=20, fillings=14, flips=40, logs=10, seconds=10, searches=10, signals=24)


def main():
    names = [section.__name__ for section in SECTIONS]
    parser = argparse.ArgumentParser(
        prog="torture", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lib")
    parser.add_argument("--short", action="store_true", help="few trials of each kind")
    parser.add_argument("--only", nargs="+", choices=names, default=names)
    parser.add_argument("--seed", type=int, default=1, help="of the random moments, bytes and lengths")
    parser.add_argument("--strict", action="store_true", help="nothing may be skipped")
    options = parser.parse_args()
    # Who runs this in the background has it ignore SIGINT, and so would all that is run here.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    report = Report()
    for section in SECTIONS:
        if section.__name__ not in options.only:
            continue
        report.heading(section.__doc__.splitlines()[0])
        with tempfile.TemporaryDirectory(prefix="lib-torture-") as folder:
            effort = SHORT if options.short else Effort()
            section.run(Lib(options.lib), report, folder, effort, random.Random(options.seed))
    report.heading("done")
    if report.failures:
        sys.exit(f"{len(report.failures)} failures")
    if options.strict and report.skipped:
        sys.exit(f"Skipped, and must not be: {', '.join(report.skipped)}")
    print("Nothing was lost, half-done, or left unsaid.")


if __name__ == "__main__":
    main()
