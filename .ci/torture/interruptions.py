"""SIGINT and SIGPIPE at any time: quiet, with the exit code that a shell expects, and nothing half-done."""
import itertools
import json
import signal
import subprocess
import time

import contents
import older
import readers
import records
from command import CRASHES, PATIENCE, REPOSITORY, copy, killed_after, text
from tasks import Place, Task
from trials import Trials

RECORDS = 400


class Libraries:
    """Those that commands are tried on."""

    def __init__(self, lib, folder):
        self.first = records.write(f"{folder}/first.json", range(RECORDS))
        self.twins = range(0, RECORDS, 5)
        self.small, self.full, self.double, self.unsound, self.damaged, old, self.earlier, self.later = (
            f"{folder}/{name}.sqlite"
            for name in ["small", "full", "double", "unsound", "damaged", "old", "earlier", "later"])
        lib.ok(self.small, "add", f"{REPOSITORY}/Fixtures/library")
        lib.ok(copy(contents.checkpointed(self.small), self.full), "add", self.first)
        twins = records.write(f"{folder}/twins.json", self.twins, twin=True)
        lib.ok(copy(contents.checkpointed(self.full), self.double), "add", twins)
        groups = json.loads(lib.ok(contents.checkpointed(self.double), "duplicates", "--json"))["groups"]
        self.pair = groups[0]["articles"]
        self.old = older.make(old, range(1, RECORDS + 1))
        forget_keys(copy(contents.checkpointed(self.full), self.unsound))
        damage_index(copy(self.unsound, self.damaged))
        lib.ok(self.small, "backup", self.earlier)
        lib.ok(self.full, "backup", self.later)


def forget_keys(library):
    """Takes away what `lib check --repair` makes anew in a transaction."""
    with contents.opened(library) as connection:
        connection.execute("DELETE FROM matching_key")
    contents.checkpointed(library)


def damage_index(library):
    """Overwrites a page, for which `lib check --repair` makes a new file."""
    with contents.opened(library) as connection:
        (page, size), = connection.execute(
            "SELECT rootpage, page_size FROM sqlite_schema, pragma_page_size WHERE name = 'history_step_by_import'")
    with open(library, "r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes(size))


def tasks(libraries):
    some = libraries
    return [
        Task("add", some.small, ["add", some.first]), Task("undo", some.full, ["undo", "2", "--yes"]),
        Task("export", some.full, ["export", "--format", "ris", "--output", "{folder}/out.ris"]),
        Task("export to a pipe", some.full, ["export", "--format", "jsonl"]),
        Task("backup", some.full, ["backup", "{folder}/backup.sqlite", "--force"], backup=some.earlier),
        Task("restore", some.small, ["restore-backup", some.later], keeps=True),
        Task("check", some.full, ["check"]), Task("search", some.full, ["search", "leukemia", "--facets"]),
        Task("repair", some.unsound, ["check", "--repair"], keeps=True, is_sound=False),
        Task("repair of the file", some.damaged, ["check", "--repair"], keeps=True, is_sound=False),
        Task("tag", some.full, ["tag", "--query", "leukemia", "+torture"]),
        Task("remove", some.full, ["remove", "--query", "leukemia"]),
        Task("merge", some.double, ["merge", *some.pair]),
        Task("duplicates", some.double, ["duplicates", "--auto-above", "0.9"], transactions=len(some.twins)),
        Task("update", some.old, ["stats"], transactions=older.MIGRATIONS, keeps=True, is_opening=True),
    ]


class Interruptions:
    def __init__(self, lib, report, folder, libraries):
        self.lib, self.report, self.folder = lib, report, folder
        self.trials = Trials(report)
        self.tasks = tasks(libraries)
        for task in self.tasks:
            task.measure(lib, report, f"{folder}/measured")

    def run(self, signals, generator):
        chosen = itertools.islice(itertools.cycle(self.tasks), signals)
        self.trials.run(((task, generator.random()) for task in chosen), self.interrupt)

    def interrupt(self, worker, trial):
        """The command's name, and whether it was ended by the signal."""
        task, moment = trial
        place = Place(f"{self.folder}/worker-{worker}", task)
        begin = time.monotonic()
        process = self.lib.start(place.library, *place.arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(moment * task.seconds)
        process.send_signal(signal.SIGINT)
        with killed_after(PATIENCE, process):
            output, errors = process.communicate()
        what = f"SIGINT to {task.name}"
        # Ended by the signal, which a shell shows as 130; or through with it before.
        is_ended = process.returncode == -signal.SIGINT
        task.learn(time.monotonic() - begin, is_in_time=is_ended)
        self.report.expect(is_ended or process.returncode == task.code, f"{what}: ends with {process.returncode}")
        self.report.expect(not is_ended or is_quiet(errors), f"{what}: says {text(errors)[:300]}")
        state = task.expect_state(self.report, place, what, is_through=output or errors or not is_ended)
        task.expect_sound(self.lib, self.report, place, what, state)
        self.report.expect(not place.unfinished(), f"{what}: left behind: {place.unfinished()}")
        return task.name, is_ended


def is_quiet(errors):
    """Nothing, or whole lines of what had been done before the signal came; no error."""
    said = text(errors)
    return not said or (said.endswith("\n") and not said.startswith("lib: ") and not CRASHES.search(said))


def run(lib, report, folder, effort, generator):
    libraries = Libraries(lib, folder)
    interruptions = Interruptions(lib, report, folder, libraries)
    interruptions.run(effort.signals, generator)
    ended = {task.name: interruptions.trials.counts[task.name, True] for task in interruptions.tasks}
    named = ", ".join(f"{count} {name}" for name, count in ended.items())
    report.say(f"{sum(ended.values())} of {effort.signals} runs were ended by SIGINT: {named}.")
    report.expect(sum(ended.values()) > effort.signals // 2, "too few runs could be interrupted")
    readers.run(lib, report, folder, effort.signals // 2, libraries)
