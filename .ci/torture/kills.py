"""lib is killed at random moments of what changes a library, and of what copies one.

After each kill the library must open, pass `lib check`, and be as it was before or after a transaction of the command
that was killed; then the command is run again and must come to its end.
"""
import itertools
import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass

import contents
import older
import records
from command import REPOSITORY, copy
from trials import Trials

RECORDS = 300
# FTS5 stores the same index in other pieces after another course of events; `lib check` compares it with the articles.
INDEX = {f"article_search{ending}" for ending in ["", "_data", "_idx", "_docsize", "_config"]}
# What tells of runs that added nothing.
LOG = INDEX | {"import", "import_file", "history_step", "history_insertion", "history_change", "source"}
ENDED = "ended before"


@dataclass(repr=False)
class Task:
    """A command that is killed. Its arguments may name the trial's folder: {folder}."""
    name: str
    base: str
    arguments: list
    # Whether it is one transaction.
    is_whole: bool = True
    # What its next run may end with where the first one came to its end.
    after_end: int = 0
    before: str = ""
    after: str = ""
    end: str = ""
    # How long it takes, as far as is known.
    seconds: float = 0

    def __repr__(self):
        return self.name

    def filled(self, folder):
        return [argument.format(folder=folder) for argument in self.arguments]


def tasks(lib, folder):
    first = records.write(f"{folder}/first.json", range(RECORDS))
    twins = records.write(f"{folder}/twins.json", range(0, RECORDS, 5), twin=True)
    small = f"{folder}/small.sqlite"
    lib.ok(small, "add", f"{REPOSITORY}/Fixtures/library")
    full = copy(contents.checkpointed(small), f"{folder}/full.sqlite")
    lib.ok(full, "add", first)
    double = copy(contents.checkpointed(full), f"{folder}/double.sqlite")
    lib.ok(double, "add", twins)
    contents.checkpointed(double)
    old = older.make(f"{folder}/old.sqlite", range(1, RECORDS + 1))
    lib.ok(full, "backup", f"{folder}/kept.sqlite")
    return [
        Task("import", small, ["add", first]),
        Task("undo", full, ["undo", "2", "--yes"], after_end=2),
        Task("merge", double, ["duplicates", "--auto-above", "0.9"], is_whole=False, after_end=1),
        Task("update", old, ["stats"]),
        Task("backup", full, ["backup", "{folder}/backup.sqlite", "--force"]),
        Task("restore", small, ["restore-backup", f"{folder}/kept.sqlite"]),
    ]


class Kills:
    def __init__(self, lib, report, folder):
        self.lib, self.report, self.folder = lib, report, folder
        self.trials = Trials(report)
        self.tasks = tasks(lib, folder)
        for task in self.tasks:
            self.measure(task)

    def measure(self, task):
        """What the command leads from and to, and how long it takes."""
        place, library = self.place("measured", task)
        task.before = contents.state(library, INDEX)
        begin = time.monotonic()
        self.lib.ok(library, *task.filled(place))
        task.seconds = time.monotonic() - begin
        task.after, task.end = contents.state(library, INDEX), contents.state(library, LOG)

    def place(self, name, task):
        """A folder with nothing but the library, and the backup that is to be replaced."""
        place = os.path.join(self.folder, name)
        shutil.rmtree(place, ignore_errors=True)
        os.mkdir(place)
        if task.name == "backup":
            shutil.copyfile(os.path.join(self.folder, "kept.sqlite"), f"{place}/backup.sqlite")
        return place, copy(task.base, f"{place}/library.sqlite")

    def run(self, kills, generator):
        self.trials.run(self.moments(kills, generator), self.trial)

    def moments(self, kills, generator):
        """Until so many runs were killed: one may come to its end before."""
        for task in itertools.islice(itertools.cycle(self.tasks), 4 * kills):
            if self.killed() >= kills:
                return
            yield task, generator.random()

    def killed(self, name=None):
        return sum(
            count for (task, what), count in self.trials.counts.items()
            if what != ENDED and name in (None, task))

    def trial(self, worker, trial):
        """What the kill left of a command, beside the command's name."""
        task, moment = trial
        place, library = self.place(f"worker-{worker}", task)
        arguments = task.filled(place)
        is_killed = self.kill(task, library, arguments, moment)
        self.check(task, library, "after the kill")
        state = contents.state(library, INDEX)
        if task.is_whole:
            self.report.expect(state in (task.before, task.after), f"{task.name}: neither as before nor as after")
        if task.name == "backup":
            self.check(task, f"{place}/backup.sqlite", "the file that has the backup's name")
        self.run_again(task, place, library, is_ended=state == task.after or not task.is_whole)
        left = {task.after: "as after", task.before: "as before"}.get(state, "in between")
        return task.name, left if is_killed else ENDED

    def kill(self, task, library, arguments, moment):
        """Whether the command was killed before it came to its end."""
        begin = time.monotonic()
        process = self.lib.start(library, *arguments)
        try:
            process.wait(moment * task.seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        if process.wait() == -signal.SIGKILL:
            return True
        # It may have been measured when the machine was busy.
        task.seconds = min(task.seconds, time.monotonic() - begin)
        return False

    def run_again(self, task, place, library, is_ended):
        again = self.lib.run(library, *task.filled(place))
        self.report.expect(
            again.code in (0, task.after_end if is_ended else 0),
            f"{task.name}: the next run ends with {again.code}: {again.errors[:300]}")
        self.check(task, library, "after the next run")
        self.report.expect(
            contents.state(library, LOG) == task.end, f"{task.name}: the next run comes to another end")
        left = [file for file in os.listdir(place) if file.endswith((".unfinished", ".part"))]
        self.report.expect(not left, f"{task.name}: left behind after the next run: {left}")

    def check(self, task, library, when):
        check = self.lib.run(library, "check")
        self.report.expect(
            check.code == 0, f"{task.name}: {when}, check says {check.output[:300]}{check.errors[:300]}")


def run(lib, report, folder, effort, generator):
    kills = Kills(lib, report, folder)
    kills.run(effort.kills, generator)
    named = ", ".join(f"{kills.killed(task.name)} {task.name}" for task in kills.tasks)
    runs, killed = sum(kills.trials.counts.values()), kills.killed()
    report.say(f"{killed} of {runs} runs were killed before their end: {named}.")
    for left in ("as before", "in between", "as after"):
        count = sum(count for (_, what), count in kills.trials.counts.items() if what == left)
        report.say(f"  {count} left the library {left}")
    report.expect(killed >= effort.kills, "too few runs could be killed")
