import Foundation
import TestSupport
import Testing

/// A library that a newer lib wrote is left as it is by every command.
@Suite struct NewerLibraryTests {
    private static let commands: [[String]] = [
        ["add", "record.txt"], ["add", "record.txt", "--dry-run"], ["export", "--format", "ris"], ["search", "x"],
        ["list"], ["related", "1"], ["searches"], ["searches", "delete", "x"], ["show", "1"], ["open", "1"],
        ["reading-list"], ["reading-list", "show", "x"], ["reading-list", "add", "x", "1"],
        ["reading-list", "section", "x", "y"], ["reading-list", "next"], ["synonyms"], ["synonyms", "add", "a", "b"],
        ["abbreviations"], ["authors"], ["journals"], ["stats"], ["check"], ["check", "--repair"], ["backup", "x"],
        ["duplicates"], ["merge", "1", "2"],
    ]

    @Test(arguments: commands) func `It is refused with a clear message`(arguments: [String]) throws {
        let command = try Command.withFixtures()
        try command.write("{\"title\": \"New\"}", to: "record.txt")
        try command.sqlite("INSERT INTO grdb_migrations VALUES ('9999_from_the_future')")
        let before = try Data(contentsOf: URL(filePath: command.library))
        let run = try command.run(arguments)
        #expect(run.exitCode == 2 && run.output.isEmpty)
        #expect(
            run.errors
                == "lib: The library \(command.library) was written by a newer lib. It was left as it is; install the newer "
                + "lib to use it. If there never was one, it is damaged; bring a backup back: lib restore-backup FILE\n"
        )
        #expect(try Data(contentsOf: URL(filePath: command.library)) == before)
        #expect(try command.names() == ["library.sqlite", "record.txt"])
    }

    @Test func `So is a backup that a newer lib wrote`() throws {
        let command = try Command.withFixtures()
        try command.run("backup", "copy.sqlite")
        try command.sqlite("INSERT INTO grdb_migrations VALUES ('9999_from_the_future')", file: "copy.sqlite")
        let before = try Data(contentsOf: URL(filePath: command.library))
        let run = try command.run("restore-backup", "copy.sqlite")
        #expect(run.exitCode == 2 && run.errors.contains("was written by a newer lib. Nothing was changed"))
        #expect(try Data(contentsOf: URL(filePath: command.library)) == before)
    }
}
