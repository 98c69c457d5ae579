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
    /// How far beyond what matches all words.
    let reach: SearchRequest.Reach

    /// More rows than this aren't ranked by the index; it takes about a microsecond for each.
    private static let mostRanked = 100_000
    /// As many places of words are looked at for articles that have some of the words,
    private static let somePlaces = 30_000
    /// and for those that are related.
    private static let relatedPlaces = 5_000
    private static let mostRelated = 150

    /// The first hits, as many as wanted or some more, of which `total` match.
    ///
    /// No article's place depends on how many are wanted: each part is ordered by what is before it and in it alone.
    func hits(total: Int, wanted: Int) throws -> Result {
        let first = try firstStatement(total: total, wanted: wanted)
        var found = total > 0 ? try first.query.all(in: database) { $0.int(0) ?? 0 } : []
        if first.isNewestFirst {
            return Result(hits: found.map { Hit(id: $0, score: nil, matches: .all) }, isNewestFirst: true)
        }
        let most = max(wanted, Ranker.mostCandidates)
        var ranker = try Ranker(words.ranked, stemmer, frequencies, in: database)
        var hits = try ranked(found, .all, by: &ranker)
        if found.count < wanted, let expression = try someExpression() {
            let some = try ids(expression, limit: most - found.count)
            hits += try ranked(some, .some, by: &ranker)
            found += some
        }
        if reach >= .related, found.count < wanted, let expression = try relatedExpression(ranker) {
            let known = Set(found)
            let related = try ids(expression, limit: Self.mostRelated + found.count).filter { !known.contains($0) }
            hits += try ranked(related, .related, by: &ranker)
        }
        return Result(hits: hits)
    }

    /// The ids of the articles that match, those that it makes sense to look at.
    func firstStatement(total: Int, wanted: Int) throws -> (query: SQLQuery, isNewestFirst: Bool) {
        let library = try frequencies.articles()
        let rarest = words.groups.map(\.articles).min() ?? 0
        guard total > 0, isEverywhere(rarest, library) || total > Self.mostRanked else {
            return (statements.best(match, limit: max(wanted, Ranker.mostCandidates)), false)
        }
        // Where many articles match, the newest few are found by going back in time; else all of them are sorted.
        if total * 10 > library { return (statements.newest(match, limit: wanted), true) }
        var request = SearchRequest("")
        request.sort = .date
        return (statements.page(match, request, limit: wanted, offset: 0), true)
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

    private func ids(_ expression: String?, limit: Int) throws -> [Int] {
        try statements.best(expression, limit: limit).all(in: database) { $0.int(0) ?? 0 }
    }

    /// Orders the first of the articles by what they and the ranker's other candidates are; the rest stay behind them as
    /// the index has them.
    private func ranked(
        _ ids: [Int], _ matches: SearchResult.Matches, by ranker: inout Ranker
    ) throws -> [Hit] {
        let room = matches == .related ? ids.count : max(0, Ranker.mostCandidates - ranker.candidates.count)
        let known = ranker.candidates.count
        try ranker.read(ids.prefix(room))
        let scores = try zip(ranker.candidates, ranker.scores()).dropFirst(known)
        let first = scores.map { Hit(id: $0.id, score: $1, matches: matches) }
        let order = first.indices.sorted { (-(first[$0].score ?? 0), $0) < (-(first[$1].score ?? 0), $1) }
        return order.map { first[$0] } + ids.dropFirst(room).map { Hit(id: $0, score: nil, matches: matches) }
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
