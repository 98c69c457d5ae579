import Testing

@testable import Benchmark

@Suite struct VocabularyTests {
    private static let vocabulary = Vocabulary(seed: 1)

    @Test func `It has many words, each of them once`() {
        let words = Self.vocabulary.contentWords.map { String(decoding: $0, as: UTF8.self).lowercased() }
        #expect(words.count == Vocabulary.size)
        #expect(Set(words).count == words.count)
        let odd = words.filter { word in !word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
        #expect(odd.isEmpty)
    }

    @Test func `The first ranks come most often`() {
        var random = SplitMix64(seed: 1)
        var counts = [Int](repeating: 0, count: Vocabulary.size)
        for _ in 0..<200_000 { counts[Self.vocabulary.contentRank(&random)] += 1 }
        #expect(counts[0] > counts[9] && counts[9] > counts[99] && counts[99] > counts[999])
        // Half of all is drawn from the few hundred first ranks, an eighth from behind rank 20,000.
        #expect((80_000...140_000).contains(counts[..<300].reduce(0, +)))
        #expect((10_000...40_000).contains(counts[20_000...].reduce(0, +)))
    }

    @Test func `Each band of document frequency has words`() throws {
        var articles: [String: Int] = [:]
        let count = SyntheticArticles.sampleSize
        for article in try SyntheticArticles.sample.get().articles {
            let words = "\(article.title ?? "") \(article.abstract ?? "")".lowercased().split { !$0.isLetter }
            for word in Set(words) { articles[String(word), default: 0] += 1 }
        }
        func words(in band: FrequencyBand) -> Int {
            articles.values.filter(band.counts(of: count).contains).count
        }
        #expect(words(in: .common) > 100)
        #expect(words(in: .medium) > 1_500)
        #expect(words(in: .rare) > 10_000)
    }
}
