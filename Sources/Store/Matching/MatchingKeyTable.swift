import Articles
import GRDB

/// Rows of `matching_key`, kept true by every write of an article.
///
/// New ones are gathered and written in the order of the keys: hashes one by one would touch the whole table for each
/// article.
final class MatchingKeyTable {
    private let select: PreparedStatement
    private let selectKeys: PreparedStatement
    private let insert: PreparedStatement
    private let delete: PreparedStatement
    private var pending = PendingKeys()
    /// Made once it pays, after so many looks in one transaction.
    private var filter: KeyFilter?
    private var looks = 0
    private let looksBeforeFilter: Int
    /// More than this are written before the end of a file, to bound memory.
    private static let maximumPending = 60_000
    /// No more articles of one key are looked at, so that a record's cost has a bound.
    private static let maximumArticles = 50

    init(_ database: Database, looksBeforeFilter: Int = 20_000) throws {
        self.looksBeforeFilter = looksBeforeFilter
        select = try PreparedStatement(
            database, "SELECT article_id FROM matching_key WHERE key = ? ORDER BY article_id LIMIT ?")
        selectKeys = try PreparedStatement(database, "SELECT key FROM matching_key")
        insert = try PreparedStatement(
            database, "INSERT OR IGNORE INTO matching_key (key, article_id) VALUES (?, ?)")
        delete = try PreparedStatement(database, "DELETE FROM matching_key WHERE key = ? AND article_id = ?")
    }

    func add(_ keys: [Int32], of article: Int) throws {
        guard article <= PendingKeys.greatestArticle else {
            filter = nil
            return try keys.forEach { try write($0, article) }
        }
        for key in keys {
            pending.add(key, of: article)
            filter?.insert(key)
        }
        if pending.count > Self.maximumPending { try flush() }
    }

    func remove(_ keys: [Int32], of article: Int) throws {
        for key in keys where !pending.remove(key, of: article) {
            try delete.run {
                $0.bind(Int(key))
                $0.bind(article)
            }
        }
    }

    func replace(_ old: [Int32], with new: [Int32], of article: Int) throws {
        try remove(old.filter { !new.contains($0) }, of: article)
        try add(new.filter { !old.contains($0) }, of: article)
    }

    /// The first articles that have a key.
    func articles(with key: Int32) throws -> [Int] {
        looks += 1
        if looks == looksBeforeFilter { filter = try makeFilter() }
        if let filter, !filter.mayContain(key) { return [] }
        let stored = try select.all {
            $0.bind(Int(key))
            $0.bind(Self.maximumArticles)
        } row: {
            $0.int(0) ?? 0
        }
        let new = pending.articles(with: key)
        return new.isEmpty ? stored : stored + new.prefix(Self.maximumArticles).filter { !stored.contains($0) }
    }

    /// To be called when a transaction begins: others may have written keys since the last one.
    func begin() {
        filter = nil
        looks = 0
    }

    private func makeFilter() throws -> KeyFilter {
        var filter = KeyFilter()
        pending.forEachInOrder { key, _ in filter.insert(key) }
        try selectKeys.forEach { _ in
        } row: { row in
            filter.insert(Int32(truncatingIfNeeded: row.int(0) ?? 0))
            return true
        }
        return filter
    }

    /// Writes what was gathered; to be done before the end of a transaction.
    func flush() throws {
        try pending.forEachInOrder(write)
        forget()
    }

    private func write(_ key: Int32, _ article: Int) throws {
        try insert.run {
            $0.bind(Int(key))
            $0.bind(article)
        }
    }

    func forget() {
        pending.removeAll()
    }

    /// Makes the keys of all articles: for libraries that were made before keys were as they are.
    static func fill(_ database: Database) throws {
        try database.execute(sql: "DELETE FROM matching_key")
        let table = try MatchingKeyTable(database)
        try forEachArticle(database) { try table.add($1, of: $0) }
        try table.flush()
    }

    private static func forEachArticle(_ database: Database, _ body: (Int, [Int32]) throws -> Void) throws {
        let rows = try PreparedStatement(
            database,
            """
            SELECT article.id, type, title, date, volume, pages, article_number, translated_title,
                (SELECT group_concat(value, ' ') FROM identifier WHERE article_id = article.id AND scheme = 'doi')
            FROM article LEFT JOIN article_text ON article_text.article_id = article.id
            """)
        try rows.forEach { _ in
        } row: { row in
            try body(row.int(0) ?? 0, MatchingKeys(row).all)
            return true
        }
    }
}

extension MatchingKeys {
    fileprivate init(_ row: Columns) {
        let dois = row.text(8)?.split(separator: " ").map { Identifier(normalized: String($0), .doi) } ?? []
        self.init(
            title: row.text(2), translatedTitle: row.text(7),
            isPreprint: ArticleIdentity.isPreprint(row.text(1).flatMap(ArticleType.init) ?? .document, dois),
            year: row.text(3).flatMap { Int($0.prefix(4)) }, volume: row.text(4),
            pages: PageSpan(pages: row.text(5), articleNumber: row.text(6)))
    }
}
