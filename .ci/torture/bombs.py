"""Files that are made to exhaust whoever reads them.

Gigabytes on one line, nesting without end, entities that grow, compressed zeros, records with a million authors: lib
must stay within 500 MiB and 60 s, say in a sentence what is wrong where it takes nothing, and leave a library that
`lib check` finds in order and that takes a good file afterwards. What it took must be found, shown and written within
the same bounds. Entities that name a file or an address must be left alone.
"""
import os
import re

from bomb_files import Canary, bombs
from trials import Trials

MEMORY = 500  # MiB
SECONDS = 60
# What is done with what a bomb left in the library; a word of its title is looked for.
USES = [("check",), ("list",), ("search", "title OR word"), ("show", "1"), ("export", "--format", "bibtex")]
GOOD = "TY  - JOUR\nTI  - A good record\nAU  - Berg, Vera\nER  - \n"


class Bombs:
    def __init__(self, lib, report, folder):
        self.lib, self.report = lib, report
        self.folder = folder
        # What was done with what bombs left, with the bomb.
        self.used = []
        self.good = f"{folder}/good.ris"
        with open(self.good, "w", encoding="utf-8") as file:
            file.write(GOOD)

    def explode(self, worker, bomb):
        """Sets off a bomb, and tells how it went."""
        folder = f"{self.folder}/{worker}"
        os.makedirs(folder, exist_ok=True)
        library = f"{folder}/library.sqlite"
        outcome = self.outcome(bomb, folder, library)
        said = next(iter(outcome.errors.splitlines()), "").split(": ", 1)[-1]
        self.report.say(
            f"  {bomb.name:34} {outcome.seconds:5.1f} s ({outcome.busy:4.1f} of processors) {outcome.memory:4.0f} MiB  "
            f"exit {outcome.code}  {said[:90]}")
        for fault in [*self.faults(bomb, outcome), *bomb.found(self.lib, library), *self.aftermath(bomb, library)]:
            self.report.fail(f"{bomb.name}: {fault}")

    def outcome(self, bomb, folder, library):
        for file in os.listdir(folder):
            os.unlink(f"{folder}/{file}")
        if bomb.by_pipe:
            return self.lib.run(library, "add", "-", chunks=bomb.chunks(), patience=SECONDS)
        path = f"{folder}/{bomb.file}"
        with open(path, "wb") as file:
            file.writelines(bomb.chunks())
        try:
            return self.lib.run(library, "add", path, patience=SECONDS)
        finally:
            os.unlink(path)

    def faults(self, bomb, outcome):
        """What is wrong with how a bomb went off."""
        yield from excesses(outcome)
        if outcome.code not in bomb.codes:
            yield f"exit code {outcome.code}, not {' or '.join(map(str, bomb.codes))}"
        if outcome.code != 0 and not re.search(bomb.says, outcome.errors):
            yield f"says nothing of {bomb.says!r}: {outcome.errors[:300]!r}"

    def aftermath(self, bomb, library):
        """What is wrong with the library then."""
        if os.path.exists(library):
            yield from self.uses(bomb, library)
        added = self.lib.run(library, "add", self.good)
        if added.code != 0:
            yield f"takes no good file afterwards: {added.errors[:300]!r}"

    def uses(self, bomb, library):
        """What is wrong with what commands make of what the bomb left."""
        is_empty = not self.lib.run(library, "list", "--format", "ids").output
        outcomes = [self.lib.run(library, *use, patience=SECONDS) for use in (USES[:1] if is_empty else USES)]
        for outcome in outcomes:
            yield from excesses(outcome)
            if outcome.code not in ((0, 1) if outcome.arguments[0] == "search" else (0,)):
                yield f"then {outcome.name} ends with {outcome.code}: {outcome.output[:300]!r}{outcome.errors[:300]!r}"
            # Some wrote what a bomb holds.
            outcome.output = ""
            self.used.append((bomb, outcome))

    def tell_uses(self):
        """Which of the uses took most."""
        for what, unit in (("seconds", "s"), ("memory", "MiB")):
            most = sorted(self.used, key=lambda use: -getattr(use[1], what))[:3]
            told = (f"{use.arguments[0]} {getattr(use, what):.1f} {unit} ({bomb.name})" for bomb, use in most)
            self.report.say(f"Of what was done with what they left, took most: {', '.join(told)}")


def excesses(outcome):
    """How a run broke down or took too much."""
    if outcome.breakdown:
        yield outcome.breakdown
    if outcome.memory > MEMORY:
        yield f"{outcome.name}: {outcome.memory:.0f} MiB"


def run(lib, report, folder, effort, generator):
    trials = Bombs(lib, report, folder)
    with Canary() as canary:
        Trials(report).run(bombs(effort.divisor, canary), trials.explode)
    trials.tell_uses()
