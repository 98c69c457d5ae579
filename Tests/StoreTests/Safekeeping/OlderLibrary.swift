import Foundation
import GRDB
import Migrations

@testable import Store

/// A library as an earlier `lib` left it, with articles.
enum OlderLibrary {
    /// - Parameters:
    ///   - migrations: how many of the migrations that earlier `lib` had.
    ///   - isChecked: whether its pages have checksums.
    static func make(at path: String, migrations: Int, articles: Int = 2, isChecked: Bool = false) throws {
        let queue = try DatabaseQueue(path: path, configuration: isChecked ? DatabaseFile.patient : Configuration())
        try queue.writeWithoutTransaction {
            if isChecked { DoubtfulPages(of: $0).makeRoom() }
            try $0.execute(
                sql: "PRAGMA page_size = 16384; PRAGMA application_id = 1281974898; PRAGMA journal_mode = WAL")
        }
        var migrator = DatabaseMigrator()
        for migration in Migration.all.prefix(migrations) {
            migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
        }
        try migrator.migrate(queue)
        try queue.writeWithoutTransaction { database in
            for number in 1...articles {
                try database.execute(
                    sql: """
                        INSERT INTO article (citation_key, type, title, added)
                        VALUES (?1, 'journalArticle', ?1, '2026-01-01T00:00:00Z');
                        INSERT INTO article_search (article_search) VALUES ('rebuild')
                        """, arguments: ["article\(number)"])
            }
        }
        try queue.close()
    }
}
