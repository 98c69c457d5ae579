import Articles
import Testing

@testable import Store

@Suite struct MergingTests {
    private static let doi = "10.5555/1"

    /// What becomes of an article by a second record.
    private static func merged(
        _ first: Article, _ second: Article, days: (String, String) = ("2026-01-01", "2026-02-01")
    )
        throws -> (LibraryArticle, ImportCounts)
    {
        let library = try TestLibrary()
        try library.add([first], file: "first.txt", day: days.0)
        let counts = try library.add([second], file: "second.txt", day: days.1).counts
        #expect(try library.library.check().isEmpty)
        return (try library.article(1), counts)
    }

    @Test func `A second record fills every field that is missing`() throws {
        let (item, counts) = try Self.merged(Article(nil, doi: "10.5555/whole"), Samples.whole)
        #expect(counts.updated == 1)
        var article = item.article
        #expect(article.citationCounts.map(\.count) == [7, 40])
        article.citationCounts = Samples.whole.citationCounts
        article.journal?.metrics = Samples.whole.journal?.metrics ?? []
        // The kind of work is the first record's: a record always has one.
        article.type = Samples.whole.type
        #expect(article == Samples.whole)
    }

    @Test func `What is there stays, and what differs is kept beside it`() throws {
        let first = Article("The title", doi: Self.doi) {
            $0.volume = "1"
            $0.authorships = [Authorship(Author(family: "Ho", given: "Ann"))]
        }
        let second = Article("Another title", doi: Self.doi) {
            $0.volume = "1"
            $0.authorships = [Authorship(Author(family: "Ho", given: "A."))]
            $0.pages = "5"
        }
        let (item, _) = try Self.merged(first, second)
        #expect(item.article.title == "The title" && item.article.pages == "5")
        #expect(item.article.authors == first.authors)
        #expect(item.sources.map(\.file) == ["first.txt", "second.txt"])
        #expect(item.sources[0].differing.isEmpty)
        #expect(
            item.sources[1].differing == [
                JSONMember("authors", .strings(["A. Ho"])), JSONMember("title", .string("Another title")),
            ])
    }

    @Test func `Identifiers and links of both records are kept, the first one's first`() throws {
        let first = Article("One", doi: Self.doi) { $0.links = [Link(.landing, "https://a.example")] }
        let second = Article("One", doi: Self.doi) {
            $0.identifiers.insert(Identifier(normalized: "77", .pmid), at: 0)
            $0.links = [Link(.pdf, "https://b.example"), Link(.landing, "https://a.example")]
        }
        let (item, _) = try Self.merged(first, second)
        #expect(item.article.identifiers.map(\.value) == [Self.doi, "77"])
        #expect(item.article.links.map(\.url) == ["https://a.example", "https://b.example"])
    }

    @Test(arguments: [("2026-02-01", 9), ("2026-01-01", 9), ("2025-12-31", 40)])
    func `A newer citation count is taken, an older one is not`(day: String, count: Int) throws {
        func article(_ count: Int) -> Article {
            Article("One", doi: Self.doi) { $0.citationCounts = [CitationCount(database: "Crossref", count: count)] }
        }
        let (item, counts) = try Self.merged(article(40), article(9), days: ("2026-01-01", day))
        #expect(item.article.citationCounts.map(\.count) == [count])
        #expect(counts.updated == (count == 9 ? 1 : 0))
    }

    @Test func `Counts of two databases stand side by side`() throws {
        let first = Article("One", doi: Self.doi) {
            $0.citationCounts = [CitationCount(database: "Crossref", count: 4)]
        }
        let second = Article("One", doi: Self.doi) { $0.citationCounts = [CitationCount(database: "", count: 5)] }
        let (item, _) = try Self.merged(first, second)
        #expect(item.article.citationCounts.map(\.count) == [5, 4])
    }

    @Test(arguments: [("2026-02-01", "14.1"), ("2025-12-31", "12.3")])
    func `The journal's newest metric is its present one, older ones are kept`(day: String, present: String) throws {
        func article(_ factor: String) -> Article {
            Article("Of \(factor)") {
                $0.journal = Journal(name: "Blood")
                $0.journal?.metrics = [JournalMetric(.impactFactor, factor)]
            }
        }
        let library = try TestLibrary()
        try library.add([article("12.3")], day: "2026-01-01")
        try library.add([article("14.1")], day: day)
        #expect(try library.column("SELECT impact_factor FROM journal") == [present])
        #expect(try library.article(1).article.journal?.metrics.count == 2)
    }

    @Test func `A metric that is seen again is not kept twice`() throws {
        let library = try TestLibrary()
        for (number, day) in ["2026-01-01", "2026-03-01", "2026-02-01"].enumerated() {
            try library.add(
                [
                    Article("Title \(number)") {
                        $0.journal = Journal(name: "Blood")
                        $0.journal?.metrics = [JournalMetric(.jcrQuartile, "Q1", category: "HEMATOLOGY")]
                    }
                ], day: day)
        }
        #expect(try library.column("SELECT as_of FROM journal_metric") == ["2026-01-01"])
    }

    @Test func `A journal is found by ISSN under another name, and by name in other letters`() throws {
        func article(_ title: String, _ name: String, _ issn: String?) -> Article {
            Article(title) {
                $0.journal = Journal(name: name)
                $0.journal?.issns = issn.flatMap { ISSN($0) }.map { [$0] } ?? []
            }
        }
        let library = try TestLibrary(
            article("One", "The New England Journal of Medicine", "0028-4793"),
            article("Two", "N Engl J Med", "0028-4793"), article("Three", "N. ENGL. J. MED.", nil))
        #expect(try library.column("SELECT name FROM journal") == ["The New England Journal of Medicine"])
        #expect(try library.column("SELECT DISTINCT journal_id FROM article").count == 1)
    }
}
