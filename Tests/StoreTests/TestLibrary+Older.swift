import Foundation
import GRDB
import Migrations

@testable import Store

extension TestLibrary {
    /// The path of a library with the same rows, as a lib left it that knew the migrations up to one.
    func older(upTo last: String) throws -> String {
        let path = folder.path("older.sqlite")
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA page_size = 16384; PRAGMA application_id = \(DatabaseFile.applicationID);
                    PRAGMA journal_mode = WAL;
                    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
                    """)
            for migration in Migration.all where migration.name <= last {
                try database.execute(sql: migration.sql)
                try database.execute(
                    sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: [migration.name])
            }
            try database.execute(sql: "ATTACH ? AS newer", arguments: [library.path])
            // The first had tables for abbreviations and synonyms, and nothing in them.
            let unfilled: Set<String> = last == "0001_library" ? ["abbreviation", "synonym"] : []
            for table in try Self.tables(database) where !unfilled.contains(table) { try Self.copy(table, database) }
            if last < "0008_lean_index" { try Self.markAcronyms(database) }
            if last == "0003_identity" { try database.execute(sql: "DELETE FROM matching_key WHERE key % 2 = 0") }
            try database.execute(sql: "INSERT INTO article_search (article_search) VALUES ('rebuild'); DETACH newer")
        }
        try queue.close()
        return path
    }

    /// Extra words once were in one line, acronyms with a mark, and there were more of these.
    private static func markAcronyms(_ database: Database) throws {
        for row in try Row.fetchAll(database, sql: "SELECT article_id, extra_words FROM article_text") {
            try database.execute(
                sql: "UPDATE article_text SET extra_words = ? WHERE article_id = ?",
                arguments: [marked(row["extra_words"]), row["article_id"] as Int])
        }
        let trashed = try Row.fetchAll(
            database,
            sql: """
                SELECT article_id, json_extract(content, '$.extra_words') AS extra_words FROM trash_row
                WHERE table_name = 'article_text'
                """)
        for row in trashed {
            try database.execute(
                sql: """
                    UPDATE trash_row SET content = json_set(content, '$.extra_words', ?)
                    WHERE table_name = 'article_text' AND article_id = ?
                    """, arguments: [marked(row["extra_words"]), row["article_id"] as Int])
        }
    }

    private static func marked(_ line: String?) -> String {
        let lines = (line ?? "").components(separatedBy: "\n")
        let acronyms = lines[0].components(separatedBy: " ").filter { !$0.isEmpty } + ["cd19"]
        return (acronyms.map { ExtraWords.acronymMark + $0 } + lines.dropFirst()).joined(separator: " ")
    }

    private static func tables(_ database: Database) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT name FROM main.sqlite_schema JOIN newer.sqlite_schema USING (type, name)
                WHERE type = 'table' AND name NOT GLOB 'article_search*' AND name NOT GLOB 'sqlite_*'
                    AND name NOT GLOB 'history_*' AND name <> 'grdb_migrations'
                """)
    }

    /// The columns that both have.
    private static func copy(_ table: String, _ database: Database) throws {
        let columns = try String.fetchAll(
            database,
            sql: """
                SELECT name FROM pragma_table_xinfo(?1, 'main') WHERE hidden = 0
                    AND name IN (SELECT name FROM pragma_table_xinfo(?1, 'newer'))
                """, arguments: [table]
        ).joined(separator: ", ")
        try database.execute(
            sql: """
                DELETE FROM main.\(table);
                INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM newer.\(table);
                """)
    }
}
