import Foundation
import TestSupport
import Testing

/// The library is a database that everybody's SQLite opens, reads and searches, without anything of `lib`.
@Suite struct PlainDatabaseTests {
    private let command: Command

    init() throws { command = try Command.withFixtures() }

    /// What the shell that comes with SQLite answers.
    private func shell(_ sql: String) throws -> [String] {
        let answer = try command.shell("sqlite3 -readonly library.sqlite \"\(sql)\"")
        #expect(answer.exitCode == 0 && answer.errors.isEmpty, "\(answer.errors)")
        return answer.output.split(separator: "\n").map(String.init)
    }

    @Test func `SQLite's own shell searches it`() throws {
        let ids = try command.run("list", "blinatumomab", "--exact", "--limit", "100", "--format", "ids").lines
        #expect(ids.count > 3)
        let found = try shell(
            "SELECT rowid FROM article_search WHERE article_search MATCH 'blinatumomab' ORDER BY rowid")
        #expect(Set(found) == Set(ids))
    }

    @Test func `Every view can be read, and the file is sound`() throws {
        let views = try shell("SELECT name FROM sqlite_schema WHERE type = 'view'")
        #expect(views.count > 1)
        for view in views { #expect(try shell("SELECT count(*) FROM \(view)") != ["0"], "\(view)") }
        #expect(try shell("PRAGMA integrity_check; PRAGMA foreign_key_check") == ["ok"])
    }
}
