import GRDB

/// Rows of `matching_key`, kept true by every write of an article.
///
/// New ones are gathered and written in the order of the keys: hashes one by one would touch the whole table for each
/// article.
final class MatchingKeyTable {
    private let select: PreparedStatement
    private let insert: PreparedStatement
    private let delete: PreparedStatement
    private var pending: [Int32: [Int]] = [:]
    private var pendingCount = 0
    /// More than this are written before the end of a file, to bound memory.
    private static let maximumPending = 60_000
    /// No more articles of one key are looked at, so that a record's cost has a bound.
    private static let maximumArticles = 50

    init(_ database: Database) throws {
        select = try PreparedStatement(
            database, "SELECT article_id FROM matching_key WHERE key = ? ORDER BY article_id LIMIT ?")
        insert = try PreparedStatement(
            database, "INSERT OR IGNORE INTO matching_key (key, article_id) VALUES (?, ?)")
        delete = try PreparedStatement(database, "DELETE FROM matching_key WHERE key = ? AND article_id = ?")
    }

    func add(_ keys: [Int32], of article: Int) throws {
        for key in keys { pending[key, default: []].append(article) }
        pendingCount += keys.count
        if pendingCount > Self.maximumPending { try flush() }
    }

    func remove(_ keys: [Int32], of article: Int) throws {
        for key in keys {
            if let index = pending[key]?.firstIndex(of: article) {
                pending[key]?.remove(at: index)
                pendingCount -= 1
            } else {
                try delete.run {
                    $0.bind(Int(key))
                    $0.bind(article)
                }
            }
        }
    }

    func replace(_ old: [Int32], with new: [Int32], of article: Int) throws {
        try remove(old.filter { !new.contains($0) }, of: article)
        try add(new.filter { !old.contains($0) }, of: article)
    }

    /// The first articles that have a key.
    func articles(with key: Int32) throws -> [Int] {
        let stored = try select.all {
            $0.bind(Int(key))
            $0.bind(Self.maximumArticles)
        } row: {
            $0.int(0) ?? 0
        }
        guard let new = pending[key] else { return stored }
        return stored + new.prefix(Self.maximumArticles).filter { !stored.contains($0) }
    }

    /// Writes what was gathered; to be done before the end of a transaction.
    func flush() throws {
        for (key, articles) in pending.sorted(by: { $0.key < $1.key }) {
            for article in articles {
                try insert.run {
                    $0.bind(Int(key))
                    $0.bind(article)
                }
            }
        }
        forget()
    }

    func forget() {
        pending.removeAll(keepingCapacity: true)
        pendingCount = 0
    }

    /// Makes the keys of all articles: for libraries that were made before keys were.
    static func fill(_ database: Database) throws {
        let table = try MatchingKeyTable(database)
        try forEachArticle(database) { try table.add($1, of: $0) }
        try table.flush()
    }

    private static func forEachArticle(_ database: Database, _ body: (Int, [Int32]) throws -> Void) throws {
        let rows = try PreparedStatement(database, IdentityReader.allArticles)
        try rows.forEach { _ in
        } row: { row in
            let identity = IdentityReader.identity(row)
            try body(identity.id, MatchingKeys.all(identity))
            return true
        }
    }
}
