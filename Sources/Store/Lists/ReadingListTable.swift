import Articles
import GRDB

/// Rows of `reading_list` and `reading_list_entry`. Positions run from 1 without gaps.
final class ReadingListTable {
    private let database: Database
    private let find: PreparedStatement
    private let insertList: PreparedStatement
    private let appendEntry: PreparedStatement
    private let hasSection: PreparedStatement
    private let insertEntry: PreparedStatement
    private let findEntry: PreparedStatement

    init(_ database: Database) throws {
        self.database = database
        find = try PreparedStatement(database, "SELECT id FROM reading_list WHERE name = ?")
        insertList = try PreparedStatement(
            database, "INSERT INTO reading_list (name, created) VALUES (?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))")
        appendEntry = try PreparedStatement(
            database,
            """
            INSERT OR IGNORE INTO reading_list_entry (reading_list_id, article_id, position)
            SELECT ?1, ?2, coalesce(max(position), 0) + 1 FROM reading_list_entry WHERE reading_list_id = ?1
            """)
        hasSection = try PreparedStatement(
            database, "SELECT 1 FROM reading_list_section WHERE reading_list_id = ? LIMIT 1")
        insertEntry = try PreparedStatement(
            database,
            """
            INSERT INTO reading_list_entry (reading_list_id, article_id, position, note, section_id)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (reading_list_id, article_id) DO NOTHING
            """)
        findEntry = try PreparedStatement(
            database,
            """
            SELECT 1 FROM reading_list_entry
            WHERE reading_list_id = (SELECT id FROM reading_list WHERE name = ?) AND article_id = ?
            """)
    }

    func id(named name: String) throws -> Int? {
        try find.first({ $0.bind(name) }, row: { $0.int(0) ?? 0 })
    }

    func idMakingOne(named name: String) throws -> Int {
        try id(named: name) ?? insertList.insert { $0.bind(name) }
    }

    /// Makes a list that another library had; `nil` where there is one of its name.
    func make(_ name: String, created: String) throws -> Int? {
        guard try id(named: name) == nil else { return nil }
        try SQLQuery("INSERT INTO reading_list (name, created) VALUES (?, ?)", .text(name), .text(created))
            .run(in: database)
        return Int(database.lastInsertedRowID)
    }

    /// At the end; nothing happens where the article is in the list already. After the last one, ``close(_:)``.
    func append(_ article: Int, to list: Int) throws {
        try appendEntry.run {
            $0.bind(list)
            $0.bind(article)
        }
    }

    /// Puts what was appended behind the sections in its place before them.
    func close(_ list: Int) throws {
        guard try hasSection.first({ $0.bind(list) }, row: { _ in true }) != nil else { return }
        let lists = ReadingLists(database)
        try lists.setOrder(lists.order(of: list), of: list)
    }

    func has(_ article: Int, inListNamed name: String) throws -> Bool {
        try findEntry.first {
            $0.bind(name)
            $0.bind(article)
        } row: { _ in
            true
        } ?? false
    }

    /// A row with a position that the list's order is made of afterwards.
    func insert(_ article: Int, into list: Int, position: Int, note: String?, section: Int?) throws {
        try insertEntry.run {
            $0.bind(list)
            $0.bind(article)
            $0.bind(position)
            $0.bind(note)
            $0.bind(section)
        }
    }
}
