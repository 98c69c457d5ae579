import Articles
import Testing

@testable import Store

@Suite struct SearchTests {
    private static func found(_ query: String, in library: TestLibrary, limit: Int = 20) throws -> [Int] {
        var request = SearchRequest(query)
        request.limit = limit
        return try library.library.search(request).results.map(\.article.id)
    }

    private let library: TestLibrary

    init() throws {
        library = try TestLibrary(
            Article("CNS relapse of leukemia") { $0.abstract = "After blinatumomab." },
            Article("Relapse in bone marrow") { $0.abstract = "The CNS was free." },
            Article("Marrow fibrosis"), Article("CAR-T cells against BCR::ABL1, the IL-7Rα chain and t(9;22)"),
            Article("Naïve Müller cells") { $0.keywords = ["asparaginase"] })
    }

    private func found(_ query: String, limit: Int = 20) throws -> [Int] {
        try Self.found(query, in: library, limit: limit)
    }

    @Test func `Articles with all words come first, then those with some`() throws {
        let page = try library.library.search(SearchRequest("marrow relapse"))
        #expect(page.total == 1 && page.hasWords && page.missing.isEmpty)
        #expect(page.results.map(\.matches) == [.all, .some, .some])
        #expect(page.results.first?.article.id == 2)
        #expect(page.results.allSatisfy { ($0.score ?? 0) > 0 })
    }

    @Test func `Those with some words are left out where enough have all`() throws {
        #expect(try found("marrow relapse", limit: 1) == [2])
    }

    @Test func `As a set, a query means the articles that match all words`() throws {
        let library = library.library
        #expect(try library.ids(matching: SearchRequest("marrow relapse")) == [2])
        #expect(try library.count(SearchRequest("marrow relapse")) == 1)
        #expect(try library.ids(matching: SearchRequest("")).sorted() == [1, 2, 3, 4, 5])
    }

    @Test(arguments: [
        ("\"CNS relapse\"", [1]), ("\"relapse CNS\"", []), ("leuk*", [1]), ("leuk", []), ("\"bone mar\"*", [2]),
        ("\"bone marr*\"", [2]), ("\"bone mar*\"", [2]), ("RELAPSES", [1, 2]), ("naive muller", [5]),
        ("asparaginase", [5]),
        ("relapse*", [1, 2]),
    ])
    func `Words, phrases and prefixes`(query: String, expected: [Int]) throws {
        let all = try library.library.ids(matching: SearchRequest(query))
        #expect(all.sorted() == expected)
    }

    @Test(arguments: [
        "CAR-T", "car t", "BCR::ABL1", "bcr::abl1*", "IL-7R*", "t(9;22)", "CAR-T,", "(CAR-T)", "+CAR-T", "CAR-T\"",
        "\"CAR-T", "CAR-T ***", "{CAR-T} [cells]", "CAR-T -",
    ])
    func `Punctuation is text`(query: String) throws {
        #expect(try found(query).first == 4)
    }

    @Test(arguments: ["AND", "OR", "NOT", "NEAR(", "AND OR NOT", "NEAR(or and, 2)"])
    func `Operators are words`(query: String) throws {
        let library = try TestLibrary(Article("Neither near or and: and, not"))
        #expect(try Self.found(query, in: library) == [1])
    }

    @Test(arguments: ["", " ", "***", "\"", "\"\"", "-", "()", "\u{0}", "::", "^", "…", "\u{202E}"])
    func `Nothing to look for is no error`(query: String) throws {
        let page = try library.library.search(SearchRequest(query))
        #expect(!page.hasWords)
        #expect(page.total == (query.trimmedOrNil == nil ? 5 : 0))
    }

    @Test(arguments: [
        "10.5555/Whole", "https://doi.org/10.5555/whole", "doi:10.5555/WHOLE", "PMC7654321", "pmid:31234567",
        " 10.5555/whole. ",
    ])
    func `An identifier finds its article`(query: String) throws {
        let library = try TestLibrary(Article("Other", doi: "10.5555/other"), Samples.whole)
        #expect(try Self.found(query, in: library) == [2])
        #expect(try library.library.ids(matching: SearchRequest(query)) == [2])
        #expect(try library.library.count(SearchRequest(query)) == 1)
    }

    @Test func `An identifier that no article has is looked for as text`() throws {
        let library = try TestLibrary(Article("Correction to 10.5555/elsewhere"))
        #expect(try Self.found("10.5555/elsewhere", in: library) == [1])
    }

    @Test func `A word in the title counts for more than one in the abstract`() throws {
        let library = try TestLibrary(
            Article("Something else") { $0.abstract = "A word on asparaginase" },
            Article("Asparaginase now") { $0.abstract = "A word on it" })
        #expect(try Self.found("asparaginase", in: library) == [2, 1])
    }

    @Test func `Every text of an article is searched`() throws {
        let library = try TestLibrary(Samples.whole, Article("Other"))
        for query in ["Dasatinib", "SpO2", "Berg", "Study Group", "Invent Haematol", "tyrosine", "Medicine", "Nobody"] {
            #expect(try Self.found(query, in: library) == [1], "\(query)")
        }
    }
}
