import Articles
import GRDB

/// Finds articles: ranks first, and reads and highlights only the page that is shown.
struct Searcher {
    private let database: Database
    private let stemmer: Tokenizer

    init(_ database: Database) throws {
        self.database = database
        stemmer = try Tokenizer(.stem, in: database)
    }

    func page(_ request: SearchRequest) throws -> SearchPage {
        if let page = try identifierPage(request) { return page }
        let query = try ResolvedQuery(request, database, stemmer)
        guard query.isMeaningful else {
            return SearchPage(total: 0, results: [], hasWords: false, warnings: query.warnings)
        }
        let statements = SearchStatements(conditions: query.conditions)
        let total = try statements.count(query.all).int(in: database) ?? 0
        let isInOrder = try total > 0 && isBetterReadInOrder(query, request, total: total)
        var hits = try self.hits(
            statements.page(
                query.all, request, limit: request.limit, offset: request.offset, inOrder: isInOrder), .all)
        if query.some != nil, hits.count < request.limit {
            hits += try someHits(query, statements, request, total: total, wanted: request.limit - hits.count)
        }
        var page = SearchPage(
            total: total, results: try results(hits, query.terms), hasWords: query.parsed.root != nil,
            warnings: query.warnings)
        if total == 0, query.all != nil { page.missing = try Suggestions(database).missingWords(of: query.terms) }
        return page
    }

    /// The ids of the articles that match all words, in the request's order and within its limits.
    func ids(_ request: SearchRequest) throws -> [Int] {
        if let page = try identifierPage(request) { return page.results.map(\.article.id) }
        let query = try ResolvedQuery(request, database, stemmer)
        guard query.isMeaningful else { return [] }
        let statements = SearchStatements(conditions: query.conditions)
        var isInOrder = false
        if query.all == nil, !query.conditions.areNone, request.limit <= 1_000 {
            let total = try statements.count(nil).int(in: database) ?? 0
            if total == 0 { return [] }
            isInOrder = try isBetterReadInOrder(query, request, total: total)
        }
        let page = statements.page(
            query.all, request, limit: request.limit, offset: request.offset, inOrder: isInOrder)
        return try hits(page, .all).map(\.id)
    }

    /// Whether a page is full sooner than all that are found are sorted, if these lie evenly among the others.
    private func isBetterReadInOrder(_ query: ResolvedQuery, _ request: SearchRequest, total: Int) throws -> Bool {
        guard query.all == nil, !query.conditions.areNone, total > 0 else { return false }
        let all = try SQLQuery("SELECT max(id) FROM article").int(in: database) ?? 0
        let wanted = Double(request.offset) + Double(request.limit)
        return wanted * Double(all) / Double(total) < Double(total) / 2
    }

    func count(_ request: SearchRequest) throws -> Int {
        if let page = try identifierPage(request) { return page.total }
        let query = try ResolvedQuery(request, database, stemmer)
        guard query.isMeaningful else { return 0 }
        return try SearchStatements(conditions: query.conditions).count(query.all).int(in: database) ?? 0
    }

    /// How what looks like syntax was read instead.
    func warnings(_ request: SearchRequest) throws -> [String] {
        try identifierPage(request) == nil ? ResolvedQuery(request, database, stemmer).warnings : []
    }

    private struct Hit {
        let id: Int
        let score: Double?
        let matches: SearchResult.Matches
    }

    private func hits(_ query: SQLQuery, _ matches: SearchResult.Matches) throws -> [Hit] {
        try query.all(in: database) { row in
            Hit(id: row.int(0) ?? 0, score: row.double(1).map { -$0 }, matches: matches)
        }
    }

    /// Those that match some terms follow those that match all, `total` in number.
    private func someHits(
        _ query: ResolvedQuery, _ statements: SearchStatements, _ request: SearchRequest, total: Int, wanted: Int
    ) throws -> [Hit] {
        let whole = try Set(hits(statements.page(query.all, request, limit: total, offset: 0), .all).map(\.id))
        let skipped = max(0, request.offset - total)
        let (limit, isTooGreat) = max(request.offset, total).addingReportingOverflow(wanted)
        let some = statements.page(query.some, request, limit: isTooGreat ? Int.max : limit, offset: 0)
        return try hits(some, .some).filter { !whole.contains($0.id) }.dropFirst(skipped).prefix(wanted).map(\.self)
    }

    private func results(_ hits: [Hit], _ terms: QueryTerms) throws -> [SearchResult] {
        let reader = try ArticleReader(database)
        let highlighter = Highlighter(terms, stemmer)
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
        let hits = page.map { Hit(id: $0, score: nil, matches: .all) }
        return SearchPage(total: ids.count, results: try results(hits, QueryTerms([], stemmer)), hasWords: true)
    }
}
