import Articles
import Testing

@testable import Store

/// Words that the index's tokenizer alone would miss.
@Suite struct ScriptTests {
    private static func finds(_ query: String, _ article: Article) throws -> Bool {
        let library = try TestLibrary(article, Article("Something else"))
        return try library.library.ids(matching: SearchRequest(query)) == [1]
    }

    @Test(arguments: ["白血", "白血病", "急性淋巴细胞白血病", "细胞", "\"淋巴细胞\"", "急性 白血病", "ALL 白血病"])
    func `Chinese is found by words of two characters and more`(query: String) throws {
        #expect(try Self.finds(query, Article("急性淋巴细胞白血病 (ALL) 的治疗")))
    }

    @Test(arguments: ["血白", "病白血", "治疗白"])
    func `Characters that don't stand together don't match`(query: String) throws {
        #expect(try !Self.finds(query, Article("急性淋巴细胞白血病 (ALL) 的治疗")))
    }

    @Test(arguments: ["達沙替尼", "達沙", "フィラデルフィア", "染色体", "백혈병"])
    func `So are Japanese, Korean, translations and keywords`(query: String) throws {
        #expect(
            try Self.finds(
                query,
                Article("Dasatinib") {
                    $0.translatedTitle = "達沙替尼"
                    $0.translatedAbstract = "フィラデルフィア染色体"
                    $0.keywords = ["급성백혈병"]
                }))
    }

    @Test(arguments: ["SpO2", "SpO₂", "spo2", "10⁻³", "CD8+", "CD8⁺", "m2", "final", "coeur", "H2O"])
    func `Sub- and superscripts and ligatures are found as they are typed`(query: String) throws {
        #expect(try Self.finds(query, Article("SpO₂, CD8⁺ at 10⁻³ per m², H₂O; ﬁnal cœur")))
    }

    @Test func `A pasted subscript finds the plain form`() throws {
        #expect(try Self.finds("SpO₂", Article("SpO2 fell")))
    }

    @Test(arguments: ["Müller", "muller", "MULLER", "Mu\u{308}ller"])
    func `Diacritics make no difference`(query: String) throws {
        #expect(try Self.finds(query, Article("Müller cells")))
    }

    @Test func `A text of words only has no extra ones`() {
        #expect(ExtraWords.line(for: Article("Relapse of leukemia, 2020")) == nil)
        #expect(ExtraWords.line(for: Article("SpO₂ 白血病")) == "\nSpO2 白血 血病")
        #expect(ExtraWords.line(for: Article("CD₄陽性CD₈陰性")) == "\nCD4 陽性 CD8 陰性")
        #expect(ExtraWords.line(for: Article("MRD in CD19-negative T-ALL, A1 and MRD")) == "mrd all")
        #expect(ExtraWords.line(for: Article("MRD by SpO₂")) == "mrd\nSpO2")
    }

    @Test func `Each sub- or superscript and ligature has its plain form among other letters`() {
        for (form, plain) in PlainForms.all {
            #expect(ExtraWords.plain("β\(form) ≥\(form)病é") == "β\(plain) ≥\(plain)病é")
        }
        #expect(ExtraWords.plain("β ≥ 病 é ⁂") == "β ≥ 病 é ⁂")
    }

    @Test(arguments: [[0xE2, 0x82], [0x61, 0xEF], [0xC2], [0xE2, 0xB1, 0x20]] as [[UInt8]])
    func `A text that ends within a letter stays as it is`(text: [UInt8]) {
        var plain: [UInt8] = []
        text.withUnsafeBufferPointer { PlainForms.append($0, to: &plain) }
        #expect(plain == text)
    }
}
