"""What came of the trials."""
import contextlib
import resource
import threading
import time
import traceback
from dataclasses import dataclass

from command import TimeIsUp


@dataclass
class Part:
    name: str
    seconds: float
    # Of all processors' time, in seconds.
    busy: float
    failures: int


class Report:
    """Counts trials and keeps what went wrong; threads may share it.

    All parts together may take so many minutes. The one that is at work when they are over is cut short, and that is a
    failure as any other."""

    def __init__(self, minutes):
        self.failures = []
        self.skipped = []
        self.parts = []
        self.minutes = minutes
        self._lock = threading.Lock()
        self._begin, self._busy = time.monotonic(), busy()
        self.end = self._begin + 60 * minutes

    @contextlib.contextmanager
    def part(self, name, text):
        """One kind of trials, which go on to the next kind whatever happens."""
        begin, used, failures = time.monotonic(), busy(), len(self.failures)
        self.say(f"-- {name}: {text} (after {begin - self._begin:.0f} s)")
        try:
            yield
        except TimeIsUp:
            self.fail(f"{name}: cut short, since all together may take {self.minutes:g} minutes")
        except Exception:
            self.fail(f"{name}: broken off: {traceback.format_exc()}")
        self.parts.append(
            Part(name, time.monotonic() - begin, busy() - used, len(self.failures) - failures))

    @property
    def is_over(self):
        return time.monotonic() > self.end

    def fail(self, what):
        with self._lock:
            self.failures.append(what)
            print(f"FAILED: {what}", flush=True)

    def expect(self, is_true, what):
        if not is_true:
            self.fail(what)
        return is_true

    def healthy(self, outcome, where):
        """Whether a run did nothing that no run may do."""
        return self.expect(outcome.fault is None, f"{where}: {outcome.fault}")

    def skip(self, what, why):
        self.skipped.append(what)
        self.say(f"SKIPPED: {what}: {why}")

    def say(self, text):
        print(text, flush=True)

    def summary(self):
        """What each part took: by the clock, and of all processors."""
        whole = Part("together", time.monotonic() - self._begin, busy() - self._busy, len(self.failures))
        self.say(f"{'part':14}{'seconds':>10}{'of processors':>16}{'failures':>11}")
        for part in [*self.parts, whole]:
            self.say(f"{part.name:14}{part.seconds:10.1f}{part.busy:16.1f}{part.failures:11}")


def busy():
    """Seconds of a processor's time that this program and all that it has run have taken."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)
