import Articles
import Ingestion

@testable import Store

extension FuzzTarget {
    /// What becomes of records in a library.
    static let storing = [
        FuzzTarget("storing") { input in
            let read: RecordsRead
            do {
                read = try RecordsRead(input.bytes)
            } catch is RecordFileError {
                return
            }
            try emptyLibrary.get().withLibrary { library in
                do {
                    try addTwice(read, to: library)
                } catch {
                    throw Finding("can't be stored: \(error)")
                }
            }
        }
    ]

    /// New articles first, then what is known of all of them; each time the index has the words that the articles' rows
    /// have. Nothing stays.
    private static func addTwice(_ read: RecordsRead, to library: Library) throws {
        let preparer = try BatchPreparer()
        let file = ImportFile(file: "records", format: "jsonl", database: nil, day: "2026-01-01")
        try library.add(time: "2026-01-01T00:00:00Z", isDryRun: true) { session in
            for _ in 1...2 {
                var batches = [preparer.batch(read.records, rejected: read.rejected, parts: read.parts)]
                _ = try session.add(file) { batches.popLast() }
                try PreparedStatement(
                    session.database, "INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)"
                ).run { _ in }
            }
        }
    }

    private static let emptyLibrary = Result { SharedLibrary(try Library.temporary()) }
}
