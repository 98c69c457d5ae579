import Articles
import GRDB

/// An article that was removed and can still be brought back.
public struct TrashedArticle: Sendable, Equatable {
    public var id: Int
    public var citationKey: String
    public var title: String?
    /// `YYYY-MM-DDTHH:MM:SSZ`.
    public var removed: String
}

/// Moves articles to the trash and back.
///
/// All rows of an article go over as they are, to tables of their own: nothing that searches or counts has to know of
/// the trash, and an article comes back as it was.
final class ArticleTrash {
    private let database: Database
    private let tables: [TrackedTable]
    private let indexing: ArticleIndexing
    private let restorer: TrashedRows
    private let lists: TrashedListPlaces

    init(_ database: Database) throws {
        self.database = database
        tables = try TrackedTable.all(database)
        indexing = try ArticleIndexing(database)
        restorer = try TrashedRows(database, tables)
        lists = TrashedListPlaces(database)
    }

    func contents() throws -> [TrashedArticle] {
        try SQLQuery("SELECT article_id, citation_key, title, removed FROM trash ORDER BY removed DESC, article_id")
            .all(in: database) { row in
                TrashedArticle(
                    id: row.int(0) ?? 0, citationKey: row.text(1) ?? "", title: row.text(2), removed: row.text(3) ?? "")
            }
    }

    /// The removed article that an argument of the command line names.
    func id(of reference: ArticleReference) throws -> Int {
        let (name, query) =
            switch reference {
            case .id(let id): (String(id), SQLQuery("SELECT article_id FROM trash WHERE article_id = ?", .int(id)))
            case .citationKey(let key):
                (key, SQLQuery("SELECT article_id FROM trash WHERE citation_key = ? LIMIT 1", .text(key)))
            case .identifier(let identifier):
                (
                    "\(identifier.scheme.rawValue):\(identifier.value)",
                    SQLQuery(
                        """
                        SELECT article_id FROM trash_identifier WHERE scheme = ? AND value = ? ORDER BY article_id LIMIT 1
                        """, .text(identifier.scheme.rawValue), .text(identifier.value))
                )
            }
        guard let id = try query.int(in: database) else { throw LibraryError.notInTrash(name) }
        return id
    }

    func remove(_ articles: [Int]) throws {
        for article in articles {
            try indexing.takeOut(article)
            try remember(article)
            try restorer.keep(article)
            try lists.close(article)
            try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [article])
        }
        try indexing.finish()
    }

    func restore(_ articles: [Int]) throws {
        for article in articles {
            try restorer.restore(article)
            try lists.open(article)
            try database.execute(sql: "DELETE FROM trash WHERE article_id = ?", arguments: [article])
            try indexing.putIn(article)
        }
        try indexing.finish()
    }

    /// - Returns: how many articles were in it.
    func empty() throws -> Int {
        try database.execute(sql: "DELETE FROM trash")
        let count = database.changesCount
        try UnusedAuthors(database).delete()
        return count
    }

    /// What an import must know to leave the article where it is.
    private func remember(_ article: Int) throws {
        try database.execute(
            sql: """
                INSERT INTO trash (article_id, citation_key, title, removed)
                SELECT id, citation_key, title, strftime('%Y-%m-%dT%H:%M:%SZ', 'now') FROM article WHERE id = ?
                """, arguments: [article])
        guard database.changesCount == 1 else { throw LibraryError.noSuchArticle(String(article)) }
        try database.execute(
            sql: """
                INSERT INTO trash_identifier (scheme, value, article_id)
                SELECT scheme, value, article_id FROM identifier WHERE article_id = ?
                """, arguments: [article])
        try database.execute(
            sql:
                "INSERT OR IGNORE INTO trash_digest (digest, article_id) SELECT digest, ?1 FROM source WHERE article_id = ?1",
            arguments: [article])
    }
}
