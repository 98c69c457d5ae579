import Articles
import Foundation
import Testing

/// What a record says must not reach a terminal as anything but text.
@Suite struct HostileTextTests {
    /// Escape sequences of seven and eight bits, a bell, a carriage return, and what turns the direction of writing.
    private static let hostile =
        "a\u{1B}]0;owned\u{7}b\u{1B}[31mc\u{9B}2Jd\u{8}\u{D}e\u{202E}f\u{2066}g\u{200F}h\u{2028}i\u{2029}j\u{85}k\u{7F}l\u{0}m\nn\to"

    private let command: Command

    init() throws {
        command = try Command()
        let text = JSONWriter.string(.string("leukemia \(Self.hostile)"))
        let line = """
            {"lib":1,"id":1,"citationKey":"a","added":"2026-01-01T00:00:00Z","title":\(text),"abstract":\(text),\
            "translatedTitle":\(text),"translatedAbstract":\(text),"authors":[{"family":\(text),"given":\(text)},\
            {"literal":\(text)}],"journal":{"name":\(text),"abbreviations":[\(text)],"description":\(text),\
            "publisher":\(text),"metrics":[{"kind":"impact factor","value":"3.2","category":\(text)}]},\
            "volume":\(text),"pages":\(text),"keywords":[\(text)],"publicationTypes":[\(text)],\
            "identifiers":[{"scheme":"doi","value":"10.5555/1"}],"links":[{"kind":"landing","url":\(text)}],\
            "otherFields":{\(text):\(text)},"tags":[\(text)],"note":\(text),"sources":[{"format":\(text),"file":\(text),\
            "line":1,"record":1,"digest":"000102030405060708090a0b0c0d0e0f","imported":"2026-01-01T00:00:00Z",\
            "database":\(text)}],"readingLists":[{"name":\(text),"position":1,"note":\(text)}]}
            """
        try command.write(line + "\n", to: "a.jsonl")
        let run = try command.run("add", "a.jsonl")
        try #require(run.exitCode == 0, "\(run.errors)")
        // A name that can be typed.
        try command.run("rl", "add", "L", "1")
    }

    @Test(arguments: [
        "lib search leukemia", "lib search leukemia --json", "lib search leukemia --format ids", "lib list",
        "lib list --json", "lib show 1", "lib show 1 --json", "lib rl list", "lib rl list --json", "lib rl show L",
        "lib rl show L --json", "lib rl show L --format bibtex", "lib authors", "lib authors --json", "lib journals",
        "lib journals --json", "lib stats", "lib stats --json", "lib check", "lib open 1", "lib rl show leukemia",
        "lib list --format csv", "lib search leukemia --format markdown", "lib search leukemiaa",
        "lib export --format bibtex", "lib export --format ris", "lib export --format csl-json",
        "lib export --format jsonl", "lib export --format csv", "lib export --format markdown",
        "lib add a.jsonl", "lib add a.jsonl --json", "lib tags", "lib tags --json", "lib tags delete leukemia",
        "lib note 1 --show", "lib note 1 --json", "lib tag 1 -leukemia",
    ])
    func `No control or bidirectional character is shown`(commandLine: String) throws {
        let (output, _) = try command.terminal(commandLine)
        #expect(!output.isEmpty)
        let unsafe = output.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x09, 0x0A: false
            case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
        #expect(unsafe.isEmpty, "\(unsafe.map { String($0.value, radix: 16) }) in \(output.debugDescription)")
    }

    @Test func `They are shown by their code`() throws {
        #expect(try command.terminal("lib list").output.contains("\\u{1B}]0;"))
        #expect(try command.terminal("lib list --json").output.contains("\\u001b]0;owned\\u0007b"))
    }

    @Test func `In JSON, what some readers take for a line's end is escaped, and all comes back`() throws {
        for arguments in [["list", "--json"], ["show", "1", "--json"], ["export", "--format", "jsonl"]] {
            let run = try command.run(arguments)
            #expect(!run.output.unicodeScalars.contains { [0x85, 0x2028, 0x2029, 0x7F].contains($0.value) })
            #expect(run.output.contains("\\u2028") && run.output.contains("\\u2029") && run.output.contains("\\u0085"))
        }
        let title = try command.run("list", "--json").json()["results"]?.elements.first?["title"]
        #expect(title == .string("leukemia \(Self.hostile)"))
    }

    @Test(arguments: [["search", "leukemia"], ["list"], ["authors"], ["journals"], ["rl", "show", "L"]])
    func `Piped, a result stays one line`(arguments: [String]) throws {
        let lines = try command.run(arguments).output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == (arguments == ["authors"] ? 3 : 2))
        #expect(
            Set(lines.dropLast().map { $0.split(separator: "\t", omittingEmptySubsequences: false).count }).count == 1)
    }

    @Test func `A file's name is text as well`() throws {
        let name = "\u{1B}[31m\u{202E}.txt"
        try command.write("no records", to: name)
        let (output, _) = try command.terminal("lib add \u{1B}*")
        #expect(output.contains("\\u{1B}[31m\\u{202E}.txt\n  is no record file") && !output.contains("\u{1B}"))
    }
}
