import Articles
import Testing

@testable import Store

/// What a later record of the same source changes, and what it doesn't.
@Suite struct SourceUpdateTests {
    private static let pmid = "99000101"

    /// An article in press, as PubMed has it.
    private static let inPress = Article("Dasatinib for children with leukaemia") {
        $0.identifiers = [Identifier(normalized: pmid, .pmid)]
        $0.authorships = [Authorship(Author(family: "Okafor", given: "N"))]
        $0.journal = Journal(name: "Journal of Invented Haematology")
        $0.electronicDate = PublicationDate(edtf: "2025-11-03")
        $0.keywords = ["dasatinib"]
        $0.otherFields = [JSONMember("PST", .string("aheadofprint"))]
    }

    /// The same, when it has appeared.
    private static let appeared: Article = {
        var article = inPress
        article.title = "Dasatinib for children with Ph-positive leukemia"
        article.authorships = [
            Authorship(Author(family: "Okafor", given: "Ngozi")), Authorship(Author(family: "Lindqvist", given: "A")),
        ]
        (article.volume, article.pages) = ("31", "204-213")
        article.issueDate = PublicationDate(edtf: "2026-02")
        article.keywords = ["children", "leukemia"]
        article.otherFields = [JSONMember("PST", .string("ppublish"))]
        return article
    }()

    private func record(
        _ article: Article, key: String? = pmid, database: String? = "PubMed", date: String? = nil
    ) -> Record {
        var record = Record(article)
        (record.key, record.database, record.date) = (key, database, date)
        return record
    }

    private func file(_ name: String, _ format: String = "nbib", day: String = "2026-01-10") -> ImportFile {
        ImportFile(file: name, format: format, database: nil, day: day)
    }

    private func library(_ article: Article = inPress) throws -> TestLibrary {
        let library = try TestLibrary()
        try library.add([record(article)], file("in press.nbib"))
        return library
    }

    @Test func `A newer record of the same source replaces what that source gave`() throws {
        let library = try library()
        let counts = try library.add([record(Self.appeared)], file("again.nbib", day: "2026-03-01")).counts
        #expect(counts.updated == 1 && counts.added == 0)
        #expect(try library.article(1).article == Self.appeared)
        #expect(try library.library.check().isEmpty)
        #expect(try library.library.search(SearchRequest("positive")).results.map(\.article.id) == [1])
    }

    @Test func `What gave way is remembered of the source that gave it`() throws {
        let library = try library()
        try library.add([record(Self.appeared)], file("again.nbib", day: "2026-03-01"))
        let provenance = try #require(try library.library.provenance(of: 1))
        #expect(provenance.differences.map(\.field) == ["title", "authors", "keywords", "otherFields.PST"])
        #expect(provenance.differences[0].value == .string("Dasatinib for children with Ph-positive leukemia"))
        #expect(provenance.differences[0].others.map(\.source) == [0])
        #expect(provenance.differences[0].others.map(\.value) == [.string("Dasatinib for children with leukaemia")])
        #expect(provenance.contributions[0].fields == ["type", "electronicDate", "journal", "identifiers"])
        #expect(
            provenance.contributions[1].fields == [
                "title", "volume", "pages", "issueDate", "authors", "keywords", "otherFields.PST",
            ])
    }

    @Test func `A third one replaces what the second gave`() throws {
        let library = try library()
        try library.add([record(Self.appeared)], file("again.nbib", day: "2026-03-01"))
        var corrected = Self.appeared
        (corrected.title, corrected.pages) = ("Dasatinib, corrected", "204-214")
        try library.add([record(corrected)], file("third.nbib", day: "2026-04-01"))
        #expect(try library.article(1).article == corrected)
    }

    @Test func `What the newer record doesn't have stays`() throws {
        let library = try library(Self.appeared)
        var poorer = Article("Another title") { $0.identifiers = Self.appeared.identifiers }
        poorer.authorships = [Authorship(Author(family: "Okafor", given: "Ngozi"))]
        try library.add([record(poorer)], file("again.nbib", day: "2026-03-01"))
        var expected = Self.appeared
        (expected.title, expected.authorships) = (poorer.title, poorer.authorships)
        #expect(try library.article(1).article == expected)
    }

    @Test func `Lists are replaced as wholes, but people keep their ORCID and affiliation`() throws {
        let known = Article("One") {
            $0.identifiers = Self.appeared.identifiers
            $0.authorships = [
                Authorship(Author(family: "Ho", given: "Ann", orcid: "0000-0002-1825-0097"), affiliations: ["Oslo"]),
                Authorship(Author(family: "Berg", given: "V")),
            ]
            $0.meshHeadings = [MeSHHeading(name: "Humans"), MeSHHeading(name: "Child", isMajor: true)]
        }
        let library = try library(known)
        var newer = known
        newer.authorships = [
            Authorship(Author(family: "Berg", given: "Vera")), Authorship(Author(family: "Ho", given: "Ann")),
        ]
        newer.meshHeadings = [MeSHHeading(name: "Child", isMajor: false)]
        try library.add([record(newer)], file("again.nbib"))
        let article = try library.article(1).article
        #expect(article.authorships == [newer.authorships[0], known.authorships[0]])
        #expect(article.meshHeadings == newer.meshHeadings)
    }

    @Test func `Where the newer record names all authors, there are no more`() throws {
        var known = Self.inPress
        known.otherFields = [JSONMember("authorsIncomplete", .bool(true))]
        let library = try library(known)
        var newer = Self.appeared
        newer.otherFields = []
        try library.add([record(newer)], file("again.nbib"))
        #expect(try library.article(1).article == newer)
    }

    @Test func `Who is no author any more is none of the library's, and may become one again`() throws {
        let library = try library()
        try library.add([record(Self.appeared)], file("again.nbib", day: "2026-03-01"))
        #expect(try library.column("SELECT given FROM author ORDER BY family") == ["A", "Ngozi"])
        let counts = try library.add(
            [record(Self.inPress), record(Self.appeared)].map { record in
                var record = record
                record.article.identifiers = [Identifier(normalized: "\(record.article.title?.count ?? 0)", .pmid)]
                record.digest = Digest(high: 0, low: UInt64(record.article.title?.count ?? 0))
                return record
            }, file("others.nbib")
        ).counts
        #expect(counts.added == 2)
        #expect(try library.column("SELECT given FROM author ORDER BY family, given") == ["A", "N", "Ngozi"])
        #expect(try library.library.check().isEmpty)
    }

    // MARK: - Which is newer

    @Test(arguments: [
        ("2026-01-10", nil, nil, true), ("2026-01-09", nil, nil, false), ("2026-01-11", nil, nil, true),
        ("2026-01-01", "2025-06-01", "2025-07-01", true), ("2026-03-01", "2025-07-01", "2025-06-01", false),
        ("2026-01-01", nil, "2026-01-12", true),
    ])
    func `Newer is the record's own date, else the file's day; of equal ones the later file`(
        day: String, first: String?, second: String?, isNewer: Bool
    ) throws {
        let library = try TestLibrary()
        try library.add([record(Self.inPress, date: first)], file("in press.nbib"))
        try library.add([record(Self.appeared, date: second)], file("again.nbib", day: day))
        let article = try library.article(1).article
        #expect(article.title == (isNewer ? Self.appeared : Self.inPress).title)
        // What was missing is filled all the same.
        #expect(article.pages == "204-213")
    }

    @Test func `An old export that comes after the new one changes nothing`() throws {
        let library = try library()
        try library.add([record(Self.appeared)], file("again.nbib", day: "2026-03-01"))
        var middle = Self.inPress
        middle.title = "Dasatinib for children"
        try library.add([record(middle)], file("forgotten.nbib", day: "2026-02-01"))
        #expect(try library.article(1).article == Self.appeared)
    }

    // MARK: - Which source is the same

    /// Format, database, file and key of the first record and of the second.
    struct Pair: Sendable, CustomTestStringConvertible {
        let first: (format: String, database: String?, file: String, key: String?)
        let second: (format: String, database: String?, file: String, key: String?)
        let isSame: Bool
        var testDescription: String { "\(first) \(second)" }
    }

    @Test(arguments: [
        Pair(first: ("nbib", "PubMed", "a", "1"), second: ("pubmed-xml", "PubMed", "b", "1"), isSame: true),
        Pair(first: ("nbib", "PubMed", "a", "1"), second: ("nbib", "PubMed", "a", "2"), isSame: false),
        Pair(first: ("nbib", "PubMed", "a", "1"), second: ("nbib", "Embase", "a", "1"), isSame: false),
        Pair(
            first: ("wos", "Web of Science", "a", "WOS:1"), second: ("ris", "Web of Science", "b", "WOS:1"),
            isSame: true),
        Pair(first: ("wos", "Web of Science", "a", "WOS:1"), second: ("wos", nil, "b", "WOS:1"), isSame: true),
        Pair(
            first: ("bibtex", nil, "x/refs.bib", "ho2020"), second: ("bibtex", nil, "refs.bib", "ho2020"), isSame: true),
        Pair(first: ("bibtex", nil, "refs.bib", "ho2020"), second: ("bibtex", nil, "b.bib", "ho2020"), isSame: false),
        Pair(first: ("ris", nil, "refs", "7"), second: ("bibtex", nil, "refs", "7"), isSame: false),
        Pair(first: ("ris", "Scopus", "a.ris", "7"), second: ("ris", "Scopus", "b.ris", "7"), isSame: true),
        Pair(first: ("ris", nil, "a.ris", nil), second: ("ris", nil, "a.ris", nil), isSame: false),
    ])
    func `The same source is one id in one database or in files of one name`(pair: Pair) throws {
        let library = try TestLibrary()
        for (number, source) in [pair.first, pair.second].enumerated() {
            var article = Article("Title \(number)", doi: "10.5555/1")
            article.volume = "\(number)"
            try library.add(
                [record(article, key: source.key, database: source.database)], file(source.file, source.format))
        }
        #expect(try library.article(1).article.title == (pair.isSame ? "Title 1" : "Title 0"))
        #expect(try library.library.allIDs() == [1])
    }

    @Test(arguments: ["ris", "wos"]) func `What says less only in another format replaces nothing`(format: String)
        throws
    {
        let full = Article("One", doi: "10.5555/1") {
            $0.authorships = [Authorship(Author(family: "Berg", given: "Vera")), Authorship(Author(family: "Ho"))]
            $0.issueDate = PublicationDate(edtf: "2025-03-14")
            ($0.pages, $0.volume) = ("12-19", "6")
        }
        var poorer = full
        poorer.authorships[0] = Authorship(Author(family: "Berg", given: "V"))
        poorer.issueDate = PublicationDate(year: 2025)
        (poorer.pages, poorer.volume) = ("12", "7")
        let library = try TestLibrary()
        let key = "WOS:000000000000001"
        try library.add([record(full, key: key, database: "Web of Science")], file("a.txt", "wos"))
        try library.add([record(poorer, key: key, database: "Web of Science")], file("b.txt", format))
        var expected = poorer
        if format == "ris" {
            expected = full
            expected.volume = "7"
        }
        #expect(try library.article(1).article == expected)
    }

    @Test func `Two records of one file are not a newer and an older one`() throws {
        let library = try TestLibrary()
        let records = [Article("One", doi: "10.5555/1"), Article("Two", doi: "10.5555/1")].map { record($0, key: "k") }
        try library.add(records, file("refs.bib", "bibtex"))
        #expect(try library.article(1).article.title == "One")
    }

    // MARK: - What isn't touched

    @Test func `What another source gave stays`() throws {
        let library = try library()
        var other = Self.inPress
        (other.volume, other.pages) = ("30", "1-9")
        try library.add([record(other, key: "WOS:1", database: "Web of Science")], file("savedrecs.txt", "wos"))
        try library.add([record(Self.appeared)], file("again.nbib", day: "2026-03-01"))
        let article = try library.article(1).article
        #expect(article.volume == "30" && article.pages == "1-9")
        #expect(article.title == Self.appeared.title)
        let source = try library.article(1).sources[2]
        #expect(source.differing.map(\.name) == ["pages", "volume"])
    }

    @Test func `A source that isn't the first replaces only what it gave`() throws {
        let library = try TestLibrary(Article("First", doi: "10.5555/1"))
        var joined = Self.inPress
        joined.identifiers.append(Identifier(normalized: "10.5555/1", .doi))
        try library.add([record(joined)], file("in press.nbib"))
        var newer = Self.appeared
        newer.identifiers = joined.identifiers
        try library.add([record(newer)], file("again.nbib", day: "2026-03-01"))
        let article = try library.article(1).article
        #expect(article.title == "First")
        #expect(article.authorships == newer.authorships && article.keywords == newer.keywords)
    }

    @Test(arguments: ["title", "titleMarkup"]) func `What the researcher wrote stays`(field: String) throws {
        let library = try library()
        try library.execute("INSERT INTO field_origin VALUES (1, '\(field)', NULL), (1, 'volume', NULL)")
        let counts = try library.add([record(Self.appeared)], file("again.nbib", day: "2026-03-01")).counts
        #expect(counts.updated == 1)
        let article = try library.article(1).article
        #expect(article.title == Self.inPress.title && article.keywords == Self.appeared.keywords)
        // What was taken away by hand doesn't come back.
        #expect(article.volume == nil && article.pages == "204-213")
        let provenance = try #require(try library.library.provenance(of: 1))
        #expect(Set(provenance.written) == [field, "volume"])
        let difference = try #require(provenance.differences.first { $0.field == "volume" })
        #expect(difference.value == nil && difference.others.map(\.value) == [.string("31")])
    }

    @Test func `Identifiers that the researcher wrote gain none`() throws {
        let library = try library()
        try library.execute("INSERT INTO field_origin VALUES (1, 'identifiers', NULL)")
        var newer = Self.appeared
        newer.identifiers.append(Identifier(normalized: "10.5555/wrong", .doi))
        try library.add([record(newer)], file("again.nbib", day: "2026-03-01"))
        #expect(try library.article(1).article.identifiers == Self.inPress.identifiers)
        let differing = try library.article(1).sources[1].differing
        #expect(differing.contains(JSONMember("identifiers", .strings(["doi:10.5555/wrong"]))))
    }

    @Test(arguments: [true, false]) func `Markup goes with the title that it is of`(isMarkedUp: Bool) throws {
        var known = Self.inPress
        known.titleMarkup = "<i>Dasatinib</i> for children with leukaemia"
        let library = try library(known)
        var newer = Self.appeared
        if isMarkedUp { newer.titleMarkup = "<i>Dasatinib</i> for children with Ph-positive leukemia" }
        try library.add([record(newer)], file("again.nbib", day: "2026-03-01"))
        #expect(try library.article(1).article == newer)
    }

    @Test func `Another journal and type are taken, what stands for none is not`() throws {
        let library = try library()
        var newer = Self.inPress
        (newer.type, newer.journal) = (.chapter, Journal(name: "Annals of Invented Medicine"))
        try library.add([record(newer)], file("again.nbib"))
        #expect(try library.article(1).article == newer)
        var third = newer
        (third.type, third.volume) = (.journalArticle, "2")
        try library.add([record(third)], file("third.nbib"))
        #expect(try library.article(1).article.type == .chapter)
        #expect(try library.library.check().isEmpty)
    }

    @Test func `What may be replaced, and where an article is from, is found by index`() throws {
        let library = try library()
        let statements = try library.statements {
            try library.add([record(Self.appeared)], file("again.nbib", day: "2026-03-01"))
            _ = try library.library.provenance(of: 1)
        }
        #expect(statements.contains { $0.contains("FROM field_origin") })
        for statement in statements {
            // Whether there ever was an article, is asked once per import.
            let scans = try library.scans(of: statement).filter { $0 != "SCAN sqlite_sequence" }
            #expect(scans.isEmpty, "\(statement)")
        }
    }
}
