"""Places where a library can't be used, or not written.

Each command there ends with 2 and one sentence that names the place, and changes nothing; what can be done there all
the same is done.
"""
import os
import stat

import contents
import records
from command import REPOSITORY, Outcome, copy

NOBODY = 65534
CHANGES = [
    ("tag", "1", "+torture"), ("edit", "1", "--set", "volume=9"), ("note", "1", "To be read again"), ("undo", "--yes"),
    ("remove", "1"), ("reading-list", "add", "Torture", "1"), ("config", "history-limit", "1000"),
]
READS = [
    ("search", "leukemia", "--limit", "3"), ("list", "--limit", "3"), ("show", "1"), ("export", "--format", "ris"),
    ("stats",), ("history",),
]


class Places:
    def __init__(self, lib, report, folder):
        self.lib, self.report, self.folder = lib, report, folder
        self.more = records.write(f"{folder}/more.json", range(300))
        self.base = f"{folder}/base.sqlite"
        lib.ok(self.base, "add", f"{REPOSITORY}/Fixtures/library")
        contents.checkpointed(self.base)
        self.backup = f"{folder}/backup.sqlite"
        lib.ok(self.base, "backup", self.backup)
        self.changes = [("add", self.more), *CHANGES]
        # Permissions don't bind an administrator.
        self.user = () if os.geteuid() else ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
        if self.user:
            self.lib = lib.copied(f"{folder}/lib")

    def folder_with_library(self, name):
        place = f"{self.folder}/{name}"
        os.mkdir(place)
        library = copy(self.base, f"{place}/library.sqlite")
        if self.user:
            for path in (place, library):
                os.chown(path, NOBODY, NOBODY)
        return place, library

    def run(self, library, *arguments, **options):
        return self.lib.run(library, *arguments, prefix=self.user, **options)

    def refused(self, where, library, arguments, named=None, **options):
        """Whether a command ends with 2 and a sentence that names the place, and leaves the library as it was."""
        before = fingerprint(library)
        outcome = self.run(library, *arguments, **options)
        self.is_refusal(where, outcome, named or library)
        self.report.expect(fingerprint(library) == before, f"{where}: {arguments} changed the library")
        return outcome

    def is_refusal(self, where, outcome: Outcome, named):
        if not self.report.healthy(outcome, where):
            return
        # What is wrong, and at most one more line on what to do.
        is_sentence = outcome.code == 2 and outcome.errors.count("\n") <= 2 and str(named) in outcome.errors
        has_inside = any(inside in outcome.errors for inside in ("not an error", "Error(", "operation could not be"))
        self.report.expect(
            is_sentence and not has_inside,
            f"{where}: {outcome.arguments} ends with {outcome.code}: {outcome.errors[:400]}")

    def works(self, where, library, arguments, **options):
        outcome = self.run(library, *arguments, **options)
        self.report.healthy(outcome, where)
        self.report.expect(
            outcome.code == 0, f"{where}: {arguments} ends with {outcome.code}: {outcome.errors[:400]}")
        return outcome


def fingerprint(library):
    """The bytes of a library and of its log."""
    parts = []
    for path in (library, f"{library}-wal"):
        if os.path.isfile(path) and os.path.getsize(path):
            with open(path, "rb") as file:
                parts.append(file.read())
    return parts


def read_only(places):
    for name, mode in [("read-only file", 0o444), ("read-only folder", 0o555)]:
        place, library = places.folder_with_library(name)
        os.chmod(library if mode == 0o444 else place, mode)
        for change in places.changes:
            places.refused(name, library, change)
        for read in READS:
            places.works(name, library, read)
        if mode == 0o555:
            output = ("export", "--format", "ris", "--output", f"{place}/x.ris")
            for copy_out in [("backup", f"{place}/b.sqlite"), output]:
                places.refused(name, library, copy_out, named=place)
        places.refused(name, library, ("restore-backup", places.backup))
        places.works(name, library, ("backup", f"{open_folder(places, name)}/b.sqlite"))
        os.chmod(place, 0o755)


def open_folder(places, name):
    """A folder in which everybody may write."""
    path = f"{places.folder}/open for {name}"
    os.mkdir(path)
    os.chmod(path, 0o777)
    return path


def without_permission(places):
    for name in ["file without permission", "folder without permission"]:
        place, library = places.folder_with_library(name)
        closed = library if name.startswith("file") else place
        os.chmod(closed, 0)
        for arguments in [
            *places.changes, *READS, ("check",), ("check", "--repair"), ("backup", f"{place}/b.sqlite"),
            ("restore-backup", places.backup),
        ]:
            places.is_refusal(name, places.run(library, *arguments), library)
        os.chmod(closed, 0o755)
        places.report.expect(fingerprint(library) == fingerprint(places.base), f"{name}: the library was changed")
    nowhere = "/proc/nowhere/library.sqlite"
    places.is_refusal("folder that can't be made", places.run(nowhere, "add", places.more), nowhere)


def not_a_path(places):
    for address in ["smb://server/share/library.sqlite", "//nowhere-server/share/library.sqlite"]:
        for arguments in [("add", places.more), ("search", "leukemia")]:
            places.is_refusal("network address", places.run(address, *arguments), address)
    places.report.expect(not os.path.exists("/nowhere-server"), "a network address became a folder")
    os.mkdir(f"{places.folder}/folder")
    os.mkfifo(f"{places.folder}/pipe")
    others = ["folder", "pipe"]
    if os.geteuid() == 0:
        # Never the system's own, which a lib that is wrong would replace.
        os.mknod(f"{places.folder}/zero", stat.S_IFCHR | 0o666, os.makedev(1, 5))
        others.append("zero")
    else:
        places.report.skip("a device", "only root may make one")
    for path in [f"{places.folder}/{name}" for name in others]:
        before = os.stat(path).st_mode
        for arguments in [("add", places.more), ("search", "leukemia"), ("check",), ("restore-backup", places.backup)]:
            places.is_refusal("no file", places.lib.run(path, *arguments), path)
        places.report.expect(os.stat(path).st_mode == before, f"{path} became something else")


def no_temporary_folder(places):
    name = "TMPDIR is missing"
    environment = {"TMPDIR": f"{places.folder}/not there", "EDITOR": "true"}
    place, library = places.folder_with_library(name)
    for arguments in [
        *places.changes[:4], *READS, ("check",), ("backup", f"{place}/b.sqlite"),
        ("restore-backup", f"{place}/b.sqlite"), ("export", "--format", "ris", "--output", f"{place}/x.ris"),
    ]:
        places.works(name, library, arguments, environment=environment)
    for arguments in [("edit", "1"), ("note", "1"), ("add", "--new")]:
        places.refused(name, library, arguments, named=environment["TMPDIR"], environment=environment)


def no_home(places):
    environment = {"HOME": "/nonexistent", "XDG_DATA_HOME": "", "LIB_LIBRARY": ""}
    for arguments in [("search", "leukemia"), ("add", places.more)]:
        outcome = places.lib.run_default(*arguments, prefix=places.user, environment=environment)
        places.is_refusal("no home folder", outcome, "/nonexistent/.local/share/lib")


def run(lib, report, folder, effort, generator):
    os.chmod(folder, 0o755)
    places = Places(lib, report, folder)
    for part in [read_only, without_permission, not_a_path, no_temporary_folder, no_home]:
        report.say(f"  {part.__name__.replace('_', ' ')}")
        part(places)
