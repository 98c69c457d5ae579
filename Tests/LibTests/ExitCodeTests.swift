import Foundation
import Testing

@Suite struct ExitCodeTests {
    @Test(arguments: [
        ["search", "blinatumomab"], ["search", "blinatumomab", "--count"], ["list"], ["list", "--count"],
        ["show", "1"],
        ["authors"], ["journals"], ["stats"], ["check"], ["export", "--format", "ris"],
        ["reading-list", "create", "x"],
        ["reading-list", "add", "x", "1"],
    ])
    func `0: done`(arguments: [String]) throws {
        #expect(try Command.withFixtures().run(arguments).exitCode == 0)
    }

    @Test(arguments: [
        ["search", "xyzzyx"], ["search", "xyzzyx", "--count"], ["search", "xyzzyx", "--json"], ["search", "***"],
        ["search", "leukemia", "--since", "2099"], ["list", "xyzzyx"], ["list", "--until", "1901", "--json"],
        ["list", "xyzzyx", "--count"], ["authors", "xyzzyx"], ["authors", "xyzzyx", "--json"],
        ["journals", "xyzzyx"], ["reading-list"], ["reading-list", "list", "--json"],
        ["reading-list", "add", "x", "--query", "xyzzyx"], ["export", "--query", "xyzzyx", "--format", "csv"],
    ])
    func `1: nothing was found`(arguments: [String]) throws {
        let run = try Command.withFixtures().run(arguments)
        #expect(run.exitCode == 1)
        // Programs read it from the output, people from what is said.
        #expect(arguments.contains("--json") || arguments.contains("--count") || !run.errors.isEmpty)
    }

    @Test(arguments: [
        ["show", "999"], ["show", "nobody2020nothing"], ["open", "pmid:1"], ["export", "999", "--format", "csv"],
        ["reading-list", "show", "x"], ["reading-list", "remove", "x", "1"], ["reading-list", "delete", "x"],
        ["reading-list", "rename", "x", "y"], ["reading-list", "move", "x", "1", "--to", "1"],
        ["reading-list", "add", "x", "999"], ["add", "nowhere.txt"],
        ["export", "--reading-list", "x", "--format", "csv"],
    ])
    func `2: what was named is not there`(arguments: [String]) throws {
        let command = try Command.withFixtures()
        let before = try Data(contentsOf: URL(filePath: command.library))
        let run = try command.run(arguments)
        #expect(run.exitCode == 2 && run.output.isEmpty && !run.errors.isEmpty)
        #expect(try Data(contentsOf: URL(filePath: command.library)) == before)
    }

    @Test(arguments: [
        ["search"], ["search", ""], ["search", "a", "--limit", "0"], ["search", "a", "--limit", "x"],
        ["search", "a", "--sort", "size"], ["search", "a", "--jcr", "Q5"], ["search", "a", "--since", "May"],
        ["search", "a", "--offset", "-1"], ["search", "a", "--json", "--format", "ids"], ["search", "a", "--nonsense"],
        ["list", "--nonsense"], ["list", "--format", "doc"], ["add"], ["add", "--new", "file"],
        ["add", "x", "--tag", " "],
        ["add", "x", "--format", "word"], ["show"], ["open"], ["export"], ["export", "--format", "word"],
        ["export", "1", "--query", "a", "--format", "csv"], ["export", "--output", "x.unknown"],
        ["reading-list", "create"], ["reading-list", "add", "x"], ["reading-list", "add", "x", "1", "--query", "a"],
        ["reading-list", "move", "x", "1"], ["reading-list", "move", "x", "1", "--to", "0"],
        ["reading-list", "move", "x", "1", "--to", "1", "--before", "2"], ["reading-list", "rename", "x"],
        ["authors", "--limit", "0"], ["check", "now"], ["stats", "--nonsense"], ["--nonsense"], ["--library"],
        ["search", "a", "--color", "blue"],
    ])
    func `64: wrong usage`(arguments: [String]) throws {
        let run = try Command.withFixtures().run(arguments)
        #expect(run.exitCode == 64 && run.output.isEmpty)
        #expect(run.errors.contains("Error: ") && run.errors.contains("Usage: lib"))
    }

    @Test func `No message names a type of the program`() throws {
        let command = try Command.withFixtures()
        // A text that must be JSON and is none, as a failing disk may leave it.
        var bytes = try Data(contentsOf: URL(filePath: command.library))
        while let range = bytes.range(of: Data("{\"FirstCategoryId\"".utf8)) { bytes[range.lowerBound] = 0x21 }
        try bytes.write(to: URL(filePath: command.library))
        for arguments in [
            ["export", "--format", "jsonl"], ["search", "blinatumomab"], ["list", "--json"], ["show", "1", "2", "3"],
        ] {
            let run = try command.run(arguments)
            #expect(run.exitCode == 2)
            let isNamed = run.errors.hasPrefix("lib: The library \(command.library) is damaged (")
            #expect(isNamed && !run.errors.contains("Error"), "\(run.errors)")
        }
        #expect(try command.run("check").exitCode == 1)
    }
}
