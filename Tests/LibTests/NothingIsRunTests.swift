import Articles
import Testing

/// No text of a record reaches a shell, a pager's or an editor's command line, or a file's name.
@Suite struct NothingIsRunTests {
    private static let hostile =
        "leukemia'; touch owned; $(touch owned) `touch owned` \" && touch owned | touch owned\n!touch owned\n../owned"

    private let command: Command
    private let programs: [String: String]

    init() throws {
        command = try Command()
        let text = JSONWriter.string(.string(Self.hostile))
        try command.write(
            """
            {"lib":1,"id":1,"citationKey":"a","added":"2026-01-01T00:00:00Z","title":\(text),"abstract":\(text),\
            "authors":[{"family":\(text),"given":\(text)}],"journal":{"name":\(text)},"tags":[\(text)],"note":\(text),\
            "links":[{"kind":"landing","url":\(JSONWriter.string(.string("https://example.org/\(Self.hostile)")))}],\
            "readingLists":[{"name":\(text),"position":1}]}
            {"lib":1,"kind":"savedSearch","name":"saved","query":\(text)}

            """, to: "a.jsonl")
        // Each says how it was called, and does its work.
        programs = [
            "PAGER": try command.script("echo \"pager $#\" >> called; cat", named: "pager") + " -R",
            "EDITOR": try command.script("echo \"editor $#\" >> called", named: "editor"),
            "BROWSER": try command.script("echo \"browser $#\" >> called", named: "browser"),
        ]
        let run = try command.run("add", "a.jsonl")
        try #require(run.exitCode == 0, "\(run.errors)")
        try command.run("rl", "add", "L", "1")
    }

    @Test func `Whatever a record says is text`() throws {
        for arguments in [
            "search leukemia", "search @saved", "list", "show 1", "open 1", "edit 1", "note 1", "rl next L --open",
            "export --output a.bib", "export --cited a.bib --format ris", "cite 1", "tags", "stats", "history",
            "rl show L", "related 1", "export --format text", "backup b.sqlite", "check", "remove 1", "trash",
        ] {
            try command.terminal("lib \(arguments)", rows: 2, input: "n\n", environment: programs)
        }
        #expect(
            try command.names().filter { !$0.hasPrefix("library.sqlite") && !$0.hasPrefix(".") } == [
                "a.bib", "a.jsonl", "b.sqlite", "browser", "called", "editor", "pager",
            ])
        let calls = try Set(command.read("called").split(separator: "\n"))
        #expect(calls == ["pager 1", "editor 1", "browser 1"], "a word of its own each, and no other")
    }

    @Test(
        arguments: [
            ("PAGER", "show 1", 0), ("EDITOR", "edit 1", 1), ("VISUAL", "edit 1", 1), ("BROWSER", "open 1", 1),
        ],
        ["; touch owned", "$(touch owned)", "`touch owned`", "&& touch owned", "| tee owned", "> owned"])
    func `Words behind a program's name are its arguments, and no shell's`(
        use: (variable: String, arguments: String, given: Int), words: String
    ) throws {
        let program = try command.script("printf '%s\\n' \"$#\" \"$@\" >> called", named: "program")
        try command.terminal(
            "lib \(use.arguments)", rows: 2, environment: [use.variable: "\(program) \(words)"])
        let called = try command.read("called").split(separator: "\n").map(String.init)
        let expected = words.split(separator: " ").map(String.init)
        #expect(called.first == String(expected.count + use.given))
        #expect(Array(called.dropFirst().prefix(expected.count)) == expected)
        #expect(try !command.names().contains { $0.hasPrefix("owned") })
    }

    @Test(arguments: [("PAGER", "show 1"), ("EDITOR", "edit 1"), ("BROWSER", "open 1")])
    func `A sign of the shell behind a program's name is a part of it`(variable: String, arguments: String) throws {
        let program = try command.script("echo >> called", named: "program")
        try command.terminal("lib \(arguments)", rows: 2, environment: [variable: "\(program); touch owned"])
        #expect(try !command.names().contains { ["called", "owned"].contains($0) })
    }
}
