"""Many processes on one library: writers wait for each other, readers for nobody."""
import itertools
import os
import signal
import sqlite3
import statistics
import subprocess
import time
from functools import partial

import contents
import records
from command import PATIENCE, REPOSITORY, copy, killed_after, text, wait_until
from trials import together

WRITERS = 4
READERS = 8
# The list that all write to.
LIST = "Torture"


class Processes:
    def __init__(self, lib, report, folder):
        self.lib, self.report, self.folder = lib, report, folder
        self.library = f"{folder}/library.sqlite"
        lib.ok(self.library, "add", f"{REPOSITORY}/Fixtures/library")
        self.articles = self.count()
        # How long each took, in seconds.
        self.writes = [[] for _ in range(WRITERS)]
        self.reads = [[] for _ in range(READERS)]
        # What each writer wrote, and which record it added, turn by turn.
        self.turns = [[] for _ in range(WRITERS)]

    def count(self):
        return int(self.lib.ok(self.library, "list", "--count"))

    def write(self, number, end):
        """Adds a record of its own; then changes what all writers change: an article's note and tags, and a list."""
        for turn in itertools.count():
            if turn and time.monotonic() > end:
                return
            record, name = 10_000 * (number + 1) + turn, f"w{number}-{turn}"
            for arguments in [
                ("add", records.write(f"{self.folder}/w{number}.json", [record])), ("note", "1", "--append", name),
                ("tag", "1", f"+{name}"), ("reading-list", "add", LIST, records.record(record)["DOI"]),
            ]:
                self.writes[number].append(self.through(arguments).seconds)
            self.turns[number].append((name, record))

    def through(self, arguments):
        outcome = self.lib.run(self.library, *arguments)
        self.report.healthy(outcome, "processes at once")
        self.report.expect(
            outcome.code == 0 and "locked" not in outcome.errors,
            f"processes at once: {arguments} ends with {outcome.code}: {outcome.errors[:300]}")
        return outcome

    def look(self, number, end):
        """Sees no less than it saw before, and waits for nobody."""
        seen = self.articles
        for turn in itertools.count():
            if turn and time.monotonic() > end:
                return
            for arguments in [("list", "--count"), ("search", "leukemia", "--limit", "5")]:
                outcome = self.through(arguments)
                self.report.expect(
                    "Waiting" not in outcome.errors, f"processes at once: a reader waits: {outcome.errors[:300]}")
                self.reads[number].append(outcome.seconds)
                if "--count" in arguments:
                    count = int(outcome.output.strip() or "0")
                    self.report.expect(count >= seen, f"processes at once: {count} articles after {seen}")
                    seen = count

    def all_at_once(self, seconds):
        end = time.monotonic() + seconds
        together([partial(self.write, number, end) for number in range(WRITERS)]
                 + [partial(self.look, number, end) for number in range(READERS)])
        self.nothing_is_lost()
        self.through(("check",))
        self.tell("changes", "writers", self.writes)
        self.tell("answers", "readers", self.reads)

    def nothing_is_lost(self):
        """Whether all that was written is there, once, and what each wrote in its order."""
        names = [[name for name, _ in turns] for turns in self.turns]
        links = [[records.record(record)["DOI"] for _, record in turns] for turns in self.turns]
        with contents.opened(self.library) as connection:
            connection.text_factory = str
            (note,), = connection.execute("SELECT text FROM note WHERE article_id = 1")
            tags = column(
                connection,
                "SELECT name FROM article_tag JOIN tag ON tag_id = tag.id WHERE article_id = 1 ORDER BY tag_id")
            entries = connection.execute(
                """
                SELECT entry.position, identifier.value FROM reading_list_entry AS entry
                JOIN reading_list ON reading_list_id = reading_list.id AND reading_list.name = ?
                LEFT JOIN identifier USING (article_id) ORDER BY entry.position
                """, [LIST]).fetchall()
            tables = [
                ("article", self.articles + sum(map(len, names))), ("note", 1), ("tag", len(tags)),
                ("article_tag", len(tags)), ("reading_list", 1), ("reading_list_entry", len(entries)),
                ("history_step", 1 + sum(map(len, self.writes))),
            ]
            for table, rows in tables:
                there = column(connection, f"SELECT count(*) FROM {table}")[0]
                self.report.expect(there == rows, f"processes at once: {there} rows in {table} instead of {rows}")
        for what, there, written in [
            ("paragraphs", note.split("\n\n"), names), ("tags", tags, names),
            ("entries", [value for _, value in entries], links),
        ]:
            self.report.expect(
                is_woven(there, written), f"processes at once: {what} are lost or no longer in order: {there[:20]}")
        positions = [position for position, _ in entries]
        self.report.expect(
            positions == list(range(1, len(entries) + 1)), f"processes at once: positions {positions[:20]}")

    def tell(self, what, whose, times):
        numbers = [len(seconds) for seconds in times]
        everything = sorted(itertools.chain(*times))
        self.report.say(
            f"{sum(numbers)} {what} of {len(times)} {whose}, {min(numbers)} to {max(numbers)} each, in "
            f"{1000 * statistics.median(everything):.0f} ms, at most {everything[-1]:.1f} s")


def column(connection, query):
    return [value for (value,) in connection.execute(query)]


def is_woven(whole, parts):
    """Whether parts make up the whole, each in its order."""
    owners = {item: number for number, part in enumerate(parts) for item in part}
    taken = [[item for item in whole if owners.get(item) == number] for number in range(len(parts))]
    return len(whole) == sum(map(len, parts)) and taken == parts


class Writer:
    """A `lib add -` in the middle of its transaction, which waits for more."""

    def __init__(self, lib, library, folder):
        with open(records.write(f"{folder}/long.json", range(50_000, 50_400)), "rb") as file:
            self.records = file.read()
        self.process = lib.start(library, "add", "-", stdin=subprocess.PIPE)
        self.library = library

    def __enter__(self):
        self.process.stdin.write(self.records[:-1000])
        self.process.stdin.flush()
        wait_until(self.has_begun, "lib begins its transaction")
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.process.stdin.close()

    def has_begun(self):
        with contents.opened(self.library) as connection:
            connection.execute("PRAGMA busy_timeout = 0")
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError:
                return True
            connection.execute("ROLLBACK")
            return False

    def finish(self):
        with killed_after(PATIENCE, self.process):
            self.process.communicate(self.records[-1000:])
        return self.process.returncode


def searches(lib, report, library, runs):
    """How long a search takes, in seconds: the median."""
    times = []
    for _ in range(runs):
        outcome = lib.run(library, "search", "leukemia", "--limit", "5")
        report.expect(
            outcome.code == 0 and "Waiting" not in outcome.errors, f"a reader: {outcome.code}: {outcome.errors[:300]}")
        times.append(outcome.seconds)
    return statistics.median(times)


def readers_beside_a_writer(lib, report, library, folder, runs):
    idle = searches(lib, report, library, runs)
    with Writer(lib, library, folder) as writer:
        # One that waited would do so until the writer ends, and that waits for us.
        beside = searches(lib, report, library, runs)
        report.expect(writer.process.poll() is None, "a long transaction ended too early")
        report.expect(writer.finish() == 0, "a long transaction fails")
    # However busy the machine is with other things.
    report.expect(
        beside < 5 * idle + 1, f"a reader waits for a writer: {1000 * beside:.0f} ms instead of {1000 * idle:.0f}")
    report.say(f"a search takes {1000 * idle:.0f} ms alone, and {1000 * beside:.0f} ms beside a long transaction")


def waiting(lib, report, library, folder):
    """One that waits says for whom, and an interrupt ends that."""
    before = contents.state(library)
    with Writer(lib, library, folder) as writer:
        expect_wait(lib, report, library, f"(process {writer.process.pid})")
        writer.process.send_signal(signal.SIGINT)
        with killed_after(PATIENCE, writer.process):
            report.expect(writer.process.wait() == -signal.SIGINT, "SIGINT doesn't end a transaction")
    report.expect(contents.state(library) == before, "waiting: something changed")
    with contents.opened(library) as connection:
        connection.execute("BEGIN IMMEDIATE")
        expect_wait(lib, report, library, f"(process {os.getpid()})")
        connection.execute("ROLLBACK")
    report.expect(lib.run(library, "tag", "1", "+torture").code == 0, "waiting: the lock stays")


def expect_wait(lib, report, library, whom):
    process = lib.start(library, "tag", "1", "+torture", stderr=subprocess.PIPE)
    with killed_after(PATIENCE, process):
        said = text(process.stderr.readline())
        report.expect(said.startswith("Waiting for ") and whom in said, f"waiting for {whom}: says {said!r}")
        process.send_signal(signal.SIGINT)
        begin = time.monotonic()
        rest = text(process.stderr.read())
        code = process.wait()
    report.expect(code == -signal.SIGINT and not rest, f"waiting: SIGINT ends it with {code}: {rest!r}")
    # At once, that is; a busy machine has other things to do as well.
    report.expect(time.monotonic() - begin < 5, "waiting: SIGINT takes five seconds and more")


def run(lib, report, folder, effort, generator):
    processes = Processes(lib, report, folder)
    library = copy(contents.checkpointed(processes.library), f"{folder}/other.sqlite")
    readers_beside_a_writer(lib, report, library, folder, effort.searches)
    waiting(lib, report, library, folder)
    processes.all_at_once(effort.seconds)
