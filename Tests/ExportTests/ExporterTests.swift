import Articles
import Testing

@testable import Export

@Suite struct ExporterTests {
    @Test(arguments: ExportFormat.allCases)
    func `Draining after every article gives the same bytes as draining once`(format: ExportFormat) {
        var bytes: [UInt8] = []
        var exporter = Exporter(format, heading: SampleArticles.heading)
        for article in SampleArticles.all {
            exporter.write(article)
            exporter.drain { bytes += $0 }
            #expect(exporter.byteCount == 0)
        }
        exporter.finish()
        exporter.drain { bytes += $0 }
        let whole = exported(SampleArticles.all, as: format, heading: SampleArticles.heading)
        #expect(String(decoding: bytes, as: UTF8.self) == whole)
    }

    @Test(arguments: [ExportFormat.endnoteXML, .html])
    func `What no XML can hold is left out`(format: ExportFormat) {
        let text = exported(as: format) { $0.article.title = "ab\u{FFFE}c\u{FFFF}d，e" }
        #expect(text.contains("abcd，e"))
    }

    @Test func `Bytes that could not be drained are kept`() {
        struct DiskFull: Error {}
        var exporter = Exporter(.jsonl)
        exporter.write(SampleArticles.plain)
        let count = exporter.byteCount
        #expect(throws: DiskFull.self) { try exporter.drain { _ in throw DiskFull() } }
        #expect(exporter.byteCount == count)
    }

    @Test func `Nothing is written after the end`() {
        var exporter = Exporter(.cslJSON)
        exporter.finish()
        exporter.write(SampleArticles.plain)
        exporter.finish()
        #expect(exporter.takeBytes() == Array("[]\n".utf8))
    }

    @Test(arguments: ExportFormat.allCases)
    func `An article with 3,000 authors names each of them`(format: ExportFormat) {
        let text = exported(as: format) { item in
            item.article.authorships = (1...3_000).map { Authorship(Author(family: "Family\($0)x", given: "G")) }
        }
        #expect(text.contains("Family1x"))
        #expect(text.contains("Family3000x") == ![.markdown, .text].contains(format))
    }

    @Test func `Every format has an extension and a summary`() {
        #expect(ExportFormat.allCases.allSatisfy { !$0.fileExtension.isEmpty })
        #expect(ExportFormat.allCases.allSatisfy { $0.summary.hasSuffix(".") })
        #expect(ExportFormat(rawValue: "csl-json") == .cslJSON)
    }
}
