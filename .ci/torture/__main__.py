"""python3 .ci/torture LIB [--short] [--only NAME …] [--seed N] [--minutes N] [--strict]: hurts lib in every way that a
machine, a disk, another process, a file or somebody in a hurry can, and looks whether anything is lost, half-done, or
said badly.

    bombs          files that are made to exhaust whoever reads them
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

import bombs
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

# Bombs come first: what this program takes itself counts for the memory of those that it runs.
SECTIONS = [bombs, kills, disk, places, gone, network, corruption, strangers, processes, interruptions]


@dataclass
class Effort:
    """How many trials there are of each kind; in seconds how long many processes work at once; what the sizes of bombs
    are divided by."""
    kills: int = 500
    fillings: int = 140
    flips: int = 1000
    logs: int = 100
    seconds: int = 60
    searches: int = 40
    signals: int = 200
    divisor: int = 1


SHORT = Effort(kills=20, fillings=14, flips=40, logs=10, seconds=10, searches=10, signals=24, divisor=16)


def parsed():
    names = [section.__name__ for section in SECTIONS]
    parser = argparse.ArgumentParser(
        prog="torture", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lib")
    parser.add_argument("--short", action="store_true", help="few trials of each kind, and small bombs")
    parser.add_argument("--only", nargs="+", choices=names, default=names)
    parser.add_argument("--seed", type=int, default=1, help="of the random moments, bytes and lengths")
    parser.add_argument("--minutes", type=float, default=15, help="how long all may take together")
    parser.add_argument("--strict", action="store_true", help="nothing may be skipped")
    return parser.parse_args()


def untried(names, skipped):
    """What nothing can be said of."""
    left = [section.__name__ for section in SECTIONS if section.__name__ not in names] + skipped
    return f"; not tried: {', '.join(left)}." if left else "."


def main():
    options = parsed()
    # Who runs this in the background has it ignore SIGINT, and so would all that is run here.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    report = Report(options.minutes)
    lib = Lib(options.lib, until=report.end)
    for section in SECTIONS:
        name = section.__name__
        if name not in options.only:
            continue
        if report.is_over:
            report.fail(f"{name}: not begun, since all together may take {report.minutes:g} minutes")
            continue
        with report.part(name, section.__doc__.splitlines()[0]):
            with tempfile.TemporaryDirectory(prefix="lib-torture-") as folder:
                effort = SHORT if options.short else Effort()
                section.run(lib, report, folder, effort, random.Random(options.seed))
    report.summary()
    if report.failures:
        sys.exit(f"{len(report.failures)} failures")
    if options.strict and report.skipped:
        sys.exit(f"Skipped, and must not be: {', '.join(report.skipped)}")
    print("Nothing was lost, half-done, or left unsaid" + untried(options.only, report.skipped))


if __name__ == "__main__":
    main()
