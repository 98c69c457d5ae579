import GRDB

/// What tells a backup from a library in use: a row in the settings of the copy, which goes when it is brought back.
struct BackupMark {
    /// When it was made, `2026-11-23T20:15:00Z`.
    var made: String
    /// The library's path.
    var library: String
    /// Why `lib` made it by itself: `before-0004`; `nil` where a person did.
    var reason: String?

    func write(to database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO setting (name, value)
                VALUES ('backup', json_object('made', ?1, 'library', ?2, 'reason', ?3))
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """, arguments: [made, library, reason])
    }

    static func remove(from database: Database) throws {
        try database.execute(sql: "DELETE FROM setting WHERE name = 'backup'")
    }

    /// `nil` where a file is no backup, though it may be a library.
    static func read(from database: Database) throws -> BackupMark? {
        try SQLQuery(
            """
            SELECT value ->> 'made', value ->> 'library', value ->> 'reason' FROM setting
            WHERE name = 'backup' AND json_valid(value)
            """
        ).first(in: database) { row in
            BackupMark(made: row.text(0) ?? "", library: row.text(1) ?? "", reason: row.text(2))
        }
    }
}
