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
        let terms = try QueryTerms(request.text, stemmer, WordExpander(database))
        guard !terms.terms.isEmpty || request.text.trimmedOrNil == nil else {
            return SearchPage(total: 0, results: [], hasWords: false)
        }
        let statements = SearchStatements(filter: try ResolvedFilter(request.filter, database))
        let expression = terms.terms.isEmpty ? nil : terms.all
        let total = try statements.count(expression).int(in: database) ?? 0
        var hits = try self.hits(
            statements.page(expression, request, limit: request.limit, offset: request.offset), .all)
        if terms.terms.count > 1, hits.count < request.limit {
            hits += try someHits(terms, statements, request, total: total, wanted: request.limit - hits.count)
        }
        var page = SearchPage(total: total, results: try results(hits, terms), hasWords: expression != nil)
        if total == 0, expression != nil { page.missing = try Suggestions(database).missingWords(of: terms) }
        return page
    }

    /// The ids of the articles that match all words, in the request's order and within its limits.
    func ids(_ request: SearchRequest) throws -> [Int] {
        if let page = try identifierPage(request) { return page.results.map(\.article.id) }
        let terms = try QueryTerms(request.text, stemmer, WordExpander(database))
        guard !terms.terms.isEmpty || request.text.trimmedOrNil == nil else { return [] }
        let statements = SearchStatements(filter: try ResolvedFilter(request.filter, database))
        let expression = terms.terms.isEmpty ? nil : terms.all
        return try hits(statements.page(expression, request, limit: request.limit, offset: request.offset), .all).map(
            \.id)
    }

    func count(_ request: SearchRequest) throws -> Int {
        if let page = try identifierPage(request) { return page.total }
        let terms = try QueryTerms(request.text, stemmer, WordExpander(database))
        guard !terms.terms.isEmpty || request.text.trimmedOrNil == nil else { return 0 }
        let statements = SearchStatements(filter: try ResolvedFilter(request.filter, database))
        return try statements.count(terms.terms.isEmpty ? nil : terms.all).int(in: database) ?? 0
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
        _ terms: QueryTerms, _ statements: SearchStatements, _ request: SearchRequest, total: Int, wanted: Int
    ) throws -> [Hit] {
        let whole = try Set(hits(statements.page(terms.all, request, limit: total, offset: 0), .all).map(\.id))
        let skipped = max(0, request.offset - total)
        let (limit, isTooGreat) = max(request.offset, total).addingReportingOverflow(wanted)
        let query = statements.page(terms.some, request, limit: isTooGreat ? Int.max : limit, offset: 0)
        return try hits(query, .some).filter { !whole.contains($0.id) }.dropFirst(skipped).prefix(wanted).map(\.self)
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
        return SearchPage(total: ids.count, results: try results(hits, QueryTerms("", stemmer)), hasWords: true)
    }
}
