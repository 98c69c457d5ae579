import Articles
import Export
import Testing

@testable import Ingestion

/// What the library writes as CSV it reads again.
@Suite struct CSVExportTests {
    private static let articles: [Article] = {
        var full = Article()
        full.title = "=SUM(A1), \"quoted\", α & <b>"
        full.abstract = "BACKGROUND: one.\n\nRESULTS: '=two; \"three\"."
        full.authorships = [
            Author(family: "van der Berg", given: "Vera A."), Author(family: "O'Neil", given: "Seán", suffix: "Jr."),
            Author(family: "Plato"), Author(literal: "Group, of; a\\b"), Author(family: "Ho", suffix: "III"),
        ].map { Authorship($0) }
        full.journal = Journal(name: "-Blood; & Co.")
        full.journal?.metrics = [JournalMetric(.impactFactor, "12.3"), JournalMetric(.jcrQuartile, "Q1")]
        full.volume = "+12"
        full.issue = "1.0"
        full.pages = "12-15, 20"
        full.issueDate = PublicationDate(year: 2019)
        full.identifiers = [
            Identifier(.doi, "10.5555/a(1)<x>"), Identifier(.pmid, "99000001"), Identifier(.pmcid, "PMC9990001"),
        ]
        .compactMap(\.self)
        full.links = [Link(.landing, "https://example.org/a?b=c")]
        full.isOpenAccess = false
        full.citationCounts = [CitationCount(database: "", count: 1_234)]
        full.keywords = ["@a", "b; c\\d", "leukemia, acute", "NA"]
        var preprint = Article()
        preprint.type = .preprint
        preprint.title = "NA"
        preprint.identifiers = [Identifier(.arxiv, "2199.00001")].compactMap(\.self)
        var chapter = Article()
        chapter.type = .chapter
        chapter.title = "'quoted' and '' more."
        chapter.articleNumber = "e12345"
        chapter.keywords = ["[a]"]
        return [full, preprint, chapter]
    }()

    @Test func `A suffix of nothing is none`() throws {
        var exporter = Exporter(.csv)
        exporter.write(
            LibraryArticle(id: 1, citationKey: "key", added: "2026-01-01T00:00:00Z", article: Self.articles[0]))
        exporter.finish()
        let text = String(decoding: exporter.takeBytes(), as: UTF8.self).replacing("Seán, Jr.", with: "Seán, ")
        let record = try #require(try events(inBytes: Array(text.utf8), format: .csv).map { try $0.record }.first)
        #expect(record.article.authors[1] == Author(family: "O'Neil", given: "Seán"))
    }

    @Test func `All columns that have a place come back`() throws {
        var exporter = Exporter(.csv)
        for (index, article) in Self.articles.enumerated() {
            var exported = LibraryArticle(
                id: index + 1, citationKey: "key\(index)", added: "2026-01-01T00:00:00Z", article: article)
            exported.tags = ["CNS", "to; read"]
            exporter.write(exported)
        }
        exporter.finish()
        let records = try events(inBytes: exporter.takeBytes(), format: .csv).map { try $0.record }
        #expect(records.map(\.key) == ["key0", "key1", "key2"])
        #expect(records.flatMap(\.warnings) == [])
        for (record, original) in zip(records, Self.articles) {
            #expect(record.mark?.tags == ["CNS", "to; read"])
            let article = record.article
            #expect(article.authorships == original.authorships)
            #expect(article.journal == original.journal)
            #expect(article.keywords == original.keywords)
            #expect(article == original)
        }
    }
}
