/// Puts pairs together to groups in which nothing contradicts.
struct DuplicateClusters {
    private struct Cluster {
        var articles: [Int]
        var confidence: Double
        var reasons: [String]
    }

    private var clusters: [Int: Cluster] = [:]
    private var clusterOf: [Int: Int] = [:]
    /// A group of more is no article's copies.
    private static let maximumSize = 50

    /// - Parameters:
    ///   - pair: the surest that is left.
    ///   - contradicts: whether two articles can't be one.
    mutating func join(_ pair: Pair, contradicts: (Int, Int) throws -> Bool) rethrows {
        let first = cluster(of: pair.key.one)
        let second = cluster(of: pair.key.other)
        guard first != second, let one = clusters[first], let other = clusters[second],
            one.articles.count + other.articles.count <= Self.maximumSize
        else { return }
        for article in one.articles {
            for another in other.articles where try contradicts(article, another) { return }
        }
        let reasons = one.reasons + other.reasons.filter { !one.reasons.contains($0) }
        clusters[first] = Cluster(
            articles: one.articles + other.articles, confidence: min(one.confidence, other.confidence, pair.confidence),
            reasons: reasons + pair.reasons.filter { !reasons.contains($0) })
        clusters[second] = nil
        for article in other.articles { clusterOf[article] = first }
    }

    /// Surest first.
    var groups: [DuplicateGroup] {
        clusters.values.filter { $0.articles.count > 1 }
            .map { DuplicateGroup(articles: $0.articles.sorted(), confidence: $0.confidence, reasons: $0.reasons) }
            .sorted { (-$0.confidence, $0.articles[0]) < (-$1.confidence, $1.articles[0]) }
    }

    private mutating func cluster(of article: Int) -> Int {
        if let cluster = clusterOf[article] { return cluster }
        clusterOf[article] = article
        clusters[article] = Cluster(articles: [article], confidence: 1, reasons: [])
        return article
    }
}
