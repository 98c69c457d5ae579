import Articles
import Foundation
import TestSupport
import Testing

@testable import lib

/// What a record says must not reach a terminal as anything but text.
@Suite struct HostileTextTests {
    /// Escape sequences of seven and eight bits, a bell, a carriage return, and what turns the direction of writing.
    private static let controls =
        "a\u{1B}]0;owned\u{7}b\u{1B}[31mc\u{9B}2Jd\u{8}\u{D}e\u{202E}f\u{2066}g\u{200F}h\u{2028}i\u{2029}j\u{85}k\u{7F}l\u{0}m"
    /// For what has no lines: its second one would look like one of lib's own.
    private static let hostile = "leukemia \(controls)\nFORGED\to"
    /// For what keeps its lines.
    private static let paragraphs = "leukemia \(controls)\nn\to"
    /// For identifiers, which no control character can be in.
    private static let identifier = "leukemia e\u{202E}f\u{2066}g\u{200F}h\u{2028}i\u{2029}"

    /// A line of the library's own form in which every text is hostile that isn't one of a few choices, a date, or refused.
    private static func article(_ number: Int) -> String {
        let text = JSONWriter.string(.string(hostile))
        let short = JSONWriter.string(.string("Abbr. \(hostile)"))
        let long = JSONWriter.string(.string(paragraphs))
        let identifier = JSONWriter.string(.string(identifier))
        return """
            {"lib":1,"id":\(number),"citationKey":\(text),"added":"2026-01-01T00:00:00Z","type":"article-journal",\
            "title":\(text),"titleMarkup":\(text),"abstract":\(long),"translatedTitle":\(text),\
            "translatedAbstract":\(long),"authors":[{"family":\(text),"given":\(text),"suffix":\(text),\
            "orcid":"0000-0002-1825-0097","role":"author","affiliations":[\(text)]},{"literal":\(text)}],\
            "journal":{"name":\(text),"abbreviations":[\(short)],"issns":[{"value":"0028-4793","medium":"print"}],\
            "nlmID":\(text),"databaseIDs":{\(text):\(text)},"description":\(text),"publisher":\(text),\
            "metrics":[{"kind":"impact factor","value":"3.2","category":\(text),"asOf":\(text)},\
            {"kind":"JCR quartile","value":"Q1","category":\(text)}]},\
            "volume":\(text),"issue":\(text),"pages":\(text),"articleNumber":\(text),"issueDate":"2019-05",\
            "electronicDate":"2019-04-01","publicationTypes":[\(text)],"languages":[\(text)],"keywords":[\(text)],\
            "meshHeadings":[{"name":\(text),"isMajor":true,"qualifiers":[{"name":\(text),"isMajor":true}]}],\
            "fieldsOfStudy":[\(text)],"identifiers":[{"scheme":"doi","value":"10.5555/\(number)"},\
            {"scheme":"trial","value":\(identifier)}],"links":[{"kind":"landing","url":\(text)}],\
            "isOpenAccess":true,"citationCounts":[{"database":\(text),"count":3,"seen":\(text)}],\
            "relations":[{"kind":"comment on","scheme":"trial","value":\(identifier)}],\
            "otherFields":{\(text):\(text)},"tags":[\(text)],"note":\(long),"status":"reading","rating":3,\
            "sources":[{"format":\(text),"file":\(text),"line":1,"record":1,"key":\(text),"database":\(text),\
            "digest":"000102030405060708090a0b0c0d0e0\(number)","date":\(text),"imported":"2026-01-01T00:00:00Z",\
            "differing":{"title":\(text)}}],"fieldOrigins":[{"field":"title","source":1}],\
            "readingLists":[{"name":\(text),"position":\(number),"note":\(text),"section":\(text)}],\
            "verdicts":[{"screening":\(text),"query":\(text),"isExact":true,"stage":"title","verdict":"exclude",\
            "reason":\(text),"decided":"2026-01-01T00:00:00Z"}],"differentFrom":[],"isRetracted":true,\
            "formerIDs":[\(number + 10)],"formerCitationKeys":[\(text)]}
            """
    }

    private static var parts: String {
        let text = JSONWriter.string(.string(hostile))
        return """
            {"lib":1,"kind":"savedSearch","name":\(text),"query":\(text),"seen":1}
            {"lib":1,"kind":"synonyms","terms":[\(text),"hostile"]}
            {"lib":1,"kind":"removedSynonyms","terms":[\(text),"other"]}
            {"lib":1,"kind":"setting","name":\(text),"value":\(text)}
            {"lib":1,"kind":"readingList","name":\(text),"description":\(text),"sections":[\(text)],"created":\(text)}
            {"lib":1,"kind":"screening","name":\(text),"query":\(text),"isExact":true,"created":\(text)}
            """
    }

    /// Two articles that may be one, and all that a library has beside them.
    private static var lines: String { [article(1), article(2), parts].joined(separator: "\n") + "\n" }

    /// Made once for all tests.
    private static let library = Result {
        let command = try Command()
        try command.write(lines, to: "a.jsonl")
        let run = try command.run("add", "a.jsonl")
        try #require(run.exitCode == 0, "\(run.errors)")
        // A name that can be typed.
        try command.run("rl", "add", "L", "1")
        return try Data(contentsOf: URL(filePath: command.library))
    }

    private let command: Command

    init() throws {
        command = try Self.prepared()
    }

    private static func prepared() throws -> Command {
        let command = try Command()
        try library.get().write(to: URL(filePath: command.library))
        try command.write(lines, to: "a.jsonl")
        try command.write("[{\"title\": \(JSONWriter.string(.string(hostile))), \"DOI\": \"no\"}]", to: "b.json")
        return command
    }

    /// The lines that would be taken for lib's own and are a record's. Spreadsheets take a line's end in quotation marks.
    private static func forged(_ output: String, of commandLine: String) -> [Substring] {
        if ["--format csv", "--format tsv"].contains(where: commandLine.hasSuffix) { return [] }
        return output.split(separator: "\n").filter { $0.hasPrefix("FORGED") }
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
    func `No control or bidirectional character is shown, and no line of a record's own`(commandLine: String) throws {
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
        #expect(Self.forged(output, of: commandLine) == [])
        let piped = try Self.prepared().shell("{ \(commandLine); } </dev/null")
        #expect(!piped.output.isEmpty || !piped.errors.isEmpty)
        #expect(Self.forged(piped.output, of: commandLine) == [])
        #expect(Self.forged(piped.errors, of: commandLine) == [])
    }

    @Test func `Every member that a line can have is among them`() throws {
        let lines = try Self.lines.split(separator: "\n").map { try JSONParser.parse(String($0)) }
        let filled = lines.reduce(into: Set<String>()) { Self.members(of: $1, into: &$0) }
        let folder = Repository.folder.appending(path: "Sources/Ingestion/Library")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let read = try files.flatMap { file in
            try String(contentsOf: file, encoding: .utf8)
                .matches(of: #/\.(?:string|object|choice|date|int|bool|value)s?\("(\w+)"/#).map { String($0.1) }
        }
        #expect(read.count > 60)
        #expect(Set(read).subtracting(filled) == [])
    }

    private static func members(of value: JSONValue, into names: inout Set<String>) {
        if case .object(let members) = value {
            for member in members {
                names.insert(member.name)
                Self.members(of: member.value, into: &names)
            }
        }
        for element in value.elements { members(of: element, into: &names) }
    }

    @Test func `Every text of it is in the library`() throws {
        let exported = try command.run("export", "--format", "jsonl", "--complete").output
        let line = try #require(exported.split(separator: "\n").first { $0.contains("\"id\":1,") })
        var given = Self.hostileMembers(of: try JSONParser.parse(Self.article(1)))
        #expect(given.count > 40)
        // What BibTeX can't take as a key is none.
        given.subtract([".citationKey", ".formerCitationKeys"])
        #expect(given.subtracting(Self.hostileMembers(of: try JSONParser.parse(String(line)))) == [])
    }

    /// Where hostile text stands in a line: `.journal.metrics.category`.
    private static func hostileMembers(of value: JSONValue, _ place: String = "") -> Set<String> {
        switch value {
        case .string(let text): text.contains("f\u{2066}g") ? [place] : []
        case .array(let values): values.reduce(into: []) { $0.formUnion(hostileMembers(of: $1, place)) }
        case .object(let members):
            members.reduce(into: []) { places, member in
                let name = member.name.contains("f\u{2066}g") ? "\(place).NAME" : "\(place).\(member.name)"
                places.formUnion(hostileMembers(of: member.value, name))
            }
        default: []
        }
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
        #expect(title == .string(Self.hostile))
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
