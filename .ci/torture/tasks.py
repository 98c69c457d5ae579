"""Commands that change a library, or write files from it, and all that they may leave behind, wherever they end."""
import contextlib
import hashlib
import os
import shutil
import struct
import tempfile
from dataclasses import dataclass, field

import contents
from command import COMPANIONS, copy

# FTS5 stores the same index in other pieces after another course of events; `lib check` compares it with the articles.
INDEX = {f"article_search{ending}" for ending in ["", "_data", "_idx", "_docsize", "_config"]}
# What a copy says of itself: that it is one, and of when.
MARK = {"setting"}


@dataclass(repr=False)
class Task:
    """A command on a library. Its arguments may name the trial's folder: {folder}."""
    name: str
    base: str
    arguments: list
    transactions: int = 1
    # A backup that it replaces.
    backup: str = ""
    # Whether it keeps the library as it was beside it.
    keeps: bool = False
    # Whether `lib check` finds nothing before.
    is_sound: bool = True
    # Whether whatever opens the library does as much.
    is_opening: bool = False
    # What its next run may end with where the first one came to its end.
    next_code: int = 0
    # What comes of a run that nobody disturbs: the states after none of its transactions, the first one, …; its exit
    # code; how much it prints as its result; how long it takes, as things are now.
    states: list = field(default_factory=list)
    code: int = 0
    printed: int = 0
    seconds: float = 0

    def __repr__(self):
        return self.name

    @property
    def before(self):
        return self.states[0]

    @property
    def after(self):
        return self.states[-1]

    def measure(self, lib, report, folder):
        """Takes what comes of a run that nobody disturbs."""
        place = Place(folder, self)
        before = place.state()
        outcome = lib.run(place.library, *place.arguments)
        report.healthy(outcome, f"{self.name}, undisturbed")
        self.code, self.printed, self.seconds = outcome.code, len(outcome.output.encode()), outcome.seconds
        self.states = [before, place.state()]
        if self.transactions > 1:
            states = transactions(lib, self, Place(folder, self))
            report.expect(
                len(states) == self.transactions + 1 and [states[0], states[-1]] == self.states,
                f"{self.name}: {len(states) - 1} transactions instead of {self.transactions}, or another end")
            self.states = states
        return place

    def learn(self, seconds, is_in_time):
        """Learns from a run that was to be ended in the middle: on a machine that is busy with other things, it takes
        longer than when it was measured. The next one is ended a little later; or earlier, if this one was through."""
        self.seconds = 1.1 * self.seconds if is_in_time else seconds

    def expect_state(self, report, place, what, is_through):
        """The state of the library and the other files, before lib opens them again."""
        state = place.state()
        report.expect(state in self.states, f"{what}: something half-done")
        # No command says anything before it is through with what it does.
        report.expect(not is_through or state == self.after, f"{what}: what was done is lost")
        kept = place.kept() if self.keeps else []
        report.expect(kept or not self.keeps or state == self.before, f"{what}: the library wasn't kept as it was")
        for path in kept:
            is_same = untouched(path, INDEX | MARK) == untouched(self.base, INDEX | MARK)
            report.expect(is_same, f"{what}: {path} isn't the library as it was")
        return state

    def expect_sound(self, lib, report, place, what, state):
        """Whether `lib check` finds nothing, and has found what was there."""
        is_sound = self.is_sound or state == self.after
        expect_check(lib, report, place.library, what, 0 if is_sound else 1)
        if os.path.exists(place.backup):
            expect_check(lib, report, place.backup, what, 0)
        report.expect(
            place.state() == (self.after if self.is_opening else state), f"{what}: opening the library changed it")


def expect_check(lib, report, library, what, code):
    check = lib.run(library, "check")
    report.expect(
        check.code == code,
        f"{what}: check of {os.path.basename(library)}: {check.code}, {check.output[:300]}{check.errors[:300]}")


class Place:
    """A folder with nothing but what a command works on."""

    def __init__(self, folder, task):
        shutil.rmtree(folder, ignore_errors=True)
        os.mkdir(folder)
        self.folder = folder
        self.library = copy(task.base, f"{folder}/library.sqlite")
        self.backup, self.export = f"{folder}/backup.sqlite", f"{folder}/out.ris"
        if task.backup:
            shutil.copyfile(task.backup, self.backup)
        self.arguments = [str(argument).format(folder=folder) for argument in task.arguments]

    def state(self, ignoring=INDEX):
        """A digest of the library, the backup and the exported file."""
        states = [untouched(self.library, ignoring), untouched(self.backup, ignoring | MARK)]
        if os.path.exists(self.export):
            with open(self.export, "rb") as file:
                states.append(hashlib.sha256(file.read()).hexdigest())
        return " ".join(states)

    def kept(self):
        """The copies that lib made of the library by itself."""
        return [
            f"{self.folder}/{name}" for name in os.listdir(self.folder)
            if name.startswith("library.sqlite.before-") and name.endswith(".sqlite")]

    def unfinished(self):
        """Files that never got their name."""
        return [name for name in os.listdir(self.folder) if name.endswith((".unfinished", ".part"))]


@contextlib.contextmanager
def copied(library):
    """A copy, log and all: SQLite tidies up where it reads."""
    with tempfile.TemporaryDirectory() as folder:
        for ending in ["", *COMPANIONS]:
            # The memory that users share is made anew from the log.
            if ending != "-shm" and os.path.exists(library + ending):
                shutil.copyfile(library + ending, f"{folder}/library.sqlite{ending}")
        yield f"{folder}/library.sqlite"


def untouched(library, ignoring):
    """The state of a library as it lies there; of none, nothing."""
    if not os.path.exists(library):
        return "none"
    with copied(library) as target:
        return contents.state(target, ignoring)


def transactions(lib, task, place):
    """The states that a command's transactions lead to, and the one before them all."""
    states = []
    log = whole_log(lib, place)
    for end in [0, *ends(log)]:
        copy(task.base, place.library)
        with open(f"{place.library}-wal", "wb") as file:
            file.write(log[:end])
        state = place.state()
        if [state] != states[-1:]:
            states.append(state)
    return states


def whole_log(lib, place):
    """All that a command writes to a library's log."""
    with contents.opened(place.library) as reader:
        # While somebody reads the library as it was, nothing goes from the log into the file.
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        lib.ok(place.library, *place.arguments)
        with open(f"{place.library}-wal", "rb") as file:
            return file.read()


def ends(log):
    """Where transactions end in a log: the last frame of each has the file's size (sqlite.org/walformat.html)."""
    page, = struct.unpack_from(">I", log, 8)
    for start in range(32, len(log), 24 + page):
        if struct.unpack_from(">I", log, start + 4)[0]:
            yield start + 24 + page
