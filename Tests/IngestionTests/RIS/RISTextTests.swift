import Articles
import Testing

@testable import Ingestion

@Suite struct RISTextTests {
    @Test(
        arguments: [
            (["TI  - A"], "A"), (["T1  - A"], "A"), (["CT  - A"], "A"), (["T1  - B", "TI  - A"], "A"),
            (["ST  - A"], "A"),
            (["T1  - A", "T1  - A: and more"], "A: and more"), (["TI  - A", "B"], "A B"), (["TI  - ", "T1  - A"], "A"),
        ])
    func `The title stands in one of several fields`(lines: [String], title: String) throws {
        let article = try risRecord(lines).article
        #expect(article.title == title)
        #expect(article.otherFields == (lines.first == "T1  - B" ? [JSONMember("T1", .string("B"))] : []))
    }

    @Test func `BT is the title of a book and the place of a chapter`() throws {
        #expect(try risRecord(["BT  - A"], type: "BOOK").article.title == "A")
        let chapter = try risRecord(["TI  - A", "BT  - B"], type: "CHAP").article
        #expect(chapter.title == "A")
        #expect(chapter.journal?.name == "B")
    }

    @Test func `A title in another language is a translation`() throws {
        #expect(try risArticle("TT  - Titel").translatedTitle == "Titel")
        #expect(try risArticle("TT  - T").translatedTitle == nil)
        let chinese = try risRecord(["T1  - 白血病", "T2  - Leukaemia", "JF  - J", "AB  - Text.", "AB  - 文。"]).article
        #expect(chinese.translatedTitle == "Leukaemia")
        #expect(chinese.abstract == "文。")
        #expect(chinese.translatedAbstract == "Text.")
    }

    @Test(
        arguments: [
            (["AB  - A b."], "A b."), (["N2  - A b."], "A b."), (["AB  - A b.", "N2  - A b."], "A b."),
            (["AB  - A b. C.", "N2  - C."], "A b. C."), (["AB  - A.", "AB  - B."], "A.\n\nB."),
            (["AB  - AIM: a. METHODS: b."], "AIM: a.\n\nMETHODS: b."),
            (["AB  - ", "", "  Aim", "  a.", "", "  Results", "  b."], "Aim: a.\n\nResults: b."),
            (["AB  - <p>A.</p><p>B.</p>"], "A.\n\nB."), (["AB  - Abstract"], nil),
            (["AB  - a line that goes on", "on the next"], "a line that goes on on the next"),
            (["AB  - \(long).", "B."], "\(long).\n\nB."), (["AB  - \(long)", "b."], "\(long) b."),
        ] as [([String], String?)])
    func `Abstracts are put together`(lines: [String], abstract: String?) throws {
        let article = try risRecord(["TI  - T"] + lines).article
        #expect(article.abstract == abstract)
        #expect(article.otherFields == [])
    }

    private static let long = String(repeating: "word ", count: 30) + "end"

    @Test func `The longer of two abstracts counts, the other is kept`() throws {
        let article = try risArticle("AB  - Warm.", "N2  - Not so short.", "AB  - Copyright of X is the property of Y")
        #expect(article.abstract == "Not so short.")
        #expect(
            article.otherFields == [
                JSONMember("AB", .array([.string("Copyright of X is the property of Y"), .string("Warm.")]))
            ])
    }

    @Test(
        arguments: [
            (["KW  - a", "KW  - b", "KW  - A"], ["a", "b"]), (["KW  - a; b|c"], ["a", "b", "c"]),
            (["KW  - a", "b"], ["a", "b"]),
            (["KW  - a, b, c, d"], ["a", "b", "c", "d"]), (["KW  - a, b"], ["a, b"]),
            (["KW  - a, b, c, d", "KW  - e"], ["a, b, c, d", "e"]),
            (["KW  - PI3K/Akt"], ["PI3K/Akt"]), (["KW  - &beta;-cells"], ["β-cells"]), (["KW  - "], []),
        ])
    func `Keywords come one by one or as a list`(lines: [String], keywords: [String]) throws {
        #expect(try risRecord(["TI  - T"] + lines).article.keywords == keywords)
    }

    @Test(
        arguments: [
            ("*Asparaginase", MeSHHeading(name: "Asparaginase", isMajor: true)),
            (
                "Leukemia/*drug therapy/blood",
                MeSHHeading(
                    name: "Leukemia", qualifiers: [.init(name: "drug therapy", isMajor: true), .init(name: "blood")])
            ),
            (
                "*Leukemia/dt [Drug Therapy]",
                MeSHHeading(name: "Leukemia", isMajor: true, qualifiers: [.init(name: "drug therapy")])
            ),
            ("*asparaginase", nil), ("Leukemia", nil), ("and/or", nil),
            ("A/B/blood", MeSHHeading(name: "A/B", qualifiers: [.init(name: "blood")])),
            ("/", nil), ("*", nil),
        ] as [(String, MeSHHeading?)])
    func `Stars and qualifiers show headings of MeSH`(term: String, heading: MeSHHeading?) throws {
        #expect(RISHeading.heading(term) == heading)
        #expect(try risArticle("KW  - \(term)").meshHeadings == (heading.map { [$0] } ?? []))
    }

    @Test func `A star of another thesaurus is kept beside the keyword`() throws {
        let article = try risArticle("DB  - Embase", "KW  - *asparaginase", "KW  - *Leukemia")
        #expect(article.keywords == ["asparaginase", "Leukemia"])
        #expect(article.otherFields == [JSONMember("KW", .array([.string("*asparaginase"), .string("*Leukemia")]))])
    }
}
