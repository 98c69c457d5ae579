"""lib is killed at random moments of what changes a library, and of what copies one.

After each kill the library must open, pass `lib check`, and be as it was before or after a transaction of the command
that was killed; then the command is run again and must come to its end.
"""
import collections
import itertools
import os
import shutil
import signal
import subprocess
import threading
import time
from dataclasses import dataclass

import contents
import older
import records
from command import REPOSITORY, copy

RECORDS = 300
# FTS5 stores the same index in other pieces after another course of events; `lib check` compares it with the articles.
INDEX = {f"article_search{ending}" for ending in ["", "_data", "_idx", "_docsize", "_config"]}
# What tells of runs that added nothing.
LOG = INDEX | {"import", "import_file", "history_step", "history_insertion", "history_change", "source"}


@dataclass
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
    seconds: float = 0

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
        self.lock = threading.Lock()
        self.counts = collections.Counter()
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
        """A run may come to its end before it is killed."""
        moments = (generator.random() for _ in itertools.count())
        work = itertools.islice(itertools.cycle(self.tasks), 4 * kills)
        workers = [
            threading.Thread(target=self.work, args=(f"worker-{number}", kills, work, moments))
            for number in range(os.cpu_count())]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()

    def work(self, name, kills, work, moments):
        while True:
            with self.lock:
                task = next(work, None) if self.counts["killed"] < kills else None
                moment = next(moments)
            if task is None:
                return
            try:
                is_killed = self.trial(name, task, moment)
            except Exception as error:
                self.report.fail(f"{task.name}: {error!r}")
                continue
            with self.lock:
                self.counts["runs"] += 1
                if is_killed:
                    self.counts["killed"] += 1
                    self.counts[task.name] += 1

    def trial(self, name, task, moment):
        place, library = self.place(name, task)
        arguments = task.filled(place)
        is_killed = self.kill(library, arguments, moment * task.seconds)
        self.check(task, library, "after the kill")
        state = contents.state(library, INDEX)
        if task.is_whole:
            self.report.expect(state in (task.before, task.after), f"{task.name}: neither as before nor as after")
        if task.name == "backup":
            self.check(task, f"{place}/backup.sqlite", "the file that has the backup's name")
        again = self.lib.run(library, *arguments)
        allowed = (0, task.after_end) if state == task.after or not task.is_whole else (0,)
        self.report.expect(
            again.code in allowed, f"{task.name}: the next run ends with {again.code}: {again.errors[:300]}")
        self.check(task, library, "after the next run")
        self.report.expect(
            contents.state(library, LOG) == task.end, f"{task.name}: the next run comes to another end")
        left = [file for file in os.listdir(place) if file.endswith((".unfinished", ".part"))]
        self.report.expect(not left, f"{task.name}: left behind after the next run: {left}")
        return is_killed

    def kill(self, library, arguments, seconds):
        process = self.lib.start(library, *arguments)
        try:
            process.wait(seconds)
            return False
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            return True

    def check(self, task, library, when):
        check = self.lib.run(library, "check")
        self.report.expect(
            check.code == 0, f"{task.name}: {when}, check says {check.output[:300]}{check.errors[:300]}")


def run(lib, report, folder, effort, generator):
    kills = Kills(lib, report, folder)
    kills.run(effort.kills, generator)
    counts = kills.counts
    named = ", ".join(f"{counts[task.name]} {task.name}" for task in kills.tasks)
    report.say(f"{counts['killed']} of {counts['runs']} runs were killed before their end: {named}.")
    report.expect(counts["killed"] >= effort.kills, "too few runs could be killed")
