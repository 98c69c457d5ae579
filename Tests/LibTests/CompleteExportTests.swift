import Articles
import TestSupport
import Testing

/// `lib export --complete`: what a library has beside its articles.
@Suite struct CompleteExportTests {
    private static let changes = [
        "reading-list create 'Empty list' --description 'To be filled'",
        "reading-list add 'CNS relapse' 4 6 8", "reading-list section 'CNS relapse' Trials",
        "reading-list section 'CNS relapse' 'Nothing yet'", "reading-list add 'CNS relapse' 10 --section Trials",
        "search --save kept 'car-t year:2020..'", "synonyms add relapse comeback", "synonyms remove Blincyto",
        "config citation-key '{author}{year}'", "screen begun --query mrd --exact",
        "screen 'CNS relapse' --decide include 4",
    ]

    private func library() throws -> Command {
        let command = try Command.withFixtures()
        for change in Self.changes { #expect(try command.shell("lib \(change)").exitCode <= 1, "\(change)") }
        return command
    }

    @Test func `Added to an empty library it makes the same library`() throws {
        let (one, other) = (try library(), try Command())
        let exported = try one.run("export", "--complete", "--format", "jsonl").output
        let kinds = ["setting", "removedSynonyms", "synonyms", "savedSearch", "readingList", "screening"]
        for kind in kinds { #expect(exported.contains("{\"lib\":1,\"kind\":\"\(kind)\","), "\(kind)") }
        try other.write(exported, to: "all.jsonl")
        let added = try other.run("add", "all.jsonl")
        #expect(added.exitCode == 0)
        #expect(added.errors == "74 articles added, 8 lists, searches and settings restored from 1 file.\n")
        #expect(try other.run("export", "--complete", "--format", "jsonl").output == exported)
        for listing in ["reading-list", "reading-list show 'CNS relapse'", "synonyms list", "searches", "screen"] {
            #expect(try other.shell("lib \(listing)").output == one.shell("lib \(listing)").output, "\(listing)")
        }
        let again = try other.run("add", "all.jsonl", "--json").json()
        #expect(again["unchanged"]?.wholeNumber == 74 && again["parts"] == nil)
        #expect(try other.run("check").exitCode == 0)
    }

    @Test func `What a library has already stays as it is`() throws {
        let other = try Command.withFixtures()
        for change in [
            "config citation-key '{author}'", "search --save KEPT mrd",
            "reading-list create 'empty list' --description Own",
        ] { #expect(try other.shell("lib \(change)").exitCode == 0, "\(change)") }
        try other.write(try library().run("export", "--complete", "--format", "jsonl").output, to: "all.jsonl")
        #expect(try other.run("add", "all.jsonl").exitCode == 0)
        #expect(try other.run("config", "citation-key").output.contains("{author}\n"))
        let exported = try other.run("export", "--complete", "--format", "jsonl").lines.filter {
            $0.contains("\"kind\":\"")
        }
        #expect(exported.contains { $0.contains("\"name\":\"KEPT\",\"query\":\"mrd\"") })
        #expect(exported.contains { $0.contains("\"name\":\"empty list\",\"description\":\"Own\"") })
        // Its own synonyms stay, too: it may never have heard of the one that was taken out.
        #expect(!exported.contains { $0.contains("removedSynonyms") })
    }

    @Test func `A library without articles has its parts`() throws {
        let command = try Command()
        try command.write("", to: "none.bib")
        try command.run("add", "none.bib")
        let line = #"{"lib":1,"kind":"savedSearch","name":"a","query":"mrd"}"#
        try command.write(line + "\n", to: "a.jsonl")
        #expect(try command.run("add", "a.jsonl").errors.contains("1 list, search or setting restored"))
        let exported = try command.run("export", "--complete", "--format", "jsonl")
        #expect(exported.exitCode == 0)
        #expect(exported.output == #"{"lib":1,"kind":"savedSearch","name":"a","query":"mrd","seen":0}"# + "\n")
    }

    @Test(arguments: [
        (#"{"lib":1,"kind":"shelf","name":"x"}"#, #"has "kind" that is no kind of line that this lib knows: "shelf""#),
        (#"{"lib":2,"kind":"savedSearch","name":"x","query":"y"}"#, "has format version 2"),
        (#"{"lib":1,"kind":"savedSearch","name":" ","query":"y"}"#, #"has "name" that is empty"#),
        (#"{"lib":1,"kind":"readingList","name":"x"}"#, #"has no "created""#),
        (#"{"lib":1,"kind":"synonyms"}"#, #"has no "terms""#),
    ])
    func `A line that can't be taken is rejected`(line: String, reason: String) throws {
        let command = try Command()
        try command.write(line + "\n", to: "a.jsonl")
        let run = try command.run("add", "a.jsonl")
        #expect(run.exitCode == 1 && run.errors.contains(reason), "\(run.errors)")
    }

    @Test(arguments: [
        (#"{"lib":1,"kind":"setting","name":"colour","value":"red"}"#, "which this lib doesn't know"),
        (#"{"lib":1,"kind":"setting","name":"history-limit","value":"much"}"#, "is no number of bytes"),
        (#"{"lib":1,"kind":"synonyms","terms":["one"]}"#, "has synonyms that are not two or more"),
    ])
    func `What means nothing here is said and passed over`(line: String, remark: String) throws {
        let command = try Command()
        try command.write(line + "\n", to: "a.jsonl")
        let run = try command.run("add", "a.jsonl")
        #expect(run.exitCode == 0 && run.errors.contains(remark), "\(run.errors)")
    }

    @Test(arguments: [
        ["1"], ["--query", "mrd"], ["--reading-list", "x"], ["--format", "csv"], ["--template", "a.txt"],
    ])
    func `It goes with the whole library and JSON Lines only`(arguments: [String]) throws {
        let format = arguments.contains("--format") || arguments.contains("--template") ? [] : ["--format", "jsonl"]
        #expect(try Command.withFixtures().run(["export", "--complete"] + format + arguments).exitCode == 64)
    }
}
