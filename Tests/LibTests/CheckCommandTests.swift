import Foundation
import TestSupport
import Testing

@Suite struct CheckCommandTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    @Test func `A sound library has nothing to mend`() throws {
        for arguments in [["check"], ["check", "--repair"]] {
            let run = try command.run(arguments)
            #expect(run.exitCode == 0 && run.output.contains("nothing is wrong") && run.errors.isEmpty)
        }
        #expect(try command.names() == ["library.sqlite"])
        #expect(try command.run("check", "--repair", "--json").json()["findings"]?.elements.isEmpty == true)
    }

    @Test func `What is wrong is listed, with the way to mend it`() throws {
        try command.sqlite("DELETE FROM word WHERE surface IN ('leukemia', 'relapse')")
        let run = try command.run("check")
        #expect(run.exitCode == 1)
        #expect(run.output == "contents: 2 words of the vocabulary are counted wrong.\n")
        #expect(run.errors.hasPrefix("Something other than lib has changed pages "))
        #expect(run.errors.hasSuffix(" of its file.\nMend what can be mended: lib check --repair\n"))
    }

    @Test func `What another program changed is said once, and which part of the file it is`() throws {
        try command.sqlite("UPDATE article SET issue = '777' WHERE id = 1")
        let run = try command.run("list", "--format", "ids", "--limit", "1", "issue:777")
        #expect(run.exitCode == 0)
        let said = try #require(run.errors.split(separator: "\n").first)
        #expect(said.hasPrefix("Something other than lib has changed the library (page"))
        #expect(said.hasSuffix("; to bring a backup back: lib restore-backup FILE"))
        #expect(try command.run("list", "--format", "ids", "issue:777").errors.isEmpty)
    }

    @Test func `What was mended is listed, and the library as it was is kept`() throws {
        try command.sqlite(
            "DELETE FROM word WHERE surface = 'leukemia'; UPDATE article SET title = 'Stale' WHERE id = 1")
        let run = try command.run("check", "--repair")
        #expect(run.exitCode == 0)
        #expect(run.output.hasPrefix("mended: index: The search index differs from the articles.\nmended: contents: "))
        let kept = try #require(try command.names().first { $0.contains(".before-repair-") })
        #expect(run.errors == "The library as it was is kept as \(command.path(kept))\n")
        #expect(try command.run("check").exitCode == 0)
        #expect(try command.run("search", "stale", "--count").output == "1\n")
        #expect(try command.run("--library", kept, "check").exitCode == 1)
    }

    @Test func `What can't be mended without losing something is left, and said`() throws {
        try command.sqlite(
            "PRAGMA foreign_keys = OFF; INSERT INTO note VALUES (999, 'Mine', '2026-01-01'); DELETE FROM word")
        let run = try command.run("check", "--repair")
        #expect(run.exitCode == 1)
        #expect(
            run.output.contains("not mended: references: 1 row of note points to a row of article that isn't there."))
        #expect(run.errors.contains("lib restore-backup FILE") && run.errors.contains(".recover"))
        let json = try command.run("check", "--repair", "--json").json()
        #expect(json["left"]?.elements.count == 1 && json["mended"]?.elements.isEmpty == true)
        #expect(json.names == ["findings", "mended", "left", "kept"])
    }

    @Test func `A damaged file is made anew, as long as no row is lost`() throws {
        try command.damage("article_by_date")
        #expect(try command.run("check").exitCode == 1)
        let run = try command.run("check", "--repair")
        #expect(run.exitCode == 0 && run.output.hasPrefix("mended: file: "))
        #expect(try command.run("check").exitCode == 0)
        #expect(try command.run("list", "--count").output == "74\n")
    }

    @Test func `Where rows are lost, the message says how to get back`() throws {
        try command.damage("article_text")
        let before = try Data(contentsOf: URL(filePath: command.library))
        let run = try command.run("check", "--repair")
        #expect(run.exitCode == 2 && run.output.isEmpty)
        #expect(run.errors.contains("a part of its table article_text can't be read. Nothing was changed."))
        #expect(run.errors.contains("lib restore-backup FILE"))
        #expect(run.errors.contains("sqlite3 '\(command.library)' .recover | sqlite3 recovered.sqlite"))
        #expect(try Data(contentsOf: URL(filePath: command.library)) == before)
    }

    @Test func `So does a file that can't be opened`() throws {
        try command.damage("grdb_migrations")
        for arguments in [["check"], ["check", "--repair"], ["list"]] {
            let run = try command.run(arguments)
            #expect(run.exitCode == 2 && run.output.isEmpty)
            #expect(run.errors.contains("can't be opened") && run.errors.contains("lib restore-backup FILE"))
        }
    }
}
