#!/usr/bin/env python3
"""peers.py LIB BENCHMARK [--records N] [--keep FOLDER]: what other programs take for what lib does, in one run.

papis, cobib and sqlite-utils are installed from PyPI into a folder of this run's own; bibutils is the system's. What
can't be had is left out, and a sentence says so. The records are the benchmark's, in BibTeX as lib exports them; times
are medians, by turns. Who doesn't take in all records, or finds nothing, is left out too. The result
is a table in Markdown on standard output.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv

PACKAGES = ["papis", "cobib", "sqlite-utils"]
# A word of many titles and abstracts; papis looks at titles and authors only.
WORD = "leukemia"
SEARCHES, STARTS = 5, 11
# Of what takes longer, one run is enough.
MANY_IMPORTS, LONG = 3, 30


class Program:
    """One way to do the work: command lines, what must be gone before an import, and how many records one took in."""

    def __init__(self, name, version, start, load, search, count, made=(), before=None, note=""):
        self.name, self.version, self.note = name, version, note
        self.start, self.load, self.search, self.count = start, load, search, count
        self.made, self.before = made, before


class Peers:
    def __init__(self, lib, benchmark, folder, records):
        self.lib, self.benchmark, self.folder, self.records = lib, benchmark, folder, records
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8", "NO_COLOR": "1",
            "XDG_CONFIG_HOME": str(folder / "config"), "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CACHE_HOME": str(folder / "cache"),
        }
        self.missing = []

    def path(self, name):
        return str(self.folder / name)

    def run(self, commands):
        """Runs command lines, and returns the seconds they took together."""
        seconds = 0
        for command in commands:
            begin = time.perf_counter()
            done = subprocess.run(
                command, env=self.environment, cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True,
                text=True)
            seconds += time.perf_counter() - begin
            if done.returncode != 0:
                raise RuntimeError(f"{command} ends with {done.returncode}: {done.stderr.strip()[-300:]}")
        return seconds

    def output(self, command):
        done = subprocess.run(command, env=self.environment, cwd=self.folder, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True)
        return (done.stdout + done.stderr).strip()

    def lines(self, command):
        return len(self.output(command).splitlines())

    def entries(self, file, mark):
        """How many lines of a file begin with what each record has once."""
        with open(self.path(file), encoding="utf-8") as lines:
            return sum(line.startswith(mark) for line in lines)

    def exported(self, command, file, mark):
        self.run([command])
        return self.entries(file, mark)

    def prepare(self):
        """The records as BibTeX, and as CSV for what reads no BibTeX."""
        library = ["--library", self.path("source.sqlite")]
        self.run([
            [self.benchmark, "--worker", "generate", self.path("records.txt"), "1", str(self.records + 1)],
            [self.lib, "add", *library, self.path("records.txt")],
            [self.lib, "export", *library, "--format", "bibtex", "--output", self.path("records.bib")],
            [self.lib, "export", *library, "--format", "csv", "--output", self.path("records.csv")],
        ])

    def install(self):
        """The folder of the peers' programs; those that can't be had are named."""
        place = self.folder / "peers"
        try:
            venv.create(place, with_pip=True)
        except (OSError, subprocess.CalledProcessError) as error:
            self.missing.append(f"No Python environment can be made, so {', '.join(PACKAGES)} are left out: {error}")
            return place
        for package in PACKAGES:
            done = subprocess.run(
                [place / "bin/pip", "install", "--quiet", "--disable-pip-version-check", package],
                capture_output=True, text=True)
            if done.returncode != 0:
                self.missing.append(f"{package} can't be installed and is left out.")
        return place

    def programs(self):
        programs = [self.lib_itself()]
        binaries = self.install() / "bin"
        for package, make in [("papis", self.papis), ("cobib", self.cobib), ("sqlite-utils", self.sqlite_utils)]:
            if (binaries / package).exists():
                programs.append(make(str(binaries / package)))
        if shutil.which("bib2xml") and shutil.which("xml2ris"):
            programs.append(self.bibutils())
            programs.append(self.lib_converting())
        else:
            self.missing.append("bibutils isn't installed and is left out.")
        return programs

    def lib_itself(self):
        place = ["--library", self.path("lib.sqlite")]
        return Program(
            "lib", self.output([self.lib, "--version"]).split()[-1], [self.lib, "--version"],
            [[self.lib, "add", *place, self.path("records.bib")]],
            [self.lib, "search", *place, WORD], lambda: int(self.output([self.lib, "list", "--count", *place])),
            made=["lib.sqlite"])

    def papis(self, program):
        (self.folder / "config/papis").mkdir(parents=True, exist_ok=True)
        pathlib.Path(self.path("config/papis/config")).write_text(
            f"[settings]\ndefault-library = bench\n[bench]\ndir = {self.path('papis')}\n")
        return Program(
            "papis", self.output([program, "--version"]).split()[-1], [program, "--version"],
            [[program, "bibtex", "read", self.path("records.bib"), "import", "--all", "--batch"]],
            [program, "list", "--all", WORD], lambda: self.lines([program, "list", "--all", "--id"]),
            made=["papis", "cache"],
            before=lambda: (self.folder / "papis").mkdir(), note="a folder and a YAML file per record")

    def cobib(self, program):
        configuration = self.path("configuration.py")
        pathlib.Path(configuration).write_text(
            "from cobib.config import config\n"
            f"config.database.file = {self.path('cobib/literature.yaml')!r}\n"
            f"config.database.cache = {self.path('cobib/cache')!r}\n"
            f"config.logging.logfile = {self.path('cobib/log')!r}\n"
            "config.logging.version = None\nconfig.commands.add.skip_download = True\n")
        command = [program, "--porcelain", "--config", configuration]

        def before():
            (self.folder / "cobib").mkdir()
            self.run([[*command, "init"]])

        return Program(
            "coBib", self.output([program, "--version"]).split()[-1].lstrip("v"), [program, "--version"],
            [[*command, "add", "--skip-download", "--bibtex", self.path("records.bib")]],
            [*command, "search", WORD],
            lambda: self.exported([*command, "export", "--bibtex", self.path("cobib/out.bib")], "cobib/out.bib", "@"),
            made=["cobib"], before=before, note="one YAML file")

    def sqlite_utils(self, program):
        database = self.path("sqlite-utils.db")
        return Program(
            "sqlite-utils", self.output([program, "--version"]).split()[-1], [program, "--version"],
            [[program, "insert", database, "articles", self.path("records.csv"), "--csv"],
             [program, "enable-fts", database, "articles", "title", "abstract"]],
            [program, "search", database, "articles", WORD, "--limit", "20"],
            lambda: int(self.output([program, "query", database, "SELECT count(*) FROM articles", "--raw"])),
            made=["sqlite-utils.db"],
            note="from CSV, with a full-text index; it reads no BibTeX")

    def bibutils(self):
        version = next((word for word in self.output(["bib2xml", "--version"]).split() if word[0].isdigit()), "")
        return Program(
            "bibutils", version, ["bib2xml", "--version"],
            [["bash", "-o", "pipefail", "-c", "bib2xml records.bib | xml2ris > bibutils.ris"]],
            None, lambda: self.entries("bibutils.ris", "ER  -"), note="converts BibTeX to RIS and stores nothing")

    def lib_converting(self):
        place = ["--library", self.path("convert.sqlite")]
        return Program(
            "lib, converting", "", [self.lib, "--version"],
            [[self.lib, "add", *place, self.path("records.bib")],
             [self.lib, "export", *place, "--format", "ris", "--output", self.path("lib.ris")]], None,
            lambda: self.entries("lib.ris", "ER  -"),
            made=["convert.sqlite"], note="`add` into a new library, `export --format ris`")

    def clear(self, program):
        for name in program.made:
            for path in self.folder.glob(name + "*"):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        if program.before:
            program.before()

    def measure(self, programs):
        """The programs with the seconds of import, search and start; without those that fail."""
        times = {program: ([], [], []) for program in programs}

        def turn(kind, work):
            for program in list(times):
                try:
                    if (seconds := work(program, times[program][kind])) is not None:
                        times[program][kind].append(seconds)
                except RuntimeError as error:
                    self.missing.append(f"{program.name} is left out: {error}")
                    del times[program]

        def load(program, known):
            if known and known[0] > LONG:
                return None
            self.clear(program)
            seconds = self.run(program.load)
            if (count := program.count()) != self.records:
                raise RuntimeError(f"it took in {count} of {self.records} records")
            return seconds

        def search(program, known):
            if not program.search:
                return None
            if not known and not self.output(program.search):
                raise RuntimeError(f"it finds nothing for {WORD}")
            return self.run([program.search])

        for _ in range(MANY_IMPORTS):
            turn(0, load)
        # The first searches and starts fill caches.
        for kind, work, count in [(1, search, SEARCHES), (2, lambda one, _: self.run([one.start]), STARTS)]:
            turn(kind, work)
            for known in times.values():
                known[kind].clear()
            for _ in range(count):
                turn(kind, work)
        return times

    def table(self, times):
        def cell(seconds):
            if not seconds:
                return ""
            value = statistics.median(seconds)
            return f"{value:.1f} s" if value >= 1 else f"{value * 1000:.0f} ms"

        lines = [f"| program | import of {self.records:,} BibTeX records | search | start | |", "|---|---|---|---|---|"]
        for program, measured in times.items():
            name = f"{program.name} {program.version}".strip()
            lines.append(f"| {name} | " + " | ".join(cell(seconds) for seconds in measured) + f" | {program.note} |")
        return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lib")
    parser.add_argument("benchmark")
    parser.add_argument("--records", type=int, default=2000)
    parser.add_argument("--keep", metavar="FOLDER", help="keep the files there")
    options = parser.parse_args()
    folder = pathlib.Path(options.keep or tempfile.mkdtemp(prefix="peers-")).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        lib, benchmark = (str(pathlib.Path(path).resolve()) for path in (options.lib, options.benchmark))
        peers = Peers(lib, benchmark, folder, options.records)
        peers.prepare()
        print("Installing and measuring other programs …", file=sys.stderr)
        table = peers.table(peers.measure(peers.programs()))
    finally:
        if not options.keep:
            shutil.rmtree(folder)
    print(table)
    for sentence in peers.missing:
        print(sentence)


if __name__ == "__main__":
    main()
