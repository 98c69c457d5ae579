import Articles
import Foundation
import TestSupport
import Testing

@Suite struct EditCommandTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    private func article(_ id: Int = 1) throws -> JSONValue {
        try #require(try command.run("show", "\(id)", "--json").json()["articles"]?.elements.first)
    }

    // MARK: - By --set and --unset

    @Test func `Fields are set and taken away, and the article is found by what they say`() throws {
        let run = try command.run(
            "edit", "1", "--set", "title=Zyxwv: a trial", "--set", "year=2024", "--set",
            "authors=Agrawal, Vaibhav; ALL Study Group", "--set", "journal=Blood", "--unset", "volume")
        #expect(run.exitCode == 0 && run.output.isEmpty)
        #expect(run.errors == "Article 1 changed: title, authors, journal, volume, issueDate.\n")
        #expect(
            try command.run("search", "zyxwv author:\"agrawal v\" journal:blood year:2024", "--format", "ids").output
                == "1\n")
        #expect(try article()["volume"] == nil)
        #expect(try command.run("check").exitCode == 0)
        let again = try command.run("edit", "1", "--set", "title=Zyxwv: a trial", "--unset", "volume")
        #expect(again.exitCode == 1 && again.errors == "Article 1 is as it was; nothing was changed.\n")
    }

    @Test func `No import changes what was edited`() throws {
        try command.run("edit", "1", "--set", "title=Mine", "--set", "pages=7")
        let record = #"{"title": "Theirs", "doi": "\#(try article()["doi"]?.text ?? "")", "journal": {"pages": "9"}}"#
        let added = try command.run("add", command.file("later.json", record))
        #expect(added.exitCode == 0, "\(added.errors)")
        #expect(try article()["title"] == .string("Mine") && article()["pages"] == .string("7"))
        #expect(try command.run("check").exitCode == 0)
    }

    @Test func `An identifier that another article has is warned of, with the way to join them`() throws {
        let doi = try #require(try article(2)["doi"]?.text)
        let run = try command.run("edit", "1", "--set", "doi=\(doi)", "--json")
        #expect(run.exitCode == 0)
        #expect(run.errors.hasPrefix("Article 2 ("))
        #expect(run.errors.hasSuffix(") has the DOI \(doi), too. If the two are one: lib merge 1 2\n"))
        #expect(
            try run.json()
                == JSONParser.parse(
                    """
                    {"article": 1, "changed": ["identifiers"],
                     "sharedIdentifiers": [{"scheme": "doi", "value": "\(doi)", "article": 2}]}
                    """))
    }

    @Test func `A citation key is changed, and the old one goes on naming the article`() throws {
        let old = try #require(try article()["citationKey"]?.text)
        let run = try command.run("edit", old, "--set", "key=mine2024")
        #expect(run.errors == "Article 1 changed: citationKey. \(old) goes on naming it.\n")
        #expect(try command.run("show", "key:\(old)").output == command.run("show", "mine2024").output)
        #expect(try command.run("export", "1", "--format", "bibtex").output.contains("@article{mine2024,"))
        let taken = try command.run("edit", "2", "--set", "key=\(old)", "--set", "title=Not written")
        #expect(taken.exitCode == 2)
        #expect(taken.errors == "lib: The citation key \(old) is article 1's: lib show 1. Nothing was changed.\n")
        #expect(try article(2)["title"] != .string("Not written"))
        #expect(try command.run("check").exitCode == 0)
    }

    @Test(arguments: [
        (["--set", "titel=x"], "\"titel\" is no field. Did you mean title?"),
        (["--set", "qqqqqq=x"], "There are key, type, title,"),
        (["--unset", "tags"], "Tags are changed with lib tag."),
        (["--set", "title"], "--set takes a field and its value"),
        (["--set", "title="], "title has no value. To take it away: --unset title"),
        (["--set", "date=2024-13"], "\"2024-13\" is no date: 2024, 2024-05,"),
        (["--set", "doi=5"], "\"5\" is no DOI."), (["--set", "key=12"], "\"12\" can't be a citation key"),
        (["--set", "year=2020", "--unset", "year"], "The field year is given twice."),
        (["--unset", "key"], "An article always has a citationKey"),
    ])
    func `What can't be set is told`(arguments: [String], text: String) throws {
        let run = try command.run(["edit", "1"] + arguments)
        #expect(run.exitCode == 64 && run.errors.contains(text), "\(run.errors)")
    }

    @Test func `An article keeps something`() throws {
        let most = ["edit", "1", "--unset", "title", "--unset", "authors", "--unset", "abstract"]
        #expect(try command.run(most + ["--unset", "identifiers"]).exitCode == 64)
        #expect(try command.run(most).exitCode == 0)
        let run = try command.run("edit", "1", "--unset", "identifiers")
        #expect(run.exitCode == 2)
        #expect(
            run.errors
                == "lib: An article needs a title, an identifier, an author or an abstract. Nothing was changed.\n")
        #expect(try command.run("edit", "999", "--set", "title=x").exitCode == 2)
        #expect(try command.run("edit", "1", "--set", "publisher=x").exitCode == 2)
    }

    // MARK: - In the editor

    /// Runs `lib edit 1` at a terminal with a script for an editor; `n` counts its runs from 1, `$1` is the file.
    private func edit(_ script: String, _ article: String = "1") throws -> (output: String, exitCode: Int32) {
        let counter = command.path("runs")
        let editor = try command.script(
            "echo >> \(counter); n=$(wc -l < \(counter))\ncp \"$1\" \(command.folder.path)/shown$n\n\(script)",
            named: "editor")
        return try command.terminal(
            "lib edit \(article)",
            environment: ["NO_COLOR": "1", "EDITOR": editor, "VISUAL": "", "TMPDIR": command.folder.path])
    }

    @Test func `Lines may end as Windows ends them, also where there were mistakes before`() throws {
        let windows = "sed -i 's/$/\\r/' \"$1\""
        let mistake = "sed -i 's/^volume: .*/volumee: 99/' \"$1\"; \(windows)"
        let run = try edit("if [ $n = 1 ]; then \(mistake); else sed -i 's/^volumee/volume/' \"$1\"; fi")
        #expect(run.exitCode == 0 && run.output == "Article 1 changed: volume.\n")
        #expect(try article()["volume"] == .string("99"))
    }

    private func drafts() throws -> [String] {
        try command.names().filter { $0.hasPrefix("lib-") }.map { "\($0)/article-1.yaml" }
    }

    @Test func `The article opens as YAML, and what is saved is stored`() throws {
        let run = try edit("sed -i 's/^volume: .*/volume: 99/; s/^  - doi: .*/&\\n  - pmid: 77/' \"$1\"")
        #expect(run.exitCode == 0 && run.output == "Article 1 changed: volume, identifiers.\n")
        let shown = try command.read("shown1").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            shown[0]
                == "# Article 1. Save it and leave the editor; an empty file, or one without")
        #expect(shown.filter { $0.hasPrefix("#") }.allSatisfy { $0.count <= 80 })
        #expect(shown.contains("title: >-") && shown.contains("abstract: |-"))
        #expect(try article()["volume"] == .string("99") && article()["pmid"] == .string("77"))
        #expect(try drafts().isEmpty && command.run("check").exitCode == 0)
    }

    @Test(arguments: ["true", "echo '# only a comment' >> \"$1\"", "touch \"$1\""])
    func `What is as it was changes nothing`(script: String) throws {
        let before = try article()
        let run = try edit(script)
        #expect(run.exitCode == 1 && run.output == "Article 1 is as it was; nothing was changed.\n")
        #expect(try article() == before && drafts().isEmpty)
    }

    @Test func `An empty file gives up`() throws {
        let run = try edit(": > \"$1\"")
        #expect(run.exitCode == 1 && run.output == "Given up; article 1 was left as it is.\n")
        #expect(try drafts().isEmpty)
    }

    @Test func `A mistake opens the editor again with the line and what is wrong`() throws {
        let run = try edit(
            """
            case $n in
            1) sed -i 's/^volume: .*/volume: 99/; s/^issueDate:.*/issueDate: 2024-13/; s/^  - doi: .*/  - dio: x/' "$1" ;;
            2) sed -i 's/2024-13/2024-12/' "$1" ;;
            3) sed -i 's/- dio: x/- doi: 10.5555\\/mended/' "$1" ;;
            esac
            """)
        #expect(run.exitCode == 0 && run.output == "Article 1 changed: volume, issueDate, identifiers.\n")
        let second = try command.read("shown2").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(second[0] == "#! This can't be saved yet. Mend it and save again, or save an empty file to give up.")
        let date = try #require(second[1].firstMatch(of: #/^#! Line ([0-9]+): "2024-13" is no date: /#))
        #expect(second[(Int(date.output.1) ?? 0) - 1] == "issueDate: 2024-13")
        #expect(second[2].hasSuffix("\"dio\" is no kind of identifier. Did you mean doi?"))
        let third = try command.read("shown3").split(separator: "\n", omittingEmptySubsequences: false)
        let kind = try #require(third[1].firstMatch(of: #/^#! Line ([0-9]+): "dio"/#))
        #expect(third[(Int(kind.output.1) ?? 0) - 1] == "  - dio: x")
        #expect(third.filter { $0.hasPrefix("#!") }.count == 2)
        #expect(try article()["doi"] == .string("10.5555/mended") && drafts().isEmpty)
    }

    @Test func `So does what is no YAML, and a citation key that is taken`() throws {
        let other = try #require(try article(2)["citationKey"]?.text)
        let run = try edit(
            """
            case $n in
            1) sed -i 's/^journal: .*/journal: A: journal/' "$1" ;;
            2) sed -i 's/^journal: .*/journal: "A: journal"/; s/^citationKey: .*/citationKey: \(other)/' "$1" ;;
            3) sed -i 's/^citationKey: .*/citationKey: mine/' "$1" ;;
            esac
            """)
        #expect(run.exitCode == 0 && run.output.hasPrefix("Article 1 changed: journal, citationKey."))
        #expect(
            try command.read("shown2").contains("A colon with a space behind it needs quotes around the whole value"))
        let third = try command.read("shown3").split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(third[1].firstMatch(of: #/^#! Line ([0-9]+): The citation key (\S+) is article 2's\./#))
        #expect(third[(Int(line.output.1) ?? 0) - 1] == "citationKey: \(other)")
        #expect(try article()["journal"]?["name"] == .string("A: journal"))
    }

    @Test func `Who leaves the mistakes as they are keeps the draft`() throws {
        let before = try article()
        let run = try edit("[ $n = 1 ] && sed -i 's/^issueDate:.*/issueDate: soon/' \"$1\"; true")
        let draft = try #require(try drafts().first)
        #expect(run.exitCode == 2)
        #expect(
            run.output
                == "lib: The mistakes are still there. Nothing was changed; what you wrote is in \(command.path(draft)).\n"
        )
        #expect(try command.read(draft).contains("issueDate: soon") && article() == before)
    }

    @Test func `An editor that fails after a mistake keeps the draft`() throws {
        let run = try edit("[ $n = 1 ] && sed -i 's/^issueDate:.*/issueDate: soon/' \"$1\" || exit 5")
        let draft = try #require(try drafts().first)
        #expect(
            run.output.hasSuffix(
                "ended with code 5. Nothing was changed; what you wrote is in \(command.path(draft)).\n"))
        #expect(try command.read(draft).contains("issueDate: soon"))
    }

    @Test func `An editor that isn't there changes nothing`() throws {
        let run = try command.run(
            ["edit", "1"], environment: ["EDITOR": "no-such-editor", "TMPDIR": command.folder.path])
        #expect(run.exitCode == 2)
        #expect(
            run.errors == "lib: The editor no-such-editor is not there. Name one in $EDITOR. Nothing was changed.\n")
        #expect(try drafts().isEmpty)
    }

    @Test func `A draft of an article that is gone meanwhile is kept`() throws {
        let run = try edit("lib merge 2 1 2>/dev/null; sed -i 's/^volume: .*/volume: 99/' \"$1\"")
        let draft = try #require(try drafts().first)
        #expect(run.exitCode == 2)
        #expect(run.output.hasSuffix("What you wrote is in \(command.path(draft)).\n"))
        #expect(try command.read(draft).contains("volume: 99"))
    }

    @Test func `What another process changes meanwhile in other fields stays`() throws {
        let run = try edit("lib edit 1 --set issue=42 2>/dev/null; sed -i 's/^volume: .*/volume: 99/' \"$1\"")
        #expect(run.exitCode == 0)
        #expect(try article()["issue"] == .string("42") && article()["volume"] == .string("99"))
    }
}
