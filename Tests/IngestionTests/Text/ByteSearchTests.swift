import Testing

@testable import Ingestion

@Suite struct ByteSearchTests {
    @Test(arguments: [("abcabc", 2), ("c", 0), ("ab", nil), ("", nil), ("éc", 2), ("aac", 2)] as [(String, Int?)])
    func `The first occurrence is found by bytes`(text: String, offset: Int?) {
        #expect(text.byteOffset(of: "c") == offset)
        #expect(text.dropFirst(0).byteOffset(of: "c") == offset)
        #expect(text.hasBytes("c") == (offset != nil))
    }

    @Test func `What stands behind an occurrence`() {
        #expect("doi: 10.5555".behindBytes("doi: ") == "10.5555")
        #expect("xaab".behindBytes("ab") == "")
        #expect("xaab".behindBytes("abc") == nil)
    }
}
