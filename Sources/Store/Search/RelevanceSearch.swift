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
        /// How many match all words.
        var total = 0
        /// Every article has the words, or so many that their rank would say nothing.
        var isNewestFirst = false
    }

    /// The articles that match all words, of which the first few are named.
    struct Matching {
        var ids: [Int]
        var total: Int
        var isNewestFirst = false
    }

    let database: Database
    let stemmer: Tokenizer
    let words: QueryWords
    let statements: SearchStatements
    let match: String?
    let frequencies: WordFrequencies
    /// How far beyond what matches all words.
    let reach: SearchRequest.Reach

    /// More rows than this aren't ranked by the index; it takes about a microsecond for each.
    private static let mostRanked = 100_000
    /// As many places of words are looked at for articles that have some of the words,
    private static let somePlaces = 30_000
    /// and for those that are related.
    private static let relatedPlaces = 5_000
    private static let mostRelated = 150

    /// The first hits, as many as wanted or some more.
    ///
    /// Candidates are scored together, so how many are wanted is rounded up: pages of one hundred follow one another.
    func hits(wanted: Int) throws -> Result {
        let matching = try matching(wanted: wanted)
        if matching.isNewestFirst {
            let hits = matching.ids.map { Hit(id: $0, score: nil, matches: .all) }
            return Result(hits: hits, total: matching.total, isNewestFirst: true)
        }
        var found: [(id: Int, matches: SearchResult.Matches)] = matching.ids.map { ($0, .all) }
        let horizon = horizon(wanted)
        if found.count < horizon, let expression = try someExpression() {
            let most = max(horizon, Ranker.mostCandidates)
            found += try best(expression, most: most - found.count).ids.map { ($0, .some) }
        }
        var ranker = try Ranker(words.ranked, stemmer, frequencies, in: database)
        try ranker.read(found.prefix(Ranker.mostCandidates).map(\.id))
        if reach >= .related, found.count < horizon, let expression = try relatedExpression(ranker) {
            let known = Set(found.map(\.id))
            let related = try best(expression, most: Self.mostRelated + found.count).ids.filter { !known.contains($0) }
            try ranker.read(related)
            found += related.map { ($0, .related) }
        }
        return Result(hits: try ordered(found, by: ranker), total: matching.total)
    }

    private static let pageOfPages = 100

    private func horizon(_ wanted: Int) -> Int {
        (wanted + Self.pageOfPages - 1) / Self.pageOfPages * Self.pageOfPages
    }

    /// The articles that match, those that it makes sense to look at.
    private func matching(wanted: Int) throws -> Matching {
        let most = max(wanted, Ranker.mostCandidates)
        if let match, try !isCounted() {
            let best = try best(match, most: most)
            if best.count <= Self.mostRanked { return Matching(ids: best.ids, total: best.count) }
        }
        let total = try count()
        if total == 0 { return Matching(ids: [], total: 0) }
        let isNewestFirst = try isNewestFirst(total)
        if let match, !isNewestFirst { return Matching(ids: try best(match, most: most).ids, total: total) }
        let first = try first(total: total, wanted: isNewestFirst ? wanted : most)
        return Matching(
            ids: try first.all(in: database) { $0.int(0) ?? 0 }, total: total, isNewestFirst: isNewestFirst)
    }

    private func count() throws -> Int {
        if let match, statements.conditions.count == 0 { return try frequencies.articles(matching: match) }
        return try statements.count(match).int(in: database) ?? 0
    }

    /// Whether it is likely that rank says nothing, so that the articles that match are counted first.
    private func isCounted() throws -> Bool {
        let rarest = words.groups.map(\.articles).min() ?? 0
        return try isEverywhere(rarest, frequencies.articles()) || rarest > Self.mostRanked
    }

    private func isNewestFirst(_ total: Int) throws -> Bool {
        let rarest = words.groups.map(\.articles).min() ?? 0
        return try isEverywhere(rarest, frequencies.articles()) || total > Self.mostRanked
    }

    /// The first that match where the index doesn't rank them.
    private func first(total: Int, wanted: Int) throws -> SQLQuery {
        var request = SearchRequest("")
        guard try isNewestFirst(total) else { return statements.page(match, request, limit: wanted, offset: 0) }
        // Where many articles match, the newest few are found by going back in time; else all of them are sorted.
        if total * 10 > (try frequencies.articles()) { return statements.newest(match, limit: wanted) }
        request.sort = .date
        return statements.page(match, request, limit: wanted, offset: 0)
    }

    /// The statements by which the first articles are found.
    func statements(total: Int, wanted: Int) throws -> [(SearchExplanation.Purpose, SQLQuery)] {
        let some = try total < horizon(wanted) ? someExpression() : nil
        let others = some.map { [(SearchExplanation.Purpose.findSome, statements.ranked($0))] } ?? []
        if let match, try !isCounted(), total <= Self.mostRanked {
            return [(.findAndCount, statements.ranked(match))] + others
        }
        let count = statements.count(match)
        if let match, try !isNewestFirst(total) {
            return [(.count, count), (.find, statements.ranked(match))] + others
        }
        return [(.count, count), (.find, try first(total: total, wanted: wanted))]
    }

    /// The best of those that the index finds, as it ranks them; one more than ``mostRanked`` at most are looked at.
    private func best(_ expression: String, most: Int) throws -> BestRows {
        try statements.best(expression, most: most, of: Self.mostRanked + 1, in: database)
    }

    /// What the index is asked for articles that have some of the words and not all: of the rarest, as many as it may
    /// look at. `nil` where the query is exact.
    func someExpression() throws -> String? {
        guard reach >= .some, words.groups.count > 1, let match else { return nil }
        let library = try frequencies.articles()
        var places = 0
        var chosen: [String] = []
        for group in words.groups.sorted(by: { $0.articles < $1.articles }) where group.articles > 0 {
            places += group.articles
            if !chosen.isEmpty, places > Self.somePlaces || isEverywhere(group.articles, library) { break }
            chosen.append(group.expression)
        }
        return chosen.isEmpty ? nil : "(\(chosen.joined(separator: " OR "))) NOT (\(match))"
    }

    private func isEverywhere(_ articles: Int, _ library: Int) -> Bool {
        articles * 2 > library && library > Ranker.mostCandidates
    }

    /// Orders the candidates within their parts; the others stay behind them as the index has them.
    private func ordered(_ found: [(id: Int, matches: SearchResult.Matches)], by ranker: Ranker) throws -> [Hit] {
        let scores = try Dictionary(zip(ranker.candidates.map(\.id), ranker.scores())) { first, _ in first }
        let hits = found.map { Hit(id: $0.id, score: scores[$0.id], matches: $0.matches) }
        let order = hits.indices.sorted { one, other in
            (hits[one].matches.part, -(hits[one].score ?? -1), one)
                < (hits[other].matches.part, -(hits[other].score ?? -1), other)
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
    fileprivate var part: Int {
        switch self {
        case .all: 0
        case .some: 1
        case .related: 2
        }
    }
}
