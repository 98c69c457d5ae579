import Articles
import GRDB

/// What articles were called before they were merged with others: goes on naming them where their export goes.
final class FormerNames {
    private let insertID: PreparedStatement
    private let insertKey: PreparedStatement
    private let keepID: PreparedStatement
    private var names: [(article: Int, ids: [Int], keys: [String])] = []

    init(_ database: Database) throws {
        insertID = try PreparedStatement(
            database,
            """
            INSERT OR IGNORE INTO article_alias (alias_id, article_id)
            SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM article WHERE id = ?1)
            """)
        insertKey = try PreparedStatement(
            database,
            """
            INSERT OR IGNORE INTO citation_key_alias (citation_key, article_id)
            SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM article WHERE citation_key = ?1)
            """)
        // A number that names a merged article is given to no new one.
        keepID = try PreparedStatement(
            database, "UPDATE sqlite_sequence SET seq = ?1 WHERE name = 'article' AND seq < ?1")
    }

    /// - Parameter ids: none where articles got other numbers than they had.
    func add(ids: [Int], keys: [String], of article: Int) {
        if !ids.isEmpty || !keys.isEmpty { names.append((article, ids, keys)) }
    }

    /// At the end of a file, when all names are given that articles have themselves.
    func finish() throws {
        for (article, ids, keys) in names {
            for id in ids {
                try insertID.run {
                    $0.bind(id)
                    $0.bind(article)
                }
                try keepID.run { $0.bind(id) }
            }
            for key in keys {
                try insertKey.run {
                    $0.bind(key)
                    $0.bind(article)
                }
            }
        }
        forget()
    }

    func forget() {
        names = []
    }
}
