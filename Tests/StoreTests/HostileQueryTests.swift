import Articles
import TestSupport
import Testing

@testable import Store

/// No input is an error.
@Suite struct HostileQueryTests {
    /// What has a meaning to FTS5, SQL, the query's own syntax, or to Unicode, and words that are in the library.
    private static let pieces = [
        "\"", "'", "*", "^", "-", "+", "(", ")", "{", "}", ":", "::", ",", ".", ";", "/", "\\", "%", "_", "?", "|", "&",
        "~", "<", ">", "=", "[", "]", "$", "#", "@", "!", " ", " ", " ", "\t", "\n", "\r\n", "\u{0}", "\u{7}",
        "\u{1B}[",
        "AND", "OR", "NOT", "NEAR", "NEAR(", "title:", "rowid", "extra :", "--", "/*", "10.5555/", "doi:", "pmid:",
        "pmc", "PMC", "PMC1", "s2:", "isbn:978", "leukemia", "leuk", "CNS", "relapse", "CAR-T", "IL-7R", "SpO₂", "SpO2",
        "急性",
        "白血病", "病", "é", "e\u{301}", "\u{301}", "\u{200D}", "\u{202E}", "\u{FEFF}", "\u{E000}", "\u{FFFF}",
        "\u{10FFFF}", "🧬", "👩‍🔬", "ﬁ", "ß", "İ", "ǆ", "１２", "Ⅳ", "٣", "กำ", "1e999", "0", "-1", "2020",
    ]

    private let library: Library
    private let folder: TestLibrary

    init() throws {
        folder = try TestLibrary(
            Article("CNS relapse of leukemia", doi: "10.5555/1") { $0.abstract = "SpO₂ of 90%. CAR-T cells. (IL-7R)" },
            Article("急性淋巴细胞白血病") { $0.translatedTitle = "Acute leukemia" },
            Article("Not and or near: ﬁnal ß in İstanbul"), Samples.whole)
        library = folder.library
    }

    @Test(arguments: [
        "\"leukemia \"\u{301}title: x\"", "leukemia\"\u{301} OR extra : x", "tag:a\"\u{301}b title:\"\u{301}c",
    ])
    func `A quote with a mark above it is a quote`(query: String) throws {
        _ = try library.ids(matching: SearchRequest(query))
    }

    @Test func `Five thousand queries of such pieces`() throws {
        var random = SeededGenerator(seed: 2026)
        for _ in 0..<5_000 {
            let query = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }.joined(separator: Bool.random(using: &random) ? "" : " ")
            do {
                if let problem = try problem(with: query, offset: Int.random(in: 0...3, using: &random)) {
                    Issue.record("\(query.debugDescription) \(problem)")
                }
            } catch {
                Issue.record("\(query.debugDescription): \(error)")
            }
        }
    }

    private func problem(with query: String, offset: Int) throws -> String? {
        var request = SearchRequest(query)
        request.limit = 3
        request.offset = offset
        let page = try library.search(request)
        if page.results.count > 3 { return "finds too many" }
        if page.hasWords, try library.count(request) != page.total { return "is counted in two ways" }
        let texts = page.results.flatMap { [$0.title, $0.snippet].compactMap(\.self) }
        return texts.allSatisfy(Self.isValid) ? nil : "lights what is no text"
    }

    @Test(arguments: [
        String(repeating: "x", count: 100_000), String(repeating: "\"", count: 100_000),
        String(repeating: "leukemia ", count: 11_000), String(repeating: "(", count: 100_000),
        String(repeating: "病", count: 33_000), String(repeating: "a*", count: 50_000),
        (0..<12_500).map { "w\($0 + 10_000)" }.joined(separator: " "),
        (0..<3_000).map { "\"leukemia of \($0 + 10_000)\"" }.joined(),
    ])
    func `A hundred thousand bytes`(query: String) throws {
        let page = try library.search(SearchRequest(query))
        #expect(page.results.count <= 4)
        #expect(page.missing.count <= 20)
    }

    @Test(arguments: [0, 5, Int.max - 1, Int.max], [1, Int.max])
    func `Any limit and offset`(offset: Int, limit: Int) throws {
        for query in ["leukemia", "leukemia relapse", "10.5555/1", ""] {
            var request = SearchRequest(query)
            request.offset = offset
            request.limit = limit
            let page = try library.search(request)
            #expect(page.results.count <= min(limit, 4))
            if offset > 4 { #expect(page.results.isEmpty) }
        }
    }

    @Test func `Any filter`() throws {
        for text in Self.pieces {
            for keyPath in [\SearchFilter.author, \.journal] {
                var request = SearchRequest("leukemia")
                request.filter[keyPath: keyPath] = text
                _ = try library.search(request)
                _ = try library.ids(matching: request)
            }
            _ = try library.authors(NameRequest(text, limit: 5))
            _ = try library.journals(NameRequest(text, limit: 5))
            _ = try? library.id(of: ArticleReference(text))
        }
    }

    /// Lit ranges lie within their text, between characters' scalars, and in order.
    private static func isValid(_ text: HighlightedText) -> Bool {
        let utf8 = Array(text.text.utf8)
        var end = 0
        return text.highlights.allSatisfy { range in
            defer { end = range.upperBound }
            return range.lowerBound >= end && range.upperBound <= utf8.count && !range.isEmpty
                && String(validating: utf8[range], as: UTF8.self) != nil
        }
    }
}
