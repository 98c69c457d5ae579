import Articles
import Testing

@testable import Store

@Suite struct ExplanationTests {
    private let library: TestLibrary

    init() throws {
        func article(_ title: String, _ year: Int) -> Article {
            var article = Article(title)
            article.issueDate = PublicationDate(edtf: "\(year)")
            return article
        }
        library = try TestLibrary(
            article("Leukemia relapse", 2020), article("Leukaemia of the young", 2021),
            article("Relapse after blinatumomab", 2022), article("Blincyto", 2023))
    }

    private func explanation(_ text: String, isExact: Bool = false) throws -> SearchExplanation {
        var request = SearchRequest(text)
        request.isExact = isExact
        return try library.library.explanation(of: request, isRanked: true)
    }

    private func summary(_ parts: [SearchExplanation.Part]) -> [String] {
        parts.map { "\($0.role) \($0.text) \($0.articles.map(String.init) ?? "-")" }
    }

    @Test func `Plain words are counted with all that means them`() throws {
        let plain = try explanation("the leukemia relapse")
        #expect(plain.kind == .plain && plain.reading == "the AND leukemia AND relapse" && plain.total == 1)
        #expect(summary(plain.parts) == ["word leukemia 2", "word relapse 2", "ignored the -"])
        #expect(plain.parts[0].alternatives == [.init(text: "leukaemia", origin: "spelling")])
        #expect(try summary(explanation("leukemia", isExact: true).parts) == ["word leukemia 1"])
        #expect(try explanation("leukemia", isExact: true).parts[0].alternatives.isEmpty)
        #expect(try explanation("blinatumomab").parts[0].alternatives.contains { $0.origin == "synonym" })
    }

    @Test func `An explicit query is taken apart, with what must not be there`() throws {
        let explicit = try explanation("relapse NOT blinatumomab year:2019..")
        #expect(explicit.kind == .explicit && explicit.total == 1)
        #expect(
            summary(explicit.parts) == ["word relapse 2", "excluded blinatumomab 2", "filter year:2019.. 4"])
    }

    @Test func `Options count as filters`() throws {
        var request = SearchRequest("relapse")
        request.filter.since = PublicationDate(edtf: "2021")
        let explanation = try library.library.explanation(of: request, isRanked: false)
        #expect(summary(explanation.parts) == ["word relapse 2", "filter date:2021.. 3"])
    }

    @Test func `The statements are those that are run, with their values and plans`() throws {
        let explanation = try explanation("relapse year:2021..")
        #expect(explanation.statements.count == 1)
        for statement in explanation.statements {
            #expect(statement.sql.hasPrefix("SELECT ") && statement.sql.contains("article_search MATCH ?"))
            #expect(statement.values.count == statement.sql.count { $0 == "?" })
            #expect(statement.values.contains("2021"))
            #expect(statement.plan.first?.hasPrefix("SCAN article_search VIRTUAL TABLE") == true)
        }
    }

    @Test func `An identifier, and nothing to look for`() throws {
        try library.add([Article("Found by it", doi: "10.5555/one")])
        let identifier = try explanation("10.5555/one")
        #expect(identifier.kind == .identifier && identifier.total == 1)
        let nothing = try explanation("…")
        #expect(nothing.reading == nil && nothing.parts.isEmpty)
    }

    @Test(arguments: [
        ("relapse year:2050..", ["year:2050.. 0 2"]), ("relapse AND nowhere", ["nowhere 0 2"]),
        ("relapse year:2023", ["year:2023 1 2", "relapse 2 1"]),
        ("blinatumomab relapse year:2020", ["blinatumomab 2 1", "year:2020 1 1"]),
        ("leukemia AND blinatumomab AND relapse", ["leukemia 2 1", "blinatumomab 2 1"]),
        ("nowhere AND nothing", ["nowhere 0 0", "nothing 0 0"]),
    ])
    func `What empties a search is named, what none has by itself first of all`(
        query: String, expected: [String]
    ) throws {
        let page = try library.library.search(SearchRequest(query))
        #expect(page.total == 0 && page.results.isEmpty)
        #expect(page.obstacles.map { "\($0.text) \($0.articles) \($0.articlesWithout)" } == expected)
        #expect(try library.library.obstacles(SearchRequest(query)) == page.obstacles)
        #expect(try explanation(query).obstacles == page.obstacles)
    }

    @Test func `A search that finds something has nothing in its way`() throws {
        #expect(try library.library.search(SearchRequest("relapse")).obstacles.isEmpty)
        #expect(try explanation("relapse").obstacles.isEmpty)
    }
}
