import Articles
import GRDB

/// Finds articles: ranks first, and reads and highlights only the page that is shown.
struct Searcher {
    private let database: Database
    private let stemmer: Tokenizer
    private let frequencies: WordFrequencies

    init(_ database: Database) throws {
        self.database = database
        stemmer = try Tokenizer(.stem, in: database)
        frequencies = try WordFrequencies(database)
    }

    func page(_ request: SearchRequest) throws -> SearchPage {
        if let page = try identifierPage(request) { return page }
        let query = try resolved(request)
        guard query.isMeaningful else {
            return SearchPage(total: 0, results: [], hasWords: false, warnings: query.warnings)
        }
        let found = try hits(request, query, SearchStatements(query, in: database))
        let total = found.total
        var page = SearchPage(
            total: total, results: try results(found.hits, request.detail, query.words),
            hasWords: query.parsed.root != nil, warnings: query.warnings, expansions: query.expansions,
            isNewestFirst: found.isNewestFirst)
        if total == 0, query.match != nil { page.missing = try Suggestions(database).missingWords(of: query.words) }
        // What has some of the words says enough; and of new articles there may just be none.
        if total == 0, page.results.isEmpty, request.filter.ids == nil {
            page.obstacles = try ObstacleFinder(database: database, query: query).obstacles()
        }
        return page
    }

    /// The ids of the articles that match all words, in the request's order and within its limits.
    func ids(_ request: SearchRequest) throws -> [Int] {
        if let ids = try identified(request) { return Array(ids.dropFirst(request.offset).prefix(request.limit)) }
        let query = try resolved(request)
        guard query.isMeaningful else { return [] }
        let statements = try SearchStatements(query, in: database)
        var isInOrder = false
        if query.match == nil, !query.conditions.areNone, request.limit <= 1_000 {
            let total = try statements.count(nil).int(in: database) ?? 0
            if total == 0 { return [] }
            isInOrder = try isBetterReadInOrder(query, request, total: total)
        }
        return try statements.page(
            query.match, request, limit: request.limit, offset: request.offset, inOrder: isInOrder
        ).all(in: database) { $0.int(0) ?? 0 }
    }

    /// Whether a page is full sooner than all that are found are sorted, if these lie evenly among the others.
    private func isBetterReadInOrder(_ query: ResolvedQuery, _ request: SearchRequest, total: Int) throws -> Bool {
        guard query.match == nil, !query.conditions.areNone, total > 0 else { return false }
        let wanted = Double(request.offset) + Double(request.limit)
        return wanted * Double(try frequencies.articles()) / Double(total) < Double(total) / 2
    }

    func count(_ request: SearchRequest) throws -> Int {
        if let ids = try identified(request) { return ids.count }
        let query = try resolved(request)
        guard query.isMeaningful else { return 0 }
        return try SearchStatements(query, in: database).count(query.match).int(in: database) ?? 0
    }

    /// What all articles that match have, and how many.
    func facets(_ request: SearchRequest) throws -> SearchFacets {
        if let ids = try identified(request) {
            let list = JSONWriter.string(.array(ids.map(JSONValue.int)))
            return try FacetCounter(database).facets(
                of: SQLQuery(
                    "SELECT id, year, journal_id FROM article WHERE id IN (SELECT value FROM json_each(?))", .text(list)
                ))
        }
        let query = try resolved(request)
        guard query.isMeaningful else { return SearchFacets() }
        return try FacetCounter(database).facets(
            of: SearchStatements(query, readsMore: true, in: database).places(query.match))
    }

    /// Which parts of a query that finds nothing are to blame.
    func obstacles(_ request: SearchRequest) throws -> [SearchObstacle] {
        guard try identified(request) == nil else { return [] }
        return try ObstacleFinder(database: database, query: resolved(request)).obstacles()
    }

    /// - Parameter isRanked: as ``page(_:)`` does it, not as ``ids(_:)`` does.
    func explanation(_ request: SearchRequest, isRanked: Bool) throws -> SearchExplanation {
        if let ids = try identified(request) {
            return SearchExplanation(kind: .identifier, reading: request.text.trimmed, total: ids.count)
        }
        let query = try resolved(request)
        let explainer = Explainer(database: database, query: query)
        guard query.isMeaningful else { return try explainer.explanation(total: 0, statements: []) }
        let statements = try SearchStatements(query, in: database)
        let count = statements.count(query.match)
        let total = try count.int(in: database) ?? 0
        if isRanked, let search = ranking(request, query, statements) {
            return try explainer.explanation(
                total: total, statements: search.statements(total: total, wanted: wanted(request)))
        }
        let page = statements.page(query.match, request, limit: request.limit, offset: request.offset)
        return try explainer.explanation(total: total, statements: [(.count, count), (.find, page)])
    }

    /// How what looks like syntax was read instead.
    func warnings(_ request: SearchRequest) throws -> [String] {
        try identified(request) == nil ? resolved(request).warnings : []
    }

    /// What lights a query's words in a text.
    func highlighter(_ request: SearchRequest) throws -> Highlighter {
        Highlighter(try identified(request) == nil ? resolved(request).words.ranked : [], stemmer)
    }

    private func resolved(_ request: SearchRequest) throws -> ResolvedQuery {
        try ResolvedQuery(request, database, stemmer, frequencies)
    }

    /// The hits of the request's page.
    private func hits(
        _ request: SearchRequest, _ query: ResolvedQuery, _ statements: SearchStatements
    ) throws -> RelevanceSearch.Result {
        guard let search = ranking(request, query, statements) else {
            let total = try statements.count(query.match).int(in: database) ?? 0
            let isInOrder = try isBetterReadInOrder(query, request, total: total)
            let search = relevance(request, query, statements)
            return try sorted(request, statements, search, total: total, inOrder: isInOrder)
        }
        var result = try search.hits(wanted: wanted(request))
        let matching = result.hits.filter { $0.matches != .related }
        result.hits = matching + result.hits.dropFirst(matching.count).prefix(request.mostRelated)
        result.hits = Array(result.hits.dropFirst(request.offset).prefix(request.limit))
        return result
    }

    /// In the request's order: what matches all words, then what matches some.
    private func sorted(
        _ request: SearchRequest, _ statements: SearchStatements, _ search: RelevanceSearch, total: Int, inOrder: Bool
    ) throws -> RelevanceSearch.Result {
        func hits(_ expression: String?, limit: Int, offset: Int, _ matches: SearchResult.Matches) throws
            -> [RelevanceSearch.Hit]
        {
            let page = statements.page(expression, request, limit: limit, offset: offset, inOrder: inOrder)
            return try page.all(in: database) { row in
                RelevanceSearch.Hit(id: row.int(0) ?? 0, score: row.double(1).map { -$0 }, matches: matches)
            }
        }
        var found = try hits(search.match, limit: request.limit, offset: request.offset, .all)
        if found.count < request.limit, let some = try search.someExpression() {
            found += try hits(
                some, limit: request.limit - found.count, offset: max(0, request.offset - total), .some)
        }
        return RelevanceSearch.Result(hits: found, total: total)
    }

    /// `nil` where another order is wanted, or there is nothing to rank by.
    private func ranking(
        _ request: SearchRequest, _ query: ResolvedQuery, _ statements: SearchStatements
    ) -> RelevanceSearch? {
        guard request.sort == .relevance, !request.isReversed, !query.words.groups.isEmpty else { return nil }
        return relevance(request, query, statements)
    }

    private func relevance(
        _ request: SearchRequest, _ query: ResolvedQuery, _ statements: SearchStatements
    ) -> RelevanceSearch {
        RelevanceSearch(
            database: database, stemmer: stemmer, words: query.words, statements: statements, match: query.match,
            frequencies: frequencies, reach: query.parsed.kind == .plain ? request.reach : .all)
    }

    /// No library has more, and sums of it stay numbers.
    private static let mostWanted = 1 << 32

    private func wanted(_ request: SearchRequest) -> Int {
        min(request.offset, Self.mostWanted) + min(request.limit, Self.mostWanted)
    }

    private func results(
        _ hits: [RelevanceSearch.Hit], _ detail: ArticleDetail, _ words: QueryWords?
    ) throws -> [SearchResult] {
        let read = try detail.reader(database)
        let highlighter = Highlighter(detail == .whole ? words?.ranked ?? [] : [], stemmer)
        return try hits.map { hit in
            guard let article = try read(hit.id) else { throw DatabaseError.articleMissing }
            return SearchResult(
                article: article, score: hit.score, matches: hit.matches,
                title: article.article.title.map(highlighter.highlight), snippet: highlighter.snippet(of: article))
        }
    }

    private func identifierPage(_ request: SearchRequest) throws -> SearchPage? {
        guard let ids = try identified(request) else { return nil }
        let page = ids.dropFirst(request.offset).prefix(request.limit)
        let hits = page.map { RelevanceSearch.Hit(id: $0, score: nil, matches: .all) }
        return SearchPage(total: ids.count, results: try results(hits, request.detail, nil), hasWords: true)
    }

    /// A query that is an identifier finds the articles that have it; as text it is looked for only if none has.
    private func identified(_ request: SearchRequest) throws -> [Int]? {
        guard request.filter == SearchFilter(), let identifier = ArticleReference.identifier(in: request.text) else {
            return nil
        }
        let ids = try IdentifierMatch(database).articles(with: identifier)
        return ids.isEmpty ? nil : ids
    }
}
