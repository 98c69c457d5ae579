"""Files that are made to exhaust whoever reads them.

Gigabytes on one line, nesting without end, entities that grow, compressed zeros, records with a million authors: lib
must stay within 500 MiB and 60 s, say in a sentence what is wrong where it takes nothing, and leave a library that
`lib check` finds in order and that takes a good file afterwards. Entities that name a file or an address must be left
alone.
"""
import os
import re

from bomb_files import Canary, bombs

MEMORY = 500  # MiB
SECONDS = 60
GOOD = "TY  - JOUR\nTI  - A good record\nAU  - Berg, Vera\nER  - \n"


class Bombs:
    def __init__(self, lib, report, folder):
        self.lib, self.report = lib, report
        self.folder = folder
        self.library = f"{folder}/library.sqlite"
        self.good = f"{folder}/good.ris"
        with open(self.good, "w", encoding="utf-8") as file:
            file.write(GOOD)

    def explode(self, bomb):
        """Sets off a bomb, and tells how it went."""
        outcome = self.outcome(bomb)
        said = next(iter(outcome.errors.splitlines()), "").split(": ", 1)[-1]
        self.report.say(
            f"  {bomb.name:34} {outcome.seconds:5.1f} s ({outcome.busy:4.1f} of processors) {outcome.memory:4.0f} MiB  "
            f"exit {outcome.code}  {said[:90]}")
        for fault in [*self.faults(bomb, outcome), *bomb.found(self.lib, self.library), *self.aftermath()]:
            self.report.fail(f"{bomb.name}: {fault}")

    def outcome(self, bomb):
        for file in os.listdir(self.folder):
            if file.startswith("library."):
                os.unlink(f"{self.folder}/{file}")
        if bomb.by_pipe:
            return self.lib.run(self.library, "add", "-", chunks=bomb.chunks(), patience=SECONDS)
        path = f"{self.folder}/{bomb.file}"
        with open(path, "wb") as file:
            file.writelines(bomb.chunks())
        try:
            return self.lib.run(self.library, "add", path, patience=SECONDS)
        finally:
            os.unlink(path)

    def faults(self, bomb, outcome):
        """What is wrong with how a bomb went off."""
        if outcome.breakdown:
            yield outcome.breakdown
        if outcome.code not in bomb.codes:
            yield f"exit code {outcome.code}, not {' or '.join(map(str, bomb.codes))}"
        if outcome.memory > MEMORY:
            yield f"{outcome.memory:.0f} MiB"
        if outcome.code != 0 and not re.search(bomb.says, outcome.errors):
            yield f"says nothing of {bomb.says!r}: {outcome.errors[:300]!r}"

    def aftermath(self):
        """What is wrong with the library then."""
        if os.path.exists(self.library):
            checked = self.lib.run(self.library, "check")
            if checked.code != 0:
                yield f"check finds {checked.output[:300]!r}{checked.errors[:300]!r}"
        added = self.lib.run(self.library, "add", self.good)
        if added.code != 0:
            yield f"takes no good file afterwards: {added.errors[:300]!r}"


def run(lib, report, folder, effort, generator):
    trials = Bombs(lib, report, folder)
    with Canary() as canary:
        for bomb in bombs(effort.divisor, canary):
            trials.explode(bomb)
