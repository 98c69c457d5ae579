import GRDB

/// Rows of `reading_list` and `reading_list_entry`. Positions run from 1 without gaps, except while an import
/// brings entries back one by one.
final class ReadingListTable {
    private let find: PreparedStatement
    private let insertList: PreparedStatement
    private let appendEntry: PreparedStatement
    private let insertEntry: PreparedStatement
    private let isTaken: PreparedStatement

    init(_ database: Database) throws {
        find = try PreparedStatement(database, "SELECT id FROM reading_list WHERE name = ?")
        insertList = try PreparedStatement(
            database, "INSERT INTO reading_list (name, created) VALUES (?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))")
        appendEntry = try PreparedStatement(
            database,
            """
            INSERT OR IGNORE INTO reading_list_entry (reading_list_id, article_id, position)
            SELECT ?1, ?2, coalesce(max(position), 0) + 1 FROM reading_list_entry WHERE reading_list_id = ?1
            """)
        insertEntry = try PreparedStatement(
            database,
            """
            INSERT OR IGNORE INTO reading_list_entry (reading_list_id, article_id, position, note)
            VALUES (?, ?, ?, ?)
            """)
        isTaken = try PreparedStatement(
            database, "SELECT 1 FROM reading_list_entry WHERE reading_list_id = ? AND position = ?")
    }

    func id(named name: String) throws -> Int? {
        try find.first({ $0.bind(name) }, row: { $0.int(0) ?? 0 })
    }

    func idMakingOne(named name: String) throws -> Int {
        try id(named: name) ?? insertList.insert { $0.bind(name) }
    }

    /// At the end; nothing happens where the article is in the list already.
    func append(_ article: Int, to list: Int) throws {
        try appendEntry.run {
            $0.bind(list)
            $0.bind(article)
        }
    }

    /// At a position if it is free, else at the end.
    func insert(_ article: Int, into list: Int, position: Int, note: String?) throws {
        let entry = try isTaken.first {
            $0.bind(list)
            $0.bind(position)
        } row: { _ in
            true
        }
        if entry == nil {
            try insertEntry.run {
                $0.bind(list)
                $0.bind(article)
                $0.bind(position)
                $0.bind(note)
            }
        } else {
            try append(article, to: list)
        }
    }
}
