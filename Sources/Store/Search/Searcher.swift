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
        let statements = SearchStatements(conditions: query.conditions)
        let total = try statements.count(query.match).int(in: database) ?? 0
        let found = try hits(request, query, statements, total: total)
        var page = SearchPage(
            total: total, results: try results(found.hits, query.words), hasWords: query.parsed.root != nil,
            warnings: query.warnings, expansions: query.expansions, isNewestFirst: found.isNewestFirst)
        if total == 0, query.match != nil { page.missing = try Suggestions(database).missingWords(of: query.words) }
        return page
    }

    /// The ids of the articles that match all words, in the request's order and within its limits.
    func ids(_ request: SearchRequest) throws -> [Int] {
        if let page = try identifierPage(request) { return page.results.map(\.article.id) }
        let query = try resolved(request)
        guard query.isMeaningful else { return [] }
        let statements = SearchStatements(conditions: query.conditions)
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
        if let page = try identifierPage(request) { return page.total }
        let query = try resolved(request)
        guard query.isMeaningful else { return 0 }
        return try SearchStatements(conditions: query.conditions).count(query.match).int(in: database) ?? 0
    }

    /// How what looks like syntax was read instead.
    func warnings(_ request: SearchRequest) throws -> [String] {
        try identifierPage(request) == nil ? resolved(request).warnings : []
    }

    private func resolved(_ request: SearchRequest) throws -> ResolvedQuery {
        try ResolvedQuery(request, database, stemmer, frequencies)
    }

    /// The hits of the request's page.
    private func hits(
        _ request: SearchRequest, _ query: ResolvedQuery, _ statements: SearchStatements, total: Int
    ) throws -> RelevanceSearch.Result {
        let search = RelevanceSearch(
            database: database, stemmer: stemmer, words: query.words, statements: statements, match: query.match,
            frequencies: frequencies, reach: query.parsed.kind == .plain ? request.reach : .all)
        guard request.sort == .relevance, !request.isReversed, !query.words.groups.isEmpty else {
            let isInOrder = try isBetterReadInOrder(query, request, total: total)
            return try sorted(request, statements, search, total: total, inOrder: isInOrder)
        }
        let (wanted, isTooGreat) = request.offset.addingReportingOverflow(request.limit)
        var result = try search.hits(total: total, wanted: isTooGreat ? Int.max : wanted)
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
        return RelevanceSearch.Result(hits: found)
    }

    private func results(_ hits: [RelevanceSearch.Hit], _ words: QueryWords?) throws -> [SearchResult] {
        let reader = try ArticleReader(database)
        let highlighter = Highlighter(words?.ranked ?? [], stemmer)
        return try hits.compactMap { hit in
            guard let article = try reader.libraryArticle(hit.id) else { return nil }
            return SearchResult(
                article: article, score: hit.score, matches: hit.matches,
                title: article.article.title.map(highlighter.highlight), snippet: highlighter.snippet(of: article))
        }
    }

    /// A query that is an identifier finds the articles that have it; as text it is looked for only if none has.
    private func identifierPage(_ request: SearchRequest) throws -> SearchPage? {
        guard request.filter == SearchFilter(), let identifier = ArticleReference.identifier(in: request.text) else {
            return nil
        }
        let ids = try IdentifierMatch(database).articles(with: identifier)
        guard !ids.isEmpty else { return nil }
        let page = ids.dropFirst(request.offset).prefix(request.limit)
        let hits = page.map { RelevanceSearch.Hit(id: $0, score: nil, matches: .all) }
        return SearchPage(total: ids.count, results: try results(hits, nil), hasWords: true)
    }
}
