import Testing

@testable import Ingestion

@Suite struct CSVListTests {
    @Test(
        arguments: [
            ("a; b;c", ["a", "b", "c"]), ("a|b", ["a", "b"]), ("a\nb", ["a", "b"]),
            ("a, b (c, d), e", ["a", "b (c, d)", "e"]),
            ("leukemia, lymphoblastic; b", ["leukemia, lymphoblastic", "b"]), ("['a', \"b, c\"]", ["a", "b, c"]),
            ("c(\"a\", \"b\")", ["a", "b"]), ("白血病；儿童", ["白血病", "儿童"]), ("[]", []), ("a) b, c", ["a) b", "c"]),
        ])
    func `Lists of terms are taken apart`(text: String, expected: [String]) {
        #expect(CSVList.terms(text) == expected)
    }

    @Test func `Brackets alone make no list`() {
        #expect(CSVList.literalItems("[Anonymous]") == nil)
        #expect(CSVList.literalItems("['a' and 'b']") == nil)
        #expect(CSVList.literalItems("['open") == nil)
        #expect(CSVList.literalItems("['a\\'s']") == ["a's"])
    }

    @Test(
        arguments: [
            ("'=1+1", "=1+1"), ("''=1", "'=1"), ("'- 1", "- 1"), ("'\tx", "\tx"), ("'quoted'", "'quoted'"),
            ("=1", "=1"),
            ("'", "'"), ("", ""),
        ])
    func `The apostrophe before a formula is undone`(text: String, expected: String) {
        #expect(CSVCellText.withoutGuard(text) == expected)
    }

    @Test func `Numbers may have decimals or groups`() {
        #expect(CSVCellText.number("12.0") == 12)
        #expect(CSVCellText.number("1,234,567") == 1_234_567)
        #expect(CSVCellText.number("1,23") == nil)
        #expect(CSVCellText.number("many") == nil)
        #expect(CSVCellText.withoutDecimals("e12.0") == "e12.0")
    }
}
