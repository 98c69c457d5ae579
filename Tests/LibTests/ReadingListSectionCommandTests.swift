import Articles
import Foundation
import Testing

@Suite struct ReadingListSectionCommandTests {
    private let command: Command

    /// `20 47 | Trials: 21 5 | Reviews: 8`
    init() throws {
        command = try Command.withFixtures()
        try command.run("rl", "add", "CNS", "20", "47")
        try command.run("rl", "add", "CNS", "21", "5", "--section", "Trials")
        try command.run("rl", "add", "CNS", "8", "--section", "Reviews", "--note", "Read twice.")
    }

    private var order: [String] {
        get throws { try command.run("rl", "show", "CNS", "--format", "ids").lines }
    }

    private func expect(
        _ arguments: [String], _ message: String, _ expected: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let run = try command.run(["rl"] + arguments)
        #expect(run.exitCode == 0 && run.output.isEmpty, sourceLocation: sourceLocation)
        #expect(run.errors == message + "\n", sourceLocation: sourceLocation)
        #expect(try order == expected, sourceLocation: sourceLocation)
    }

    @Test func `Articles are moved, several at once and between sections`() throws {
        try expect(
            ["move", "CNS", "8", "--first"], "Article 8 is now no. 1 of 5 in \"CNS\".", ["8", "20", "47", "21", "5"])
        try expect(
            ["move", "CNS", "47", "8", "--after", "21"],
            "2 articles are now no. 3–4 of 5 in \"CNS\", section \"Trials\".",
            ["20", "21", "8", "47", "5"])
        try expect(
            ["move", "CNS", "5", "--section", "reviews", "--first"],
            "Article 5 is now no. 5 of 5 in \"CNS\", section \"Reviews\".", ["20", "21", "8", "47", "5"])
        try expect(
            ["move", "CNS", "47", "--no-section"], "Article 47 is now no. 2 of 5 in \"CNS\".",
            ["20", "47", "21", "8", "5"])
        try expect(
            ["move", "CNS", "20", "--last"], "Article 20 is now no. 5 of 5 in \"CNS\", section \"Reviews\".",
            ["47", "21", "8", "5", "20"])
    }

    @Test func `Sections are made, listed, renamed, moved and deleted`() throws {
        let same = ["20", "47", "21", "5", "8"]
        #expect(try command.run("rl", "section", "CNS").output == "2\t0\tTrials\n1\t0\tReviews\n")
        #expect(try command.run("rl", "section", "CNS", "Old").errors.hasPrefix("Section \"Old\" made in \"CNS\"."))
        try expect(
            ["section", "CNS", "old", "--rename", "Guidelines"],
            "Section \"old\" of \"CNS\" is now called \"Guidelines\".",
            same)
        try expect(
            ["section", "CNS", "Trials", "--after", "reviews"],
            "The sections of \"CNS\" are now: Reviews, Trials, Guidelines", ["20", "47", "8", "21", "5"])
        try expect(
            ["section", "CNS", "Guidelines", "--first"], "The sections of \"CNS\" are now: Guidelines, Reviews, Trials",
            ["20", "47", "8", "21", "5"])
        try expect(
            ["section", "CNS", "Trials", "--delete"],
            "Section \"Trials\" deleted; its 2 articles stay in \"CNS\", before all sections.",
            ["20", "47", "21", "5", "8"])
        let json = try command.run("rl", "section", "CNS", "--json").json()["sections"]?.elements ?? []
        #expect(json.map { $0["name"] } == [.string("Guidelines"), .string("Reviews")])
        #expect(json.allSatisfy { $0.names == ["name", "articles", "read"] })
    }

    @Test func `What can't be done is said, and nothing is changed`() throws {
        for (arguments, words) in [
            (["move", "CNS", "20", "--section", "Trial"], "has no section \"Trial\". Did you mean \"Trials\"?"),
            (["move", "CNS", "20", "1", "--first"], "Article 1 is not in the reading list"),
            (["move", "CNS", "20", "--before", "1"], "Article 1 is not in the reading list"),
            (["section", "CNS", "trials"], "has a section \"trials\" already"),
            (["section", "CNS", "Trials", "--before", "Trials"], "can't stand beside itself"),
            (["section", "CNS", "Nope", "--delete"], "has no section \"Nope\""),
            (["section", "Nope", "x"], "There is no reading list \"Nope\""),
            (["copy", "CNS", "cns"], "There is a reading list \"cns\" already"),
            (["copy", "Nope", "x"], "no reading list"),
            (["note", "CNS", "1", "x"], "Article 1 is not in the reading list"),
            (["note", "CNS", "1"], "Article 1 is not in the reading list"),
            (["describe", "Nope", "x"], "no reading list"), (["next", "Nope"], "no reading list"),
            (["delete", "CNS", "Nope"], "no reading list"),
            (["add", "CNS", "999", "--section", "x"], "no article 999"),
        ] {
            let run = try command.run(["rl"] + arguments)
            #expect(
                run.exitCode == 2 && run.output.isEmpty && run.errors.contains(words), "\(arguments): \(run.errors)")
        }
        #expect(try order == ["20", "47", "21", "5", "8"])
        #expect(try command.run("rl", "section", "CNS").output == "2\t0\tTrials\n1\t0\tReviews\n")
    }

    @Test(arguments: [
        ["move", "CNS"], ["move", "CNS", "20"], ["move", "CNS", "20", "--first", "--last"],
        ["move", "CNS", "20", "--section", "Trials", "--to", "1"],
        ["move", "CNS", "20", "--section", "T", "--no-section"],
        ["move", "CNS", "20", "--no-section", "--before", "47"], ["section", "CNS", "--delete"],
        ["section", "CNS", "Trials", "--delete", "--first"], ["section", "CNS", "Trials", "--json"], ["section"],
        ["describe", "CNS"], ["describe", "CNS", "x", "--clear"], ["describe", "CNS", " "], ["note", "CNS"],
        ["note", "CNS", "8", "x", "--clear"], ["note", "CNS", "8", " "], ["copy", "CNS"], ["delete"],
        ["next", "CNS", "--json", "--format", "ids"], ["add", "CNS", "1", "--section", " "],
    ])
    func `Wrong usage is said`(arguments: [String]) throws {
        let run = try command.run(["rl"] + arguments)
        #expect(run.exitCode == 64 && run.output.isEmpty && run.errors.hasPrefix("Error: "))
        #expect(try order == ["20", "47", "21", "5", "8"])
    }

    @Test func `Notes and descriptions are written, shown and taken away`() throws {
        #expect(try command.run("rl", "note", "CNS", "8").output == "Read twice.\n")
        #expect(try command.run("rl", "note", "CNS", "20", "First!").errors == "Noted of article 20 in \"CNS\".\n")
        #expect(try command.run("rl", "note", "CNS", "8", "--clear").exitCode == 0)
        let none = try command.run("rl", "note", "CNS", "8")
        #expect(none.exitCode == 1 && none.output.isEmpty && !none.errors.isEmpty)
        #expect(try command.run("rl", "describe", "CNS", "For the grant").exitCode == 0)
        #expect(try command.run("rl").output == "5\t0\tCNS\tFor the grant\n")
        let articles = try command.run("rl", "show", "CNS", "--json").json()["articles"]?.elements ?? []
        #expect(articles.map { $0["note"] } == [.string("First!"), nil, nil, nil, nil])
        #expect(try command.run("rl", "describe", "CNS", "--clear").exitCode == 0)
        #expect(try command.run("rl").output == "5\t0\tCNS\t\n")
    }

    @Test func `Several lists are filled and deleted at once`() throws {
        let run = try command.run("rl", "add", "A", "1", "2", "--also", "B", "--also", "CNS", "--section", "New")
        #expect(
            run.errors.split(separator: "\n").map(String.init) == [
                "2 articles added to the new \"A\", section \"New\".",
                "2 articles added to the new \"B\", section \"New\".",
                "2 articles added to \"CNS\", section \"New\".",
            ])
        #expect(try command.run("rl", "copy", "B", "C").errors == "\"C\" made, with the 2 articles of \"B\".\n")
        #expect(try command.run("rl", "delete", "A", "C").exitCode == 0)
        #expect(try command.run("rl").lines.map { $0.split(separator: "\t")[2] } == ["B", "CNS"])
    }

    @Test func `The next unread article is shown and opened`() throws {
        #expect(try command.run("rl", "next", "CNS", "--format", "ids").output == "20\n")
        try command.sqlite("UPDATE article SET status = 'read' WHERE id IN (20, 47)")
        let line = try command.run("rl", "next", "CNS").lines
        #expect(line.count == 1 && line[0].hasPrefix("21\t") && line[0].hasSuffix("\tCNS\t3"))
        let next = try command.run("rl", "next", "--json").json()["next"]?.elements ?? []
        #expect(next.map { $0["id"] } == [.int(21)])
        #expect(
            next[0]["list"] == .string("CNS") && next[0]["position"] == .int(3)
                && next[0]["section"] == .string("Trials"))
        let browser = try command.script("echo \"$1\" >opened")
        #expect(try command.run("rl", "next", "CNS", "--open", environment: ["BROWSER": browser]).exitCode == 0)
        #expect(try command.read("opened").hasPrefix("https://"))
        try command.run("rl", "add", "Other", "1")
        #expect(try command.run("rl", "next", "--format", "ids").output == "21\n1\n")
        let several = try command.run("rl", "next", "--open", environment: ["BROWSER": browser])
        #expect(several.exitCode == 2 && several.errors.contains("say which"))
        try command.sqlite("UPDATE article SET status = 'read'")
        let none = try command.run("rl", "next", "CNS")
        #expect(
            none.exitCode == 1 && none.output.isEmpty
                && none.errors.hasSuffix("\nNo article of \"CNS\" is unread; 5 of 5 read.\n"))
        #expect(try command.run("rl", "next", "--json").exitCode == 1)
    }

    @Test func `A terminal shows sections as headings, notes below, and how far one is`() throws {
        try command.sqlite("UPDATE article SET status = 'read' WHERE id = 47")
        try command.run("rl", "section", "CNS", "Empty")
        try command.run("rl", "section", "CNS", "Empty", "--first")
        let shown = try command.terminal("lib rl show CNS").output.split(separator: "\n").map(String.init)
        #expect(shown[0] == "CNS, 1 of 5 read")
        #expect(
            shown.dropFirst().map { String($0.prefix(7)).trimmingCharacters(in: .whitespaces) } == [
                "no.  id", "1  20", "2  47", "Empty", "Trials", "3  21", "4   5", "Reviews", "5   8", "Re",
            ])
        #expect(shown.last == "     Read twice." && shown.allSatisfy { $0.count <= 80 })
        #expect(try command.terminal("lib rl").output == "  read  name  description\n1 of 5  CNS\n")
        #expect(
            try command.run("rl", "show", "CNS").lines.map {
                $0.split(separator: "\t", omittingEmptySubsequences: false).suffix(2).joined(separator: "/")
            } == ["/", "/", "Trials/", "Trials/", "Reviews/Read twice."])
    }

    @Test func `Sections go with an exported library into another`() throws {
        try command.run("export", "--format", "jsonl", "--output", "all.jsonl")
        let other = ["--library", command.path("other.sqlite")]
        #expect(try command.run(other + ["add", "all.jsonl"]).exitCode == 0)
        #expect(
            try command.run(other + ["rl", "show", "CNS"]).output == (try command.run("rl", "show", "CNS").output))
        #expect(try command.run(other + ["rl", "section", "CNS"]).output == "2\t0\tTrials\n1\t0\tReviews\n")
        #expect(try command.run(other + ["check"]).exitCode == 0)
        #expect(try command.run(other + ["export", "--format", "jsonl"]).output == (try command.read("all.jsonl")))
    }
}
