"""Many processes on one library: writers wait for each other, readers for nobody."""
import itertools
import os
import signal
import statistics
import subprocess
import threading
import time

import contents
import records
from command import REPOSITORY, copy, text

WRITERS = 4
READERS = 8


class Processes:
    def __init__(self, lib, report, folder):
        self.lib, self.report, self.folder = lib, report, folder
        self.library = f"{folder}/library.sqlite"
        lib.ok(self.library, "add", f"{REPOSITORY}/Fixtures/library")
        self.articles = self.count()
        self.written = [0] * WRITERS
        self.read = [0] * READERS

    def count(self):
        return int(self.lib.ok(self.library, "list", "--count"))

    def write(self, number, end):
        """Adds a record and a tag of its own, again and again, and counts them."""
        for turn in itertools.count():
            if time.monotonic() > end:
                return
            file = records.write(f"{self.folder}/w{number}.json", [10_000 * (number + 1) + turn])
            for arguments in [("add", file), ("tag", str(number + 1), f"+w{number}-{turn}")]:
                self.through(arguments)
            self.written[number] += 1

    def through(self, arguments):
        outcome = self.lib.run(self.library, *arguments)
        self.report.healthy(outcome, "processes at once")
        self.report.expect(
            outcome.code == 0 and "locked" not in outcome.errors,
            f"processes at once: {arguments} ends with {outcome.code}: {outcome.errors[:300]}")
        return outcome

    def look(self, number, end):
        """Sees no less than it saw before."""
        seen = self.articles
        while time.monotonic() < end:
            output = self.through(("list", "--count")).output.strip() or "0"
            self.report.expect(int(output) >= seen, f"processes at once: {output} articles after {seen}")
            seen = max(seen, int(output))
            self.through(("search", "leukemia", "--limit", "5"))
            self.read[number] += 2

    def all_at_once(self, seconds):
        end = time.monotonic() + seconds
        threads = [threading.Thread(target=self.write, args=(number, end)) for number in range(WRITERS)]
        threads += [threading.Thread(target=self.look, args=(number, end)) for number in range(READERS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.report.expect(
            self.count() == self.articles + sum(self.written), "processes at once: an article is lost")
        with contents.opened(self.library) as connection:
            tags = {name.decode() for (name,) in connection.execute("SELECT name FROM tag")}
        wanted = {f"w{number}-{turn}" for number in range(WRITERS) for turn in range(self.written[number])}
        self.report.expect(tags == wanted, f"processes at once: lost: {sorted(wanted - tags)[:5]}")
        self.through(("check",))
        self.report.expect(min(self.written) > 0 and min(self.read) > 0, "processes at once: somebody never had a turn")
        self.report.say(
            f"{sum(self.written)} articles and tags by {WRITERS} writers, "
            f"{sum(self.read)} answers to {READERS} readers.")


class Writer:
    """A `lib add -` in the middle of its transaction, which waits for more."""

    def __init__(self, lib, library, folder):
        with open(records.write(f"{folder}/long.json", range(50_000, 50_400)), "rb") as file:
            self.records = file.read()
        self.process = lib.start(library, "add", "-", stdin=subprocess.PIPE)
        self.process.stdin.write(self.records[:-1000])
        self.process.stdin.flush()
        time.sleep(1)

    def finish(self):
        self.process.communicate(self.records[-1000:], timeout=60)
        return self.process.returncode


def latency(lib, library, runs):
    """Of a search, in seconds: the median and the longest."""
    times = []
    for _ in range(runs):
        begin = time.monotonic()
        lib.ok(library, "search", "leukemia", "--limit", "5")
        times.append(time.monotonic() - begin)
    return statistics.median(times), max(times)


def readers_beside_a_writer(lib, report, library, folder, runs):
    idle, idle_longest = latency(lib, library, runs)
    writer = Writer(lib, library, folder)
    beside, longest = latency(lib, library, runs)
    report.expect(writer.process.poll() is None, "a long transaction ended too early")
    # One that waited would do so until the writer ends, and that waits for us.
    report.expect(
        beside < 3 * idle + 0.1 and longest < 3 * idle_longest + 1,
        f"a reader waits for a writer: {1000 * beside:.0f} ms instead of {1000 * idle:.0f}, at most {longest:.1f} s")
    report.expect(writer.finish() == 0, "a long transaction fails")
    report.say(f"a search takes {1000 * idle:.0f} ms alone, and {1000 * beside:.0f} ms beside a long transaction")


def waiting(lib, report, library, folder):
    """One that waits says for whom, and an interrupt ends that."""
    before = contents.state(library)
    writer = Writer(lib, library, folder)
    expect_wait(lib, report, library, f"(process {writer.process.pid})")
    writer.process.send_signal(signal.SIGINT)
    report.expect(writer.process.wait(60) == -signal.SIGINT, "SIGINT doesn't end a transaction")
    report.expect(contents.state(library) == before, "waiting: something changed")
    with contents.opened(library) as connection:
        connection.execute("BEGIN IMMEDIATE")
        expect_wait(lib, report, library, f"(process {os.getpid()})")
        connection.execute("ROLLBACK")
    report.expect(lib.run(library, "tag", "1", "+torture").code == 0, "waiting: the lock stays")


def expect_wait(lib, report, library, whom):
    process = lib.start(library, "tag", "1", "+torture", stderr=subprocess.PIPE)
    said = text(process.stderr.readline())
    report.expect(said.startswith("Waiting for ") and whom in said, f"waiting for {whom}: says {said!r}")
    process.send_signal(signal.SIGINT)
    begin = time.monotonic()
    rest = text(process.stderr.read())
    code = process.wait(60)
    report.expect(code == -signal.SIGINT and not rest, f"waiting: SIGINT ends it with {code}: {rest!r}")
    report.expect(time.monotonic() - begin < 1, "waiting: SIGINT takes a second and more")


def run(lib, report, folder, effort, generator):
    processes = Processes(lib, report, folder)
    library = copy(contents.checkpointed(processes.library), f"{folder}/other.sqlite")
    readers_beside_a_writer(lib, report, library, folder, effort.searches)
    waiting(lib, report, library, folder)
    processes.all_at_once(effort.seconds)
