import Articles
import GRDB
import Testing

@testable import Store

/// An article that is added goes into the index by terms that were made ready; they must be those of its texts.
@Suite struct IndexTermsTests {
    /// What SQLite's tokenizer makes of a text.
    private static func stems(_ text: String) throws -> [String] {
        try DatabaseQueue().inDatabase { try Tokenizer(.stem, in: $0).tokens(of: text).map(\.term) }
    }

    private static func titleTerms(_ article: Article) throws -> [String] {
        let terms = try BatchPreparer().batch([Articles.Record(article)]).texts.terms
        var found: [String] = []
        terms[0].withColumns { column in
            let code = IndexTerms.forEach(in: column(.title)) {
                found.append(String(decoding: $0, as: UTF8.self))
                return 0
            }
            #expect(code == 0)
        }
        return found
    }

    /// The stem of a word is made of the word in small letters without diacritics, not of the text.
    @Test func `A word of the index is the same word when it is read again`() throws {
        let tokenizers = try TextTokenizers()
        var others: [String] = []
        for range in [0x80...0xD7FF, 0xE000...0x2FFFF] as [ClosedRange<UInt32>] {
            for scalar in range.lazy.compactMap(Unicode.Scalar.init) {
                tokenizers.surface.forEach(in: "a\(scalar)b") { word, _ in
                    var found: [[UInt8]] = []
                    tokenizers.surface.forEach(in: word) { again, _ in found.append(Array(again)) }
                    if found != [Array(word)] { others.append(String(scalar.value, radix: 16)) }
                }
            }
        }
        #expect(others == [])
    }

    @Test(arguments: [
        "Relapses of leukemias after 2 or 12,345 days", "β-Thalassaemia in Zürich; naïve T–cells", "x", "a b",
        "SpO₂ 急性リンパ性白血病 \u{E000}all", "running ran runs easily \(String(repeating: "long", count: 20))s",
        String(repeating: "é", count: 300), String(repeating: "z", count: 40_000), "",
    ])
    func `The terms of a title`(title: String) throws {
        let expected = try Self.stems(title).map {
            String(decoding: $0.utf8.prefix(IndexTerms.longestTerm), as: UTF8.self)
        }
        #expect(try Self.titleTerms(Article(title)) == expected)
        // Once more, from what the table has.
        #expect(try Self.titleTerms(Article("\(title) \(title)")) == expected + expected)
    }

    /// To Swift the two are equal, to SQLite they are not; and its tokenizer makes other words of them.
    @Test(arguments: [("\u{D55C}", "\u{1112}\u{1161}\u{11AB}"), ("\u{8C48}", "\u{F900}")])
    func `Keywords that differ in their bytes alone are two`(composed: String, decomposed: String) throws {
        let library = try TestLibrary()
        try library.add([
            Article("First") { $0.keywords = [composed] }, Article("Second") { $0.keywords = [decomposed] },
        ])
        try library.execute("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
        #expect(try library.library.article(2)?.article.keywords.map { Array($0.utf8) } == [Array(decomposed.utf8)])
    }

    @Test func `All columns have the terms of the article's rows`() throws {
        let library = try TestLibrary()
        let article = Article("Erste Ergebnisse: MRD and ALL in Kindern") {
            $0.abstract = "CD19⁺ cells of 急性リンパ性白血病, SpO₂ 98%. Measurable residual disease (MRD)."
            $0.translatedTitle = "First results"
            $0.translatedAbstract = "Cells were counted."
            $0.keywords = ["Blinatumomab", "T cells"]
            $0.fieldsOfStudy = ["Medicine"]
            $0.publicationTypes = ["Clinical Trial"]
            $0.meshHeadings = [
                MeSHHeading(name: "Humans"),
                MeSHHeading(
                    name: "Neoplasm, Residual",
                    qualifiers: [
                        MeSHHeading.Qualifier(name: "therapy"), MeSHHeading.Qualifier(name: "diagnosis"),
                    ]),
            ]
            $0.authorships = [Authorship(Author(family: "Müller", given: "Änne"))]
            $0.journal = Journal(name: "Annals of Hematology")
            $0.journal?.abbreviations = ["Ann Hematol"]
        }
        try library.add([article, Article("Second") { $0.translatedTitle = "Segundo" }, Article(nil, doi: "10.5555/3")])
        try library.execute("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
        for query in ["\"neoplasm residual diagnosis\"", "medicine", "\"ann hematol\"", "segundo", "SpO2", "muller"] {
            #expect(try library.library.count(SearchRequest(query)) == 1, "\(query)")
        }
    }

    /// Another program's statement gets SQLite's own tokenizer; one that breaks off must not be read beyond its end.
    @Test func `Damaged terms end where their bytes end`() throws {
        for bytes in [[0xFF], [0xFF, 5, 65], [0xFF, 255], [0xFF, 255, 1], [0xFF, 255, 9, 9, 65]] as [[UInt8]] {
            var terms: [[UInt8]] = []
            bytes.withUnsafeBufferPointer { bytes in
                let code = IndexTerms.forEach(in: bytes) {
                    terms.append(Array($0))
                    return 0
                }
                #expect(code == 0)
            }
            #expect(terms.joined().count < bytes.count)
        }
    }
}
