import Articles
import Testing

@testable import Store

@Suite struct SortingTests {
    private static func article(_ title: String?, _ date: String?, _ citations: Int?, _ factor: String?) -> Article {
        Article(title, doi: "10.5555/\(title ?? "none")") {
            $0.abstract = "Leukemia"
            $0.issueDate = date.flatMap(PublicationDate.init(edtf:))
            $0.citationCounts = citations.map { [CitationCount(database: "", count: $0)] } ?? []
            if let factor {
                $0.journal = Journal(name: "Journal \(factor)")
                $0.journal?.metrics = [JournalMetric(.impactFactor, factor)]
            }
        }
    }

    private static func library() throws -> TestLibrary {
        try TestLibrary(
            article("beta", "2019-05", 10, "7.5"), article("Alpha", "2021", nil, "21.3"),
            article("gamma", nil, 200, nil),
            article("delta", "2019-11-05", 10, "7.5"), article(nil, "2020", 0, "2.3"))
    }

    @Test(arguments: [
        (SearchRequest.Sort.date, false, [2, 5, 4, 1, 3]), (.date, true, [1, 4, 5, 2, 3]),
        (.citations, false, [3, 4, 1, 5, 2]), (.citations, true, [5, 1, 4, 3, 2]),
        (.impact, false, [2, 4, 1, 5, 3]), (.impact, true, [5, 4, 1, 2, 3]), (.added, false, [5, 4, 3, 2, 1]),
        (.added, true, [1, 2, 3, 4, 5]), (.title, false, [2, 1, 4, 3, 5]), (.title, true, [3, 4, 1, 2, 5]),
    ])
    func `What is unknown comes last, whichever the direction`(
        sort: SearchRequest.Sort, isReversed: Bool, expected: [Int]
    ) throws {
        for text in ["leukemia", ""] {
            var request = SearchRequest(text)
            request.sort = sort
            request.isReversed = isReversed
            #expect(try Self.library().library.ids(matching: request) == expected, "\(text)")
            #expect(try Self.library().library.search(request).results.map(\.article.id) == expected, "\(text)")
        }
    }

    @Test func `By relevance, the best match first; without words the newest`() throws {
        let library = try TestLibrary(
            Article("Other") { $0.abstract = "Long text about leukemia and much else that has no bearing on it" },
            Article("Leukemia"))
        #expect(try library.library.ids(matching: SearchRequest("leukemia")) == [2, 1])
        var request = SearchRequest("leukemia")
        request.isReversed = true
        #expect(try library.library.ids(matching: request) == [1, 2])
        #expect(try library.library.ids(matching: SearchRequest("")) == [2, 1])
    }

    @Test(arguments: SearchRequest.Sort.allCases, [false, true])
    func `Pages follow one another without overlap or gap`(sort: SearchRequest.Sort, isReversed: Bool) throws {
        // Many alike: ties must fall the same way on each page.
        let library = try TestLibrary()
        try library.add(
            Samples.numbered(1...60) { article, number in
                article.title = "Leukemia \(["one", "two"][number % 2])"
                article.journal = Journal(name: "Journal \(number % 3)")
                article.issueDate = PublicationDate(year: 2000 + number % 3)
                article.citationCounts = [CitationCount(database: "", count: number % 3)]
                article.abstract = number % 4 == 0 ? "Relapse" : nil
            })
        for (text, filter) in [("leukemia", nil), ("leukemia relapse", nil), ("", nil), ("leukemia", "journal 1")] {
            var request = SearchRequest(text)
            request.sort = sort
            request.isReversed = isReversed
            request.filter.journal = filter
            request.limit = 1_000
            let whole = try library.library.search(request).results.map(\.article.id)
            request.limit = 7
            var paged: [Int] = []
            repeat {
                request.offset = paged.count
                let page = try library.library.search(request).results.map(\.article.id)
                paged += page
                if page.isEmpty { break }
            } while paged.count < 1_000
            #expect(paged == whole, "\(text) \(filter ?? "")")
            #expect(Set(whole).count == (filter == nil ? 60 : 20))
        }
    }
}
