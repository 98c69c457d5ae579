"""A disk without room: what changes the library ends with 2 and a sentence, what reads it goes on."""
import contextlib
import itertools
import os
import subprocess

import contents
from command import copy
from places import READS, Places
from trials import WORKERS, Trials


@contextlib.contextmanager
def small_disk(folder, kibibytes):
    """A file system of that size."""
    os.mkdir(folder)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kibibytes}k", "tmpfs", folder], check=True, stderr=subprocess.DEVNULL)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def may_mount(folder):
    try:
        with small_disk(f"{folder}/tried", 100):
            return True
    except subprocess.CalledProcessError:
        return False


def room(folder):
    status = os.statvfs(folder)
    return status.f_bavail * status.f_frsize


def fill(folder, leaving=0):
    """Takes the room that is left, but for so many bytes."""
    with open(f"{folder}/other files", "wb") as file:
        file.write(bytes(max(0, room(folder) - leaving)))


def full(places):
    """Nothing is left at all, not even for the memory that users of a library share."""
    with small_disk(f"{places.folder}/full", 20_000) as folder:
        library = copy(places.base, f"{folder}/library.sqlite")
        fill(folder)
        for change in places.changes:
            places.refused("full disk", library, change)
        for read in [*READS, ("check",), ("backup", f"{places.folder}/from a full disk.sqlite")]:
            places.works("full disk", library, read)
        output = f"{folder}/all.ris"
        for arguments, named in [
            (("backup", f"{folder}/copy.sqlite"), f"{folder}/copy.sqlite"),
            (("export", "--format", "ris", "--output", output), output), (("restore-backup", places.backup), library),
        ]:
            places.refused("full disk", library, arguments, named=named)
        places.report.expect(
            set(os.listdir(folder)) <= {"library.sqlite", "library.sqlite-shm", "library.sqlite-wal", "other files"},
            f"full disk: left behind: {os.listdir(folder)}")
        os.unlink(f"{folder}/other files")
        places.works("full disk, then room", library, ("add", places.more))
        places.works("full disk, then room", library, ("check",))


def filling_up(places, trials, generator):
    """The room ends in the middle of it. Before and after are the only states that a library may be in."""
    tasks = [
        ("add", places.more), ("tag", "--query", "leukemia", "+torture"), ("undo", "--yes"), ("check", "--repair"),
        ("backup", "{folder}/copy.sqlite"), ("restore-backup", places.backup), ("remove", "--query", "leukemia"),
    ]
    with contextlib.ExitStack() as stack:
        folders = [
            stack.enter_context(small_disk(f"{places.folder}/filling up {worker}", 20_000)) for worker in range(WORKERS)]
        chosen = itertools.islice(itertools.cycle(tasks), trials)
        Trials(places.report).run(
            ((arguments, generator.random()) for arguments in chosen),
            lambda worker, trial: fill_up(places, folders[worker], *trial))


def fill_up(places, folder, arguments, share):
    """A command on a disk that has room for a share of what it needs."""
    for file in os.listdir(folder):
        os.unlink(f"{folder}/{file}")
    library = copy(places.base, f"{folder}/library.sqlite")
    arguments = [argument.format(folder=folder) for argument in arguments]
    if arguments[0] == "check":
        spoil_index(library)
    before = contents.state(library, {"article_search_data"})
    size = os.path.getsize(places.base)
    most = 2 * size if arguments[0] in ("backup", "restore-backup") else size
    fill(folder, leaving=int(share * most))
    filled_up(places, folder, library, arguments, before)


def spoil_index(library):
    with contents.opened(library) as connection:
        connection.execute("UPDATE article SET citations = 1 WHERE id < 9")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def filled_up(places, folder, library, arguments, before):
    outcome = places.run(library, *arguments)
    os.unlink(f"{folder}/other files")
    name = f"disk that fills up, {arguments[0]}"
    if outcome.code == 2:
        places.is_refusal(name, outcome, folder)
        places.report.expect(
            contents.state(library, {"article_search_data"}) == before, f"{name}: refused, and yet something changed")
    else:
        places.report.healthy(outcome, name)
    left = [file for file in os.listdir(folder) if file.endswith((".unfinished", ".part"))]
    places.report.expect(not left, f"{name}: left behind: {left}")
    if arguments[0] != "check":
        places.works(f"{name}, then room", library, ("check",))


def run(lib, report, folder, effort, generator):
    if not may_mount(folder):
        return report.skip("a full disk", "a small one can't be mounted here; root may")
    places = Places(lib, report, folder)
    places.user = ()
    full(places)
    filling_up(places, effort.fillings, generator)
