import Articles
import Testing

@testable import Store

/// Every field of the query language, alone and beside a word: which tables its statements go through.
@Suite struct EveryConditionPlanTests {
    private let library: TestLibrary

    init() throws {
        library = try TestLibrary()
        try library.add([Samples.whole] + Samples.numbered(1...3))
    }

    private static let values: [QueryField: String] = [
        .author: "berg", .first: "berg", .last: "berg", .editor: "plato", .orcid: "0000-0002-1825-0097",
        .affiliation: "leiden", .journal: "blood", .nlm: "7603509", .year: "2019", .date: "2019-05..",
        .added: ">2026-01-01",
        .electronicDate: "2019", .issueDate: "2019", .impactFactor: ">5", .jcr: "Q1", .zone: "1",
        .category: "hematology",
        .citations: "1..9", .rating: "4..", .id: "1..3", .type: "review", .mesh: "humans", .majorMesh: "humans",
        .qualifier: "dt", .keyword: "relapse", .language: "en", .openAccess: "yes", .doi: "10.5555/1", .pmid: "1",
        .pmcid: "PMC1", .trial: "NCT1", .isbn: "9780306406157", .arxiv: "2001.00001", .tag: "x", .status: "read",
        .list: "x", .source: "pubmed", .format: "ris", .importRun: "1", .volume: "1", .issue: "2", .page: "7",
    ]

    private static let queries =
        values.map { "\($0.rawValue):\($1)" }.sorted() + Presence.allCases.map { "has:\($0.rawValue)" }
        + ArticleState.allCases.map { "is:\($0.rawValue)" }

    /// What a field reads from end to end, once for a search and not for each article, and why.
    private static let wanted: [(query: String, step: String, reason: String)] = [
        ("orcid:", "SCAN author", "few authors have one, and none has an index for it"),
        ("has:orcid", "SCAN author", "few authors have one, and none has an index for it"),
        ("affiliation:", "SCAN affiliation", "a part of a name is looked for"),
        ("source:", "SCAN source", "a name is compared without its spaces"),
        ("is:retracted", "SCAN relation USING COVERING INDEX", "few articles have relations"),
        ("is:corrected", "SCAN relation USING COVERING INDEX", "few articles have relations"),
        ("has:abstract", "SCAN article_search_docsize", "the least of the tables that tell it"),
        ("has:translation", "SCAN article_text", "no index tells it"),
        ("has:note", "SCAN note", "all of them are wanted"), ("has:tag", "SCAN article_tag", "all of them are wanted"),
        ("has:list", "SCAN reading_list_entry", "all of them are wanted"),
    ]

    @Test func `Every field has a value here`() {
        let others: Set<QueryField> = [.has, .state]
        #expect(Set(QueryField.allCases).subtracting(others) == Set(Self.values.keys))
    }

    @Test(arguments: queries)
    func `A field goes through no table that grows with the library unless it is meant to`(query: String) throws {
        for text in [query, "dasatinib \(query)", "NOT \(query)"] {
            var request = SearchRequest(text)
            let statements = try library.statements {
                _ = try library.library.count(request)
                _ = try library.library.search(request)
                _ = try library.library.facets(request)
                request.sort = .title
                _ = try library.library.ids(matching: request)
            }
            #expect(!statements.isEmpty)
            let wanted = Self.wanted.filter { query.hasPrefix($0.query) }.map(\.step)
            for sql in statements {
                // Where nothing else leads to them, the articles are gone through: once, as the outermost loop.
                var plan = try library.plan(of: sql)
                if plan.first.map(WantedScans.table) == "article" { plan.removeFirst() }
                let scans = plan.filter(WantedScans.isLarge).filter { !wanted.contains(where: $0.hasPrefix) }
                #expect(scans.isEmpty, "\(text): \(sql)")
            }
        }
    }
}
