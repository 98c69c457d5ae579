import Articles
import Foundation
import Testing

@testable import lib

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
            {"lib":1,"id":NUMBER,"citationKey":"aNUMBER","added":"2026-01-01T00:00:00Z","title":\(text),"abstract":\(text),\
            "translatedTitle":\(text),"translatedAbstract":\(text),"authors":[{"family":\(text),"given":\(text)},\
            {"literal":\(text)}],"journal":{"name":\(text),"abbreviations":[\(text)],"description":\(text),\
            "publisher":\(text),"metrics":[{"kind":"impact factor","value":"3.2","category":\(text)}]},\
            "volume":\(text),"pages":\(text),"keywords":[\(text)],"publicationTypes":[\(text)],\
            "identifiers":[{"scheme":"doi","value":"10.5555/NUMBER"}],"links":[{"kind":"landing","url":\(text)}],\
            "otherFields":{\(text):\(text)},"tags":[\(text)],"note":\(text),"sources":[{"format":\(text),"file":\(text),\
            "line":1,"record":1,"digest":"000102030405060708090a0b0c0d0e0NUMBER","imported":"2026-01-01T00:00:00Z",\
            "database":\(text)}],"readingLists":[{"name":\(text),"position":NUMBER,"note":\(text),"section":\(text)}],\
            "verdicts":[{"screening":\(text),"query":\(text),"stage":"title","verdict":"exclude","reason":\(text),\
            "decided":"2026-01-01T00:00:00Z"}]}
            """
        let parts = """
            {"lib":1,"kind":"savedSearch","name":\(text),"query":\(text)}
            {"lib":1,"kind":"synonyms","terms":[\(text),"hostile"]}
            {"lib":1,"kind":"setting","name":\(text),"value":\(text)}
            """
        // Two articles that may be one.
        let articles = ["1", "2"].map { line.replacing("NUMBER", with: $0) }
        try command.write((articles + [parts]).joined(separator: "\n") + "\n", to: "a.jsonl")
        try command.write("[{\"title\": \(text), \"DOI\": \"no\"}]", to: "b.json")
        let run = try command.run("add", "a.jsonl")
        try #require(run.exitCode == 0, "\(run.errors)")
        // A name that can be typed.
        try command.run("rl", "add", "L", "1")
    }

    private static let commands = [
        "lib search leukemia", "lib search leukemia --json", "lib search leukemia --format ids", "lib list",
        "lib list --json", "lib show 1", "lib show 1 --json", "lib rl list", "lib rl list --json", "lib rl show L",
        "lib rl show L --json", "lib rl show L --format bibtex", "lib authors", "lib authors --json", "lib journals",
        "lib journals --json", "lib stats", "lib stats --json", "lib check", "lib open 1", "lib rl show leukemia",
        "lib list --format csv", "lib search leukemia --format markdown", "lib search leukemiaa",
        "lib export --format bibtex", "lib export --format ris", "lib export --format csl-json",
        "lib export --format jsonl", "lib export --format csv", "lib export --format markdown",
        "lib add a.jsonl", "lib add a.jsonl --json", "lib tags", "lib tags --json", "lib tags delete leukemia",
        "lib note 1 --show", "lib note 1 --json", "lib tag 1 -leukemia", "lib tag 1 +new", "lib note 1 more",
        "lib export --format biblatex", "lib export --format nbib", "lib export --format endnote-xml",
        "lib export --format tsv", "lib export --format html", "lib export --format text",
        "lib export --format jsonl --complete", "lib cite 1", "lib cite 1 --style apa", "lib cite 1 --key",
        "lib show 1 --sources", "lib show 1 --sources --json", "lib related 1", "lib related 1 --json",
        "lib search leukemia --facets", "lib search leukemia --explain", "lib search @leukemia", "lib searches",
        "lib searches --json", "lib searches delete leukemia", "lib synonyms list", "lib synonyms list --json",
        "lib abbreviations", "lib config", "lib config --json", "lib rl next leukemia", "lib rl section leukemia x",
        "lib screen leukemia --report", "lib screen leukemia --report --json", "lib screen --json", "lib screen",
        "lib screen leukemia", "lib duplicates", "lib duplicates --json", "lib duplicates --list", "lib merge 1 2",
        "lib history", "lib history --json", "lib history 1", "lib undo", "lib undo && lib redo", "lib remove 1",
        "lib remove 1 && lib trash", "lib remove 1 && lib trash --json", "lib remove 1 && lib restore 1",
        "lib remove 1 && lib trash empty", "lib status 1 read", "lib rate 1 3", "lib edit 1 --set volume=1",
        "EDITOR=cat lib edit 1", "lib edit 1 --set key=leukemia", "lib add b.json", "lib formats",
        "lib backup b.sqlite", "lib backup b.sqlite && lib restore-backup b.sqlite", "lib check --repair",
    ]

    @Test(arguments: commands)
    func `No control or bidirectional character is shown`(commandLine: String) throws {
        let (output, _) = try command.terminal(commandLine, input: "q\nn\n")
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

    @Test func `Every subcommand is among them`() {
        let tried = Set(Self.commands.flatMap { $0.split(separator: " ").map(String.init) })
        for subcommand in Lib.configuration.subcommands {
            let names = [subcommand.configuration.commandName].compactMap(\.self) + subcommand.configuration.aliases
            #expect(names.contains(where: tried.contains), "lib \(names)")
        }
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

    @Test(arguments: [
        (["search", "leukemia"], 2), (["list"], 2), (["authors"], 2), (["journals"], 1), (["rl", "show", "L"], 1),
    ])
    func `Piped, a result stays one line`(arguments: [String], results: Int) throws {
        let lines = try command.run(arguments).output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == results + 1)
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
