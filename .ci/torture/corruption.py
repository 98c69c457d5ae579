"""Bytes of a library that change by themselves, and files that end too early.

Each trial changes bytes of a copy, runs some of a set of commands on it, by lot, and adds records or makes another change.
None may crash or hang, or answer otherwise than on the library that is whole without an error, if `lib check` finds the
damage. One change can't be told from what another program may write: a value that still is one and that nothing else in
the library tells. There the answers must be those that the tables give when all indexes are made anew: no index is ever
the reason for a wrong answer. After a repair each table must have its rows: those of the damaged file or those from
before, but for what the repair says.
"""
import collections
import contextlib
import json
import os
import random
import re
import shutil
import sqlite3
from dataclasses import dataclass

import contents
import records
from command import REPOSITORY, copy
from pages import Pages
from trials import Trials

# What SQLite says of a damaged schema may quote bytes that are no text.
UNREADABLE = (sqlite3.DatabaseError, UnicodeDecodeError)
DERIVED = {"word", "abbreviation", "matching_key"}
# What a repair makes anew within other tables, by the words of the finding that says so.
REMADE = [
    ("citation count", "article", "citations"), ("other authors than", "article", "authors"),
    ("other extra words", "article_text", "extra_words"), ("than their own", "author", "folded"),
    ("impact factor than", "journal", "impact_factor"), ("quartile than", "journal", "jcr_quartile"),
    ("quartile than", "journal", "jcr_category"), ("CAS zone than", "journal", "cas_zone"),
    ("CAS zone than", "journal", "cas_category"), ("gaps or doubles", "reading_list_entry", "position"),
    ("gaps or doubles", "reading_list_section", "position"), ("other reading list", "reading_list_entry", "section_id"),
]
# How many rows of which table a repair takes away, or takes the reference from, by what `check` says of them.
TAKEN = [
    re.compile(r"(?P<count>\d+) rows? of (?P<table>\w+) points? to"),
    re.compile(r"(?P<count>\d+) (?P<table>author)s? ha(s|ve) no article"),
]
READS = [
    ("search", "blinatumomab", "--json"), ("search", "author:montefalcone cns relapse", "--json"),
    ("search", "--count", "journal:haematologica year:2015..2024"),
    ("list", "tag:torture OR has:note", "--format", "ids"),
    ("show", "doi:10.5555/s00277-022-04817-x"), ("export", "--format", "jsonl"), ("stats",), ("history",),
    ("reading-list", "show", "Torture"), ("trash",), ("journals", "--limit", "100"),
    ("related", "3", "--json"), ("search", "leukemia", "--facets", "--json"), ("duplicates", "--json"),
]
# One of them by lot, on a copy.
CHANGES = [
    ("tag", "1", "-torture"), ("undo", "--yes"), ("backup", "{library}-backup.sqlite"), ("remove", "2"),
    ("edit", "5", "--set", "volume=9"), ("note", "4", "To be read once more"), ("merge", "6", "7"),
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
    # What `undo` can take back on a library that is whole.
    lib.ok(library, "config", "history-limit", "100")
    lib.ok(library, "tag", "9", "+torture")
    return contents.checkpointed(library)


@dataclass
class Trial:
    number: int
    kind: str
    place: str
    # What the library has become.
    changed: bytes
    # Whether nothing was changed but what can be made anew.
    is_derived: bool = False

    def __str__(self):
        return f"trial {self.number} ({self.kind}, {self.place})"


class Corruption:
    def __init__(self, lib, report, folder):
        self.lib, self.report, self.folder = lib, report, folder
        self.base = base_library(lib, folder)
        self.pages = Pages(self.base)
        self.more = records.write(os.path.join(folder, "more.json"), range(195, 205))
        self.trials = Trials(report)
        self.answers = {read: self.read(self.base, read) for read in READS}
        self.rows = rows(self.base)
        _, self.addition = self.added(self.base)

    def read(self, library, read):
        outcome = self.lib.run(library, *read)
        return outcome.code, outcome.output

    def added(self, library):
        """What comes of adding records, to a copy."""
        target = copy(library, f"{library}-added.sqlite")
        outcome = self.lib.run(target, "add", self.more, f"{REPOSITORY}/Fixtures/library", "--json")
        return outcome, json.loads(outcome.output)["files"] if outcome.output else None

    def run(self, flips, generator):
        self.trials.run(self.damages(flips, generator), self.trial)

    def damages(self, flips, generator):
        kinds = list(self.pages.places)
        for number in range(flips):
            kind = kinds[number % len(kinds)]
            changed, at = self.pages.damaged(generator, kind)
            yield Trial(number, kind, f"byte {at}", changed, self.pages.is_derived(at))
        for number in range(flips, flips + flips // 10):
            # Of a page that isn't there SQLite knows; of one that is cut short it doesn't.
            whole = len(self.pages.bytes)
            length = whole - generator.randrange(1, self.pages.size) if number % 2 else generator.randrange(whole)
            yield Trial(number, "cut short", f"{length} bytes", self.pages.bytes[:length])

    def trial(self, worker, trial):
        """What kind of change led to what, in a word."""
        place = os.path.join(self.folder, f"worker-{worker}")
        shutil.rmtree(place, ignore_errors=True)
        os.mkdir(place)
        library = f"{place}/library.sqlite"
        with open(library, "wb") as file:
            file.write(trial.changed)
        return trial.kind, self.consequence(library, trial)

    def consequence(self, library, trial):
        lot = random.Random(trial.number)
        asked = lot.sample(READS, 3)
        outcomes = [self.lib.run(library, *read) for read in asked]
        additions, added = [], None
        if lot.random() < 0.5:
            addition, added = self.added(library)
            additions = [addition]
        is_added_otherwise = bool(additions) and added != self.addition
        check = self.lib.run(library, "check")
        if not all([self.is_honest(outcome, trial) for outcome in [*outcomes, *additions, check]]):
            return "FAILED"
        if not additions and not self.changes_honestly(library, trial, check, lot.choice(CHANGES)):
            return "FAILED"
        answers = {read: (outcome.code, outcome.output) for read, outcome in zip(asked, outcomes)}
        differing = [read for read, answer in answers.items() if answer != self.answers[read]]
        if check.code != 0:
            wrong = [outcome for read, outcome in zip(asked, outcomes) if read in differing and not refuses(outcome)]
            if is_added_otherwise:
                wrong += [addition for addition in additions if not refuses(addition)]
            self.report.expect(
                not wrong, f"{trial}: answers wrong without a word: {[outcome.arguments for outcome in wrong]}")
            return self.mended(library, trial)
        if not differing and not is_added_otherwise:
            return "no difference"
        refused = [outcome for outcome in [*outcomes, *additions] if refuses(outcome)]
        if refused:
            self.report.fail(f"{trial}: check finds nothing: {refused[0].arguments}: {refused[0].errors[:300]}")
            return "FAILED"
        return self.altered(library, trial, answers, added, differing)

    def changes_honestly(self, library, trial, check, change):
        """Whether a change does what it does, or refuses and changes nothing; no backup has the damage."""
        target = copy(library, f"{library}-changed.sqlite")
        before = rows(target)
        change = [part.format(library=library) for part in change]
        outcome = self.lib.run(target, *change)
        if not self.is_honest(outcome, trial):
            return False
        if outcome.code != 0:
            return self.report.expect(rows(target) == before, f"{trial}: {change} refused, and yet something changed")
        is_copied = change[0] == "backup" and re.search("^(file|index): ", check.output, re.MULTILINE)
        return self.report.expect(not is_copied, f"{trial}: a backup of what check finds: {check.output[:300]}")

    def is_honest(self, outcome, trial):
        """Whether a run did nothing that no run may do, and tells the way back where it can't do its work."""
        if not self.report.healthy(outcome, trial):
            return False
        is_told = "restore-backup" in outcome.errors if outcome.arguments[0] == "check" else outcome.has_remedy
        return self.report.expect(
            not refuses(outcome) or is_told, f"{trial}: tells no way back: {outcome.arguments}: {outcome.errors[:300]}")

    def altered(self, library, trial, answers, added, differing):
        """A value became another one. Then the answers are those of a library that was made with it."""
        other = f"{library}-remade.sqlite"
        remade(self.base, library, other)
        is_same = all(self.read(other, read) == answer for read, answer in answers.items())
        if is_same and (added is None or self.added(other)[1] == added):
            return "another value"
        self.report.fail(f"{trial}: other answers, and check finds nothing: {differing or 'add'}")
        return "FAILED"

    def mended(self, library, trial):
        """A repair ends with a library that is whole, or says what to do instead. Where only an index was damaged, it
        ends with the library as it was."""
        damaged = rows(library)
        repair = self.lib.run(library, "check", "--repair")
        if not self.is_honest(repair, trial):
            return "FAILED"
        if repair.code != 0:
            self.report.expect(not trial.is_derived, f"{trial}: not mended: {repair.output[:300]}{repair.errors[:300]}")
            self.report.expect(
                "restore-backup" in repair.errors, f"{trial}: repair tells no way back: {repair.errors[:300]}")
            return "found, not mended"
        check = self.lib.run(library, "check")
        self.report.expect(check.code == 0, f"{trial}: check after repair: {check.output[:300]}{check.errors[:300]}")
        mended = rows(library)
        for fault in self.losses(damaged, mended, repair.output):
            self.report.fail(f"{trial}: {fault}: {repair.output[:300]}")
        if not trial.is_derived:
            return "found, mended" if mended == self.rows else "found, mended but for values"
        # The repair itself is a step of the history, and the file's size is another one.
        asked = [read for read in READS if read not in (("history",), ("stats",))]
        # The rows and the indexes are right by now; an answer says that all are.
        asked = random.Random(trial.number).sample(asked, 1)
        wrong = [read for read in asked if self.read(library, read) != self.answers[read]]
        self.report.expect(not wrong, f"{trial}: other answers after repair: {wrong}")
        return "found, mended"

    def losses(self, damaged, mended, said):
        """What a repair lost or changed of the rows without a word. Each table then has the rows that it had in the
        damaged file, or those from before the damage, but for what is said."""
        taken = collections.Counter()
        for match in (match for pattern in TAKEN for match in pattern.finditer(said)):
            taken[match["table"]] += int(match["count"])
        for table, before in self.rows.items():
            if mended[table].total() < before.total() - taken[table]:
                yield f"repair lost {before.total() - mended[table].total()} rows of {table}"
            remade = {column for words, name, column in REMADE if name == table and words in said}
            kept = [without(remade, one) for one in (damaged.get(table), before) if one is not None]
            if not any(is_same(without(remade, mended[table]), one, taken[table], table) for one in kept):
                yield f"repair changed rows of {table}"


def refuses(outcome):
    """Whether a run ends with an error. That there is no such article is an answer, if a wrong one."""
    return outcome.code == 2 and not re.search("^lib: There is no ", outcome.errors, re.MULTILINE)


def rows(library):
    """The rows of each table that can't be made from others, by how often they are there, as pairs of column and value;
    no table that can't be read."""
    with contents.opened(library) as connection:
        try:
            names = [name for name in contents.tables(connection, DERIVED) if not name.startswith("article_search")]
        except UNREADABLE:
            return {}
        found = {}
        for table in names:
            with contextlib.suppress(*UNREADABLE):
                columns = contents.columns(connection, table)
                read = connection.execute(
                    f"SELECT {contents.listed(columns)} FROM {contents.itself(connection, table)}")
                found[table] = collections.Counter(tuple(zip(sorted(columns), row)) for row in read)
        return found


def without(columns, rows):
    """The rows without these columns."""
    if not columns:
        return rows
    shorter = collections.Counter()
    for row, count in rows.items():
        shorter[tuple(pair for pair in row if pair[0] not in columns)] += count
    return shorter


def is_same(mended, other, taken, table):
    """Whether all rows are the same but for so many. A repair may be a step of the history itself."""
    is_more = (mended - other).total() > taken and not table.startswith("history_")
    return (other - mended).total() <= taken and not is_more


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
            damaged = contents.itself(made, table, "damaged")
            made.execute(f'INSERT INTO main."{table}" ({names}) SELECT {names} FROM {damaged}')
        made.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")
        made.execute("COMMIT")
        made.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def run(lib, report, folder, effort, generator):
    corruption = Corruption(lib, report, folder)
    corruption.run(effort.flips, generator)
    total = collections.Counter()
    for (kind, what), count in sorted(corruption.trials.counts.items()):
        report.say(f"  {kind}: {what}: {count}")
        total[what] += count
    report.say("; ".join(f"{count} {what}" for what, count in total.items()))
