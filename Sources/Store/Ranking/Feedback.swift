import Foundation

/// Takes words from the best articles that the query lacks: adaptive pseudo-relevance feedback.
///
/// Each of the ten best gives its words with their weight, and counts the less the further its score is from the
/// best one's; so a query for one known article stays with it.
struct Feedback {
    private static let mostArticles = 10
    private static let mostTerms = 40
    private static let steepness = 6.0

    /// In how many articles a word is, by its number in the table.
    let articlesWith: (Int) throws -> Int
    let bm25: BM25
    let table: WordTable

    /// The best words' numbers and shares, which add up to 1.
    func terms(_ candidates: [Candidate], _ scores: [Double]) throws -> [(term: Int, share: Double)] {
        let best = candidates.indices.sorted { scores[$0] > scores[$1] }.prefix(Self.mostArticles)
        guard let first = best.first, scores[first] > 0 else { return [] }
        var shares: [Int: Double] = [:]
        for index in best {
            let trust = pow(scores[index] / scores[first], Self.steepness)
            if trust < 1e-4 { continue }
            let weights = try self.weights(of: candidates[index])
            let sum = weights.reduce(0) { $0 + $1.weight }
            for (term, weight) in weights { shares[term, default: 0] += trust * weight / sum }
        }
        let kept = shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostTerms)
        let sum = kept.reduce(0) { $0 + $1.value }
        return kept.map { ($0.key, $0.value / sum) }
    }

    private func weights(of candidate: Candidate) throws -> [(term: Int, weight: Double)] {
        let length = 0.4 + 0.6 * candidate.length / bm25.averageLength
        return try candidate.terms.compactMap { count in
            guard table.withWord(Int(count.term), Self.isTelling) else { return nil }
            let articles = try articlesWith(Int(count.term))
            guard articles > 1, articles * 10 <= bm25.articles else { return nil }
            let occurrences = Double(count.inTitle + count.elsewhere)
            let rarity = log(1 + (Double(bm25.articles - articles) + 0.5) / (Double(articles) + 0.5))
            return (Int(count.term), occurrences / (occurrences + 1.5 * length) * rarity)
        }
    }

    /// Two to twenty bytes, and no number.
    private static func isTelling(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        (2...20).contains(word.count) && word.contains { $0 > 57 }
    }
}
