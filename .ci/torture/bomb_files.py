"""The files that bombs.py sets off."""
import socket
import tempfile
import threading
import uuid
import zlib
from pathlib import Path

TOO_LONG = "is longer than 12 MiB"
BARE = "has neither title, identifier, authors nor abstract"

# Each format's record around the text of its title: what stands before and behind it.
TITLES = {
    "scholar": ('{"authors": "Vera Berg", "title": "', '"}\n'),
    "jsonl": ('{"lib":1,"id":1,"citationKey":"a","added":"2026-01-05T09:00:00Z","title":"', '"}\n'),
    "pubmed-xml": (
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>99000012</PMID><Article><ArticleTitle>",
        "</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>\n"),
    "nbib": ("PMID- 99000012\nTI  - ", "\n"),
    "ris": ("TY  - JOUR\nTI  - ", "\nER  - \n"),
    "bibtex": ("@article{berg2024, title = {", "}}\n"),
    "csl-json": ('[{"id": "a", "type": "article-journal", "issued": {"date-parts": [[2024]]}, "title": "', '"}]\n'),
    "semantic-scholar": ('{"data": [{"paperId": "5f0c", "externalIds": {"PubMed": "99000012"}, "title": "', '"}]}\n'),
    "openalex": ('{"meta": {"count": 1}, "results": [{"id": "https://openalex.org/W99000012", "title": "', '"}]}\n'),
    "crossref": (
        '{"status": "ok", "message-type": "work", "message": {"type": "journal-article", "DOI": "10.5555/1", '
        '"title": ["', '"]}}\n'),
    "europepmc-json": ('{"resultList": {"result": [{"id": "99000012", "source": "MED", "title": "', '"}]}}\n'),
    "europepmc-xml": (
        "<responseWrapper><resultList><result><id>99000012</id><source>MED</source><title>",
        "</title></result></resultList></responseWrapper>\n"),
    "endnote-xml": (
        '<xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>',
        "</title></titles></record></records></xml>\n"),
    "wos": ("FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI ", "\nER\nEF\n"),
    "csv": ("Year,Journal,DOI,Authors,Title\n2024,Leukemia Ward Studies,10.5555/1,Berg V,", "\n"),
}

# Each format's record around its authors: what stands before, for, between and behind them.
AUTHORS = {
    "scholar": ('{"title": "A title", "authors": "', "Vera Berg%d", ", ", '"}\n'),
    "jsonl": (TITLES["jsonl"][0] + 'A title","authors":[', '{"family":"Berg%d","given":"Vera"}', ",", "]}\n"),
    "pubmed-xml": (
        TITLES["pubmed-xml"][0] + "A title</ArticleTitle><AuthorList>", "<Author><LastName>Berg%d</LastName></Author>",
        "", "</AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>\n"),
    "nbib": ("PMID- 99000012\nTI  - A title\n", "FAU - Berg%d, Vera\n", "", "\n"),
    "ris": ("TY  - JOUR\nTI  - A title\n", "AU  - Berg%d, Vera\n", "", "ER  - \n"),
    "bibtex": ("@article{berg2024, title = {A title}, author = {", "Berg%d, Vera", " and ", "}}\n"),
    "csl-json": (TITLES["csl-json"][0] + 'A title", "author": [', '{"family":"Berg%d"}', ",", "]}]\n"),
    "semantic-scholar": (
        TITLES["semantic-scholar"][0] + 'A title", "authors": [', '{"name":"Vera Berg%d"}', ",", "]}]}\n"),
    "openalex": (
        TITLES["openalex"][0] + 'A title", "authorships": [', '{"author":{"display_name":"V Berg%d"}}', ",", "]}]}\n"),
    "crossref": (TITLES["crossref"][0] + 'A title"], "author": [', '{"family":"Berg%d"}', ",", "]}}\n"),
    "europepmc-json": (TITLES["europepmc-json"][0] + 'A title", "authorString": "', "Berg%d V", ", ", '."}]}}\n'),
    "europepmc-xml": (
        TITLES["europepmc-xml"][0] + "A title</title><authorString>", "Berg%d V", ", ",
        ".</authorString></result></resultList></responseWrapper>\n"),
    "endnote-xml": (
        TITLES["endnote-xml"][0] + "A title</title></titles><contributors><authors>", "<author>Berg%d, V</author>", "",
        "</authors></contributors></record></records></xml>\n"),
    "wos": ("FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI A title\nAF ", "Berg%d, Vera", "\n   ", "\nER\nEF\n"),
    "csv": ("Year,Journal,DOI,Title,Authors\n2024,Leukemia Ward Studies,10.5555/1,A title,", "Berg%d V", "; ", "\n"),
}


class Bomb:
    """A file, what lib may make of it, and what it must say where that is not 0: by default, it must be 0."""

    def __init__(self, name, chunks, codes=(0,), says="(?!)", by_pipe=False, file="records.txt", found=None):
        self.name, self.chunks, self.codes, self.says = name, chunks, codes, says
        self.by_pipe, self.file = by_pipe, file
        self.found = found or (lambda lib, library: ())


def text_of(*parts):
    """A function that yields chunks: each part is text, or text and how often it is repeated."""
    def chunks():
        for part in parts:
            piece, count = part if isinstance(part, tuple) else (part, 1)
            piece = piece.encode()
            block = max(1, min(count, (1 << 20) // len(piece)))
            for _ in range(count // block):
                yield piece * block
            yield piece * (count % block)
    return chunks


def authors(before, each, between, behind, count):
    def chunks():
        yield before.encode()
        for start in range(0, count, 10_000):
            names = (each % number for number in range(start, min(start + 10_000, count)))
            yield ((between if start else "") + between.join(names)).encode()
        yield behind.encode()
    return chunks


def records(before, length, behind, count):
    """Records whose texts begin with another number each."""
    def chunks():
        for number in range(count):
            yield f"{before}{number} {'word ' * (length // 5)}{behind}".encode()
    return chunks


def zipped(chunks):
    def compressed():
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        for chunk in chunks():
            yield packer.compress(chunk)
        yield packer.flush()
    return compressed


def one_line(size):
    """A gigabyte without a line end, as text and as a record of each kind; by a pipe and from the disk."""
    count = size // 5
    # What reads a file and what splits it into records know nothing of each other: for most, one way tells enough.
    few = ("scholar", "csl-json", "pubmed-xml", "bibtex", "csv", "ris")
    for by_pipe, where, formats in ((True, "by a pipe", TITLES), (False, "from the disk", few)):
        yield Bomb(f"a line of text {where}", text_of(("word ", count)), (2,), "no record file", by_pipe=by_pipe)
        for format in formats:
            before, behind = TITLES[format]
            chunks = text_of(before, ("word ", count), behind)
            yield Bomb(f"a line of {format} {where}", chunks, (1,), TOO_LONG, by_pipe=by_pipe)


def nested(size):
    """A million levels, closed and not."""
    count = size >> 10
    broken_off = f"{TOO_LONG}|breaks off before its end tag </PubmedArticle>"
    unclosed = f"{TOO_LONG}|has no closing brace"
    for name, open, close, codes, says in (
        ("arrays", "[", "]", (2,), "no record file"),
        ("objects", '{"title":', "}", (1,), "is nested more than 256 deep"),
    ):
        yield Bomb(f"nested {name}", text_of((open, count), "1", (close, count)), codes, says)
        yield Bomb(f"nested {name}, open", text_of((open, count)), codes, says)
    yield Bomb(
        "objects within a broken record", text_of('[{"title": "A", "x" 1', (',{"title":"B"', count)), (1,),
        f'has "1" where the colon after "x" should be|{TOO_LONG}')
    yield Bomb("objects on lines", text_of('{"title": "A"}\nText\n', ('{"x":\n', count)))
    yield Bomb("nested elements", text_of(TITLES["pubmed-xml"][0], ("<i>", count)), (1,), broken_off)
    yield Bomb("nested records", text_of("<PubmedArticleSet>", ("<PubmedArticle>", count)), (1,), broken_off)
    left_open = text_of("<PubmedArticleSet><PubmedArticle>", ("<!--<![CDATA[<?", count))
    yield Bomb("elements left open", left_open, (1,), broken_off)
    braces = 5 * count
    before, behind = TITLES["bibtex"]
    yield Bomb("braces", text_of(before, ("{", braces), ("}", braces), behind), (1,), BARE)
    yield Bomb("braces, open", text_of(before, ("{", braces)), (1,), unclosed)
    yield Bomb("braces, closed", text_of(before, ("}", braces)), (1,), BARE)
    yield Bomb("entries within entries", text_of(("@article{a, title = {", count)), (1,), unclosed)
    yield Bomb("commands within commands", text_of(before, ("\\emph{\\textbf", count), behind), (1,), unclosed)
    yield Bomb("quotes", text_of(TITLES["csv"][0], ('"a,"\n', count)), (1,), BARE)


def repeated(size):
    """What is looked for in texts, again and again."""
    count = size >> 11
    before, behind = TITLES["bibtex"]
    for name, open, close in (
        ("Greek letters", "\\textgreek{", "}"), ("roots", "\\sqrt{", "}"), ("accents", '\\"{', "}")
    ):
        yield Bomb(f"nested {name}", text_of(before, (open, count), "1", (close, count), behind))
    before, _, _, behind = AUTHORS["bibtex"]
    yield Bomb("authors without names", text_of(before, "Study Group", (" and", 11 * count // 2), behind))
    before, behind = TITLES["ris"]
    for name, piece in (("references", "[1]"), ("abbreviations", "x(AB)")):
        yield Bomb(f"{name} in a title", text_of(before, (piece, 2 * count), behind))
    # Each takes as long as a whole record, so that a gigabyte of them would take longer than a bomb may.
    yield Bomb("lines of rejected records", text_of('{"title": "A"}\n', ("{}\n", size // 3 >> 5)), (1,), BARE)


class Canary:
    """A file and a port that nothing may look at, and a word in the file that nothing may know."""

    def __enter__(self):
        self.word = "canary" + uuid.uuid4().hex
        self.folder = tempfile.TemporaryDirectory()
        self.file = Path(self.folder.name) / "canary.txt"
        self.file.write_text(self.word)
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.calls = []
        threading.Thread(target=self.listen, daemon=True).start()
        return self

    def listen(self):
        while True:
            try:
                self.calls.append(self.socket.accept()[1])
            except OSError:
                return

    def __exit__(self, *_):
        self.socket.close()
        self.folder.cleanup()

    def found(self, lib, library):
        exported = lib.run(library, "export", "--format", "jsonl").output
        if self.word in exported:
            yield "the file that an entity names was read"
        if self.calls:
            yield f"somebody called: {self.calls}"
            self.calls.clear()


def entities(size, canary):
    """Entities that grow, and such as stand for a file or an address."""
    def document(declarations, title, name):
        before, behind = TITLES["pubmed-xml"]
        head = f'<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet [\n{declarations}]>\n'
        return Bomb(name, text_of(head, before, *title, behind), file="records.xml", found=canary.found)

    laughs = '<!ENTITY l0 "lol">\n' + "".join(
        f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">\n' for number in range(1, 10))
    yield document(laughs, ["&l9;"], "a billion laughs")
    yield document(f'<!ENTITY a "{"x" * 10_000}">\n', [("&a;", size >> 10)], "quadratic entities")
    port = canary.socket.getsockname()[1]
    for name, address in (("a file", canary.file.as_uri()), ("an address", f"http://127.0.0.1:{port}/records.dtd")):
        yield document(f'<!ENTITY x SYSTEM "{address}">\n', ["A title &x;"], f"an entity of {name}")
        yield document(f'<!ENTITY % x SYSTEM "{address}">\n%x;\n', ["A title"], f"a parameter entity of {name}")
        yield Bomb(
            f"a DTD from {name}",
            text_of(f'<!DOCTYPE PubmedArticleSet SYSTEM "{address}">', *TITLES["pubmed-xml"]), found=canary.found)


def compressed(size):
    """A gigabyte that takes a megabyte."""
    ratio = r"more than 200 times its size[^\n]*\n[^\n]* gunzip"
    yield Bomb("zipped spaces", zipped(text_of('{"title": "A"}', (" ", size))), (2,), ratio)
    yield Bomb("zipped JSON", zipped(text_of('{"title": "', (" ", size))), (2,), ratio, file="records.json.gz")
    yield Bomb("zipped twice", zipped(zipped(text_of((" ", size)))), (2,), "no record file")


def bombs(divisor, canary):
    """All bombs, as large as they should be divided by `divisor`."""
    size = (1 << 30) // divisor
    yield from one_line(size)
    yield from nested(size)
    yield from repeated(size)
    yield from entities(size, canary)
    yield from compressed(size)
    for format, (before, behind) in TITLES.items():
        title = text_of(before, ("word ", size // 10 // 5), behind)
        yield Bomb(f"{format} with a long title", title, (0, 1), TOO_LONG)
    # As much as a record can have at all must go in.
    for format in ("bibtex", "csl-json", "ris"):
        before, behind = TITLES[format]
        title = text_of(before, ("word ", (11 << 20) // 5 // divisor), behind)
        yield Bomb(f"{format} with its longest title", title)
    # Memory is bounded by bytes, and not by how many records wait.
    longest = (11 << 20) // divisor
    yield Bomb("the longest records", records(TITLES["ris"][0], longest, TITLES["ris"][1], 4))
    yield Bomb("the longest rejected records", records("TY  - JOUR\nN1  - ", longest, "\nER  - \n", 60), (1,), BARE)
    for format, count in (("jsonl", 300_000), ("csl-json", 500_000), ("pubmed-xml", 240_000), ("ris", 500_000)):
        yield Bomb(f"{format} with its most authors", authors(*AUTHORS[format], count // divisor))
    for format, parts in AUTHORS.items():
        yield Bomb(f"{format} with many authors", authors(*parts, 1_000_000 // divisor), (0, 1), TOO_LONG)
