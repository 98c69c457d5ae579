import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct DamagedInputTests {
    /// Three records: with text, over several lines, in one line.
    private static let file = """
        {"title":"Älteste Studie zu CAR-T 🧬","authors":"Vera Berg, 王小明","doi":"10.1000/a","abstract":"<p>α &lt; β</p>"}
        引用次数: 3
        Abstract
        α < β, {"CD19": 0.4}
        期刊介绍:
        Über Blut.
        {
          "title": "Second \\ud83e\\uddec",
          "journal": { "name": "Blut", "volume": 3, "pages": "12-5" },
          "references": [
            { "title": "Nested" }
          ]
        }
        {"title":"Third","citationCount":"7","publicationDate":"2019-11-05"}

        """

    @Test func `A file cut off anywhere gives all records before the cut`() throws {
        let bytes = Array(Self.file.utf8)
        let whole = try events(inBytes: bytes).map { try $0.record }
        #expect(whole.map(\.article.title) == ["Älteste Studie zu CAR-T 🧬", "Second 🧬", "Third"])
        let secondStart = try #require(Self.file.range(of: "{\n  \"title\"")).lowerBound.utf16Offset(in: Self.file)
        for length in "{\"title\":".utf8.count...bytes.count {
            let cut = try events(inBytes: bytes[..<length], format: .scholar)
            let records = cut.compactMap { try? $0.record }
            // A record's text may be shorter; its object is as it was.
            for (record, original) in zip(records, whole) {
                #expect(record.article.title == original.article.title)
                #expect(record.article.authorships == original.article.authorships)
            }
            #expect(cut.count - records.count <= 1)
            if length > secondStart + 300 { #expect(records.first == whole.first, "\(length)") }
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `Damaged bytes never crash the reader`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let good = Array(Self.file.utf8)
        for _ in 0..<500 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...6, using: &generator) { generator.damage(&bytes, signs: "{}[]\"\\,:\n<&;") }
            let events = try events(inBytes: bytes, format: .scholar)
            #expect(events.map(\.ordinal) == Array(1..<(events.count + 1)))
            #expect(events.map(\.line) == events.map(\.line).sorted())
        }
    }
}
