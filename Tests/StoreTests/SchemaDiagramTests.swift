import Foundation
import GRDB
import Migrations
import TestSupport
import Testing

/// The README draws the schema for people who open the file with other tools: it must be the one that there is.
@Suite struct SchemaDiagramTests {
    @Test func everyTableAndColumnOfTheSchemaIsInTheDiagramAndNoOther() throws {
        let queue = try DatabaseQueue()
        try queue.write { database in
            for migration in Migration.all { try database.execute(sql: migration.sql) }
        }
        let columns = try queue.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT tables.name || '.' || columns.name
                    FROM sqlite_schema AS tables JOIN pragma_table_xinfo(tables.name) AS columns
                    WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'
                        AND tables.name NOT LIKE 'article_search%'
                    """)
        }
        let references = try queue.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT foreign_keys."table" || ' ' || tables.name
                    FROM sqlite_schema AS tables JOIN pragma_foreign_key_list(tables.name) AS foreign_keys
                    WHERE tables.type = 'table' AND seq = 0
                    """)
        }
        let diagram = try Diagram(Repository.text("README.md"))
        #expect(diagram.columns.sorted() == columns.sorted())
        #expect(diagram.references.sorted() == references.sorted())
    }

    /// Mermaid's entity-relationship diagram, read back.
    struct Diagram {
        var columns: [String] = []
        var references: [String] = []

        init(_ readme: String) throws {
            let start = try #require(readme.range(of: "erDiagram"))
            let end = try #require(readme.range(of: "```", range: start.upperBound..<readme.endIndex))
            var table: Substring?
            for line in readme[start.upperBound..<end.lowerBound].split(separator: "\n") {
                let words = line.split(separator: " ")
                if words.contains("||--o{") {
                    references.append("\(words[0]) \(words[2])")
                } else if words.last == "{" {
                    table = words[0]
                } else if words == ["}"] {
                    table = nil
                } else if let table, words.count >= 2 {
                    columns.append("\(table).\(words[1])")
                }
            }
        }
    }
}
