import Articles
import Foundation
import Ingestion

@testable import Benchmark

/// Synthetic records as lib reads them.
struct SyntheticArticles {
    let articles: [Article]

    /// Made once for all tests.
    static let sample = Result { try SyntheticArticles(count: sampleSize) }
    static let sampleSize = 2_000

    private init(count: Int) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try RecordFile.write(file, numbers: 1..<count + 1)
        defer { unlink(file) }
        let reader = try RecordReader(file)
        var articles: [Article] = []
        while case .record(let record)? = try reader.next() {
            if record.warnings.isEmpty { articles.append(record.article) }
        }
        self.articles = articles
    }
}
