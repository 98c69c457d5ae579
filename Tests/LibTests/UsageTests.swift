import Foundation
import TestSupport
import Testing

@Suite struct UsageTests {
    static let subcommands = [
        ["add"], ["export"], ["search"], ["list"], ["show"], ["open"], ["reading-list"], ["authors"], ["journals"],
        ["stats"], ["check"], ["formats"], ["reading-list", "list"], ["reading-list", "show"],
        ["reading-list", "create"],
        ["reading-list", "add"], ["reading-list", "remove"], ["reading-list", "move"], ["reading-list", "rename"],
        ["reading-list", "delete"], ["rl"], ["synonyms"], ["synonyms", "list"], ["synonyms", "add"],
        ["synonyms", "remove"], ["synonyms", "import"], ["abbreviations"], ["duplicates"], ["merge"],
        ["tag"], ["tags"], ["tags", "list"], ["tags", "rename"], ["tags", "delete"], ["note"], ["status"], ["rate"],
        ["edit"], ["config"],
        ["screen"], ["history"], ["undo"], ["redo"], ["remove"], ["restore"], ["trash"], ["trash", "list"],
        ["trash", "empty"],
        ["backup"], ["restore-backup"], ["reading-list", "next"], ["reading-list", "describe"],
        ["reading-list", "note"], ["reading-list", "section"], ["reading-list", "copy"],
    ]

    @Test(arguments: subcommands) func everySubcommandExplainsItself(_ subcommand: [String]) throws {
        let help = try Command().run(subcommand + ["--help"])
        #expect(help.exitCode == 0)
        #expect(help.output.contains("USAGE: lib "))
        // The parser keeps the usage on one line, however long.
        let lines = help.output.split(separator: "\n").filter { !$0.hasPrefix("USAGE: ") }
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(!help.output.contains("\\"))
    }

    @Test func theHelpOfLibNamesEverySubcommand() throws {
        let help = try Command().run("--help").output
        for subcommand in Self.subcommands where subcommand.count == 1 { #expect(help.contains(subcommand[0])) }
    }

    @Test(arguments: [
        ["serch", "x"], ["search"], ["search", "--bogus", "x"], ["search", "x", "--limit", "0"], ["list", "--bogus"],
        ["search", "x", "--jcr", "Q7"], ["search", "x", "--since", "soon"], ["add"], ["add", "--new", "x"], ["show"],
        ["formats", "word"], ["merge"], ["merge", "1"], ["duplicates", "--auto-above", "2"],
        ["duplicates", "--limit", "0"],
        ["screen", "--report"], ["screen", "L", "--report", "--list", "open"], ["screen", "L", "1"],
        ["screen", "L", "--decide", "include"], ["screen", "L", "1", "--decide", "include", "--reason", "x"],
        ["screen", "L", "1", "--decide", "exclude", "--reason", " "], ["screen", "L", "--json"],
        ["screen", "L", "1", "--decide", "exclude", "--stage", "full-text"], ["screen", "L", "--format", "ids"],
        ["screen", "L", "--markdown"], ["screen", "--query", "x"], ["screen", "L", "--delete", "--query", "x"],
        ["export"], ["export", "--format", "word"], ["export", "1", "--query", "x", "--format", "ris"],
        ["reading-list", "move", "L", "1"], ["reading-list", "add", "L"], ["search", "x", "--json", "--format", "ids"],
    ])
    func wrongUsageEndsWith64AndSaysWhy(_ arguments: [String]) throws {
        let result = try Command().run(arguments)
        #expect(result.exitCode == 64)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("Error: "))
    }

    @Test func aMistypedSubcommandGetsTheNearest() throws {
        #expect(try Command().run("serch").errors.contains("Did you mean 'search'?"))
    }

    @Test(arguments: [
        ["search", "x"], ["list"], ["show", "1"], ["open", "1"], ["export", "--format", "ris"], ["reading-list"],
        ["authors"], ["journals"], ["stats"], ["check"], ["abbreviations"], ["synonyms"],
        ["synonyms", "add", "a", "b"], ["synonyms", "remove", "a"],
        ["tag", "1", "+x"], ["tags"], ["note", "1"], ["status", "1", "read"], ["rate", "1", "3"], ["edit", "1"],
        ["screen"], ["screen", "x", "--query", "x"], ["history"], ["undo"], ["redo"], ["remove", "1"],
        ["restore", "1"],
        ["trash"],
        ["backup", "x"], ["check", "--repair"],
        ["reading-list", "next"], ["reading-list", "section", "x"], ["reading-list", "copy", "x", "y"],
    ])
    func withoutALibraryTheyAllSayHowToStart(_ arguments: [String]) throws {
        let command = try Command()
        let result = try command.run(arguments)
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("Start one with: lib add FILE…"))
        #expect(!FileManager.default.fileExists(atPath: command.library))
    }

    @Test func theLibraryCanBeNamedBeforeAndAfterTheSubcommandAndInTheEnvironment() throws {
        let command = try Command()
        let path = command.folder.appending(path: "other.sqlite").path
        try command.run("add", command.fixture("library/adult.txt"), "--library", path)
        #expect(try command.run("--library", path, "list", "--count").output == "5\n")
        #expect(try command.run("--library=\(path)", "list", "--count").output == "5\n")
        #expect(try command.run("list", "--count", "--library", path).output == "5\n")
        #expect(try command.run("--library", path, "reading-list", "show", "x").errors.contains("no reading list"))
        #expect(try command.run("--library", path, "trash", "empty").errors == "The trash is empty.\n")
        #expect(try command.run("list", "--count", environment: ["LIB_LIBRARY": path]).output == "5\n")
    }

    @Test func withoutANameTheLibraryLiesInTheDataFolder() throws {
        let command = try Command()
        let environment = ["LIB_LIBRARY": "", "XDG_DATA_HOME": command.folder.path]
        try command.run(["add", command.fixture("library/adult.txt")], environment: environment)
        #expect(FileManager.default.fileExists(atPath: command.folder.appending(path: "lib/library.sqlite").path))
    }
}
