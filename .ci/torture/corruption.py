"""Bytes of a library that change by themselves, and files that end too early.

Each trial changes bytes of a copy and runs a set of commands on it. None may crash or hang, and where one answers
otherwise than on the library that is whole, `lib check` must find the damage. One change can't be found by anybody: a
value that still is one and that nothing else in the library tells. There the answers must be those that the tables give when
all indexes are made anew: no index is ever the reason for a wrong answer.
"""
import collections
import json
import os
from concurrent.futures import ThreadPoolExecutor

import contents
import records
from command import REPOSITORY, copy
from pages import Pages

READS = [
    ("search", "blinatumomab", "--json"), ("search", "author:montefalcone cns relapse", "--json"),
    ("search", "--count", "journal:haematologica year:2015..2024"), ("list", "tag:torture OR has:note", "--format", "ids"),
    ("show", "doi:10.5555/s00277-022-04817-x"), ("export", "--format", "jsonl"), ("stats",), ("history",),
    ("reading-list", "show", "Torture"), ("trash",), ("journals", "--limit", "100"),
]


def base_library(lib, folder):
    """A small library that has something of everything: free pages, a trash, a history, marks of a person's own."""
    library = os.path.join(folder, "base.sqlite")
    lib.ok(library, "add", f"{REPOSITORY}/Fixtures/library")
    lib.ok(library, "tag", "1", "2", "3", "+torture")
    lib.ok(library, "note", "4", "To be read again")
    lib.ok(library, "reading-list", "add", "Torture", "5", "6", "7")
    lib.ok(library, "remove", "8")
    lib.ok(library, "config", "history-limit", "1")
    lib.ok(library, "add", records.write(os.path.join(folder, "many.json"), range(200)))
    lib.ok(library, "undo", "--yes")
    return contents.checkpointed(library)


class Corruption:
    def __init__(self, lib, report, folder):
        self.lib, self.report, self.folder = lib, report, folder
        self.base = base_library(lib, folder)
        self.pages = Pages(self.base)
        self.more = records.write(os.path.join(folder, "more.json"), range(195, 205))
        self.counts = collections.Counter()
        self.answers = self.reads(self.base)
        self.addition = self.added(self.base, "base")

    def reads(self, library):
        return [(outcome.code, outcome.output) for outcome in (self.lib.run(library, *read) for read in READS)]

    def added(self, library, name):
        target = copy(library, os.path.join(self.folder, f"{name}-added.sqlite"))
        outcome = self.lib.run(target, "add", self.more, f"{REPOSITORY}/Fixtures/library", "--json")
        return outcome, json.loads(outcome.output)["files"] if outcome.output else None

    def run(self, trials, generator):
        names = {}
        kinds = list(self.pages.places)
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            for number in range(trials):
                kind = kinds[number % len(kinds)]
                changed, at = self.pages.damaged(generator, kind)
                names[number] = f"{kind}, byte {at}"
                pool.submit(self.guarded, number, kind, names[number], changed)
            for number in range(trials, trials + trials // 10):
                length = generator.randrange(len(self.pages.bytes))
                pool.submit(self.guarded, number, "cut short", f"cut to {length} bytes", self.pages.bytes[:length])

    def guarded(self, number, kind, name, changed):
        try:
            what = self.trial(os.path.join(self.folder, f"flip-{number}.sqlite"), f"trial {number} ({name})", changed)
            self.counts[kind, what] += 1
        except Exception as error:
            self.report.fail(f"trial {number} ({name}): {error!r}")
        finally:
            for file in os.listdir(self.folder):
                if file.startswith(f"flip-{number}.") or file.startswith(f"flip-{number}-"):
                    os.unlink(os.path.join(self.folder, file))

    def trial(self, library, name, changed):
        """What the change led to, in a word."""
        with open(library, "wb") as file:
            file.write(changed)
        outcomes = [self.lib.run(library, *read) for read in READS]
        addition, added = self.added(library, library[:-7])
        check = self.lib.run(library, "check")
        for outcome in [*outcomes, addition, check]:
            if not self.report.healthy(outcome, name):
                return "FAILED"
            is_told = "restore-backup" in outcome.errors if outcome is check else outcome.is_refused_with_remedy
            if outcome.code == 2 and not is_told:
                self.report.fail(f"{name}: tells no way back: {outcome.arguments}: {outcome.errors[:300]}")
                return "FAILED"
        answers = [(outcome.code, outcome.output) for outcome in outcomes]
        wrong = [
            outcome for outcome, known in zip(outcomes, self.answers)
            if outcome.code != 2 and (outcome.code, outcome.output) != known]
        is_same = answers == self.answers and added == self.addition[1]
        if check.code == 0:
            if is_same:
                return "no difference"
            if any(outcome.code == 2 for outcome in [*outcomes, addition]):
                self.report.fail(f"{name}: check finds nothing, and yet: "
                    + str([o.arguments + (o.errors[:300],) for o in [*outcomes, addition] if o.code == 2][:2]))
                return "FAILED"
            return self.altered(library, name, answers, added)
        return self.mended(library, name, ("found, answers wrong" if wrong else "found"))

    def altered(self, library, name, answers, added):
        """A value became another one. Then the answers are those of a library that was made with it."""
        other = f"{library[:-7]}-remade.sqlite"
        remade(self.base, library, other)
        if self.reads(other) == answers and self.added(other, library[:-7])[1] == added:
            return "another value"
        self.report.fail(f"{name}: other answers, and check finds nothing: {self.differing(answers)}")
        return "FAILED"

    def differing(self, answers):
        return [READS[index] for index, known in enumerate(self.answers) if answers[index] != known]

    def mended(self, library, name, what):
        repair = self.lib.run(library, "check", "--repair")
        if not self.report.healthy(repair, name):
            return "FAILED"
        if repair.code != 0:
            self.report.expect("restore-backup" in repair.errors, f"{name}: repair tells no way back: {repair.errors[:300]}")
            return f"{what}, not mended"
        check = self.lib.run(library, "check")
        self.report.expect(check.code == 0, f"{name}: check after repair: {check.output[:300]}{check.errors[:300]}")
        return f"{what}, mended"


def remade(base, library, target):
    """A library of the same rows, with all indexes made from them."""
    copy(base, target)
    with contents.opened(target) as made:
        made.execute("ATTACH ? AS damaged", (library,))
        made.execute("BEGIN")
        for table in contents.tables(made):
            if table.startswith("article_search"):
                continue
            names = contents.listed(contents.columns(made, table))
            made.execute(f'DELETE FROM main."{table}"')
            made.execute(f'INSERT INTO main."{table}" ({names}) SELECT {names} FROM damaged."{table}" NOT INDEXED')
        made.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")
        made.execute("COMMIT")
        made.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def run(lib, report, folder, effort, generator):
    corruption = Corruption(lib, report, folder)
    corruption.run(effort.flips, generator)
    total = collections.Counter()
    for (kind, what), count in sorted(corruption.counts.items()):
        report.say(f"  {kind}: {what}: {count}")
        total[what] += count
    report.say("; ".join(f"{count} {what}" for what, count in total.items()))
