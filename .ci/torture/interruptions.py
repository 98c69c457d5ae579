"""SIGINT and SIGPIPE at any time: quiet, with the exit code that a shell expects, and nothing half-done."""
import os
import signal
import subprocess
import time

import contents
import kills
import records
from command import CRASHES, REPOSITORY, copy, text


class Signals:
    def __init__(self, lib, report, folder):
        self.lib, self.report, self.folder = lib, report, folder
        first = records.write(f"{folder}/first.json", range(400))
        small = f"{folder}/small.sqlite"
        lib.ok(small, "add", f"{REPOSITORY}/Fixtures/library")
        self.full = copy(contents.checkpointed(small), f"{folder}/full.sqlite")
        lib.ok(self.full, "add", first)
        contents.checkpointed(self.full)
        self.output = f"{folder}/out.ris"
        backup = f"{folder}/backup.sqlite"
        self.interrupted = {
            "add": (small, ["add", first]), "undo": (self.full, ["undo", "2", "--yes"]),
            "export": (self.full, ["export", "--format", "ris", "--output", self.output]),
            "backup": (self.full, ["backup", backup, "--force"]), "check": (self.full, ["check"]),
            "export to a pipe": (self.full, ["export", "--format", "jsonl"]),
            "search": (self.full, ["search", "leukemia", "--facets"]),
            "tag": (self.full, ["tag", "--query", "leukemia", "+torture"]),
            "duplicates": (self.full, ["duplicates", "--auto-above", "0.9"]),
        }
        self.known = {name: self.measure(name, *task) for name, task in self.interrupted.items()}

    def place(self, base):
        for file in os.listdir(self.folder):
            if file.startswith(("victim.", "out.", "backup.")):
                os.unlink(f"{self.folder}/{file}")
        return copy(base, f"{self.folder}/victim.sqlite")

    def measure(self, name, base, arguments):
        """The states before and after, the whole output file, and how long it takes."""
        library = self.place(base)
        before = contents.state(library, kills.INDEX)
        begin = time.monotonic()
        outcome = self.lib.run(library, *arguments)
        seconds = time.monotonic() - begin
        self.report.healthy(outcome, f"{name}, uninterrupted")
        return before, contents.state(library, kills.INDEX), self.written(), seconds

    def written(self):
        if not os.path.exists(self.output):
            return None
        with open(self.output, "rb") as file:
            return file.read()

    def interrupt(self, name, moment):
        base, arguments = self.interrupted[name]
        before, after, output, seconds = self.known[name]
        library = self.place(base)
        process = self.lib.start(library, *arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(moment * seconds)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
        what = f"SIGINT to {name}"
        # Ended by the signal, which a shell shows as 130; or through with it before.
        is_ended = process.returncode == -signal.SIGINT
        self.report.expect(is_ended or process.returncode in (0, 1), f"{what}: ends with {process.returncode}")
        if is_ended:
            self.report.expect(is_quiet(errors), f"{what}: says {text(errors)[:300]}")
        self.report.expect(contents.state(library, kills.INDEX) in (before, after), f"{what}: something half-done")
        self.report.expect(self.written() in (None, output), f"{what}: half an output file")
        left = [file for file in os.listdir(self.folder) if file.endswith((".part", ".unfinished"))]
        self.report.expect(not left, f"{what}: left behind: {left}")
        self.report.expect(self.lib.run(library, "check").code == 0, f"{what}: check fails")
        return is_ended

    def leave(self, arguments, generator):
        """The reader of a pipe goes after some bytes."""
        process = self.lib.start(self.full, *arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.read(generator.choice([0, 1, 100, 5000]))
        process.stdout.close()
        errors = process.stderr.read()
        code = process.wait(60)
        what = f"SIGPIPE to {arguments[0]}"
        self.report.expect(code in (-signal.SIGPIPE, 0), f"{what}: ends with {code}")
        notes = text(errors)
        self.report.expect(
            not CRASHES.search(notes) and "lib: " not in notes, f"{what}: says {notes[:300]}")


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
    ended = 0
    names = list(signals.interrupted)
    for number in range(effort.signals):
        ended += signals.interrupt(names[number % len(names)], generator.random())
    for number in range(effort.signals // 2):
        signals.leave(PIPED[number % len(PIPED)], generator)
    report.say(f"{ended} of {effort.signals} runs were ended by SIGINT; {effort.signals // 2} readers of a pipe left.")
    report.expect(ended > effort.signals // 4, "too few runs could be interrupted")
