import Articles
import Testing

@testable import Store

@Suite struct SnippetTests {
    /// The snippet and title with lit words in brackets.
    private static func lit(_ query: String, _ article: Article) throws -> (title: String?, snippet: String?) {
        let result = try #require(try TestLibrary(article).library.search(SearchRequest(query)).results.first)
        return (result.title.map(marked), result.snippet.map(marked))
    }

    private static func marked(_ text: HighlightedText) -> String {
        var bytes: [UInt8] = []
        var start = 0
        let utf8 = Array(text.text.utf8)
        for range in text.highlights {
            bytes += utf8[start..<range.lowerBound] + "[".utf8 + utf8[range] + "]".utf8
            start = range.upperBound
        }
        return String(decoding: bytes + utf8[start...], as: UTF8.self)
    }

    private static let abstract =
        "Background: MRD matters. We looked at relapses, e.g. CNS relapse, in 3.5 years. Nobody knew! "
        + "Résumé: “naïve” CAR-T cells (n=5) relapsed early.\n\nConclusion: Relapse of the CNS was rare. End"

    private static func article(_ title: String? = "Other") -> Article {
        Article(title) { $0.abstract = abstract }
    }

    @Test(arguments: [
        ("mrd", "Background: [MRD] matters."), ("knew", "Nobody [knew]!"), ("end", "[End]"),
        ("naive", "Résumé: “[naïve]” CAR-T cells (n=5) relapsed early."),
        ("CAR-T cells", "Résumé: “naïve” [CAR-T] [cells] (n=5) relapsed early."),
        ("years", "We looked at relapses, e.g. CNS relapse, in 3.5 [years]."),
        ("\"relapse of\"", "Conclusion: [Relapse of] the CNS was rare."),
    ])
    func `The sentence around the match, its words lit`(query: String, expected: String) throws {
        #expect(try Self.lit(query, Self.article()).snippet == expected)
    }

    @Test func `The sentence with most of the words, the first of those`() throws {
        #expect(
            try Self.lit("rare relapse cns", Self.article()).snippet == "Conclusion: [Relapse] of the [CNS] was [rare]."
        )
        #expect(
            try Self.lit("relapse", Self.article()).snippet
                == "We looked at [relapses], e.g. CNS [relapse], in 3.5 years.")
    }

    @Test func `Prefixes light whole words`() throws {
        #expect(try Self.lit("concl*", Self.article()).snippet == "[Conclusion]: Relapse of the CNS was rare.")
    }

    @Test func `The title's words are lit, and a title alone has no snippet`() throws {
        let (title, snippet) = try Self.lit(
            "asparaginase", Self.article("Asparaginases: Asparaginase’s “asparaginase”"))
        #expect(title == "[Asparaginases]: [Asparaginase]’s “[asparaginase]”")
        #expect(snippet == nil)
    }

    @Test func `Without words nothing is lit`() throws {
        let page = try TestLibrary(Self.article()).library.search(SearchRequest(""))
        #expect(page.results.first?.snippet == nil && page.results.first?.title?.highlights == [])
    }

    @Test func `In lines nothing is lit`() throws {
        let library = try TestLibrary(Self.article("Relapse of the CNS"))
        var request = SearchRequest("relapse")
        #expect(try library.library.search(request).results.first?.snippet != nil)
        request.detail = .line
        let result = try #require(try library.library.search(request).results.first)
        #expect(result.snippet == nil && result.title == HighlightedText(text: "Relapse of the CNS", highlights: []))
    }

    @Test func `A match in the note shows the note`() throws {
        let library = try TestLibrary(Article("One", doi: "10.5555/1"))
        var item = try library.article(1)
        item.note = "Read this. Compare with the elderly cohort."
        try library.add(exported: [item])
        let result = try library.library.search(SearchRequest("elderly")).results.first
        #expect(result?.snippet.map(Self.marked) == "Compare with the [elderly] cohort.")
    }

    @Test func `Chinese words are lit within their sentence`() throws {
        let article = Article("急性淋巴细胞白血病的治疗") { $0.abstract = "背景不明。复发的白血病很难治。结论如下。" }
        let (title, snippet) = try Self.lit("白血病", article)
        #expect(title == "急性淋巴细胞[白血病]的治疗")
        #expect(snippet == "复发的[白血病]很难治。")
    }

    @Test func `A subscript's plain form lights it`() throws {
        let article = Article("Falling SpO₂ values") { $0.abstract = "Nothing. The SpO₂ fell." }
        let (title, snippet) = try Self.lit("SpO2", article)
        #expect(title == "Falling [SpO₂] values")
        #expect(snippet == "The [SpO₂] fell.")
    }
}
