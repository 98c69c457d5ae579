import Articles

/// The statements that a search runs.
///
/// The index is the outer loop wherever words are looked for (CROSS JOIN keeps it there), so that a filter costs
/// one look-up per match and not a scan of the library.
struct SearchStatements {
    let conditions: QueryConditions

    /// Ids and ranks of a page, best first.
    ///
    /// - Parameter inOrder: read the articles in the page's order until it is full, instead of sorting all that are
    ///   found; for queries that many articles match.
    func page(
        _ expression: String?, _ request: SearchRequest, limit: Int, offset: Int, inOrder: Bool = false
    ) -> SQLQuery {
        var query = SQLQuery(expression == nil ? "SELECT article.id, NULL" : "SELECT article_search.rowid, rank")
        let order = expression == nil && inOrder ? Self.orderedSource(request) : nil
        addSource(expression, sort: request.sort, to: &query, source: order ?? "FROM article")
        query.add(Self.order(request.sort, isReversed: request.isReversed, hasWords: expression != nil))
        query.add("LIMIT ? OFFSET ?", .int(limit), .int(offset))
        return query
    }

    /// Ids, best first, as the index ranks them.
    func best(_ expression: String?, limit: Int) -> SQLQuery {
        page(expression, SearchRequest(""), limit: limit, offset: 0)
    }

    /// Ids, newest first, where so many articles match that few must be looked at before there are enough.
    func newest(_ expression: String?, limit: Int) -> SQLQuery {
        var query = SQLQuery("SELECT article.id FROM article WHERE true")
        conditions.add(to: &query, id: .article)
        if let expression {
            query.add(
                """
                AND EXISTS (
                    SELECT 1 FROM article_search WHERE article_search MATCH ? AND article_search.rowid = article.id
                )
                """, .text(expression))
        }
        query.add("ORDER BY article.date DESC, article.id DESC LIMIT ?", .int(limit))
        return query
    }

    func count(_ expression: String?) -> SQLQuery {
        var query = SQLQuery("SELECT count(*)")
        addSource(expression, sort: nil, to: &query)
        return query
    }

    /// Id, year and journal of each article.
    func places(_ expression: String?) -> SQLQuery {
        var query = SQLQuery("SELECT article.id, article.year, article.journal_id")
        addSource(expression, sort: nil, readsArticle: true, to: &query)
        return query
    }

    /// The articles by the index that has them in order; `nil` where there is none.
    private static func orderedSource(_ request: SearchRequest) -> StaticString? {
        switch (request.sort, request.isReversed) {
        case (.relevance, _), (.added, _): "FROM article INDEXED BY article_by_added"
        case (.date, false): "FROM article INDEXED BY article_by_date"
        case (.citations, false): "FROM article INDEXED BY article_by_citations"
        default: nil
        }
    }

    private func addSource(
        _ expression: String?, sort: SearchRequest.Sort?, readsArticle: Bool = false, to query: inout SQLQuery,
        source: StaticString = "FROM article"
    ) {
        let needsJournal = sort == .impact
        let isSorted = sort != nil && sort != .relevance
        let needsArticle = needsJournal || conditions.needsArticle || isSorted || readsArticle
        if let expression {
            query.add("FROM article_search")
            if needsArticle { query.add("CROSS JOIN article ON article.id = article_search.rowid") }
            if needsJournal { query.add("LEFT JOIN journal ON journal.id = article.journal_id") }
            query.add("WHERE article_search MATCH ?", .text(expression))
            conditions.add(to: &query, id: needsArticle ? .article : .indexRow)
        } else {
            query.add(source)
            if needsJournal { query.add("LEFT JOIN journal ON journal.id = article.journal_id") }
            query.add("WHERE true")
            conditions.add(to: &query, id: .article)
        }
    }

    private static func order(_ sort: SearchRequest.Sort, isReversed: Bool, hasWords: Bool) -> StaticString {
        switch (sort, isReversed) {
        case (.relevance, false) where hasWords: "ORDER BY rank"
        case (.relevance, true) where hasWords: "ORDER BY rank DESC"
        case (.relevance, false), (.added, false): "ORDER BY article.added DESC, article.id DESC"
        case (.relevance, true), (.added, true): "ORDER BY article.added, article.id"
        case (.date, false): "ORDER BY article.date DESC, article.id DESC"
        case (.date, true): "ORDER BY article.date NULLS LAST, article.id"
        case (.citations, false): "ORDER BY article.citations DESC, article.id DESC"
        case (.citations, true): "ORDER BY article.citations NULLS LAST, article.id"
        case (.impact, false): "ORDER BY journal.impact_factor DESC, article.date DESC, article.id DESC"
        case (.impact, true): "ORDER BY journal.impact_factor NULLS LAST, article.date DESC, article.id"
        case (.title, false): "ORDER BY article.title COLLATE NOCASE NULLS LAST, article.id"
        case (.title, true): "ORDER BY article.title COLLATE NOCASE DESC, article.id"
        }
    }
}
