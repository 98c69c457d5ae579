/// What SQLite's shell is told for a query: how many articles match, which are the best, and what a page shows of
/// them. The same statements that `lib search` runs, but for those that it doesn't need.
struct ShellStatements {
    private let query: SearchQuery
    private let total: Int
    private static let limit = 20

    /// - Parameter total: how many articles match all words.
    init(_ query: SearchQuery, total: Int) {
        self.query = query
        self.total = total
    }

    /// How many articles match all words.
    static func count(_ query: SearchQuery) -> String {
        "SELECT count(*) FROM article_search WHERE \(condition(query, " AND "))"
    }

    var sql: String {
        """
        PRAGMA cache_size = -16000;
        \(Self.count(query));
        WITH page AS MATERIALIZED (\(page))
        SELECT article.id, title, article.authors, journal.name, year, volume, issue, pages, impact_factor,
            jcr_quartile, citations, open_access, abstract, -rank,
            (SELECT value FROM identifier WHERE article_id = article.id AND scheme = 'doi' ORDER BY position LIMIT 1),
            (SELECT value FROM identifier WHERE article_id = article.id AND scheme = 'pmid' ORDER BY position LIMIT 1)
        FROM page
        JOIN article ON article.id = page.id
        LEFT JOIN journal ON journal.id = journal_id
        LEFT JOIN article_text ON article_text.article_id = article.id
        ORDER BY part, rank;
        """
    }

    /// Those that match all words, then, where they don't fill the page, those that match some.
    private var page: String {
        let all = "SELECT 1 AS part, rowid AS id, rank FROM (\(ranked(" AND ", limit: Self.limit)))"
        guard query.terms.count > 1, total < Self.limit else { return all }
        let some = "SELECT 2, rowid, rank FROM (\(ranked(" OR ", limit: Self.limit + total)))"
        let known = "SELECT rowid FROM article_search WHERE \(Self.condition(query, " AND "))"
        return "\(all) UNION ALL SELECT * FROM (\(some) WHERE rowid NOT IN (\(known)) LIMIT \(Self.limit - total))"
    }

    private func ranked(_ operation: String, limit: Int) -> String {
        "SELECT rowid, rank FROM article_search WHERE \(Self.condition(query, operation)) ORDER BY rank LIMIT \(limit)"
    }

    private static func condition(_ query: SearchQuery, _ operation: String) -> String {
        let match = "article_search MATCH \(SQLText.quoted(query.terms.joined(separator: operation)))"
        guard let author = query.author else { return match }
        return "\(match) AND article_search.rowid IN (\(authorRows(author)))"
    }

    /// The name as it is, and with its last word first.
    private static func authorRows(_ author: String) -> String {
        let words = author.split(separator: " ")
        let turned = ([words.last].compactMap(\.self) + words.dropLast()).joined(separator: " ")
        return Set([author, turned]).sorted().map { name in
            let key = SQLText.quoted(name)
            let upper = words.count > 1 ? "\(key) || char(1114111)" : "\(key) || '!'"
            return """
                SELECT article_id FROM author JOIN authorship ON author_id = author.id
                WHERE (folded = \(key) OR folded >= \(key)\(words.count > 1 ? "" : " || ' '") AND folded < \(upper))
                """
        }.joined(separator: " UNION ")
    }
}
