import Articles
import Foundation
import Testing

@Suite struct TerminalLayoutTests {
    static let commands = [
        "lib search blinatumomab --limit 30", "lib search 'CNS relapse'", "lib search xyzzyx", "lib list --limit 99",
        "lib search relapse --facets", "lib list --facets", "lib search ALL MRD leukaemia --explain", "lib searches",
        "lib show $(seq 1 74)", "lib rl list", "lib rl show Mine", "lib authors", "lib journals", "lib stats",
        "lib --help", "lib search --help", "lib rl move --help",
    ]

    @Test(arguments: commands, [80, 120])
    func `Nothing is wider than the terminal`(commandLine: String, columns: Int) throws {
        let command = try Command.withFixtures()
        let name = String(repeating: "Mine and more ", count: 12)
        try command.run("rl", "add", "Mine", "1", "20", "47")
        try command.run("rl", "create", name, "--description", name)
        try command.run("search", "--save", name, name)
        let (output, code) = try command.terminal(commandLine, columns: columns)
        #expect(code == (commandLine.contains("xyzzyx") ? 1 : 0) && !output.isEmpty)
        // The synopsis is a line of the argument parser's own.
        for line in output.split(separator: "\n") where !line.hasPrefix("USAGE: ") {
            #expect(Self.width(line) <= columns, "\(line)")
        }
    }

    @Test func `A long label stands on a line of its own`() throws {
        let command = try Command()
        let id = String(repeating: "0123456789", count: 15)
        try command.write(
            "{\"title\": \"One\", \"paperid\": \"\(id)\", \"platform\": \"Semanticscholar\"}", to: "a.txt")
        try command.run("add", "a.txt")
        let (output, _) = try command.terminal("lib show 1")
        #expect(output.contains("\nSemantic Scholar\n              0123456789"))
        for line in output.split(separator: "\n") { #expect(Self.width(line) <= 80, "\(line)") }
    }

    @Test func `A search shows where some words only match`() throws {
        let command = try Command.withFixtures()
        #expect(try command.terminal("lib search CNS nelarabine lumbar").output.contains("words"))
        let (output, _) = try command.terminal("lib search blinatumomab --limit 2")
        #expect(output.contains("1–2 of 24 articles that match. More: --offset 2\n"))
    }

    @Test(arguments: [
        ("lib search blinatumomab", [:], true), ("lib search blinatumomab", ["NO_COLOR": "1"], false),
        ("lib search blinatumomab", ["NO_COLOR": ""], true), ("lib search blinatumomab", ["TERM": "dumb"], false),
        ("lib search blinatumomab --color never", [:], false),
        ("lib --color always search blinatumomab", ["NO_COLOR": "1"], true), ("lib show 1 | cat", [:], false),
        ("lib show 1 | cat", ["CLICOLOR_FORCE": "1"], true), ("lib show 1 | cat", ["CLICOLOR_FORCE": "0"], false),
        ("lib show 1 --color always | cat", [:], true), ("lib search blinatumomab --json", [:], false),
        ("lib list --json | cat", ["CLICOLOR_FORCE": "1"], false),
    ])
    func `Colours where they are wanted`(commandLine: String, environment: [String: String], isColored: Bool) throws {
        let (output, code) = try Command.withFixtures().terminal(commandLine, environment: environment)
        #expect(code == 0 && output.contains("\u{1B}[") == isColored)
    }

    @Test func `Long results go through the pager, unless there is none`() throws {
        let command = try Command.withFixtures()
        let pager = ["PAGER": try command.script("echo PAGED; cat")]
        #expect(try command.terminal("stty rows 10; lib show 1", environment: pager).output.hasPrefix("PAGED\n"))
        for commandLine in ["stty rows 10; lib list --limit 3", "stty rows 0; lib list --limit 3", "lib show 1 | cat"] {
            #expect(try !command.terminal(commandLine, environment: pager).output.contains("PAGED"), "\(commandLine)")
        }
        let (output, code) = try command.terminal("stty rows 10; lib show 1", environment: ["PAGER": "nowhere"])
        #expect(code == 0 && output.contains("Abstract"))
    }

    /// How many columns a line takes: two for what is Chinese, none for a combining mark.
    static func width(_ line: some StringProtocol) -> Int {
        line.unicodeScalars.reduce(0) { sum, scalar in
            if scalar.properties.generalCategory == .nonspacingMark { return sum }
            let isWide = scalar.isCJK || [0x3000...0x303F, 0xFF00...0xFF60].contains { $0.contains(scalar.value) }
            return sum + (isWide ? 2 : 1)
        }
    }
}
