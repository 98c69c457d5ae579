"""What came of the trials."""
import threading
import time


class Report:
    """Counts trials and keeps what went wrong; threads may share it."""

    def __init__(self):
        self.failures = []
        self.skipped = []
        self._lock = threading.Lock()
        self._begin = time.monotonic()

    @property
    def seconds(self):
        return time.monotonic() - self._begin

    def heading(self, text):
        print(f"-- {text} (after {self.seconds:.0f} s)", flush=True)

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
        print(f"SKIPPED: {what}: {why}", flush=True)

    def say(self, text):
        print(text, flush=True)
