import Articles
import Testing

@testable import Ingestion

/// A file is read in chunks of 256 KiB. Where one ends must not matter.
@Suite struct ChunkBoundaryTests {
    private static let record =
        "\n{\"title\":\"βeta\",\"x\":-22.4e-1}\n引用次数: 12\nAbstract\nα {\"CD19\": 1}\n期刊介绍:\nÜber Blut.{\"title\":\"C\"}"

    @Test(arguments: 0..<record.utf8.count + 8)
    func `A record may lie across a chunk's end`(overhang: Int) throws {
        let beginning = "{\"title\":\"A\",\"pad\":\""
        let padding = (1 << 18) - beginning.utf8.count - "\"}".utf8.count - overhang
        let text = beginning + String(repeating: "x", count: padding) + "\"}" + Self.record
        let records = try events(inText: text, format: .scholar).map { try $0.record }
        #expect(
            records.map { "\($0.line) #\($0.ordinal) \($0.article.title ?? "")" } == ["1 #1 A", "2 #2 βeta", "7 #3 C"])
        #expect(records[1].article.citationCounts.map(\.count) == [12])
        #expect(records[1].article.abstract == "α {\"CD19\": 1}")
        #expect(records[1].article.journal?.description == "Über Blut.")
    }

    @Test func `A record may be longer than many chunks`() throws {
        let long = String(repeating: "wort 王 ", count: 120_000)
        let articles = try articles(
            inText: "{\"title\":\"A\",\"x\":\"\(long)\"}\n\(long)\n{\"title\":\"B\"}", format: .scholar)
        #expect(articles.map(\.title) == ["A", "B"])
        #expect(articles[0].otherFields.first == JSONMember("x", .string(long)))
    }
}
