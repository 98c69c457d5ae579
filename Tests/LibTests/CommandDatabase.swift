import Foundation
import Testing

/// What other programs, earlier versions and failing disks do to a command's library.
extension Command {
    /// Runs a statement in the `sqlite3` shell.
    func sqlite(_ sql: String, file: String = "library.sqlite") throws {
        let run = try shell("sqlite3 \(file) \"\(sql)\"")
        #expect(run.exitCode == 0 && run.errors.isEmpty, "\(run.errors)")
    }

    /// Overwrites the first page of a table or an index of the library.
    func damage(_ name: String) throws {
        let page = try shell("sqlite3 library.sqlite \"SELECT rootpage FROM sqlite_schema WHERE name = '\(name)'\"")
            .output
        let number = try #require(Int(page.filter(\.isNumber)))
        var bytes = try Data(contentsOf: URL(filePath: library))
        for index in (number - 1) * 16_384..<number * 16_384 { bytes[index] = 0xA5 }
        try bytes.write(to: URL(filePath: library))
    }

    /// Makes the library one of an earlier lib, which had no sections of reading lists.
    func makeOlder() throws {
        try sqlite(
            """
            PRAGMA foreign_keys = OFF; DROP INDEX reading_list_entry_by_section;
            ALTER TABLE reading_list_entry DROP COLUMN section_id; DROP TABLE reading_list_section;
            DELETE FROM grdb_migrations WHERE identifier = '0005_lists'
            """)
    }
}
