#!/usr/bin/env python3
"""Gives lib files that are made to exhaust whoever reads them.

    bombs.py LIB [--short] [--only NAME]

Gigabytes on one line, nesting without end, entities that grow, compressed zeros, records with a million authors: lib
must stay within 500 MiB and 60 s, say in a sentence what is wrong where it takes nothing, and leave a library that
`lib check` finds in order and that takes a good file afterwards. Entities that name a file or an address must be left
alone. With --short everything is a sixteenth as large.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from bomb_files import Canary, bombs

MEMORY = 500  # MiB
SECONDS = 60
GOOD = "TY  - JOUR\nTI  - A good record\nAU  - Berg, Vera\nER  - \n"


def run(command, chunks=None):
    """Exit code, seconds, MiB and standard error of a command; `chunks` go to its standard input."""
    begin = time.monotonic()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL if chunks is None else subprocess.PIPE, stdout=subprocess.DEVNULL,
            stderr=errors)
        killer = threading.Timer(2 * SECONDS, process.kill)
        killer.start()
        if chunks is not None:
            feed(process.stdin, chunks)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        killer.cancel()
        errors.seek(0)
        text = errors.read(1 << 16).decode(errors="replace")
    return process.returncode, time.monotonic() - begin, usage.ru_maxrss / 1024, text


def feed(pipe, chunks):
    """Writes until all is written or lib has read enough."""
    try:
        for chunk in chunks:
            pipe.write(chunk)
        pipe.close()
    except BrokenPipeError:
        pass


def faults(bomb, result, library, lib, folder):
    """What is wrong with how a bomb went off."""
    code, seconds, memory, text = result
    if code not in bomb.codes:
        yield f"exit code {code}, not {' or '.join(map(str, bomb.codes))}"
    if memory > MEMORY:
        yield f"{memory:.0f} MiB"
    if seconds > SECONDS:
        yield f"{seconds:.0f} s"
    if code != 0 and not re.search(bomb.says, text):
        yield f"says nothing of {bomb.says!r}: {text[:300]!r}"
    if re.search(r"Fatal error|swift|Swift\.|\.swift:|stack", text):
        yield f"says what only a programmer reads: {text[:300]!r}"
    if library.exists():
        checked, _, _, errors = run([lib, "check", "--library", library])
        if checked != 0:
            yield f"check finds {errors[:300]!r}"
    added, _, _, errors = run([lib, "add", folder / "good.ris", "--library", library])
    if added != 0:
        yield f"takes no good file afterwards: {errors[:300]!r}"


def explode(bomb, lib, folder):
    """Sets off a bomb, prints how it went, and says whether all was well."""
    library = folder / "library.sqlite"
    if bomb.by_pipe:
        result = run([lib, "add", "-", "--library", library], bomb.chunks())
    else:
        file = folder / bomb.file
        with file.open("wb") as output:
            output.writelines(bomb.chunks())
        result = run([lib, "add", file, "--library", library])
        file.unlink()
    found = list(faults(bomb, result, library, lib, folder)) + list(bomb.found(lib, library))
    code, seconds, memory, text = result
    said = next((line.split(": ", 1)[-1] for line in text.splitlines() if re.search(bomb.says, line)), "")
    print(f"{bomb.name:34} {seconds:6.1f} s {memory:6.0f} MiB  exit {code}  {said[:90]}", flush=True)
    for fault in found:
        print(f"    WRONG: {fault}", flush=True)
    return not found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lib", type=Path)
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    lib = arguments.lib.resolve()
    with Canary() as canary:
        chosen = [bomb for bomb in bombs(16 if arguments.short else 1, canary) if arguments.only in bomb.name]
        failures = 0
        for bomb in chosen:
            folder = Path(tempfile.mkdtemp(prefix="lib-bombs-"))
            try:
                (folder / "good.ris").write_text(GOOD)
                failures += not explode(bomb, lib, folder)
            finally:
                shutil.rmtree(folder)
    print(f"{len(chosen)} bombs, {failures} of them did harm.")
    return 1 if failures or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
