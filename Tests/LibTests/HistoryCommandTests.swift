import Articles
import TestSupport
import Testing

@Suite struct HistoryCommandTests {
    @Test func `undo takes the last command back, redo does it again`() throws {
        let command = try Command.withFixtures()
        let before = try command.run("export", "--format", "jsonl").output
        try command.run("remove", "3", "5")
        let after = try command.run("export", "--format", "jsonl").output
        let undone = try command.run("undo")
        #expect(undone.exitCode == 0 && undone.output.isEmpty)
        #expect(undone.errors == "Undone: step 2 (lib remove 3 5). To do it again: lib redo\n")
        #expect(try command.run("export", "--format", "jsonl").output == before)
        #expect(try command.run("redo").errors == "Done again: step 2 (lib remove 3 5).\n")
        #expect(try command.run("export", "--format", "jsonl").output == after)
    }

    @Test func `history shows what was typed and what came of it`() throws {
        let command = try Command.withFixtures()
        try command.run("reading-list", "add", "CNS relapse", "3", "--library", command.library)
        try command.run("undo")
        let lines = try command.run("history").lines
        try #require(lines.count == 2)
        #expect(
            lines[0].hasPrefix("2\t") && lines[0].hasSuffix("\t1 article, undone\treading-list add 'CNS relapse' 3"))
        #expect(lines[1].hasPrefix("1\t") && lines[1].contains(" added\tadd /"))
    }

    @Test func `history as JSON`() throws {
        let command = try Command.withFixtures()
        try command.run("remove", "2")
        let steps = try #require(command.run("history", "--json").json()["steps"]?.elements)
        try #require(steps.count == 2)
        #expect(steps[0].keys == ["id", "time", "command", "articles", "canBeUndone"])
        #expect(steps[0]["command"] == .string("remove 2") && steps[0]["canBeUndone"] == .bool(true))
        #expect(steps[1]["added"]?.wholeNumber ?? 0 > 10)
    }

    @Test func `history of an article has only what touched it`() throws {
        let command = try Command.withFixtures()
        try command.run("reading-list", "add", "A", "3")
        try command.run("reading-list", "add", "A", "4")
        #expect(try command.run("history", "4").lines.map { $0.prefix(2) } == ["3\t", "1\t"])
        #expect(try command.run("history", "nobody2020").exitCode == 2)
    }

    @Test func `What can't be undone says so`() throws {
        let command = try Command.withFixtures()
        #expect(try command.run("redo").errors == "lib: There is nothing to do again: no step is undone.\n")
        #expect(try command.run("undo", "7").exitCode == 2)
        try command.run("reading-list", "add", "A", "3")
        let refused = try command.run("undo", "1")
        #expect(refused.exitCode == 2)
        #expect(refused.errors.contains("step 2 touches the same things; reverse that one first. Nothing was changed."))
    }

    @Test func `An import that the history is too small for is undone after a question`() throws {
        let command = try Command.withFixtures()
        try command.run("config", "history-limit", "20000")
        let asked = try command.run("undo", "1")
        #expect(asked.exitCode == 2 && asked.errors.contains("lib redo won't bring it back"))
        #expect(asked.errors.contains("say --yes. Nothing was changed."))
        #expect(try command.run("list", "--format", "ids").lines.count > 10)
        #expect(try command.run("undo", "1", "--yes").exitCode == 0)
        #expect(try command.run("list", "--format", "ids").output.isEmpty)
        #expect(try command.run("history").output.contains("undone, can't be redone"))
    }

    @Test func `At a terminal the question takes a key`() throws {
        let command = try Command.withFixtures()
        try command.run("config", "history-limit", "20000")
        #expect(try command.terminal("lib undo 1", input: "n\n").output.contains("Undo it? [y/N]"))
        #expect(try command.run("list", "--format", "ids").lines.count > 10)
        #expect(try command.terminal("lib undo 1", input: "y\n").exitCode == 0)
        #expect(try command.run("list", "--format", "ids").output.isEmpty)
    }
}
