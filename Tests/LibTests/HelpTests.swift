import Testing

@Suite struct HelpTests {
    @Test func `help NAME and --help after anything say the same`() throws {
        let command = try Command()
        let help = try command.run("search", "--help").output
        #expect(try command.run("help", "search").output == help)
        #expect(try command.run("search", "word", "--limit", "3", "--help").output == help)
        #expect(try command.run("--library", "x", "search", "--help").output == help)
    }

    @Test(arguments: [["--version"], ["search", "--version"], ["search", "blinatumomab", "--version"]])
    func `It says its version`(arguments: [String]) throws {
        let run = try Command().run(arguments)
        #expect(run.exitCode == 0 && run.output.wholeMatch(of: #/[0-9]+\.[0-9]+\.[0-9]+\n/#) != nil)
    }

    @Test(arguments: [("serach", "search"), ("lsit", "list"), ("reading-lists", "reading-list"), ("ad", "add")])
    func `A slip of the hand gets the subcommand that was meant`(name: String, meant: String) throws {
        let run = try Command().run(name, "word")
        #expect(run.exitCode == 64 && run.output.isEmpty)
        #expect(run.errors.contains("There is no subcommand '\(name)'. Did you mean '\(meant)'?"))
    }

    @Test func `A word in a subcommand's place gets the way to look for it`() throws {
        let run = try Command().run("blinatumomab")
        #expect(run.exitCode == 64)
        #expect(run.errors.contains("To look for a word: lib search blinatumomab"))
    }
}
