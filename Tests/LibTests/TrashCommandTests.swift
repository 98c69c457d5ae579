import Articles
import TestSupport
import Testing

@Suite struct TrashCommandTests {
    @Test func `remove, trash, restore`() throws {
        let command = try Command.withFixtures()
        let before = try command.run("export", "--format", "jsonl").output
        let removed = try command.run("remove", "2")
        #expect(removed.exitCode == 0)
        #expect(
            removed.errors == "1 article moved to the trash. To bring it back: lib undo, or lib restore 2\n")
        #expect(try command.run("show", "2").exitCode == 2)
        #expect(try command.run("trash").lines.count == 1)
        #expect(try command.run("trash", "--json").json()["articles"]?.elements.first?["id"] == .int(2))
        #expect(try command.run("restore", "2").errors == "1 article brought back from the trash.\n")
        #expect(try command.run("export", "--format", "jsonl").output == before)
        #expect(try command.run("trash").exitCode == 1)
    }

    @Test func `remove takes a query, restore takes all`() throws {
        let command = try Command.withFixtures()
        let found = try command.run("list", "blinatumomab", "--format", "ids").lines.count
        #expect(
            try command.run("remove", "--query", "blinatumomab", "--json").json()["removed"]?.elements.count == found)
        #expect(try command.run("list", "blinatumomab").exitCode == 1)
        #expect(try command.run("restore", "--all").errors.hasPrefix("\(found) articles"))
    }

    @Test func `A removed article's file is reported as in the trash`() throws {
        let command = try Command.withFixtures()
        try command.run("remove", "1")
        let files = try command.run("add", "--json", command.fixture("library")).json()["files"]?.elements ?? []
        #expect(files.reduce(0) { $0 + ($1["inTrash"]?.wholeNumber ?? 0) } == 1)
        #expect(try command.run("show", "1").exitCode == 2)
    }

    @Test func `Emptying says what it destroys, and asks`() throws {
        let command = try Command.withFixtures()
        try command.run("remove", "1", "2")
        let refused = try command.run("trash", "empty")
        #expect(refused.exitCode == 2 && refused.errors.contains("This destroys 2 articles with all tags"))
        #expect(try command.run("trash").lines.count == 2)
        let answered = try command.terminal("lib trash empty", input: "y\n")
        #expect(answered.output.contains("Destroy? [y/N]") && answered.output.contains("2 articles destroyed."))
        #expect(try command.run("trash").exitCode == 1)
        #expect(try command.run("check").exitCode == 0)
        let backup = try #require(command.names().first { $0.contains("before-emptying-trash") })
        #expect(try command.run("trash", "--library", command.path(backup)).lines.count == 2)
    }

    @Test func `What isn't in the trash can't be restored`() throws {
        let command = try Command.withFixtures()
        #expect(
            try command.run("restore", "4").errors
                == "lib: There is no article 4 in the trash. lib trash shows what is.\n")
        #expect(try command.run("restore").exitCode == 64)
        #expect(try command.run("remove").exitCode == 64)
    }
}
