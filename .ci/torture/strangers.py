"""Files that are no library, libraries of another version, and logs that were left beside a library."""
import os
import shutil

import contents
import records
from command import copy
from places import Places, fingerprint

COMMANDS = [
    ("search", "leukemia"), ("list",), ("tag", "1", "+torture"), ("undo",), ("check",), ("check", "--repair"),
    ("stats",),
]


def others_files(places):
    """What is no library stays as it is, bytes and log, and nothing is put beside it."""
    for name, make in {
        "text.sqlite": lambda path: write(path, b"Title: not a database\n" * 500),
        "one line.sqlite": lambda path: write(path, b"SQLite format 3\0"),
        "noise.sqlite": lambda path: write(path, bytes(range(256)) * 256),
        "empty.sqlite": lambda path: write(path, b""),
        "application.sqlite": application,
    }.items():
        path = f"{places.folder}/{name}"
        make(path)
        before, beside = fingerprint(path), beside_names(places, name)
        commands = COMMANDS if name == "empty.sqlite" else [*COMMANDS, ("add", places.more), ("backup", f"{path}.copy")]
        for arguments in commands:
            places.is_refusal(name, places.run(path, *arguments), path)
        places.report.expect(fingerprint(path) == before, f"{name}: was changed")
        places.report.expect(beside_names(places, name) == beside, f"{name}: something was made beside it")
        places.is_refusal(f"{name} as a backup", places.run(places.base, "restore-backup", path), path)


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def application(path):
    """Another program's database, with a log as after a crash."""
    with contents.opened(f"{path}.in use") as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE article (id INTEGER PRIMARY KEY, title TEXT)")
        connection.execute("INSERT INTO article (title) VALUES ('Somebody''s')")
        copy_with_log(f"{path}.in use", path)


def copy_with_log(library, target):
    copy(library, target)
    shutil.copyfile(f"{library}-wal", f"{target}-wal")


def beside_names(places, name):
    return sorted(file for file in os.listdir(places.folder) if file.startswith(name))


def newer(places):
    library = copy(places.base, f"{places.folder}/newer.sqlite")
    with contents.opened(library) as connection:
        connection.execute("INSERT INTO grdb_migrations VALUES ('9999_from_the_future')")
    contents.checkpointed(library)
    for arguments in [*COMMANDS, ("add", places.more), ("backup", f"{places.folder}/newer copy.sqlite")]:
        places.refused("newer schema", library, arguments)


class Logs:
    """Logs that were left behind: one that belongs to the library, whole or cut short, and one of another library."""

    def __init__(self, places):
        self.places = places
        self.library = copy(places.base, f"{places.folder}/in use.sqlite")
        self.before = contents.state(self.library)
        with contents.opened(self.library) as connection:
            # While somebody has it open, the log stays.
            connection.execute("SELECT count(*) FROM article").fetchone()
            connection.execute("BEGIN")
            places.lib.ok(self.library, "tag", "--query", "leukemia", "+torture")
            connection.execute("COMMIT")
            copy_with_log(self.library, f"{places.folder}/crashed.sqlite")
        self.after = contents.state(self.library)
        with open(f"{places.folder}/crashed.sqlite-wal", "rb") as file:
            self.log = file.read()

    def library_with(self, base, log):
        library = copy(base, f"{self.places.folder}/left.sqlite")
        write(f"{library}-wal", log)
        return library

    def whole(self):
        library = self.library_with(self.places.base, self.log)
        self.places.works("log that was left", library, ("check",))
        self.places.report.expect(contents.state(library) == self.after, "log that was left: what is in it is lost")

    def damaged(self, trials, generator):
        """A log counts up to its last whole transaction; of the one that is broken nothing does."""
        for _ in range(trials):
            log = bytearray(self.log[:generator.randrange(len(self.log))])
            if log and generator.random() < 0.5:
                log = bytearray(self.log)
                log[generator.randrange(len(log))] ^= 1 << generator.randrange(8)
            library = self.library_with(self.places.base, log)
            self.places.works("damaged log", library, ("check",))
            state = contents.state(library)
            self.places.report.expect(state in (self.before, self.after), "damaged log: a part of a transaction counts")

    def foreign(self):
        """Nothing in a log tells which library it is of. What comes of it is no crash, and isn't unnoticed."""
        places = self.places
        other = f"{places.folder}/other.sqlite"
        places.lib.ok(other, "add", records.write(f"{places.folder}/others.json", range(40)))
        library = self.library_with(contents.checkpointed(other), self.log)
        check = places.run(library, "check")
        for arguments in [*COMMANDS[:3], ("export", "--format", "jsonl"), ("stats",)]:
            outcome = places.run(library, *arguments)
            places.report.healthy(outcome, "log of another library")
        places.report.healthy(check, "log of another library")
        places.report.expect(
            check.code != 0, f"log of another library: check finds nothing: {check.output[:200]}")


def run(lib, report, folder, effort, generator):
    places = Places(lib, report, folder)
    places.user = ()
    others_files(places)
    newer(places)
    logs = Logs(places)
    logs.whole()
    logs.damaged(effort.logs, generator)
    logs.foreign()
