import Articles
import Testing

@testable import Store

/// What `add` joins by what records say.
@Suite struct TitleMatchTests {
    private static let article = ComparisonTests.article

    @Test func `A record without an identifier joins the article that it is about`() throws {
        let library = try TestLibrary(Self.article)
        let (counts, notices) = try library.add(
            [ComparisonTests.changed { ($0.abstract, $0.journal) = ("Text.", Journal(name: "J Invent Haematol")) }],
            file: "other.txt")
        #expect(counts.updated == 1 && counts.added == 0 && notices.isEmpty)
        #expect(try library.article(1).article.abstract == "Text.")
        #expect(try library.article(1).sources.map(\.file) == ["records.txt", "other.txt"])
        #expect(try library.library.check().isEmpty)
    }

    @Test func `It brings its identifier, by which the next one joins`() throws {
        let identified = ComparisonTests.changed {
            $0.identifiers = [Identifier(normalized: "10.5555/1", .doi)]
            $0.abstract = "Text."
        }
        let library = try TestLibrary(Self.article, identified, Article("Other title", doi: "10.5555/1"))
        #expect(try library.library.allIDs() == [1])
    }

    @Test func `Records of one file are matched too, before they are written`() throws {
        let records = (1...30).map { number in
            ComparisonTests.changed {
                ($0.title, $0.pages) = ("Asparaginase in the cohort of town \(number)", "\(number)-99")
            }
        }
        let library = try TestLibrary()
        let again = records.map { record in
            var copy = record
            copy.abstract = "Text."
            return copy
        }
        #expect(try library.add(records + again).counts.updated == 30)
        #expect(try library.library.check().isEmpty)
    }

    @Test(arguments: ComparisonTests.likely.map(\.0)) func `What is only likely stays apart`(other: Article) throws {
        #expect(try TestLibrary(Self.article, other).library.allIDs() == [1, 2])
    }

    @Test(arguments: ComparisonTests.vetoes.indices) func `What a veto stands against stays apart`(index: Int) throws {
        let (one, other, _) = ComparisonTests.vetoes[index]
        #expect(try TestLibrary(one, ComparisonTests.changed { $0.abstract = "x" }, other).library.allIDs().count > 1)
        let pair = try TestLibrary(one)
        let record = Record(other, number: 2)
        try pair.add([record], ImportFile(file: "other.txt", format: "ris", database: nil, day: "2026-01-01"))
        #expect(try pair.library.allIDs().count == (one == other ? 1 : 2))
    }

    @Test func `A record that agrees with two articles that were kept apart joins neither`() throws {
        let dois = ["10.5555/1", "10.5555/2"]
        let library = try TestLibrary()
        try library.add(
            dois.map { doi in ComparisonTests.changed { $0.identifiers = [Identifier(normalized: doi, .doi)] } })
        #expect(try library.add([Self.article]).counts.added == 1)
        #expect(try library.library.allIDs() == [1, 2, 3])
    }

    @Test func `Exported lines are never joined by title`() throws {
        let library = try TestLibrary(Self.article)
        var one = LibraryArticle(id: 1, citationKey: "a", added: TestLibrary.time, article: Self.article)
        one.article.abstract = "One."
        var two = one
        (two.id, two.citationKey, two.article.abstract) = (2, "b", "Two.")
        #expect(try library.add(exported: [one, two]).counts.added == 2)
        #expect(try library.library.allIDs() == [1, 2, 3])
    }

    private static let published = ComparisonTests.changed {
        $0.identifiers = [Identifier(normalized: "10.5555/1", .doi)]
    }
    private static let preprint = ComparisonTests.changed {
        $0.type = .preprint
        $0.identifiers = [Identifier(normalized: "10.1101/2013.05.05.123456", .doi)]
        ($0.volume, $0.pages, $0.journal) = (nil, nil, Journal(name: "bioRxiv"))
        $0.issueDate = PublicationDate(year: 2013)
    }

    private func expectVersions(_ library: TestLibrary) throws {
        #expect(try library.library.allIDs() == [1, 2])
        let relations = try library.column("SELECT kind || ' ' || value FROM relation ORDER BY kind")
        #expect(relations == ["preprint of 10.5555/1", "published from 10.1101/2013.05.05.123456"])
        #expect(try library.library.duplicates().isEmpty)
        #expect(try library.library.check().isEmpty)
    }

    @Test func `A preprint and what became of it are linked, not joined, whichever comes first`() throws {
        for records in [[Self.published, Self.preprint], [Self.preprint, Self.published]] {
            let library = try TestLibrary()
            try library.add(records)
            try expectVersions(library)
        }
    }

    @Test func `They are linked when a record that joins says enough`() throws {
        // Of the published article only the DOI is known at first.
        let library = try TestLibrary(Self.preprint, Article(nil, doi: "10.5555/1"))
        #expect(try library.column("SELECT kind FROM relation").isEmpty)
        #expect(try library.add([Self.published]).counts.updated == 1)
        try expectVersions(library)
    }

    @Test func `They are linked when a record that joins brings the DOI`() throws {
        let library = try TestLibrary(Self.preprint, Self.article)
        #expect(try library.add([Self.published]).counts.updated == 1)
        try expectVersions(library)
    }

    @Test func `They are linked when one comes as a line of another library`() throws {
        for (first, second) in [(Self.preprint, Self.published), (Self.published, Self.preprint)] {
            let library = try TestLibrary(first)
            let line = LibraryArticle(id: 1, citationKey: "other", added: TestLibrary.time, article: second)
            try library.add(exported: [line])
            try expectVersions(library)
        }
    }

    @Test func `Keys follow an article's changes, and a broken-off file leaves none`() throws {
        struct Broken: Error {}
        let library = try TestLibrary(Article("An article without a place", doi: "10.5555/1"))
        let before = try library.column("SELECT key FROM matching_key")
        try library.add([
            Article("An article without a place", doi: "10.5555/1") {
                ($0.volume, $0.pages, $0.issueDate) = ("1", "2-3", PublicationDate(year: 2001))
            }
        ])
        #expect(try library.column("SELECT key FROM matching_key").count == before.count + 1)
        let preparer = try BatchPreparer()
        #expect(throws: Broken.self) {
            try library.library.add(time: TestLibrary.time) { session in
                var isFirst = true
                return try session.add(ImportFile(file: "x", format: "ris", database: nil, day: "2026-01-01")) {
                    guard isFirst else { throw Broken() }
                    isFirst = false
                    return preparer.batch([Record(Self.article)])
                }
            }
        }
        try library.add([Self.article])
        #expect(try library.library.check().isEmpty)
    }

    @Test func `A library from before has its keys made`() throws {
        let library = try TestLibrary(Self.article)
        let keys = try library.column("SELECT key FROM matching_key ORDER BY key")
        #expect(keys.count == 4)
        let again = try Library.open(library.older(upTo: "0002_search")) { _ in true }
        #expect(try again.column("SELECT key FROM matching_key ORDER BY key") == keys)
    }

    @Test func `A key that is missing or too many is a finding`() throws {
        let library = try TestLibrary(Self.article)
        try library.execute("INSERT INTO matching_key VALUES (1, 1), (2, 99)")
        #expect(try library.library.check().map(\.text) == ["2 keys for finding duplicates are wrong."])
        try library.execute("DELETE FROM matching_key")
        #expect(try library.library.check().map(\.text) == ["4 keys for finding duplicates are wrong."])
    }
}
