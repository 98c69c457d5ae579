import Testing

@testable import Ingestion

@Suite struct PageRangeTests {
    @Test(arguments: [
        ("1194-1205", "1194-1205"), ("1194–205", "1194-1205"), ("1194 — 205", "1194-1205"), ("1194-5", "1194-1195"),
        ("S12-5", "S12-S15"), ("S12-S15", "S12-S15"), ("e12345", "e12345"), ("e41-e44", "e41-e44"), ("1-12", "1-12"),
        ("12-5", "12-15"), ("17-17", "17"), ("488.e1-488.e12", "488.e1-488.e12"), ("iv-x", "iv-x"),
        ("12-15, 20", "12-15, 20"),
        ("10-12; 15-18", "10-12; 15-18"), ("123-", "123"), (" 7 ", "7"), ("A12–15", "A12-A15"), ("199-03", "199-03"),
        ("12‐5", "12-15"), ("1051.e13-7", "1051.e13-1051.e17"), ("S9-12", "S9-S12"), ("S12-9", "S12-S19"),
        ("436, 521-524", "436, 521-524"), ("227; reply 228-9", "227; reply 228-229"),
    ])
    func `Pages stand with one hyphen and the last page in full`(text: String, pages: String) {
        #expect(PageRange.normalized(text) == pages)
        #expect(PageRange.normalized(pages) == pages)
    }

    @Test func `A hyphen says what a dash says`() {
        for first in ["1", "5", "07", "12", "99", "100", "0", "e1"] {
            for last in ["1", "5", "07", "12", "99", "100", "0", "2e"] {
                #expect(PageRange.normalized("\(first)-\(last)") == PageRange.normalized("\(first)–\(last)"))
            }
        }
    }

    @Test(arguments: ["", " ", "-", "–", " - ", "."])
    func `A hyphen alone is no page`(text: String) {
        #expect(PageRange.normalized(text) == nil)
    }
}
