#!/usr/bin/env python3
"""torture.py LIB [--kills N] [--seed S]: kills lib at random moments of an import, a merge, an undo, an update of the
schema and a backup, and looks whether anything is lost.

After each kill the library must open, pass `lib check`, and be as it was before or after a transaction of the command
that was killed; then the command is run again and must come to its end.
"""
import argparse
import json
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent
RECORDS = 1500


def record(number, twin=False):
    """An invented record. A twin is the same article from another source, without its DOI."""
    surname = ["Okafor", "Lindqvist", "Marchetti", "Duarte", "Novak"][number % 5] + chr(97 + number % 26)
    words = ["asparaginase", "vincristine", "dasatinib", "blinatumomab", "methotrexate", "nelarabine", "ponatinib"]
    title = f"Outcome of {words[number % 7]} and {words[number // 7 % 7]} in cohort {number} of children with leukemia"
    item = {
        "id": f"r{number}", "type": "article-journal", "title": title,
        "author": [{"family": surname, "given": "Ada" if not twin else "A."}, {"family": "Berg", "given": "Bo"}],
        "issued": {"date-parts": [[1990 + number % 30]]}, "container-title": "Journal of Invented Haematology",
        "volume": str(number % 50 + 1), "page": f"{number * 10 + 1}-{number * 10 + 9}",
        "abstract": f"Methods of cohort {number}. " + " ".join(words[(number + i) % 7] for i in range(60)),
    }
    if not twin:
        item["DOI"] = f"10.5555/torture.{number}"
    return item


class Torture:
    def __init__(self, lib, folder, generator):
        self.lib, self.folder, self.random = lib, folder, generator
        self.failures = []

    def run(self, library, *arguments):
        return subprocess.run(
            [self.lib, *arguments, "--library", str(library)], capture_output=True, text=True, stdin=subprocess.DEVNULL)

    def ok(self, library, *arguments):
        done = self.run(library, *arguments)
        if done.returncode != 0:
            sys.exit(f"{arguments} ends with {done.returncode}: {done.stderr}")
        return done.stdout

    def state(self, library):
        """What the library says of its articles, without the moments at which they came."""
        lines = self.ok(library, "export", "--format", "jsonl").splitlines() if self.count(library) else []
        articles = [json.loads(line) for line in lines]
        for article in articles:
            article.pop("added", None)
            for source in article.get("sources", []):
                source.pop("imported", None)
        return json.dumps(articles, sort_keys=True)

    def count(self, library):
        return len(self.run(library, "list", "--format", "ids", "--limit", "100000").stdout.split())

    def copy(self, base):
        target = self.folder / "victim.sqlite"
        for suffix in ["", "-wal", "-shm"]:
            pathlib.Path(f"{target}{suffix}").unlink(missing_ok=True)
        shutil.copyfile(base, target)
        return target

    def kill(self, library, arguments, seconds):
        process = subprocess.Popen(
            [self.lib, *arguments, "--library", str(library)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        try:
            process.wait(self.random.uniform(0, seconds))
            return False
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            return True

    def fail(self, text):
        self.failures.append(text)
        print(f"FAILED: {text}")

    def trial(self, name, base, arguments, before, after, duration):
        """One kill. Before and after: the states that the command leads from and to; after is None where it is several
        transactions."""
        library = self.copy(base)
        killed = self.kill(library, arguments, duration)
        check = self.run(library, "check")
        if check.returncode != 0:
            return self.fail(f"{name}: check says {check.stdout}{check.stderr}")
        state = self.state(library)
        if after is not None and state not in (before, after):
            return self.fail(f"{name}: neither as before nor as after")
        again = self.run(library, *arguments)
        if again.returncode not in (0, 1, 2 if state == after else 0):
            return self.fail(f"{name}: the next run ends with {again.returncode}: {again.stderr}")
        if self.run(library, "check").returncode != 0:
            return self.fail(f"{name}: check fails after the next run")
        if after is not None and name != "undo" and self.state(library) != after:
            return self.fail(f"{name}: the next run comes to another end")
        return killed


def older_library(path):
    """A library as the first version made it, with some articles."""
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript("PRAGMA page_size = 16384; PRAGMA application_id = 1281974898; PRAGMA journal_mode = WAL;")
    database.executescript((REPOSITORY / "Migrations/0001_library.sql").read_text())
    database.execute("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    database.execute("INSERT INTO grdb_migrations VALUES ('0001_library')")
    database.execute("BEGIN")
    for number in range(1, RECORDS + 1):
        item = record(number)
        database.execute(
            "INSERT INTO article (id, citation_key, type, title, added) VALUES (?, ?, 'article-journal', ?, ?)",
            (number, f"key{number}", item["title"], "2025-01-01T00:00:00Z"))
        database.execute(
            "INSERT INTO article_text (article_id, abstract) VALUES (?, ?)", (number, item["abstract"]))
    database.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")
    vocabulary(database)
    database.execute("COMMIT")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def vocabulary(database):
    """Fills the table of words: each as the index folds it, its stem, and in how many articles it is."""
    for name, tokenizer in [("folded", "unicode61 remove_diacritics 2"), ("stemmed", "porter unicode61 remove_diacritics 2")]:
        database.execute(f"CREATE VIRTUAL TABLE temp.{name} USING fts5 (text, tokenize = '{tokenizer}')")
        database.execute(f"CREATE VIRTUAL TABLE temp.{name}_words USING fts5vocab (temp, {name}, instance)")
    database.execute(
        "INSERT INTO folded (rowid, text) SELECT id, title || ' ' || abstract FROM article JOIN article_text ON article_id = id")
    words = database.execute("SELECT term, count(DISTINCT doc) FROM folded_words GROUP BY term").fetchall()
    for number, (word, _) in enumerate(words):
        database.execute("INSERT INTO stemmed (rowid, text) VALUES (?, ?)", (number, word))
    stems = dict(database.execute("SELECT doc, term FROM stemmed_words"))
    # As it counts them: words of two bytes or more that are no numbers.
    counted = [
        (word, stems[number], articles) for number, (word, articles) in enumerate(words)
        if 2 <= len(word.encode()) <= 40 and not word.isdigit()]
    database.executemany(
        "INSERT INTO word (surface, stem, articles) VALUES (?, ?, ?)", counted)


def checkpointed(library):
    database = sqlite3.connect(library)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return library


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lib")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    lib = str(pathlib.Path(options.lib).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        torture = Torture(lib, folder, random.Random(options.seed))
        first, twins = folder / "first.json", folder / "twins.json"
        first.write_text(json.dumps([record(number) for number in range(RECORDS)]))
        twins.write_text(json.dumps([record(number, twin=True) | {"volume": ""} for number in range(0, RECORDS, 5)]))

        small = folder / "small.sqlite"
        torture.ok(small, "add", str(REPOSITORY / "Fixtures/library"))
        full = folder / "full.sqlite"
        shutil.copyfile(checkpointed(small), full)
        torture.ok(full, "add", str(first))
        double = folder / "double.sqlite"
        shutil.copyfile(checkpointed(full), double)
        torture.ok(double, "add", str(twins))
        old = folder / "old.sqlite"
        older_library(old)
        for base in [small, full, double]:
            checkpointed(base)

        def after(base, *arguments):
            library = torture.copy(base)
            start = time.monotonic()
            torture.ok(library, *arguments)
            return torture.state(library), time.monotonic() - start

        tasks = []
        for name, base, arguments in [
            ("import", small, ["add", str(first)]),
            ("undo", full, ["undo", "--yes"]),
            ("merge", double, ["duplicates", "--auto-above", "0.9"]),
            ("update", old, ["stats"]),
            ("backup", full, ["backup", str(folder / "backup.sqlite"), "--force"]),
        ]:
            end, duration = after(base, *arguments)
            before = end if name == "update" else torture.state(torture.copy(base))
            tasks.append((name, base, arguments, before, None if name == "merge" else end, duration))
        kills = {task[0]: 0 for task in tasks}
        runs = 0
        # A run may come to its end before it is killed.
        while sum(kills.values()) < options.kills and runs < 4 * options.kills:
            task = tasks[runs % len(tasks)]
            runs += 1
            kills[task[0]] += bool(torture.trial(*task))
            backup = folder / "backup.sqlite"
            if task[0] == "backup" and backup.exists() and torture.run(backup, "check").returncode != 0:
                torture.fail("backup: the file that has its name is not whole")
        print(f"{sum(kills.values())} of {runs} runs were killed before their end: "
              + ", ".join(f"{count} {name}" for name, count in kills.items()))
        if torture.failures:
            sys.exit(f"{len(torture.failures)} failures")
        print("Nothing was lost.")


if __name__ == "__main__":
    main()
