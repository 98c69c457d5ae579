import Articles
import Testing

@testable import Store

/// In which order articles come, and why.
@Suite struct RelevanceTests {
    private func found(_ query: String, in library: TestLibrary, limit: Int = 20, reach: SearchRequest.Reach = .related)
        throws -> [(id: Int, matches: SearchResult.Matches)]
    {
        var request = SearchRequest(query)
        request.limit = limit
        request.reach = reach
        return try library.library.search(request).results.map { ($0.article.id, $0.matches) }
    }

    /// Articles on other things, so that the words of a test are rare.
    private static func others(_ count: Int = 40) -> [Article] {
        (0..<count).map { number in
            Article("Notes on bookbinding, volume \(["vellum", "thread", "paste", "boards"][number % 4]) \(number)") {
                $0.abstract = "Leather, linen and glue in the workshop of \(["Anna", "Bela", "Carl"][number % 3])."
            }
        }
    }

    @Test func `A word in the title counts for more than one in the abstract`() throws {
        let library = try TestLibrary(
            Article("Notes on therapy") { $0.abstract = "Asparaginase was given." },
            Article("Asparaginase in therapy") { $0.abstract = "It was given." })
        try library.add(Self.others())
        #expect(try found("asparaginase", in: library, limit: 2).map(\.id) == [2, 1])
    }

    @Test func `A rare word counts for more than a frequent one`() throws {
        let library = try TestLibrary(
            Article("Leather relapse") { $0.abstract = "Nothing else." },
            Article("Leather nelarabine") { $0.abstract = "Nothing else." })
        try library.add(Self.others())
        try library.add((0..<8).map { Article("Relapse number \($0)") }, file: "more.txt")
        let some = try found("relapse nelarabine", in: library).filter { $0.matches == .some }
        #expect(some.first?.id == 2)
    }

    @Test func `Words that stand together in a text count for more`() throws {
        let library = try TestLibrary(
            Article("A") {
                $0.abstract = "The central line was changed; later, far from any nervous child, a system failed."
            },
            Article("B") {
                $0.abstract = "The line was changed; later, far from any child, the central nervous system failed."
            })
        try library.add(Self.others())
        #expect(try found("central nervous system", in: library, limit: 2).map(\.id) == [2, 1])
    }

    @Test func `What the best articles are about leads to others, last`() throws {
        let library = try TestLibrary(
            Article("Blinatumomab in relapse") {
                $0.abstract = "A bispecific antibody against CD19 and cytokine release."
            },
            Article("Blinatumomab at diagnosis") { $0.abstract = "The bispecific antibody and its cytokine release." },
            Article("Bispecific antibody") { $0.abstract = "Cytokine release against CD19 was mild." })
        try library.add(Self.others())
        let hits = try found("blinatumomab", in: library)
        #expect(Set(hits.prefix(2).map(\.id)) == [1, 2] && hits.prefix(2).allSatisfy { $0.matches == .all })
        #expect(hits.dropFirst(2).first?.id == 3 && hits.dropFirst(2).allSatisfy { $0.matches == .related })
        #expect(try found("blinatumomab", in: library, reach: .some).count == 2)
        // An explicit query is exact.
        #expect(try found("title:blinatumomab", in: library).count == 2)
    }

    @Test func `Some words, then related ones, only where there is room`() throws {
        let library = try TestLibrary(
            Article("Relapse of the marrow"), Article("Relapse elsewhere"), Article("Marrow fibrosis"))
        try library.add(Self.others())
        #expect(try found("marrow relapse", in: library, limit: 1).map(\.matches) == [.all])
        #expect(try found("marrow relapse", in: library, limit: 3).map(\.matches) == [.all, .some, .some])
        #expect(try found("marrow relapse", in: library, reach: .all).map(\.matches) == [.all])
    }

    @Test func `Stop words ask for nothing beside other words`() throws {
        let library = try TestLibrary(Article("Relapse in children"), Article("The what and the how"))
        #expect(try library.library.count(SearchRequest("what is the relapse of children")) == 1)
        #expect(try library.library.count(SearchRequest("what how")) == 1)
    }

    @Test func `Of two that are alike, the newer comes first`() throws {
        func article(_ year: Int) -> Article {
            Article("Relapse of leukemia") { $0.issueDate = PublicationDate(year: year) }
        }
        let library = try TestLibrary(article(2001), article(2019), article(2010))
        try library.add(Self.others())
        #expect(try found("relapse", in: library, limit: 3).map(\.id) == [2, 3, 1])
    }

    @Test func `A word that most articles have lists the newest, and says so`() throws {
        let library = try TestLibrary()
        try library.add(
            (0..<400).map { number in
                Article("Leather \(number)") { $0.issueDate = PublicationDate(year: 1700 + (number * 7) % 400) }
            })
        try library.add(Self.others(50), file: "others.txt")
        var request = SearchRequest("leather")
        request.limit = 400
        let page = try library.library.search(request)
        let years = page.results.compactMap(\.article.article.year)
        #expect(page.isNewestFirst && page.total == 450 && years == years.sorted(by: >) && years.count == 400)
        // Beside a rarer word it only filters.
        let both = try library.library.search(SearchRequest("leather linen"))
        #expect(!both.isNewestFirst && both.total == 50)
    }

    @Test func `All words with a beginning are brought together once, however many articles are looked at`() throws {
        let library = try TestLibrary()
        try library.add(Self.others(400))
        let statements = try library.statements {
            let page = try library.library.search(SearchRequest("l*"))
            #expect(page.isNewestFirst && page.total == 400 && page.results.count == 20)
        }
        let searches = statements.filter { $0.contains("article_search MATCH") }
        #expect(!searches.isEmpty && searches.allSatisfy { !$0.contains("EXISTS") })
    }

    @Test func `The order is the same each time, page by page`() throws {
        let library = try TestLibrary.withFixtures()
        let whole = try found("relapse antibody children", in: library, limit: 60).map(\.id)
        #expect(Set(whole).count == whole.count)
        for offset in stride(from: 0, to: 40, by: 9) {
            var request = SearchRequest("relapse antibody children")
            request.offset = offset
            request.limit = 9
            #expect(
                try library.library.search(request).results.map(\.article.id)
                    == Array(whole.dropFirst(offset).prefix(9)))
        }
    }
}
