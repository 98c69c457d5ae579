"""A disk without room: what changes the library ends with 2 and a sentence, what reads it goes on."""
import contextlib
import itertools
import os
import subprocess
from dataclasses import dataclass

import contents
from command import copy
from places import READS, Places
from trials import WORKERS, Trials


@contextlib.contextmanager
def small_disk(folder, kibibytes):
    """A file system of that size."""
    os.mkdir(folder)
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={kibibytes}k", "tmpfs", folder], check=True, stderr=subprocess.DEVNULL)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def may_mount(folder):
    try:
        with small_disk(f"{folder}/tried", 100):
            return True
    except subprocess.CalledProcessError:
        return False


def room(folder):
    status = os.statvfs(folder)
    return status.f_bavail * status.f_frsize


def fill(folder, leaving=0):
    """Takes the room that is left, but for so many bytes."""
    with open(f"{folder}/other files", "wb") as file:
        file.write(bytes(max(0, room(folder) - leaving)))


def full(places):
    """Nothing is left at all, not even for the memory that users of a library share."""
    with small_disk(f"{places.folder}/full", 20_000) as folder:
        library = copy(places.base, f"{folder}/library.sqlite")
        fill(folder)
        for change in places.changes:
            places.refused("full disk", library, change)
        for read in [*READS, ("check",), ("backup", f"{places.folder}/from a full disk.sqlite")]:
            places.works("full disk", library, read)
        output = f"{folder}/all.ris"
        for arguments, named in [
            (("backup", f"{folder}/copy.sqlite"), f"{folder}/copy.sqlite"),
            (("export", "--format", "ris", "--output", output), output), (("restore-backup", places.backup), library),
        ]:
            places.refused("full disk", library, arguments, named=named)
        places.report.expect(
            set(os.listdir(folder)) <= {"library.sqlite", "library.sqlite-shm", "library.sqlite-wal", "other files"},
            f"full disk: left behind: {os.listdir(folder)}")
        os.unlink(f"{folder}/other files")
        places.works("full disk, then room", library, ("add", places.more))
        places.works("full disk, then room", library, ("check",))


TASKS = [
    ("add", "{more}"), ("tag", "--query", "leukemia", "+torture"), ("undo", "--yes"), ("check", "--repair"),
    ("backup", "{folder}/copy.sqlite"), ("restore-backup", "{backup}"), ("remove", "--query", "leukemia"),
]


@dataclass
class Course:
    """How a task goes where there is room for it."""
    # What the folder's libraries hold before and after it.
    before: list
    after: list
    # The least room with which it was through, in bytes.
    need: int = 0


class FillingUp:
    """The room ends in the middle of it. Before and after are the only states that a library may be in."""

    def __init__(self, places, folders):
        self.places, self.folders = places, folders
        self.courses = {}

    def run(self, trials, generator):
        self.try_all(((task,) for task in TASKS), self.learn)
        chosen = itertools.islice(itertools.cycle(TASKS), trials)
        # At times there is just enough, or a little more.
        counts = self.try_all(((task, 1.25 * generator.random()) for task in chosen), self.fill_share)
        for task in TASKS:
            self.places.report.say(
                f"  {task[0]:15} needs {self.courses[task].need >> 10:5} KiB: refused {counts[task[0], 'refused']}, "
                f"done {counts[task[0], 'done']}")
        refused = sum(counts[task[0], "refused"] for task in TASKS)
        self.places.report.expect(
            refused >= trials / 4, f"disk that fills up: only {refused} of {trials} trials ran out of room")

    def try_all(self, trials, run):
        all_trials = Trials(self.places.report)
        all_trials.run(trials, lambda worker, trial: run(self.folders[worker], *trial))
        return all_trials.counts

    def prepare(self, folder, task):
        for file in os.listdir(folder):
            os.unlink(f"{folder}/{file}")
        library = copy(self.places.base, f"{folder}/library.sqlite")
        if task[0] == "check":
            spoil_index(library)
        return library

    def do(self, library, folder, task, leaving):
        """Does a task on a disk with so much room."""
        names = {"folder": folder, "more": self.places.more, "backup": self.places.backup}
        fill(folder, leaving)
        outcome = self.places.run(library, *(argument.format_map(names) for argument in task))
        os.unlink(f"{folder}/other files")
        return outcome

    def learn(self, folder, task):
        """Does a task with room, and finds how much of it that takes."""
        library = self.prepare(folder, task)
        before = states(folder)
        enough = room(folder)
        outcome = self.do(library, folder, task, enough)
        if outcome.code != 0:
            raise RuntimeError(f"with room it ends with {outcome.code}: {outcome.errors[:300]}")
        self.courses[task] = course = Course(before, states(folder), enough)
        low = 0
        while course.need - low > 16_384:
            middle = (low + course.need) // 2
            if self.fill_up(folder, task, middle) == "done":
                course.need = middle
            else:
                low = middle

    def fill_share(self, folder, task, share):
        return task[0], self.fill_up(folder, task, int(share * self.courses[task].need))

    def fill_up(self, folder, task, leaving):
        """A task on a disk that has so much room, which may be too little."""
        course = self.courses[task]
        library = self.prepare(folder, task)
        outcome = self.do(library, folder, task, leaving)
        name, report = f"disk that fills up, {task[0]}", self.places.report
        report.expect(outcome.code in (0, 2), f"{name}: ends with {outcome.code}: {outcome.errors[:300]}")
        if outcome.code == 2:
            self.places.is_refusal(name, outcome, folder)
            # A repair may have kept a copy of it already.
            report.expect(set(states(folder)) == set(course.before), f"{name}: refused, and yet something changed")
        else:
            report.healthy(outcome, name)
            report.expect(states(folder) == course.after, f"{name}: done, and yet not all of it is there")
        left = [file for file in os.listdir(folder) if file.endswith((".unfinished", ".part"))]
        report.expect(not left, f"{name}: left behind: {left}")
        if task[0] != "check" or outcome.code != 2:
            self.places.works(f"{name}, then room", library, ("check",))
        return "refused" if outcome.code == 2 else "done"


def states(folder):
    """What a folder's libraries hold, whatever their names; some are named after the moment. What a backup says of
    itself, when and of what it was made, stands among the settings, which no task changes."""
    return sorted(
        contents.state(f"{folder}/{file}", {"article_search_data", "setting"})
        for file in os.listdir(folder) if file.endswith(".sqlite"))


def spoil_index(library):
    with contents.opened(library) as connection:
        connection.execute("UPDATE article SET citations = 1 WHERE id < 9")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def run(lib, report, folder, effort, generator):
    if not may_mount(folder):
        return report.skip("a full disk", "a small one can't be mounted here; root may")
    places = Places(lib, report, folder)
    places.user = ()
    full(places)
    with contextlib.ExitStack() as stack:
        folders = [
            stack.enter_context(small_disk(f"{places.folder}/filling up {worker}", 20_000))
            for worker in range(WORKERS)]
        FillingUp(places, folders).run(effort.fillings, generator)
