import Articles
import Testing

@Suite struct ReadingListCommandTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
        try command.run("reading-list", "add", "CNS relapse", "20", "47", "21")
    }

    private var order: [String] {
        get throws { try command.run("rl", "show", "CNS relapse", "--format", "ids").lines }
    }

    @Test func `rl is reading-list`() throws {
        #expect(try command.run("rl", "list").output == (try command.run("reading-list", "list").output))
        #expect(try command.run("rl").output == "3\t0\tCNS relapse\t\n")
    }

    @Test func `A list is made, filled, ordered, renamed and deleted`() throws {
        #expect(
            try command.run("rl", "create", "New", "--description", "Why").errors.hasPrefix(
                "Reading list \"New\" made."))
        #expect(
            try command.run("rl", "add", "cns relapse", "1", "20").errors
                == "1 article added to \"cns relapse\"; 1 was in it already.\n")
        #expect(
            try command.run("rl", "move", "CNS relapse", "1", "--to", "1").errors.hasPrefix(
                "Article 1 is now no. 1 of 4")
        )
        #expect(try order == ["1", "20", "47", "21"])
        #expect(try command.run("rl", "move", "CNS relapse", "21", "--before", "47").exitCode == 0)
        #expect(try command.run("rl", "move", "CNS relapse", "1", "--after", "20").exitCode == 0)
        #expect(try order == ["20", "1", "21", "47"])
        #expect(try command.run("rl", "remove", "CNS relapse", "1", "47").exitCode == 0)
        #expect(try order == ["20", "21"])
        #expect(try command.run("rl", "rename", "CNS relapse", "Meninges").exitCode == 0)
        #expect(try command.run("rl", "list").lines.map { $0.split(separator: "\t")[2] } == ["Meninges", "New"])
        #expect(try command.run("rl", "delete", "Meninges").errors.contains("its 2 articles stay in the library"))
        #expect(try command.run("list", "--count").output == "74\n")
    }

    @Test func `A query fills a list`() throws {
        #expect(try command.run("rl", "add", "T", "--query", "nelarabine").exitCode == 0)
        #expect(
            try command.run("rl", "show", "T", "--format", "ids").output
                == (try command.run("list", "nelarabine", "--format", "ids").output))
    }

    @Test func `Its JSON has the articles in order with their place`() throws {
        let list = try command.run("rl", "show", "CNS relapse", "--json").json()
        #expect(list["name"] == .string("CNS relapse"))
        #expect(list["articles"]?.elements.map { $0["id"] } == [.int(20), .int(47), .int(21)])
        #expect(list["articles"]?.elements.map { $0["position"] } == [.int(1), .int(2), .int(3)])
        let lists = try command.run("rl", "list", "--json").json()["readingLists"]?.elements ?? []
        #expect(lists.map(\.names) == [["name", "created", "articles", "read"]])
    }

    @Test func `A list is printed in the formats of the export`() throws {
        let shown = try command.run("rl", "show", "CNS relapse", "--format", "bibtex").output
        #expect(shown == (try command.run("export", "--reading-list", "CNS relapse", "--format", "bibtex").output))
    }

    @Test func `A name that is none gets the nearest one`() throws {
        let run = try command.run("rl", "show", "CNS relaps")
        #expect(run.errors == "lib: There is no reading list \"CNS relaps\". Did you mean \"CNS relapse\"?\n")
    }

    @Test func `What is not in the list can't be moved or taken out, and nothing is changed`() throws {
        #expect(try command.run("rl", "remove", "CNS relapse", "20", "1").exitCode == 2)
        #expect(try command.run("rl", "move", "CNS relapse", "20", "--before", "1").exitCode == 2)
        #expect(try command.run("rl", "create", "cns RELAPSE").exitCode == 2)
        #expect(try order == ["20", "47", "21"])
    }

    @Test func `A list may be called like a subcommand or an option`() throws {
        for name in ["list", "show", "add"] {
            #expect(try command.run("--library", command.library, "rl", "add", name, "1").exitCode == 0)
            #expect(
                try command.run("--library", command.library, "rl", "show", name, "--format", "ids").output == "1\n")
        }
        #expect(try command.run("rl", "add", "--", "--odd", "2").exitCode == 0)
        #expect(try command.run("rl", "show", "--format", "ids", "--", "--odd").output == "2\n")
    }
}
