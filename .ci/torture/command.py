"""lib as a process, and what must be true of every run of it, whatever happens."""
import math
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Nothing takes a second here. What isn't through after this hangs, however busy the machine is with other things.
PATIENCE = 60
# What Swift's runtime, or a library below it, says before it gives up.
CRASHES = re.compile(
    r"Fatal error|Stack dump|stack trace|\*\*\* |Program crashed|Thread \d+ crashed|Swift/|Swift\.\w|\.swift:\d+")
# How a message tells the way back: by a command at the end of a line, in JSON at the end of a text.
REMEDY = re.compile(r": lib (check|check --repair|restore-backup FILE)($|\\n|\")", re.MULTILINE)
# How an error begins. Before it, something may be said of the library.
SENTENCE = re.compile(r"^lib: ", re.MULTILINE)
# What it says where nobody thought of what happened.
SPEECHLESS = "lib has no words for"
QUIET = {"LIB_SYNC_WARNING": "off"}


class TimeIsUp(Exception):
    """All trials together have taken as long as they may."""


@dataclass
class Outcome:
    arguments: tuple
    code: int
    output: str
    errors: str
    is_hung: bool = False
    seconds: float = 0
    # Of a processor's time, in seconds.
    busy: float = 0
    # At most, in MiB; what this program had when it began the other one is in it.
    memory: float = 0

    @property
    def breakdown(self):
        """How it broke down, which no run may ever do; None where it didn't."""
        if self.is_hung:
            return f"{self.name}: still running after {self.seconds:.0f} s"
        if self.code not in (0, 1, 2):
            return f"{self.name}: ends with {self.code}: {self.errors[-400:]}"
        if CRASHES.search(self.errors):
            return f"{self.name}: shows its insides: {self.errors[-400:]}"
        return None

    @property
    def fault(self):
        """What no run may do on a library that is in trouble; None where it did none of that."""
        if self.breakdown:
            return self.breakdown
        if self.code == 2 and not SENTENCE.search(self.errors) and "--json" not in self.arguments:
            return f"{self.name}: an error without a sentence: {self.errors[-400:]}"
        if SPEECHLESS in self.errors:
            return f"{self.name}: an error that nobody foresaw"
        return None

    @property
    def name(self):
        return " ".join(map(str, self.arguments))

    @property
    def has_remedy(self):
        return REMEDY.search(self.errors) is not None


class Lib:
    """The command that is tried."""

    def __init__(self, path, until=math.inf):
        self.path, self.until = os.path.abspath(path), until

    def copied(self, target):
        """The same command at another place."""
        return Lib(shutil.copy(self.path, target), self.until)

    def start(self, library, *arguments, **options):
        """A process that is running, in whose way nobody stands."""
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | options
        return self.begin((*arguments, "--library", library), **options)

    def begin(self, arguments, prefix=(), environment=None, **options):
        if time.monotonic() > self.until:
            raise TimeIsUp
        return subprocess.Popen(
            [*prefix, self.path, *map(str, arguments)], env=os.environ | QUIET | (environment or {}), **options)

    def run(self, library, *arguments, **options):
        """A run to its end, on a library."""
        return self.run_default(*arguments, "--library", str(library), **options)

    def run_default(self, *arguments, chunks=None, patience=PATIENCE, **options):
        """A run to its end, on the library that is used where none is named; `chunks` go to its standard input."""
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            started = time.monotonic()
            options = {"stdin": subprocess.DEVNULL if chunks is None else subprocess.PIPE} | options
            process = self.begin(arguments, stdout=output, stderr=errors, **options)
            with killed_after(patience, process) as is_killed:
                if chunks is not None:
                    feed(process.stdin, chunks)
                usage = reap(process)
            return Outcome(
                arguments, process.returncode, written(output), written(errors), is_killed.is_set(),
                time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)

    def ok(self, library, *arguments):
        """Runs what must work, since a trial rests on it."""
        outcome = self.run(library, *arguments)
        if outcome.code != 0:
            raise RuntimeError(f"{arguments} ends with {outcome.code}: {outcome.errors[-400:]}")
        return outcome.output


class killed_after:
    """Kills a process that isn't through in time; tells whether it had to.

    The seconds are counted one by one, so that those in which everything here is stopped don't count."""

    def __init__(self, seconds, process):
        self.seconds, self.process = seconds, process
        self.is_through, self.is_killed = threading.Event(), threading.Event()

    def watch(self):
        for _ in range(self.seconds):
            if self.is_through.wait(1):
                return
        self.is_killed.set()
        os.kill(self.process.pid, signal.SIGKILL)

    def __enter__(self):
        threading.Thread(target=self.watch, daemon=True).start()
        return self.is_killed

    def __exit__(self, *_):
        self.is_through.set()


def reap(process):
    """Waits for a process, and returns what it took."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage


def feed(pipe, chunks):
    """Writes until all is written or lib has read enough."""
    try:
        for chunk in chunks:
            pipe.write(chunk)
        pipe.close()
    except BrokenPipeError:
        pass


def text(captured):
    return captured.decode("utf-8", "replace")


def written(file):
    """What was written to a file that is open."""
    file.seek(0)
    return text(file.read())


def wait_until(holds, what):
    """Waits for something that another process does."""
    for _ in range(100 * PATIENCE):
        if holds():
            return
        time.sleep(0.01)
    raise TimeoutError(f"not after {PATIENCE} s: {what}")


COMPANIONS = ("-wal", "-shm", "-journal")


def copy(library, target):
    """A library at another place, and nothing of what was there before."""
    for ending in COMPANIONS:
        if os.path.exists(f"{target}{ending}"):
            os.unlink(f"{target}{ending}")
    shutil.copyfile(library, target)
    return target
