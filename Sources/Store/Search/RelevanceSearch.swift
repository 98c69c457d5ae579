import Articles
import GRDB

/// Finds articles in the order of relevance: those with every word, then those with some, then those that the best
/// ones suggest.
///
/// The index chooses candidates, at a cost that is bounded; ``Ranker`` orders them.
struct RelevanceSearch {
    struct Hit {
        let id: Int
        let score: Double?
        let matches: SearchResult.Matches
    }

    /// What was found.
    struct Result {
        var hits: [Hit] = []
        /// Every article has the words, or so many that their rank would say nothing.
        var isNewestFirst = false
    }

    let database: Database
    let stemmer: Tokenizer
    let words: QueryWords
    let statements: SearchStatements
    let match: String?
    let frequencies: WordFrequencies
    /// Whether more than what matches is wanted.
    let isPlain: Bool

    /// More rows than this aren't ranked by the index; it takes about a microsecond for each.
    private static let mostRanked = 100_000
    /// As many places of words are looked at for articles that have some of the words,
    private static let somePlaces = 15_000
    /// and for those that are related.
    private static let relatedPlaces = 5_000
    private static let mostRelated = 150

    /// The first hits, of which `total` match.
    func hits(total: Int, wanted: Int) throws -> Result {
        let library = try frequencies.articles()
        let first = try firstStatement(total: total, wanted: wanted)
        var all: [Int] = []
        if total > 0 { all = try first.query.all(in: database) { $0.int(0) ?? 0 } }
        if first.isNewestFirst {
            return Result(hits: all.map { Hit(id: $0, score: nil, matches: .all) }, isNewestFirst: true)
        }
        let most = Ranker.mostCandidates
        var some: [Int] = []
        if isPlain, all.count < wanted, let expression = someExpression(library) {
            let known = Set(all)
            some = try ids(expression, limit: max(wanted, most) + all.count).filter { !known.contains($0) }
        }
        let hits = all.map { ($0, SearchResult.Matches.all) } + some.map { ($0, SearchResult.Matches.some) }
        return Result(hits: try ranked(Array(hits), wanted: wanted, library))
    }

    /// The ids of the articles that match, those that it makes sense to look at.
    func firstStatement(total: Int, wanted: Int) throws -> (query: SQLQuery, isNewestFirst: Bool) {
        let rarest = words.groups.map(\.articles).min() ?? 0
        if try total > 0 && (isEverywhere(rarest, frequencies.articles()) || total > Self.mostRanked) {
            return (statements.newest(match, limit: wanted), true)
        }
        return (statements.best(match, limit: max(wanted, Ranker.mostCandidates)), false)
    }

    private func isEverywhere(_ articles: Int, _ library: Int) -> Bool {
        articles * 2 > library && library > Ranker.mostCandidates
    }

    /// The rarest words, as many as the index may look at.
    private func someExpression(_ library: Int) -> String? {
        guard words.groups.count > 1 else { return nil }
        var places = 0
        var chosen: [String] = []
        for group in words.groups.sorted(by: { $0.articles < $1.articles }) where group.articles > 0 {
            places += group.articles
            if !chosen.isEmpty, places > Self.somePlaces || isEverywhere(group.articles, library) { break }
            chosen.append(group.expression)
        }
        return chosen.isEmpty ? nil : chosen.joined(separator: " OR ")
    }

    private func ids(_ expression: String?, limit: Int) throws -> [Int] {
        try statements.best(expression, limit: limit).all(in: database) { $0.int(0) ?? 0 }
    }

    /// Orders the first candidates; the others stay behind them as the index has them.
    private func ranked(
        _ found: [(id: Int, matches: SearchResult.Matches)], wanted: Int, _ library: Int
    ) throws -> [Hit] {
        var found = found
        var ranker = try Ranker(words.ranked, stemmer, frequencies, in: database)
        try ranker.read(found.prefix(Ranker.mostCandidates).map(\.id))
        if isPlain, found.count < wanted {
            let known = Set(found.map(\.id))
            let related = try relatedExpression(ranker).map { try ids($0, limit: Self.mostRelated + found.count) } ?? []
            let new = related.filter { !known.contains($0) }
            try ranker.read(new)
            found += new.map { ($0, .related) }
        }
        let scores = try Dictionary(zip(ranker.candidates.map(\.id), ranker.scores())) { first, _ in first }
        let hits = found.map { Hit(id: $0.id, score: scores[$0.id], matches: $0.matches) }
        var order = Array(hits.indices)
        order.sort { one, other in
            (hits[one].matches.tier, -(hits[one].score ?? -1), one)
                < (hits[other].matches.tier, -(hits[other].score ?? -1), other)
        }
        return order.map { hits[$0] }
    }

    /// Words of the best articles that the query lacks, as many as the index may look at.
    private func relatedExpression(_ ranker: Ranker) throws -> String? {
        var places = 0
        var chosen: [String] = []
        let typed = Set(words.ranked.flatMap(\.patterns).flatMap(\.stems))
        for (stem, _) in try ranker.feedback() where !typed.contains(stem) {
            let surface = try frequencies.surface(ofStem: stem)
            let articles = try frequencies.articles(withStem: stem)
            guard let surface, places + articles <= Self.relatedPlaces else { continue }
            places += articles
            chosen.append(FullText.quoted(surface))
        }
        return chosen.isEmpty ? nil : chosen.joined(separator: " OR ")
    }
}

extension SearchResult.Matches {
    fileprivate var tier: Int {
        switch self {
        case .all: 0
        case .some: 1
        case .related: 2
        }
    }
}
