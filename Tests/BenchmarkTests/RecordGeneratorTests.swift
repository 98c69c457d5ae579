import Articles
import Ingestion
import Testing

@testable import Benchmark

@Suite struct RecordGeneratorTests {
    private static let generator = RecordGenerator(seed: 1)

    private static func records(_ numbers: ClosedRange<Int>, of generator: RecordGenerator = generator) -> [UInt8] {
        var generator = generator
        var bytes: [UInt8] = []
        for number in numbers { generator.append(number, to: &bytes) }
        return bytes
    }

    @Test func `The same seed gives the same records`() {
        #expect(Self.records(1...50, of: RecordGenerator(seed: 1)) == Self.records(1...50))
        #expect(Self.records(1...50, of: RecordGenerator(seed: 2)) != Self.records(1...50))
    }

    @Test func `A record doesn't depend on those before it`() {
        #expect(Self.records(1...50) == Self.records(1...20) + Self.records(21...50))
    }

    @Test func `Each record is read whole, and none is like another`() throws {
        let articles = try SyntheticArticles.sample.get().articles
        #expect(articles.count == SyntheticArticles.sampleSize)
        #expect(Set(articles.map(\.doi)).count == SyntheticArticles.sampleSize)
        let whole = articles.filter { $0.title != nil && $0.journal?.metrics.count == 3 && $0.issueDate != nil }
        #expect(whole.count == SyntheticArticles.sampleSize)
    }

    @Test func `Lengths are those of real articles`() throws {
        for article in try SyntheticArticles.sample.get().articles {
            #expect((8...18).contains(article.title?.split(separator: " ").count ?? 0))
            #expect(article.authorships.count <= 12)
            guard let abstract = article.abstract else { continue }
            // Measurements are several words, section labels and acronyms come on top.
            #expect((110...340).contains(abstract.split(whereSeparator: \.isWhitespace).count))
        }
    }

    @Test func `Dates lie between 1995 and 2025`() throws {
        let years = try SyntheticArticles.sample.get().articles.compactMap(\.issueDate?.year)
        #expect(years.count == SyntheticArticles.sampleSize)
        #expect(years.min() == 1_995)
        #expect(years.max() == 2_025)
    }
}
