import Foundation

/// Robertson and Spärck Jones's weight of a word in a text (S. Robertson and H. Zaragoza, The Probabilistic Relevance
/// Framework: BM25 and Beyond, 2009, section 3), with FTS5's constants and its counting of a title's words thrice.
struct BM25 {
    private static let saturation = 1.2
    private static let lengthShare = 0.75
    /// A record without an abstract isn't better for being short.
    private static let leastLength = 0.75

    /// How many articles the library has or has had.
    let articles: Int
    /// The texts' length on average, in words.
    let averageLength: Double

    /// What a word is worth that is in so many articles; next to nothing where every second one has it.
    func rarity(_ articlesWithWord: Int) -> Double {
        let count = Double(min(articlesWithWord, articles))
        return max(1e-6, log((Double(articles) - count + 0.5) / (count + 0.5)))
    }

    /// - Parameter occurrences: weighted by the columns where they stand.
    func weight(_ occurrences: Double, length: Double) -> Double {
        let length = max(Self.leastLength, length / averageLength)
        let damping = Self.saturation * (1 - Self.lengthShare + Self.lengthShare * length)
        return occurrences * (Self.saturation + 1) / (occurrences + damping)
    }
}
