import Foundation
import TestSupport
import Testing

@Suite struct TerminalTests {
    private func show(_ commandLine: String, _ command: Command, columns: Int = 80, color: Bool = false) throws
        -> String
    {
        let environment = [
            "PATH": "\(Repository.products.path):/usr/bin:/bin", "LIB_LIBRARY": command.library, "PAGER": "cat",
            "TERM": "xterm", "NO_COLOR": color ? "" : "1",
        ]
        return try PseudoTerminal.run(commandLine, columns: columns, environment: environment, in: command.folder)
            .output
    }

    @Test(arguments: [60, 80, 120]) func noLineIsWiderThanTheTerminal(_ columns: Int) throws {
        let command = try Command.withFixtures()
        for commandLine in [
            "lib search relapse", "lib list", "lib show 20", "lib authors", "lib journals", "lib stats",
        ] {
            let shown = try show(commandLine, command, columns: columns)
            let widest = shown.split(separator: "\n").map(\.count).max() ?? 0
            #expect((1...columns).contains(widest), "\(commandLine)")
        }
    }

    @Test func theWordsThatWereLookedForAreLit() throws {
        let command = try Command.withFixtures()
        let lit = try show("lib search blinatumomab --limit 1", command, color: true)
        #expect(lit.contains("\u{1B}[1;33mblinatumomab\u{1B}[0m"))
        #expect(try !show("lib search blinatumomab --limit 1", command).contains("\u{1B}"))
        #expect(try show("lib search blinatumomab --limit 1 --color always", command).contains("\u{1B}[1;33m"))
    }

    @Test func pipedOutputHasNoColorUnlessItIsForced() throws {
        let command = try Command.withFixtures()
        #expect(try !command.run("show", "20").output.contains("\u{1B}"))
        #expect(try command.run("show", "20", environment: ["CLICOLOR_FORCE": "1"]).output.contains("\u{1B}[1m"))
    }

    @Test func whatARecordSaysCantSteerTheTerminal() throws {
        let command = try Command()
        let evil =
            #"{"title":"Evil \u001b[31mred\u001b]0;own\u0007 \u202Eturned","doi":"10.5555/evil","authors":"A \u009b B"}"#
        let file = try command.file("evil.json", evil)
        try command.run("add", file)
        for commandLine in ["lib search evil", "lib list", "lib show 1", "lib authors", "lib export --format bibtex"] {
            let shown = try show(commandLine, command)
            let unsafe = shown.unicodeScalars.filter {
                $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value)
            }
            #expect(unsafe.isEmpty, "\(commandLine)")
            #expect(!shown.unicodeScalars.contains("\u{202E}"))
        }
    }

    @Test func aReaderWhoLeavesEarlyIsNoError() throws {
        let command = try Command.withFixtures()
        #expect(try show("lib export --format jsonl | head -c 10 >/dev/null", command).isEmpty)
        #expect(try show("lib list --limit 74 --format ids | head -1", command) == "74\n")
    }
}
