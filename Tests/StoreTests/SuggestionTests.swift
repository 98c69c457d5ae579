import Articles
import Testing

@testable import Store

@Suite struct SuggestionTests {
    private static func missing(_ query: String, _ articles: Article...) throws -> [MissingWord] {
        let library = try TestLibrary()
        try library.add(articles)
        return try library.library.search(SearchRequest(query)).missing
    }

    private static func suggestion(_ query: String, _ titles: String...) throws -> String? {
        let library = try TestLibrary()
        try library.add(titles.map { Article($0) })
        return try library.library.search(SearchRequest(query)).missing.first?.suggestion?.word
    }

    @Test func `The word that no article has is named, with the nearest that there is`() throws {
        let missing = try Self.missing(
            "leukemia blinatumomap", Article("Blinatumomab in leukemia"), Article("Blinatumomab again"))
        #expect(missing == [MissingWord(word: "blinatumomap", suggestion: .init(word: "blinatumomab", articles: 2))])
    }

    @Test(arguments: [
        ("vincristie", "vincristine"), ("vinkristine", "vincristine"), ("vincirstine", "vincristine"),
        ("vinncristinne", "vincristine"), ("vxxxristine", nil), ("MRT", "mrd"), ("MTT", nil),
    ])
    func `One slip, or two in a longer word`(word: String, expected: String?) throws {
        #expect(try Self.suggestion(word, "Vincristine and MRD") == expected)
    }

    @Test func `Of equally near words the commonest`() throws {
        #expect(try Self.suggestion("relapsx", "Relapse", "Relapsed", "Relapsed again") == "relapse")
        #expect(try Self.suggestion("relaxse", "Relapse", "Relaise", "Relaise now") == "relaise")
    }

    @Test func `A nearer word goes before a commoner one`() throws {
        #expect(try Self.suggestion("hodkgin", "Hodgkin", "Hodkins", "Hodkins now", "Hodkins then") == "hodgkin")
    }

    @Test(arguments: [
        ("eukemia", "leukemia"), ("keukemia", "leukemia"), ("elukemia", "leukemia"), ("xleukemai", "leukemia"),
        ("leukaemie", "leukemia"), ("haematopoesis", "hematopoiesis"), ("anaemya", "anemia"),
    ])
    func `A slip may be in the first letter, and in another spelling`(word: String, expected: String) throws {
        #expect(try Self.suggestion(word, "Leukemia, hematopoiesis, anemia") == expected)
    }

    @Test func `A word that is very much commoner goes before a nearer one`() throws {
        let library = try TestLibrary()
        try library.add([Article("Vincrixtine")] + (1...40).map { Article("Vincristine \($0)") })
        try library.execute("UPDATE word SET articles = 4000 WHERE surface = 'vincristine'")
        let nearest = try library.library.queue.inDatabase { try NearestWord($0).nearest(to: "vincrixtina") }
        #expect(nearest == NearestWord.Candidate(word: "vincristine", articles: 4000, distance: 2))
    }

    @Test func `A phrase of known words is named whole`() throws {
        let missing = try Self.missing("\"relapse leukemia\"", Article("Leukemia in relapse"))
        #expect(missing == [MissingWord(word: "relapse leukemia", suggestion: nil)])
    }

    @Test func `Nothing is missing where the words are in different articles`() throws {
        #expect(try Self.missing("leukemia remission", Article("Leukemia"), Article("Remission")).isEmpty)
    }

    @Test func `A prefix is looked for as one`() throws {
        #expect(try Self.missing("leuk* asparaginaze", Article("Leukemia")).map(\.word) == ["asparaginaze"])
        #expect(try Self.missing("lxuk*", Article("Leukemia")).map(\.word) == ["lxuk"])
    }

    @Test func `A filter that nothing passes is not the words' fault`() throws {
        let library = try TestLibrary(Article("Leukemia"))
        var request = SearchRequest("leukemia")
        request.filter.isOpenAccess = true
        let page = try library.library.search(request)
        #expect(page.total == 0 && page.missing.isEmpty)
    }
}
