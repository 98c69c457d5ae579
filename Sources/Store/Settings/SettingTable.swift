import Articles
import GRDB

/// Reads and writes the library's settings.
struct SettingTable {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func value(of name: String) throws -> String? {
        try SQLQuery("SELECT value FROM setting WHERE name = ?", .text(name)).first(in: database) { $0.text(0) } ?? nil
    }

    func set(_ name: String, to value: String) throws {
        try SQLQuery(
            "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
            .text(name), .text(value)
        ).run(in: database)
    }

    func unset(_ name: String) throws {
        try SQLQuery("DELETE FROM setting WHERE name = ?", .text(name)).run(in: database)
    }

    /// `nil` where the library makes keys in the usual way. What a newer version wrote there counts for nothing here.
    func citationKeyPattern() throws -> CitationKeyPattern? {
        guard let text = try value(of: LibrarySetting.citationKey.rawValue) else { return nil }
        do { return try CitationKeyPattern(text) } catch { return nil }
    }
}
