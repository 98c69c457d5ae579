import Articles
import Testing

@Suite struct SavedSearchCommandTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    @Test func `Saved, run by its name wherever a query is taken, renamed and deleted`() throws {
        let saved = try command.run("search", "--save", "my blina", "blinatumomab year:2020..", "--format", "ids")
        #expect(saved.exitCode == 0 && saved.errors == "Saved as \"my blina\"; run it with: lib search '@my blina'.\n")
        let ids = try command.run("list", "blinatumomab", "year:2020..", "--format", "ids").lines
        #expect(try command.run("search", "@my blina", "--limit", "99", "--format", "ids").lines.count == ids.count)
        #expect(try command.run("list", "@MY", "Blina", "--format", "ids").lines == ids)
        #expect(try command.run("export", "--query", "@my blina", "--format", "jsonl").lines.count == ids.count)
        #expect(
            try command.run("rl", "add", "L", "--query", "@my blina").errors.hasPrefix("\(ids.count) articles added"))
        #expect(try command.run("searches").output == "\(ids.count)\t0\tmy blina\tblinatumomab year:2020..\n")
        #expect(try command.run("searches", "rename", "my blina", "@b").errors == "\"my blina\" is now called \"b\".\n")
        #expect(try command.run("search", "@b", "--count").output == "\(ids.count)\n")
        let json = try command.run("searches", "list", "--json").json()["searches"]?.elements
        #expect(json?.first?.keys == ["name", "query", "articles", "new"])
        #expect(try command.run("searches", "delete", "b").exitCode == 0)
        #expect(try command.run("searches").exitCode == 1)
        #expect(try command.run("search", "@b").exitCode == 2)
    }

    @Test func `What is new is shown once`() throws {
        try command.run("search", "--save", "b", "blinatumomab")
        let none = try command.run("search", "@b", "--new")
        #expect(none.exitCode == 1 && none.output.isEmpty)
        #expect(none.errors.hasPrefix("Nothing new since article 74 of 20"))
        try command.write(
            #"{"title": "Blinatumomab anew", "doi": "10.5555/n1"}"# + "\n"
                + #"{"title": "Other", "doi": "10.5555/n2"}"#,
            to: "new.jsonl")
        #expect(try command.run("add", "new.jsonl").exitCode == 0)
        #expect(try command.run("searches").output == "25\t1\tb\tblinatumomab\n")
        #expect(try command.run("search", "@b", "--new", "--count").output == "1\n")
        #expect(try command.run("search", "@b", "--new", "--format", "ids").output == "75\n")
        let again = try command.run("search", "@b", "--new", "--json")
        #expect(again.exitCode == 1 && again.errors.hasPrefix("Nothing new since article 76"))
        #expect(try again.json()["total"] == .int(0))
        #expect(try command.run("search", "@b", "--count").output == "25\n")
    }

    @Test func `What isn't shown stays new`() throws {
        try command.run("search", "--save", "b", "leukemia")
        let lines = (1...3).map { #"{"title": "Leukemia no. \#($0)", "doi": "10.5555/n\#($0)"}"# }
        try command.write(lines.joined(separator: "\n"), to: "new.jsonl")
        try command.run("add", "new.jsonl")
        let some = try command.run("search", "@b", "--new", "--limit", "2", "--format", "ids")
        #expect(some.lines.count == 2 && some.errors.contains("1 more are new; all stay new until all are shown."))
        #expect(try command.run("search", "@b", "--new", "--format", "ids").lines.count == 3)
        #expect(try command.run("search", "@b", "--new").exitCode == 1)
    }

    @Test func `A name that is none is answered with the nearest`() throws {
        try command.run("search", "--save", "relapse", "CNS relapse")
        for arguments in [
            ["search", "@relaps"], ["list", "@relaps"], ["export", "--query", "@relaps", "--format", "ris"],
        ] {
            let run = try command.run(arguments)
            #expect(run.exitCode == 2 && run.output.isEmpty && run.errors.contains("Did you mean \"relapse\"?"))
        }
        #expect(try command.run("search", "\"@relaps\"").exitCode < 2)
    }

    @Test(arguments: [
        ["search", "--new", "word"], ["search", "--save", "x"], ["search", "--save", " @ ", "word"],
        ["search", "--save", "x", "--author", "y", "word"], ["search", "@x", "--new", "--offset", "2"],
        ["search", "@x", "--new", "--save", "y"], ["searches", "rename", "x"], ["searches", "delete"],
    ])
    func `Wrong usage`(arguments: [String]) throws {
        let run = try command.run(arguments)
        #expect(run.exitCode == 64 && run.errors.hasPrefix("Error: "), "\(run.errors)")
        #expect(try command.run("searches").exitCode == 1)
    }
}
