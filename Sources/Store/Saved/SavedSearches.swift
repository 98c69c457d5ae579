import Articles
import GRDB

/// A query that the researcher gave a name.
public struct SavedSearch: Sendable, Equatable {
    public var name: String
    public var query: String
    /// The greatest id that an article had when the search was saved, or last asked for what is new.
    public var seen: Int
}

/// A saved search, and what it finds now.
public struct SavedSearchSummary: Sendable, Equatable {
    public var search: SavedSearch
    public var articles: Int
    /// How many of them came in since they were last asked for.
    public var new: Int
}

/// Reads and changes saved searches. What was seen of one is no step of history, all else is.
struct SavedSearches {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func all() throws -> [SavedSearch] {
        try SQLQuery("SELECT name, query, seen_article_id FROM saved_search ORDER BY name").all(
            in: database, row: search)
    }

    func summaries() throws -> [SavedSearchSummary] {
        let searcher = try Searcher(database)
        let newest = try newestArticle()
        return try all().map { search in
            var request = SearchRequest(search.query)
            let articles = try searcher.count(request)
            request.filter.ids = search.idsOfNew(upTo: newest)
            return SavedSearchSummary(
                search: search, articles: articles, new: request.filter.ids == nil ? 0 : try searcher.count(request))
        }
    }

    func search(named name: String) throws -> SavedSearch {
        if let found = try find(name) { return found }
        throw LibraryError.noSuchSavedSearch(
            name, similar: try SimilarName.nearest(to: name, in: all().map(\.name)))
    }

    /// Keeps a query; whoever saves it has seen what it finds now.
    ///
    /// - Returns: the query that had the name before.
    func save(_ query: String, as name: String) throws -> String? {
        let name = try checked(name)
        let before = try find(name)?.query
        try SQLQuery(
            """
            INSERT INTO saved_search (name, query, seen_article_id) VALUES (?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET
                seen_article_id = iif(query = excluded.query, seen_article_id, excluded.seen_article_id),
                query = excluded.query
            """, .text(name), .text(query), .int(try newestArticle())
        ).run(in: database)
        return before
    }

    /// Brings back a search of another library, unless there is one of its name.
    func restore(_ search: SavedSearch) throws {
        try SQLQuery(
            "INSERT INTO saved_search (name, query, seen_article_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            .text(try checked(search.name)), .text(search.query), .int(search.seen)
        ).run(in: database)
    }

    func rename(_ name: String, to newName: String) throws {
        let search = try search(named: name)
        let newName = try checked(newName)
        if let other = try find(newName), other.name != search.name { throw LibraryError.savedSearchExists(other.name) }
        try SQLQuery("UPDATE saved_search SET name = ? WHERE name = ?", .text(newName), .text(search.name))
            .run(in: database)
    }

    func delete(_ name: String) throws {
        try SQLQuery("DELETE FROM saved_search WHERE name = ?", .text(try search(named: name).name)).run(in: database)
    }

    /// From now on only what comes after an article is new. The marker never goes back.
    func setSeen(_ article: Int, of name: String) throws {
        try SQLQuery(
            "UPDATE saved_search SET seen_article_id = max(seen_article_id, ?) WHERE name = ?",
            .int(article), .text(name)
        ).run(in: database)
    }

    func newestArticle() throws -> Int {
        try SQLQuery("SELECT max(id) FROM article").int(in: database) ?? 0
    }

    private func find(_ name: String) throws -> SavedSearch? {
        try SQLQuery("SELECT name, query, seen_article_id FROM saved_search WHERE name = ?", .text(name.trimmed))
            .first(in: database, row: search)
    }

    private func search(_ row: Columns) -> SavedSearch {
        SavedSearch(name: row.text(0) ?? "", query: row.text(1) ?? "", seen: row.int(2) ?? 0)
    }

    private func checked(_ name: String) throws -> String {
        guard let name = name.trimmedOrNil else { throw LibraryError.emptyName(what: "saved search") }
        return name
    }
}

extension SavedSearch {
    /// The ids that new articles have; `nil` where none came in.
    public func idsOfNew(upTo newest: Int) -> ClosedRange<Int>? {
        newest > seen ? (seen + 1)...newest : nil
    }
}

extension SearchRequest {
    /// The saved search that the text names: `@NAME`.
    public var savedSearchName: String? {
        let text = text.trimmed
        return text.hasPrefix("@") ? String(text.dropFirst()).trimmedOrNil : nil
    }
}
