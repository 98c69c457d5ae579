"""SIGINT and SIGPIPE at any time: quiet, with the exit code that a shell expects, and nothing half-done."""
import itertools
import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass

import contents
import kills
import records
from command import CRASHES, PATIENCE, REPOSITORY, copy, killed_after, text
from trials import Trials


@dataclass
class Known:
    """What comes of a command that nobody interrupts."""
    before: str
    after: str
    # The file that it writes.
    output: bytes
    # How long it takes, as far as is known.
    seconds: float


class Signals:
    def __init__(self, lib, report, folder):
        self.lib, self.report, self.folder = lib, report, folder
        first = records.write(f"{folder}/first.json", range(400))
        small = f"{folder}/small.sqlite"
        lib.ok(small, "add", f"{REPOSITORY}/Fixtures/library")
        self.full = copy(contents.checkpointed(small), f"{folder}/full.sqlite")
        lib.ok(self.full, "add", first)
        contents.checkpointed(self.full)
        # Arguments may name the trial's folder.
        self.interrupted = {
            "add": (small, ["add", first]), "undo": (self.full, ["undo", "2", "--yes"]),
            "export": (self.full, ["export", "--format", "ris", "--output", "{folder}/out.ris"]),
            "backup": (self.full, ["backup", "{folder}/backup.sqlite", "--force"]), "check": (self.full, ["check"]),
            "export to a pipe": (self.full, ["export", "--format", "jsonl"]),
            "search": (self.full, ["search", "leukemia", "--facets"]),
            "tag": (self.full, ["tag", "--query", "leukemia", "+torture"]),
            "duplicates": (self.full, ["duplicates", "--auto-above", "0.9"]),
        }
        self.known = {name: self.measure(name) for name in self.interrupted}

    def place(self, name, worker):
        """A folder with nothing but the library, and what is to be run there."""
        base, arguments = self.interrupted[name]
        folder = f"{self.folder}/worker-{worker}"
        shutil.rmtree(folder, ignore_errors=True)
        os.mkdir(folder)
        library = copy(base, f"{folder}/library.sqlite")
        return folder, library, [argument.format(folder=folder) for argument in arguments]

    def measure(self, name):
        """The states before and after, the whole output file, and how long it takes."""
        folder, library, arguments = self.place(name, 0)
        before = contents.state(library, kills.INDEX)
        outcome = self.lib.run(library, *arguments)
        self.report.healthy(outcome, f"{name}, uninterrupted")
        return Known(before, contents.state(library, kills.INDEX), written(folder), outcome.seconds)

    def interrupt(self, worker, trial):
        """Whether the command was ended by the signal."""
        name, moment = trial
        known = self.known[name]
        folder, library, arguments = self.place(name, worker)
        begin = time.monotonic()
        process = self.lib.start(library, *arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(moment * known.seconds)
        process.send_signal(signal.SIGINT)
        with killed_after(PATIENCE, process):
            _, errors = process.communicate()
        what = f"SIGINT to {name}"
        # Ended by the signal, which a shell shows as 130; or through with it before.
        is_ended = process.returncode == -signal.SIGINT
        self.report.expect(is_ended or process.returncode in (0, 1), f"{what}: ends with {process.returncode}")
        if is_ended:
            self.report.expect(is_quiet(errors), f"{what}: says {text(errors)[:300]}")
        else:
            # It may have been measured when the machine was busy.
            known.seconds = min(known.seconds, time.monotonic() - begin)
        self.nothing_is_half_done(what, folder, library, known)
        return is_ended

    def nothing_is_half_done(self, what, folder, library, known):
        state = contents.state(library, kills.INDEX)
        self.report.expect(state in (known.before, known.after), f"{what}: something half-done")
        self.report.expect(written(folder) in (None, known.output), f"{what}: half an output file")
        left = [file for file in os.listdir(folder) if file.endswith((".part", ".unfinished"))]
        self.report.expect(not left, f"{what}: left behind: {left}")
        self.report.expect(self.lib.run(library, "check").code == 0, f"{what}: check fails")

    def leave(self, worker, trial):
        """The reader of a pipe goes after some bytes."""
        arguments, length = trial
        process = self.lib.start(self.full, *arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        with killed_after(PATIENCE, process):
            process.stdout.read(length)
            process.stdout.close()
            notes = text(process.stderr.read())
            code = process.wait()
        what = f"SIGPIPE to {arguments[0]}"
        self.report.expect(code in (-signal.SIGPIPE, 0), f"{what}: ends with {code}")
        self.report.expect(
            not CRASHES.search(notes) and "lib: " not in notes, f"{what}: says {notes[:300]}")
        return "left"


def written(folder):
    """The bytes of the output file, if it is there."""
    path = f"{folder}/out.ris"
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        return file.read()


def is_quiet(errors):
    """Nothing, or whole lines of what had been done before the signal came; no error."""
    said = text(errors)
    return not said or (said.endswith("\n") and not said.startswith("lib: ") and not CRASHES.search(said))


PIPED = [
    ("list", "--limit", "1000"), ("export", "--format", "jsonl"), ("export", "--format", "ris"), ("history",),
    ("search", "leukemia", "--json"), ("search", "leukemia", "--limit", "500"), ("formats",), ("stats",),
    ("authors", "--limit", "1000"),
]


def run(lib, report, folder, effort, generator):
    signals = Signals(lib, report, folder)
    interruptions, leavings = Trials(report), Trials(report)
    names = itertools.islice(itertools.cycle(signals.interrupted), effort.signals)
    interruptions.run(((name, generator.random()) for name in names), signals.interrupt)
    piped = itertools.islice(itertools.cycle(PIPED), effort.signals // 2)
    leavings.run(((arguments, generator.choice([0, 1, 100, 5000])) for arguments in piped), signals.leave)
    ended = interruptions.counts[True]
    report.say(f"{ended} of {effort.signals} runs were ended by SIGINT; {leavings.counts['left']} readers of a pipe left.")
    report.expect(ended > effort.signals // 4, "too few runs could be interrupted")
