import Foundation
import TestSupport
import Testing

@Suite struct RestoreBackupCommandTests {
    private let command: Command

    /// The backup has no reading list, the library has one.
    init() throws {
        command = try Command.withFixtures()
        try command.run("backup", "copy.sqlite")
        try command.run("rl", "add", "New", "1", "2")
    }

    private var kept: [String] {
        get throws { try command.names().filter { $0.contains(".before-restore-") } }
    }

    @Test func `A backup takes the library's place, which is kept`() throws {
        let run = try command.run("restore-backup", "copy.sqlite")
        #expect(run.exitCode == 0 && run.output.isEmpty)
        #expect(run.errors.contains("74 articles brought back from the backup of 20"))
        let name = try #require(try kept.first)
        #expect(run.errors.contains("The library that was there, with 74 articles, is kept as \(command.path(name))"))
        #expect(try command.run("rl").exitCode == 1)
        #expect(try command.run("--library", name, "rl").output == "2\t0\tNew\t\n")
        #expect(try command.run("check").exitCode == 0)
    }

    @Test func `Its JSON says what was brought back and what is kept`() throws {
        let json = try command.run("restore-backup", "copy.sqlite", "--json").json()
        #expect(json["articles"] == .int(74) && json["library"] == .string(command.library))
        #expect(json["kept"] == .string(command.path(try #require(try kept.first))))
        #expect(json.names == ["library", "articles", "backup", "made", "kept", "keptArticles"])
    }

    @Test func `Where there is no library, and where it is damaged`() throws {
        let other = command.path("other/library.sqlite")
        let run = try command.run("--library", other, "restore-backup", "copy.sqlite")
        #expect(run.exitCode == 0 && !run.errors.contains("kept"))
        #expect(try command.run("--library", other, "list", "--count").output == "74\n")
        try Data(repeating: 0xA5, count: 40_000).write(to: URL(filePath: other))
        let damaged = try command.run("--library", other, "list")
        #expect(damaged.exitCode == 2 && damaged.errors.contains("lib restore-backup FILE"))
        let again = try command.run("--library", other, "restore-backup", "copy.sqlite")
        #expect(again.exitCode == 0 && again.errors.contains("which is damaged, is kept as"))
        #expect(try command.run("--library", other, "list", "--count").output == "74\n")
    }

    @Test func `While another process writes, it is refused, and nothing is changed`() throws {
        let run = try command.shell(
            "{ echo 'BEGIN IMMEDIATE; UPDATE article SET rating = 5 WHERE id = 1;'; echo '.shell touch locked'; "
                + "while ! [ -e locked ]; do sleep 0.05; done; "
                + "lib restore-backup copy.sqlite 2>errors; echo $? >code; echo 'COMMIT;'; } | sqlite3 library.sqlite")
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        #expect(try command.read("code") == "2\n")
        #expect(
            try command.read("errors")
                == "lib: Another program has the library \(command.library) open. Nothing was changed; close it there and "
                + "try again.\n")
        #expect(try command.run("show", "1", "--json").json()["articles"]?.elements.first?["rating"] == .int(5))
        #expect(try kept.isEmpty)
    }

    @Test func `What is no whole backup is refused`() throws {
        try command.write("text", to: "text.txt")
        #expect(mkfifo(command.path("pipe"), 0o600) == 0)
        for (name, words) in [
            ("none.sqlite", "There is no file"), ("pipe", "is no library of lib's"),
            ("text.txt", "is no library of lib's"),
            ("library.sqlite", "is the library itself"),
        ] {
            let run = try command.run("restore-backup", name)
            #expect(run.exitCode == 2 && run.output.isEmpty && run.errors.contains(words), "\(run.errors)")
        }
        try command.sqlite("UPDATE article SET title = 'Stale'", file: "copy.sqlite")
        let run = try command.run("restore-backup", "copy.sqlite")
        #expect(run.exitCode == 2 && run.errors.contains("is damaged") && run.errors.contains("Nothing was changed."))
        #expect(try command.run("rl").output == "2\t0\tNew\t\n")
        #expect(try command.run("restore-backup").exitCode == 64)
    }

    @Test func `An older library is kept before it is brought up to date, and said so`() throws {
        try command.makeOlder()
        let run = try command.run("list", "--count")
        let copy = command.path("library.sqlite.before-0005.sqlite")
        #expect(run.exitCode == 0 && run.output == "74\n")
        let said = run.errors.split(separator: "\n")
        #expect(
            said.first
                == "The library was brought up to date for this lib. As it was before, it is kept as \(copy)")
        #expect(said.count == 2 && said[1].hasPrefix("Something other than lib has changed the library (pages "))
        #expect(try command.run("rl").output == "2\t0\tNew\t\n")
        let columns = try command.shell("sqlite3 \(copy) 'SELECT name FROM pragma_table_info(\"reading_list_entry\")'")
        #expect(!columns.output.contains("section_id"))
        #expect(try command.run("list", "--count").errors.isEmpty)
    }
}
