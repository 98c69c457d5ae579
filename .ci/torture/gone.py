"""A library that is removed or replaced while lib works on it, and between two commands."""
import os
import subprocess

import contents
from command import PATIENCE, Outcome, copy, killed_after, text, wait_until
from places import CHANGES, Places


def between(places):
    """Removed after one command, the next one says that nothing is there; nothing is made."""
    library = copy(places.base, f"{places.folder}/removed.sqlite")
    places.works("removed in between", library, ("tag", "1", "+torture"))
    os.unlink(library)
    for arguments in [*CHANGES[:3], ("search", "leukemia"), ("undo",), ("check",), ("backup", f"{library}.copy")]:
        places.is_refusal("removed in between", places.run(library, *arguments), library)
        places.report.expect(not os.path.exists(library), f"removed in between: {arguments} made a library")


def meanwhile(places, name, change):
    """A library changes its place while records are read."""
    library = copy(places.base, f"{places.folder}/{name}.sqlite")
    process = places.lib.start(
        library, "add", "-", stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    with open(places.more, "rb") as file:
        records = file.read()
    process.stdin.write(records[:-1000])
    process.stdin.flush()
    wait_until(lambda: has_open(process, library), "lib opens the library")
    change(library)
    with killed_after(PATIENCE, process):
        _, errors = process.communicate(records[-1000:])
    outcome = Outcome(("add", "-"), process.returncode, "", text(errors))
    places.is_refusal(name, outcome, library)
    return library


def has_open(process, path):
    files = f"/proc/{process.pid}/fd"
    return any(os.path.realpath(f"{files}/{number}") == os.path.realpath(path) for number in os.listdir(files))


def run(lib, report, folder, effort, generator):
    places = Places(lib, report, folder)
    places.user = ()
    between(places)
    library = meanwhile(places, "removed meanwhile", os.unlink)
    report.expect(not os.path.exists(library), "removed meanwhile: it is there again")
    other = copy(places.base, f"{folder}/other.sqlite")
    lib.ok(other, "tag", "5", "+other")
    before = contents.state(contents.checkpointed(other))
    library = meanwhile(places, "replaced meanwhile", lambda library: os.rename(other, library))
    report.expect(contents.state(library) == before, "replaced meanwhile: the other library was changed")
    places.works("replaced meanwhile", library, ("check",))
