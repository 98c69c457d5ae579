import Articles
import GRDB

/// A row of `screening`, or a reading list whose screening has no row yet.
struct ScreeningRow {
    enum Source {
        case readingList(Int)
        case query(String, isExact: Bool)
    }

    /// `nil` where nothing was decided yet.
    var id: Int?
    var name: String
    var source: Source
    var created: String?

    var scope: ScreeningScope {
        switch source {
        case .readingList: .readingList
        case .query(let text, let isExact): .query(text, isExact: isExact)
        }
    }
}

/// Rows of `screening`. One over a reading list is found by the list's name, and begins with its first verdict.
struct ScreeningTable {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// The screenings that have begun, by name.
    func all() throws -> [ScreeningRow] {
        try SQLQuery(
            """
            SELECT screening.id, coalesce(screening.name, reading_list.name) AS title, reading_list_id, query, exact,
                screening.created
            FROM screening LEFT JOIN reading_list ON reading_list.id = reading_list_id
            ORDER BY title COLLATE NOCASE
            """
        ).all(in: database, row: row)
    }

    /// - Throws: ``LibraryError/noSuchScreening(_:similar:)`` where neither a screening nor a reading list has the name.
    func row(named name: String) throws -> ScreeningRow {
        if let row = try find(name) { return row }
        let names = try SQLQuery(
            """
            SELECT name FROM screening NOT INDEXED WHERE name IS NOT NULL
            UNION SELECT name FROM reading_list NOT INDEXED ORDER BY 1
            """
        ).all(in: database) { $0.text(0) ?? "" }
        throw LibraryError.noSuchScreening(name, similar: try SimilarName.nearest(to: name, in: names))
    }

    /// Starts one over a query.
    ///
    /// - Returns: whether it is new.
    func start(_ name: String, over query: String, isExact: Bool, time: String) throws -> Bool {
        guard let name = name.trimmedOrNil else { throw LibraryError.emptyName(what: "screening") }
        if let known = try find(name) {
            switch known.source {
            case .readingList: throw LibraryError.screeningOfReadingList(known.name)
            case .query(let text, let exact):
                guard text == query, exact == isExact else {
                    throw LibraryError.screeningOfOtherQuery(known.name, query: text)
                }
                return false
            }
        }
        try insert(name, over: query, isExact: isExact, time)
        return true
    }

    func idMakingOne(of row: ScreeningRow, time: String) throws -> Int {
        if let id = row.id { return id }
        guard case .readingList(let list) = row.source else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
        return try idMakingOne(ofList: list, time: time)
    }

    /// The screening that an exported verdict belongs to.
    func idMakingOne(of verdict: ScreeningVerdict, _ lists: ReadingListTable) throws -> Int {
        try idMakingOne(
            named: verdict.screening, over: verdict.query, isExact: verdict.isExact, lists,
            time: verdict.decision.decided)
    }

    /// The screening of a name that another library has.
    ///
    /// - Parameter query: `nil` where it goes through the reading list of its name.
    func idMakingOne(
        named name: String, over query: String?, isExact: Bool, _ lists: ReadingListTable, time: String
    ) throws -> Int {
        guard let query else { return try idMakingOne(ofList: lists.idMakingOne(named: name), time: time) }
        if let id = try SQLQuery("SELECT id FROM screening WHERE name = ?", .text(name)).int(in: database) {
            return id
        }
        try insert(name, over: query, isExact: isExact, time)
        return Int(database.lastInsertedRowID)
    }

    private func insert(_ name: String, over query: String, isExact: Bool, _ time: String) throws {
        try SQLQuery(
            "INSERT INTO screening (name, query, exact, created) VALUES (?, ?, ?, ?)",
            .text(name), .text(query), .int(isExact ? 1 : 0), .text(time)
        ).run(in: database)
    }

    func delete(_ id: Int) throws {
        try database.execute(sql: "DELETE FROM screening WHERE id = ?", arguments: [id])
    }

    /// Deletes the screening of a list that is to go, unless something was decided in it.
    func deleteUnused(ofList list: Int, named name: String) throws {
        let verdicts = try SQLQuery(
            """
            SELECT count(*) FROM screening JOIN screening_decision ON screening_id = screening.id
            WHERE reading_list_id = ?
            """, .int(list)
        ).int(in: database)
        if let verdicts, verdicts > 0 { throw LibraryError.readingListIsScreened(name, verdicts: verdicts) }
        try database.execute(sql: "DELETE FROM screening WHERE reading_list_id = ?", arguments: [list])
    }

    private func idMakingOne(ofList list: Int, time: String) throws -> Int {
        let known = try SQLQuery("SELECT id FROM screening WHERE reading_list_id = ?", .int(list)).int(in: database)
        if let known { return known }
        try database.execute(
            sql: "INSERT INTO screening (reading_list_id, created) VALUES (?, ?)", arguments: [list, time])
        return Int(database.lastInsertedRowID)
    }

    private func find(_ name: String) throws -> ScreeningRow? {
        let name = name.trimmed
        let named = try SQLQuery(
            "SELECT id, name, reading_list_id, query, exact, created FROM screening WHERE name = ?", .text(name)
        ).first(in: database, row: row)
        if let named { return named }
        return try SQLQuery(
            """
            SELECT screening.id, reading_list.name, reading_list.id, NULL, 0, screening.created
            FROM reading_list LEFT JOIN screening ON reading_list_id = reading_list.id
            WHERE reading_list.name = ?
            """, .text(name)
        ).first(in: database, row: row)
    }

    private func row(_ columns: Columns) -> ScreeningRow {
        let source: ScreeningRow.Source =
            if let query = columns.text(3) {
                .query(query, isExact: columns.int(4) == 1)
            } else {
                .readingList(columns.int(2) ?? 0)
            }
        return ScreeningRow(
            id: columns.int(0), name: columns.text(1) ?? "", source: source, created: columns.text(5))
    }
}
