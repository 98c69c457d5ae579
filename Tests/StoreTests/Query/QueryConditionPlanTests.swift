import Articles
import Testing

@testable import Store

/// How SQLite runs queries with fields.
@Suite struct QueryConditionPlanTests {
    private let library: TestLibrary

    init() throws {
        library = try TestLibrary()
        try library.add([Samples.whole] + Samples.numbered(1...3))
    }

    /// The statement that lists a query's articles, so many that they aren't counted before.
    private func statement(_ query: String, _ sort: SearchRequest.Sort = .relevance) throws -> String {
        var request = SearchRequest(query)
        request.sort = sort
        request.limit = 2_000
        let statements = try library.statements { _ = try library.library.ids(matching: request) }
        return try #require(statements.last)
    }

    @Test(arguments: [
        "dasatinib AND year:2019", "dasatinib AND author:berg", "dasatinib NOT type:review",
        "(dasatinib OR imatinib) mesh:humans has:abstract", "title:dasatinib jcr:Q1 -tag:x",
        "dasatinib[ti] AND is:retracted",
    ])
    func `A query with words that must be there is led by the index`(query: String) throws {
        let plan = try library.plan(of: statement(query))
        #expect(plan.first?.hasPrefix("SCAN article_search VIRTUAL TABLE INDEX") == true, "\(plan)")
        #expect(plan.first?.contains("=") == false, "The index is searched once, and not for each id: \(plan)")
        #expect(!plan.contains { $0.hasPrefix("CORRELATED") }, "\(plan)")
    }

    @Test func `Words alone become one search`() throws {
        let statement = try statement("(dasatinib OR imatinib) AND title:\"kinase inhibitor\" NOT (relapse OR marrow)")
        #expect(statement.ranges(of: "MATCH").count == 1)
        #expect(try library.plan(of: statement).count == 1)
    }

    @Test(arguments: [
        ("year:2019..2024", "article_by_date"), ("date:2019-05..", "article_by_date"),
        ("cites:100..", "article_by_citations"),
        ("added:>2026-01-01", "article_by_added"), ("journal:0028-4793", "article_by_journal"),
        ("jcr:Q1", "article_by_journal"), ("if:>5", "article_by_journal"),
        ("year:2019..2024 jcr:Q1", "article_by_journal (journal_id=? AND date>? AND date<?)"),
        ("date:2019-05.. jcr:Q1", "article_by_journal"), ("cites:1..9 zone:1", "article_by_journal"),
        ("pmid:31234567,1", "INTEGER PRIMARY KEY"), ("author:\"van der berg\"", "INTEGER PRIMARY KEY"),
        ("mesh:humans", "INTEGER PRIMARY KEY"), ("tag:x", "INTEGER PRIMARY KEY"), ("list:x", "INTEGER PRIMARY KEY"),
        ("import:1", "INTEGER PRIMARY KEY"), ("is:retracted", "INTEGER PRIMARY KEY"),
        ("has:note", "INTEGER PRIMARY KEY"),
    ])
    func `A field finds its articles by index`(query: String, index: String) throws {
        let plan = try library.plan(of: statement(query, .title)).filter { step in
            // A month's range has parts: months and seasons.
            step != "MULTI-INDEX OR" && !step.hasPrefix("INDEX ")
        }
        #expect(plan.first?.hasPrefix("SEARCH article USING") == true, "\(plan)")
        #expect(plan.first?.contains(index) == true, "\(plan)")
    }

    @Test(arguments: ["has:doi", "has:pmid", "has:mesh", "has:keyword", "has:link", "has:affiliation"])
    func `What most articles have is looked up by index, article by article in their order`(query: String) throws {
        let statements = try library.statements { _ = try library.library.count(SearchRequest(query)) }
        let plan = try library.plan(of: #require(statements.last))
        #expect(plan.first == "SCAN article USING COVERING INDEX article_by_added", "\(plan)")
        let subquery = try #require(plan.firstIndex { $0.hasPrefix("CORRELATED") }, "\(plan)")
        #expect(plan[subquery...].contains { $0.hasPrefix("SEARCH ") && $0.contains("(article_id=?)") }, "\(plan)")
        #expect(plan[subquery...].allSatisfy { !$0.hasPrefix("SCAN ") }, "\(plan)")
    }

    @Test(arguments: [
        "author:\"van der berg\"", "mesh:dasatinib", "tag:x", "type:trial", "is:corrected", "keyword:kinase,relapse",
    ])
    func `Ids that are listed are counted without a look at the articles, each once`(query: String) throws {
        var count = 0
        let statements = try library.statements { count = try library.library.count(SearchRequest(query)) }
        let plan = try library.plan(of: #require(statements.last))
        #expect(!plan.contains { $0.hasPrefix("SEARCH article USING") }, "\(plan)")
        #expect(count == (query == "tag:x" ? 0 : 1))
    }

    private static let tables = ["article", "authorship", "article_subject", "identifier", "article_text", "author"]

    @Test(arguments: [
        "author:berg", "first:berg", "last:berg", "journal:blood", "type:letter", "mesh:humans", "majr:humans",
        "qualifier:dt",
        "keyword:kinase", "tag:x", "list:x", "format:ris", "import:1", "is:retracted", "doi:10.5555/1", "pmid:1",
        "trial:NCT1",
        "has:pmid", "has:note", "has:tag", "has:mesh", "has:pdf", "NOT has:keyword", "author:berg OR mesh:humans",
    ])
    func `No condition reads a large table from end to end for each article`(query: String) throws {
        for text in [query, "dasatinib \(query.contains("OR") ? "(\(query))" : query)"] {
            let plan = try library.plan(of: statement(text))
            let correlated = plan.firstIndex { $0.hasPrefix("CORRELATED") }
            if let correlated {
                #expect(plan[correlated...].allSatisfy { !$0.hasPrefix("SCAN ") }, "\(plan)")
            }
            #expect(!plan.contains { step in Self.tables.dropFirst().contains { step == "SCAN \($0)" } }, "\(plan)")
        }
    }
}
