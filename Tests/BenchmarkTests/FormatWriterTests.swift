import Foundation
import Ingestion
import Testing

@testable import Benchmark

@Suite struct FormatWriterTests {
    @Test(arguments: FormatWriter.formats)
    func `What is written is read whole, as the format it is`(format: RecordFormat) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "lib-test-\(UUID().uuidString)").path
        try FormatWriter.write(path, format, size: 60_000)
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(try RecordReader(path).format == format)
        #expect(try Reading(of: path).records >= 10)
        let reader = try RecordReader(path)
        guard case .record(let record) = try reader.next() else { throw NoRecord() }
        #expect(record.warnings == [])
        #expect(record.article.abstract?.isEmpty == false)
        #expect(record.article.authors.allSatisfy { if case .person = $0.name { true } else { false } })
        #expect(record.article.journal?.issns.map(\.value) == ["0028-4793"])
        #expect(record.article.pages != nil && record.article.volume != nil && record.article.year != nil)
    }

    private struct NoRecord: Error {}
}
