import Articles
import GRDB

/// The statements that a search runs.
///
/// The index is the outer loop wherever words are looked for (CROSS JOIN keeps it there), so that a filter costs
/// one look-up per match and not a scan of the library.
struct SearchStatements {
    let conditions: QueryConditions
    let order: FilterOrder

    init(conditions: QueryConditions, order: FilterOrder = FilterOrder()) {
        self.conditions = conditions
        self.order = order
    }

    /// - Parameter readsMore: for ``places(_:)``.
    init(_ query: ResolvedQuery, readsMore: Bool = false, in database: Database) throws {
        self.init(
            conditions: query.conditions,
            order: try FilterOrder(query.conditions, beside: query.match, readsMore: readsMore, in: database))
    }

    /// Ids and ranks of a page, best first.
    ///
    /// - Parameter inOrder: read the articles in the page's order until it is full, instead of sorting all that are
    ///   found; for queries that many articles match.
    func page(
        _ expression: String?, _ request: SearchRequest, limit: Int, offset: Int, inOrder: Bool = false
    ) -> SQLQuery {
        var query = SQLQuery(expression == nil ? "SELECT article.id, NULL" : "SELECT article_search.rowid, rank")
        let ordered = expression == nil && inOrder ? Self.orderedSource(request) : nil
        addSource(expression, sort: request.sort, to: &query, source: ordered ?? source)
        query.add(Self.order(request.sort, isReversed: request.isReversed, hasWords: expression != nil))
        query.add("LIMIT ? OFFSET ?", .int(limit), .int(offset))
        return query
    }

    /// Ids and ranks of all that match, in no order: whoever wants the best few needs no sorting.
    func ranked(_ expression: String) -> SQLQuery {
        var query = SQLQuery("SELECT article_search.rowid, rank")
        addSource(expression, sort: nil, to: &query, source: source)
        return query
    }

    /// The best of those that match.
    ///
    /// - Parameter limit: when so many were looked at, it ends.
    func best(_ expression: String, most: Int, of limit: Int = Int.max, in database: Database) throws -> BestRows {
        var best = BestRows(most)
        var last = Int.min
        try ranked(expression).forEach(in: database) { row in
            let id = row.int(0) ?? 0
            // The index has them in the order of their ids.
            guard id > last else { throw DatabaseError.articleTwice }
            last = id
            best.add(id, rank: row.double(1) ?? 0)
            return best.count < limit
        }
        return best
    }

    /// Ids, newest first, where so many articles match that few must be looked at before there are enough.
    func newest(_ expression: String?, limit: Int) -> SQLQuery {
        // Another index would lead to all that pass the conditions, and each of them would be looked for in the words.
        var query = SQLQuery("SELECT article.id FROM article INDEXED BY article_by_date WHERE true")
        conditions.add(to: &query, id: .article)
        if let expression, FullText.hasPrefix(expression) {
            // All words that begin so are brought together each time that the index is asked.
            query.add(
                "AND +article.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)", .text(expression))
        } else if let expression {
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
        if expression == nil, let ids = conditions.ids {
            // The articles themselves needn't be looked up.
            var query = SQLQuery("SELECT count(*) FROM (SELECT DISTINCT * FROM (")
            query.add(ids)
            query.add("))")
            return query
        }
        var query = SQLQuery("SELECT count(*)")
        addSource(expression, sort: nil, to: &query, source: source)
        return query
    }

    /// Id, year and journal of each article. An index has the date, and not the year.
    func places(_ expression: String?) -> SQLQuery {
        var query = SQLQuery("SELECT article.id, CAST(substr(article.date, 1, 4) AS INTEGER), article.journal_id")
        addSource(expression, sort: nil, readsArticle: true, to: &query, source: source)
        return query
    }

    /// The ids of the articles that meet the conditions, whatever their words.
    var filtered: SQLQuery {
        var query = SQLQuery("SELECT article.id")
        query.add(source)
        query.add("WHERE true")
        conditions.add(to: &query, id: .article)
        return query
    }

    private var source: StaticString {
        switch order.reading {
        case .planned: "FROM article"
        case .allInIndex: "FROM article INDEXED BY article_by_journal"
        case .allInOrder: "FROM article INDEXED BY article_by_added"
        }
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
        source: StaticString
    ) {
        let needsJournal = sort == .impact
        let isSorted = sort != nil && sort != .relevance
        let isFiltered = conditions.needsArticle && !order.listsFirst
        let needsArticle = needsJournal || isFiltered || isSorted || readsArticle
        if let expression {
            query.add("FROM article_search")
            if needsArticle { query.add("CROSS JOIN article ON article.id = article_search.rowid") }
            if needsJournal { query.add("LEFT JOIN journal ON journal.id = article.journal_id") }
            query.add("WHERE article_search MATCH ?", .text(expression))
            if order.listsFirst {
                // The plus keeps SQLite from running the index's search once for each id.
                query.add("AND +article_search.rowid IN (")
                query.add(filtered)
                query.add(")")
            } else {
                conditions.add(to: &query, id: needsArticle ? .article : .indexRow)
            }
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
