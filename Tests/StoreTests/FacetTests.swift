import Articles
import Testing

@testable import Store

@Suite struct FacetTests {
    /// Some of three hundred articles, in three journals and twelve years, with tags.
    private static func library() throws -> TestLibrary {
        let library = try TestLibrary()
        try library.add(
            (1...300).map { number in
                var article = Article(
                    "Leukemia \(number.isMultiple(of: 10) ? "relapse" : "remission") \(number)",
                    doi: "10.5555/\(number)")
                article.issueDate = PublicationDate(edtf: "\(2010 + number % 12)-05")
                var journal = Journal(name: "Journal \(number % 3)")
                journal.metrics = [JournalMetric(.jcrQuartile, "Q\(number % 3 + 1)")]
                if number % 4 > 0 { article.journal = journal }
                article.publicationTypes = ["Journal Article"] + (number.isMultiple(of: 20) ? ["Review"] : [])
                article.keywords = ["Humans"]
                article.meshHeadings = [
                    MeSHHeading(
                        name: "Leukemia",
                        qualifiers: [
                            MeSHHeading.Qualifier(name: "genetics"), MeSHHeading.Qualifier(name: "drug therapy"),
                        ]), MeSHHeading(name: "Heading \(number % 15)"),
                ]
                return article
            })
        try library.execute(
            """
            INSERT INTO tag VALUES (1, 'trial'), (2, 'never');
            INSERT INTO article_tag SELECT id, 1 FROM article WHERE id % 20 = 0;
            """)
        return library
    }

    /// Both ways of counting headings: of few articles, and of most of the library.
    @Test(arguments: [("relapse", 30), ("leukemia", 300)])
    func `Each name is counted over all that match`(query: String, total: Int) throws {
        let library = try Self.library()
        let facets = try library.library.facets(SearchRequest(query))
        let ids = "SELECT rowid FROM article_search WHERE article_search MATCH '\(query)'"
        func expected(_ sql: String) throws -> [String] {
            try library.column("SELECT name || ' ' || n FROM (\(sql)) ORDER BY n DESC, name LIMIT 10")
        }
        func texts(_ counts: [SearchFacets.Count]) -> [String] { counts.map { "\($0.name) \($0.articles)" } }
        #expect(facets.total == total)
        #expect(
            try texts(facets.journals)
                == expected(
                    """
                    SELECT name, count(*) AS n FROM article JOIN journal ON journal.id = journal_id
                    WHERE article.id IN (\(ids)) GROUP BY name
                    """))
        for (counts, vocabulary) in [(facets.meshHeadings, "MeSH"), (facets.types, "publication type")] {
            #expect(
                try texts(counts)
                    == expected(
                        """
                        SELECT name, count(DISTINCT article_id) AS n
                        FROM article_subject JOIN subject ON subject.id = subject_id
                        WHERE article_id IN (\(ids)) AND vocabulary = '\(vocabulary)' GROUP BY name
                        """))
        }
        #expect(facets.meshHeadings.first == SearchFacets.Count(name: "Leukemia", articles: total))
        #expect(facets.meshHeadings.count == (total == 30 ? 4 : 10))
        #expect(facets.tags == [SearchFacets.Count(name: "trial", articles: 15)])
        #expect(facets.years.map(\.name) == facets.years.map(\.name).sorted(by: >))
        #expect(facets.years.reduce(0) { $0 + $1.articles } == total)
        #expect(facets.quartiles.map(\.name) == ["Q1", "Q2", "Q3"])
    }

    @Test func `Filters, identifiers and nothing`() throws {
        let library = try Self.library()
        try library.add([Article("Alone", doi: "10.5555/alone")])
        var request = SearchRequest("")
        request.filter.journal = "Journal 1"
        #expect(try library.library.facets(request).total == library.library.count(request))
        #expect(try library.library.facets(request).journals.map(\.name) == ["Journal 1"])
        #expect(try library.library.facets(SearchRequest("10.5555/alone")).total == 1)
        #expect(try library.library.facets(SearchRequest("nowhere")) == SearchFacets())
        #expect(try library.library.facets(SearchRequest("-")) == SearchFacets())
    }

    @Test func `Counting leaves the library's file as it is`() throws {
        let library = try Self.library()
        let before = try library.dump()
        _ = try library.library.facets(SearchRequest("leukemia"))
        #expect(try library.dump() == before)
        #expect(try library.column("SELECT name FROM main.sqlite_schema WHERE name LIKE 'found%'").isEmpty)
    }
}
