import Articles
import Ingestion

extension FuzzTarget {
    /// One for each format's reader.
    static let readers = RecordFormat.allCases.map { format in
        FuzzTarget("reader-\(format.rawValue)") { input in
            let read: RecordsRead
            do {
                read = try RecordsRead(input.bytes, as: format)
            } catch is RecordFileError {
                return
            }
            try checkPlaces(read, lineCount: input.bytes.count { $0 == 0x0A || $0 == 0x0D } + 1)
            for record in read.records {
                // A library's own lines hold to the letter whatever is in them.
                if format != .jsonl { try ArticleProperties.check(record.article) }
                try record.article.expectLosslessLine()
            }
            for record in read.rejected { try expect(!record.reason.isEmpty, "is rejected without a reason") }
        }
    }

    /// Each ordinal is given once, none is left out, and lines ascend with them.
    private static func checkPlaces(_ read: RecordsRead, lineCount: Int) throws {
        let places =
            read.records.map { (ordinal: $0.ordinal, line: $0.line) }
            + read.rejected.map { (ordinal: $0.ordinal, line: $0.line) }
        let sorted = places.sorted { $0.ordinal < $1.ordinal }
        try expectEqual(sorted.map(\.ordinal), Array(1..<(places.count + 1)), "ordinals")
        try expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.line <= $1.line }, "lines descend: \(sorted)")
        try expect(sorted.allSatisfy { (1...lineCount).contains($0.line) }, "no such line: \(sorted)")
    }
}
