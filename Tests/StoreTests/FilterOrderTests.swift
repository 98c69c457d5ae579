import Articles
import TestSupport
import Testing

@testable import Store

/// In which order words and filters are met, and that it changes nothing about what is found.
@Suite struct FilterOrderTests {
    /// 1,300 articles, all with one word: every tenth in a journal of the first quartile, half of them open, from 13 years.
    private let library: TestLibrary

    init() throws {
        library = try TestLibrary()
        try library.add(
            (0..<1_300).map { number in
                Article("Leather \(number % 3 == 0 ? "vellum" : "linen") \(number)") {
                    $0.issueDate = PublicationDate(edtf: "\(2000 + number % 13)-0\(1 + number % 9)")
                    $0.isOpenAccess = number % 2 == 0
                    $0.journal = Journal(name: number % 10 == 0 ? "Parchment" : "Glue")
                    $0.journal?.metrics = [JournalMetric(.jcrQuartile, number % 10 == 0 ? "Q1" : "Q3")]
                }
            })
    }

    private func order(_ query: String) throws -> FilterOrder {
        try library.library.queue.inDatabase { database in
            let query = try ResolvedQuery(
                SearchRequest(query), database, Tokenizer(.stem, in: database), WordFrequencies(database))
            return try FilterOrder(query.conditions, beside: query.match, in: database)
        }
    }

    @Test func `A filter that few articles pass is listed first, beside words that many have`() throws {
        for query in ["leather jcr:Q1", "leather year:2004", "leather date:2004-02..2004-05 jcr:Q3"] {
            #expect(try order(query).listsFirst, "\(query)")
        }
        // The words are rarer than what passes, or than it would be worth while; or no index leads to what passes.
        for query in ["vellum jcr:Q1", "leather year:1990..", "leather oa:yes", "leather"] {
            #expect(try !order(query).listsFirst, "\(query)")
        }
    }

    @Test func `A wide range beside others is read in the index that has them all`() throws {
        for query in ["year:2001.. oa:yes", "year:2001.. cites:0.."] {
            #expect(try order(query).reading == .allInIndex, "\(query)")
        }
        // Journals lead to their articles, a narrow range to its own, and one condition needs no row.
        for query in ["year:2001.. jcr:Q1", "date:2001-02 oa:yes", "year:2001..", "oa:yes", "has:doi date:2001-02"] {
            #expect(try order(query).reading == .planned, "\(query)")
        }
        for query in ["has:doi", "has:doi has:mesh"] {
            #expect(try order(query).reading == .allInOrder, "\(query)")
        }
    }

    /// By hand.
    private static func numbers(_ condition: (_ year: Int, _ isFirstQuartile: Bool, _ isOpen: Bool) -> Bool) -> Int {
        (0..<1_300).count { condition(2000 + $0 % 13, $0 % 10 == 0, $0 % 2 == 0) }
    }

    @Test func `What is found is the same either way`() throws {
        let expected = [
            ("leather jcr:Q1", Self.numbers { _, isFirst, _ in isFirst }),
            ("leather year:2004", Self.numbers { year, _, _ in year == 2004 }),
            ("leather year:2004 jcr:Q1", Self.numbers { year, isFirst, _ in year == 2004 && isFirst }),
            ("leather year:2004.. oa:yes", Self.numbers { year, _, isOpen in year >= 2004 && isOpen }),
            ("year:2004.. oa:yes", Self.numbers { year, _, isOpen in year >= 2004 && isOpen }),
            ("year:2004.. jcr:Q1", Self.numbers { year, isFirst, _ in year >= 2004 && isFirst }),
            ("leather NOT year:2004..", Self.numbers { year, _, _ in year < 2004 }),
        ]
        for (query, count) in expected {
            #expect(count > 0)
            #expect(try library.library.count(SearchRequest(query)) == count, "\(query)")
            #expect(try library.library.search(SearchRequest(query)).total == count, "\(query)")
            var all = SearchRequest(query)
            all.limit = Int.max
            #expect(try Set(library.library.ids(matching: all)).count == count, "\(query)")
            let facets = try library.library.facets(SearchRequest(query))
            #expect(facets.total == count && facets.years.reduce(0) { $0 + $1.articles } == count, "\(query)")
        }
    }

    @Test func `The newest are found by going back in time, whatever the filter`() throws {
        let queries = [
            "leather", "leather jcr:Q3", "leather year:2001.. jcr:Q3", "leather oa:yes", "leather date:2001-03..",
            "leather id:1..", "leather added:>2000", "leather NOT jcr:Q1", "leather NOT has:doi", "l* jcr:Q3",
        ]
        for query in queries {
            var isNewestFirst = false
            let statements = try library.statements {
                isNewestFirst = try library.library.search(SearchRequest(query)).isNewestFirst
            }
            #expect(isNewestFirst, "\(query)")
            let newest = try #require(statements.first { $0.contains("ORDER BY article.date DESC") }, "\(query)")
            let plan = try library.plan(of: newest)
            #expect(plan.first?.contains("article USING INDEX article_by_date") == true, "\(query): \(plan)")
            #expect(!plan.contains { $0.hasPrefix("USE TEMP B-TREE") }, "\(query): \(plan)")
        }
    }

    @Test func `A library from before gets the index that has all that filters ask for`() throws {
        let library = try TestLibrary(Article("Leather"))
        try library.execute(
            """
            DROP INDEX article_by_journal; CREATE INDEX article_by_journal ON article (journal_id);
            DELETE FROM grdb_migrations WHERE identifier = '0007_search_speed'
            """)
        let again = try Library.open(library.library.path) { _ in true }
        #expect(try again.column("SELECT count(*) FROM pragma_index_info('article_by_journal')") == ["9"])
        #expect(try again.ids(matching: SearchRequest("leather")) == [1])
    }

    @Test func `A listed filter is one search of the words, and look-ups in a list`() throws {
        let search = { _ = try library.library.search(SearchRequest("leather year:2004 jcr:Q1")) }
        let ranked = try library.statements(search).filter { $0.contains("rank") }
        #expect(ranked.count == 1)
        let plan = try library.plan(of: #require(ranked.first))
        #expect(plan.first?.hasPrefix("SCAN article_search VIRTUAL TABLE INDEX") == true, "\(plan)")
        #expect(
            plan.contains { $0.hasPrefix("SEARCH article USING INDEX article_by_journal (journal_id=? AND date>?") })
        #expect(!plan.contains { $0.hasPrefix("CORRELATED") || $0.hasPrefix("SCAN article ") }, "\(plan)")
    }
}

/// The best of many rows.
@Suite struct BestRowsTests {
    @Test(arguments: [0, 1, 7, 300])
    func `They are what sorting all would put first`(most: Int) {
        var random = SeededGenerator(seed: 4)
        for count in [0, 1, 6, 7, 8, 300, 2_000] {
            // Few different ranks, so that there are equal ones.
            let ranks = (0..<count).map { _ in -Double(random.next() % 50) / 7 }
            var best = BestRows(most)
            for (index, rank) in ranks.enumerated() { best.add(index + 1, rank: rank) }
            let sorted = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.prefix(most).map { $0 + 1 }
            #expect(best.ids == sorted && best.count == count)
        }
    }
}
