"""lib as a process, and what must be true of every run of it, whatever happens."""
import os
import re
import shutil
import subprocess
from dataclasses import dataclass

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Nothing may take longer, whatever state a library is in.
PATIENCE = 20
# What Swift's runtime, or a library below it, says before it gives up.
CRASHES = re.compile(
    r"Fatal error|Stack dump|stack trace|\*\*\* |Program crashed|Thread \d+ crashed|Swift/|\.swift:\d+")
# How a message may tell the way back.
REMEDIES = ("check --repair", "restore-backup", "lib check")


@dataclass
class Outcome:
    arguments: tuple
    code: int
    output: str
    errors: str
    is_hung: bool = False

    @property
    def fault(self):
        """What no run may ever do; None where it did none of that."""
        name = " ".join(map(str, self.arguments))
        if self.is_hung:
            return f"{name}: still running after {PATIENCE} s"
        if self.code not in (0, 1, 2):
            return f"{name}: ends with {self.code}: {self.errors[-400:]}"
        if CRASHES.search(self.errors):
            return f"{name}: shows its insides: {self.errors[-400:]}"
        if self.code == 2 and not self.errors.startswith("lib: ") and "--json" not in self.arguments:
            return f"{name}: an error without a sentence: {self.errors[-400:]}"
        return None

    @property
    def has_remedy(self):
        return any(remedy in self.errors for remedy in REMEDIES)


QUIET = {"LIB_SYNC_WARNING": "off"}


class Lib:
    """The command that is tried."""

    def __init__(self, path):
        self.path = os.path.abspath(path)

    def start(self, library, *arguments, environment=None, **options):
        """A process that is running, in whose way nobody stands."""
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | options
        return subprocess.Popen(
            [self.path, *map(str, arguments), "--library", str(library)],
            env=os.environ | QUIET | (environment or {}), **options)

    def run(self, library, *arguments, **options):
        """A run to its end, on a library."""
        return self.run_default(*arguments, "--library", str(library), **options)

    def run_default(self, *arguments, prefix=(), environment=None, **options):
        """A run to its end, on the library that is used where none is named."""
        command = [*prefix, self.path, *map(str, arguments)]
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
        try:
            done = subprocess.run(
                command, timeout=PATIENCE, env=os.environ | QUIET | (environment or {}), **options)
        except subprocess.TimeoutExpired as expired:
            return Outcome(arguments, -9, text(expired.stdout), text(expired.stderr), is_hung=True)
        return Outcome(arguments, done.returncode, text(done.stdout), text(done.stderr))

    def ok(self, library, *arguments):
        """Runs what must work, since a trial rests on it."""
        outcome = self.run(library, *arguments)
        if outcome.code != 0:
            raise SystemExit(f"{arguments} ends with {outcome.code}: {outcome.errors[-400:]}")
        return outcome.output


def text(captured):
    return (captured or b"").decode("utf-8", "replace")


COMPANIONS = ("-wal", "-shm", "-journal")


def copy(library, target):
    """A library at another place, and nothing of what was there before."""
    for ending in COMPANIONS:
        if os.path.exists(f"{target}{ending}"):
            os.unlink(f"{target}{ending}")
    shutil.copyfile(library, target)
    return target
