"""lib is killed at random moments of what changes a library, and of what copies one.

After each kill the library, as SQLite alone reads it, must be as it was before or after a transaction of the command
that was killed; after them all where the command had said anything. It must open as it is, and pass `lib check`. Then
the command is run again and must come to its end.
"""
import itertools
import signal
import subprocess
import tempfile
import time

import contents
import older
import records
from command import REPOSITORY, copy, written
from tasks import INDEX, Place, Task
from trials import Trials

RECORDS = 300
# What tells of runs that added nothing.
LOG = INDEX | {"import", "import_file", "history_step", "history_insertion", "history_change", "source"}
# What a kill may leave, and what comes of one that comes too late.
LEFT, ENDED = ["as before", "in between", "as after"], "ended before"
# The commands that are killed often; what else there is comes in addition.
COMMANDS = ["import", "undo", "merge", "update", "backup"]
# So many kills hit every command in its middle.
MANY = 250


def tasks(lib, folder):
    files = [records.write(f"{folder}/{first}.json", range(first, first + 100)) for first in range(0, RECORDS, 100)]
    twins = range(0, RECORDS, 5)
    small = f"{folder}/small.sqlite"
    lib.ok(small, "add", f"{REPOSITORY}/Fixtures/library")
    full = copy(contents.checkpointed(small), f"{folder}/full.sqlite")
    lib.ok(full, "add", *files)
    double = copy(contents.checkpointed(full), f"{folder}/double.sqlite")
    lib.ok(double, "add", records.write(f"{folder}/twins.json", twins, twin=True))
    contents.checkpointed(double)
    old = older.make(f"{folder}/old.sqlite", range(1, RECORDS + 1))
    lib.ok(small, "backup", f"{folder}/earlier.sqlite")
    lib.ok(full, "backup", f"{folder}/kept.sqlite")
    return [
        Task("import", small, ["add", *files], transactions=len(files)),
        Task("undo", full, ["undo", "2", "--yes"], next_code=2),
        Task("merge", double, ["duplicates", "--auto-above", "0.9"], transactions=len(twins), next_code=1),
        Task("update", old, ["stats"], transactions=older.MIGRATIONS, keeps=True, is_opening=True),
        Task("backup", full, ["backup", "{folder}/backup.sqlite", "--force"], backup=f"{folder}/earlier.sqlite"),
        Task("restore", small, ["restore-backup", f"{folder}/kept.sqlite"], keeps=True),
    ]


class Kills:
    def __init__(self, lib, report, folder):
        self.lib, self.report, self.folder = lib, report, folder
        self.trials = Trials(report)
        self.tasks = tasks(lib, folder)
        for task in self.tasks:
            task.measure(lib, report, f"{folder}/measured")
        # What each comes to, in however many runs.
        self.ends = {task.name: self.end(task) for task in self.tasks}

    def end(self, task):
        place = Place(f"{self.folder}/measured", task)
        self.lib.ok(place.library, *place.arguments)
        return place.state(LOG)

    def run(self, kills, generator):
        """Kills as often as that; what isn't one of the commands that are to be killed so often comes in addition."""
        self.trials.run(self.moments(-(-kills // len(COMMANDS)), generator), self.trial)

    def moments(self, kills, generator):
        """Until each was killed so often: one may come to its end before."""
        for task in itertools.islice(itertools.cycle(self.tasks), 4 * kills * len(self.tasks)):
            if self.killed([task.name]) < (kills if task.name in COMMANDS else kills / 4):
                yield task, generator.random()

    def killed(self, names, lefts=LEFT):
        return sum(count for (name, left), count in self.trials.counts.items() if name in names and left in lefts)

    def trial(self, worker, trial):
        """What the kill left of a command, beside the command's name."""
        task, moment = trial
        place = Place(f"{self.folder}/worker-{worker}", task)
        code, said = self.kill(task, place, moment)
        is_killed = code == -signal.SIGKILL
        what = f"{task.name}, after the kill"
        self.report.expect(is_killed or code == task.code, f"{what}: ends with {code}: {said[:300]}")
        state = task.expect_state(self.report, place, what, is_through=said or not is_killed)
        task.expect_sound(self.lib, self.report, place, what, state)
        self.run_again(task, place, state)
        left = {task.before: LEFT[0], task.after: LEFT[2]}.get(state, LEFT[1])
        return task.name, left if is_killed else ENDED

    def kill(self, task, place, moment):
        """The command's exit code, and all that it said."""
        with tempfile.TemporaryFile() as said:
            begin = time.monotonic()
            process = self.lib.start(place.library, *place.arguments, stdout=said, stderr=said)
            try:
                process.wait(moment * task.seconds)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
            code = process.wait()
            task.learn(time.monotonic() - begin, is_in_time=code == -signal.SIGKILL)
            return code, written(said)

    def run_again(self, task, place, state):
        what = f"{task.name}, the next run"
        again = self.lib.run(place.library, *place.arguments)
        code = task.next_code if state == task.after else task.code
        self.report.expect(again.code == code, f"{what}: ends with {again.code}: {again.errors[:300]}")
        task.expect_sound(self.lib, self.report, place, what, place.state())
        self.report.expect(place.state(LOG) == self.ends[task.name], f"{what}: comes to another end")
        self.report.expect(not place.unfinished(), f"{what}: left behind: {place.unfinished()}")


def run(lib, report, folder, effort, generator):
    kills = Kills(lib, report, folder)
    kills.run(effort.kills, generator)
    names = [task.name for task in kills.tasks]
    runs, killed = sum(kills.trials.counts.values()), kills.killed(COMMANDS)
    named = ", ".join(f"{kills.killed([name])} {name}" for name in names)
    report.say(f"{kills.killed(names)} of {runs} runs were killed before their end: {named}.")
    for left in LEFT:
        named = ", ".join(f"{kills.killed([name], [left])} {name}" for name in names)
        report.say(f"  {kills.killed(names, [left])} left the library {left}: {named}")
    report.expect(killed >= effort.kills, f"only {killed} runs could be killed")
    # Else the kills come at the wrong moments.
    for task in kills.tasks if killed >= MANY else []:
        report.expect(
            task.transactions == 1 or kills.killed([task.name], LEFT[1:2]), f"{task.name}: never killed in the middle")
