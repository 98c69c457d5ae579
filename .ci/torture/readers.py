"""Whoever reads what lib prints goes away: lib ends by SIGPIPE, after it has done all of what it prints."""
import contextlib
import fcntl
import itertools
import os
import signal
import subprocess

import older
from command import CRASHES, PATIENCE, killed_after, text
from tasks import Place, Task
from trials import Trials

# How many bytes a pipe holds.
ROOM = 4096
LENGTHS = [0, 1, 100, 5000]

READING = [
    ("list", "--limit", "1000"), ("export", "--format", "jsonl"), ("export", "--format", "ris"), ("history",),
    ("search", "leukemia", "--json"), ("search", "leukemia", "--limit", "500"), ("formats",), ("stats",),
    ("authors", "--limit", "1000"),
]


def tasks(libraries):
    some = libraries
    return [
        *[Task(" ".join(arguments), some.full, arguments) for arguments in READING],
        Task("add --json", some.small, ["add", some.first, "--json"]),
        Task("tag --json", some.full, ["tag", "--query", "leukemia", "+torture", "--json"]),
        Task("note --json", some.full, ["note", "1", "--append", "torture", "--json"]),
        Task("remove --json", some.full, ["remove", "--query", "leukemia", "--json"]),
        Task("merge --json", some.double, ["merge", *some.pair, "--json"]),
        Task("duplicates", some.double, ["duplicates", "--auto-above", "0.9"], transactions=len(some.twins)),
        Task("undo --json", some.full, ["undo", "2", "--yes", "--json"]),
        Task("backup --json", some.full, ["backup", "{folder}/backup.sqlite", "--force", "--json"],
             backup=some.earlier),
        Task("restore-backup --json", some.small, ["restore-backup", some.later, "--json"], keeps=True),
        Task("check --repair", some.unsound, ["check", "--repair"], keeps=True, is_sound=False),
        Task("stats of an older one", some.old, ["stats"], transactions=older.MIGRATIONS, keeps=True, is_opening=True),
    ]


class Leavings:
    def __init__(self, lib, report, folder, libraries):
        self.lib, self.report, self.folder = lib, report, folder
        self.trials = Trials(report)
        self.tasks = tasks(libraries)
        for task in self.tasks:
            task.measure(lib, report, f"{folder}/measured")
            report.expect(task.printed, f"{task.name}: prints nothing")

    def run(self, number):
        self.trials.run(itertools.islice(itertools.cycle(itertools.product(LENGTHS, self.tasks)), number), self.leave)

    def leave(self, worker, trial):
        """Whether SIGPIPE ended the command."""
        length, task = trial
        place = Place(f"{self.folder}/worker-{worker}", task)
        code, notes = self.part_read(place, length)
        what = f"{task.name}, when its reader left after {length} bytes"
        # What is less than a pipe holds may have been printed before.
        codes = {-signal.SIGPIPE} if length == 0 or task.printed > length + ROOM else {-signal.SIGPIPE, task.code}
        self.report.expect(code in codes, f"{what}: ends with {code}")
        self.report.expect(not CRASHES.search(notes) and "lib: " not in notes, f"{what}: says {notes[:300]}")
        state = task.expect_state(self.report, place, what, is_through=True)
        task.expect_sound(self.lib, self.report, place, what, state)
        self.report.expect(not place.unfinished(), f"{what}: left behind: {place.unfinished()}")
        return code == -signal.SIGPIPE

    def part_read(self, place, length):
        """Reads so much of what is printed; returns the exit code, and what was said besides."""
        with contextlib.ExitStack() as stack:
            here, there = os.pipe()
            fcntl.fcntl(there, fcntl.F_SETPIPE_SZ, ROOM)
            reader = stack.enter_context(open(here, "rb", buffering=0))
            if length == 0:
                reader.close()
            with open(there, "wb") as writer:
                process = self.lib.start(place.library, *place.arguments, stdout=writer, stderr=subprocess.PIPE)
            stack.enter_context(killed_after(PATIENCE, process))
            while length and (part := reader.read(length)):
                length -= len(part)
            reader.close()
            with process.stderr:
                notes = text(process.stderr.read())
            return process.wait(), notes


def run(lib, report, folder, number, libraries):
    leavings = Leavings(lib, report, folder, libraries)
    number = max(number, len(leavings.tasks))
    leavings.run(number)
    ended = leavings.trials.counts[True]
    report.say(f"{ended} of {number} runs were ended by SIGPIPE.")
    report.expect(ended >= number // 2, "too few readers left in time")
