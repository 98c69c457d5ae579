"""Trials that know nothing of each other, and works that are done at once."""
import collections
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from command import TimeIsUp

WORKERS = os.cpu_count()


def together(works):
    """Runs functions at once, each in a thread of its own, to the end of them all."""
    with ThreadPoolExecutor(len(works)) as pool:
        for future in [pool.submit(work) for work in works]:
            future.result()


class Trials:
    """Runs trials, as many at once as there are processors, and counts what came of them.

    The next trial is made when somebody is free for it, one after the other, so that a seed always makes the same ones;
    `counts` may be looked at to make it."""

    def __init__(self, report):
        self.report = report
        self.counts = collections.Counter()
        self._lock = threading.Lock()

    def run(self, trials, run):
        """`run` gets the number of a worker, which no other has at that time, and a trial; it returns what came of it."""
        together([partial(self._work, run, iter(trials), worker) for worker in range(WORKERS)])

    def _work(self, run, trials, worker):
        while True:
            with self._lock:
                trial = next(trials, None)
            if trial is None:
                return
            try:
                result = run(worker, trial)
            except TimeIsUp:
                raise
            except Exception as error:
                self.report.fail(f"{trial}: {error!r}")
                continue
            with self._lock:
                self.counts[result] += 1
