import Articles
import GRDB

/// Orders candidates by how well they fit a query.
///
/// BM25 over the words, and over neighbouring words that stand close to each other; feedback from the best; then each
/// score is drawn towards those of similar candidates. The index has chosen the candidates, so that the work depends on
/// how many there are, and not on how large the library is.
struct Ranker {
    /// How many articles the index hands over to be ranked in full.
    static let mostCandidates = 300

    private static let pairShare = 0.2
    private static let feedbackShare = 0.5
    private static let neighbourShare = 0.3
    /// What the newest candidate has over the oldest, of the best score: only near-ties change places.
    private static let newness = 0.01

    private let terms: [RankedTerm]
    private let reader: CandidateReader
    private let frequencies: WordFrequencies
    private let articles: Int

    private(set) var candidates: [Candidate] = []

    init(_ terms: [RankedTerm], _ stemmer: Tokenizer, _ frequencies: WordFrequencies, in database: Database) throws {
        self.terms = terms
        self.frequencies = frequencies
        articles = try frequencies.articles()
        reader = try CandidateReader(terms, stemmer, in: database)
    }

    mutating func read(_ ids: some Sequence<Int>) throws {
        candidates += try reader.candidates(ids)
    }

    /// What the best articles suggest to look for besides: words of the index and their shares, best first.
    func feedback() throws -> [(stem: String, share: Double)] {
        let bm25 = self.bm25
        return try feedback(bm25).map { (reader.table.word($0.term), $0.share) }
    }

    /// The candidates' scores, the best one's about 1.
    func scores() throws -> [Double] {
        guard !candidates.isEmpty else { return [] }
        let bm25 = self.bm25
        var scores = queryScores(bm25).map { $0 * (1 - Self.feedbackShare) }
        let feedback = try feedback(bm25)
        var shares = [Double](repeating: 0, count: reader.table.count)
        for (term, share) in feedback {
            shares[term] =
                Self.feedbackShare * share * bm25.rarity(try frequencies.articles(withStem: term, reader.table))
        }
        for (index, candidate) in candidates.enumerated() {
            for count in candidate.terms where shares[Int(count.term)] > 0 {
                let occurrences = 3 * Double(count.inTitle) + Double(count.elsewhere)
                scores[index] += shares[Int(count.term)] * bm25.weight(occurrences, length: candidate.length)
            }
        }
        scores = Self.toOne(scores)
        scores = Neighbourhood(candidates, terms: reader.table.count).smoothed(scores, share: Self.neighbourShare)
        return withNewness(Self.toOne(scores))
    }

    private var bm25: BM25 {
        let length = candidates.reduce(0) { $0 + $1.length }
        return BM25(articles: articles, averageLength: max(1, length / Double(max(1, candidates.count))))
    }

    private func feedback(_ bm25: BM25) throws -> [(term: Int, share: Double)] {
        let source = Feedback(
            articlesWith: { try frequencies.articles(withStem: $0, reader.table) }, bm25: bm25, table: reader.table)
        return try source.terms(candidates, queryScores(bm25))
    }

    private func queryScores(_ bm25: BM25) -> [Double] {
        let total = terms.reduce(0) { $0 + $1.count }
        let rarities = terms.map { bm25.rarity($0.articles) }
        let pairRarities = terms.indices.dropLast().map { index in
            let having = candidates.count { $0.closePairs[index] > 0 }
            return min(rarities[index] + rarities[index + 1], bm25.rarity(having))
        }
        return candidates.map { candidate in
            var score = 0.0
            for (index, term) in terms.enumerated() where candidate.occurrences[index] > 0 {
                let weight = bm25.weight(candidate.occurrences[index], length: candidate.length)
                score += term.count * rarities[index] * weight
            }
            for (index, count) in candidate.closePairs.enumerated() where count > 0 {
                score += Self.pairShare * pairRarities[index] * bm25.weight(count, length: candidate.length)
            }
            return score / max(1, total)
        }
    }

    private func withNewness(_ scores: [Double]) -> [Double] {
        let years = candidates.compactMap(\.year)
        guard let oldest = years.min(), let newest = years.max(), oldest < newest else { return scores }
        return zip(candidates, scores).map { candidate, score in
            score + Self.newness * Double((candidate.year ?? oldest) - oldest) / Double(newest - oldest)
        }
    }

    private static func toOne(_ scores: [Double]) -> [Double] {
        guard let most = scores.max(), most > 0 else { return scores }
        return scores.map { $0 / most }
    }
}
