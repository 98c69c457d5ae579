import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// A migration that has landed is never edited. `REGENERATE_GOLDEN=1` writes `Golden/schema.sql` anew: after a
/// further migration its difference must show additions only.
@Suite struct SchemaTests {
    @Test func `The schema is what the golden file says`() throws {
        let schema = try Self.schema(of: TestLibrary())
        #expect(try schema == Golden("schema.sql").expected(schema))
    }

    @Test func `Every table of the library's own is strict`() throws {
        let loose = try TestLibrary().column(
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND NOT strict
                AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations' ORDER BY name
            """)
        #expect(loose.isEmpty)
    }

    @Test(arguments: [
        ("page_size", "16384"), ("application_id", "1281974898"), ("journal_mode", "wal"), ("synchronous", "2"),
        ("foreign_keys", "1"), ("encoding", "UTF-8"),
    ])
    func `The file and its connection are set up`(pragma: String, value: String) throws {
        let library = try TestLibrary()
        #expect(try library.column("PRAGMA \(pragma)") == [value])
        #expect(try Library.open(library.library.path) { _ in true }.column("PRAGMA \(pragma)") == [value])
    }

    @Test func `Every reference between tables is found by an index`() throws {
        let library = try TestLibrary()
        let references = try library.library.queue.inDatabase { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT child.name AS child, reference."from" AS "column"
                    FROM sqlite_schema AS child JOIN pragma_foreign_key_list(child.name) AS reference
                    WHERE child.type = 'table' AND reference.seq = 0
                    """
            ).map { ($0["child"] as String, $0["column"] as String) }
        }
        for (table, column) in references {
            let plan = try library.plan(of: "SELECT 1 FROM \"\(table)\" WHERE \"\(column)\" = 1")
            // Not indexed on purpose: steps of history and runs of imports are few, and are never deleted.
            if table == "history_step" { continue }
            #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(table).\(column): \(plan)")
        }
    }

    /// All of `sqlite_schema` but what FTS5 and SQLite make for themselves.
    private static func schema(of library: TestLibrary) throws -> String {
        let statements = try library.column(
            """
            SELECT sql FROM sqlite_schema
            WHERE sql IS NOT NULL AND name NOT LIKE 'article_search\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            ORDER BY type, name
            """)
        let index = try library.column(
            "SELECT k || ' = ' || v FROM article_search_config WHERE k IN ('hashsize', 'rank') ORDER BY k")
        let lines = (statements + index.map { "-- article_search: \($0)" }).flatMap { statement in
            statement.split(separator: "\n").map(normalized)
        }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    /// Without comments and with single spaces.
    private static func normalized(_ line: Substring) -> String {
        if line.hasPrefix("-- article_search") { return String(line) }
        let code = line.components(separatedBy: "--")[0]
        return code.split(separator: " ").joined(separator: " ")
    }
}
