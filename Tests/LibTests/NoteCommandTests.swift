import Articles
import Foundation
import TestSupport
import Testing

@Suite struct NoteCommandTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    private func note() throws -> String { try command.run("note", "1", "--show").output }

    /// Runs `lib note 1` at a terminal with a script for an editor.
    private func edit(_ script: String, _ arguments: String = "") throws -> (output: String, exitCode: Int32) {
        try edit(with: command.script(script, named: "editor"), arguments)
    }

    private func edit(with editor: String, _ arguments: String = "") throws -> (output: String, exitCode: Int32) {
        try command.terminal(
            "lib note 1 \(arguments)",
            environment: ["NO_COLOR": "1", "EDITOR": editor, "VISUAL": "", "TMPDIR": command.folder.path])
    }

    /// The drafts that were left.
    private func drafts() throws -> [String] {
        try command.names().filter { $0.hasPrefix("lib-") }.map { "\($0)/note-1.md" }
    }

    // MARK: - By a text

    @Test func `A text is the note, found at once and shown`() throws {
        var run = try command.run("note", "1", "Compare with **zyxwv**.")
        #expect(run.exitCode == 0 && run.errors == "Note on article 1 written.\n")
        #expect(try note() == "Compare with **zyxwv**.\n")
        #expect(try command.run("search", "zyxwv", "--format", "ids").output == "1\n")
        run = try command.run("note", "1", "Another", "one")
        #expect(run.errors == "Note on article 1 changed.\n")
        #expect(try note() == "Another one\n" && command.run("search", "zyxwv", "--count").output == "0\n")
        #expect(try command.run("check").exitCode == 0)
    }

    @Test func `A paragraph is added`() throws {
        try command.run("note", "1", "One.")
        let run = try command.run("note", "1", "--append", "Two.")
        #expect(run.errors == "A paragraph was added to the note on article 1.\n")
        #expect(try note() == "One.\n\nTwo.\n")
    }

    @Test func `A note comes from standard input`() throws {
        #expect(try command.run("note", "1", "-", input: "# Head\n\nText\n").exitCode == 0)
        #expect(try note() == "# Head\n\nText\n")
        #expect(try command.run("note", "1", "-", "--append", input: "More\n").exitCode == 0)
        #expect(try note() == "# Head\n\nText\n\nMore\n")
    }

    @Test func `An empty text deletes the note`() throws {
        try command.run("note", "1", "One.")
        let run = try command.run("note", "1", "")
        #expect(run.exitCode == 0 && run.errors == "Note on article 1 deleted.\n")
        let again = try command.run("note", "1", "")
        #expect(again.exitCode == 1 && again.errors == "The note on article 1 is as it was; nothing was changed.\n")
        let shown = try command.run("note", "1", "--show")
        #expect(shown.exitCode == 1 && shown.errors == "Article 1 has no note. Write one with: lib note 1\n")
    }

    @Test func `JSON has the note, before and after it is written`() throws {
        let none = try command.run("note", "1", "--json")
        #expect(try none.exitCode == 1 && none.json()["note"] == .null)
        let written = try command.run("note", "1", "One.", "--json")
        #expect(written.exitCode == 0 && written.errors.isEmpty)
        #expect(try written.json().keys == ["article", "note", "changed"])
        #expect(try command.run("note", "1", "--json").output == written.output)
    }

    @Test func `A note can't steer the terminal`() throws {
        try command.run("note", "1", "Evil \u{1B}[31mred\u{202E}.\nLine")
        let shown = try command.terminal("lib note 1 --show").output
        #expect(shown == "Evil \\u{1B}[31mred\\u{202E}.\nLine\n")
    }

    @Test(arguments: [["note"], ["note", "1", "--append"], ["note", "1", "x", "--show"]])
    func `Wrong usage`(arguments: [String]) throws { #expect(try command.run(arguments).exitCode == 64) }

    @Test func `Of an article that isn't there nothing is noted`() throws {
        let run = try command.run("note", "999", "x")
        #expect(run.exitCode == 2 && run.errors.contains("There is no article 999"))
    }

    // MARK: - In the editor

    @Test func `The editor opens the present note, and what is saved is the note`() throws {
        try command.run("note", "1", "Old.")
        let run = try edit(
            with:
                "\(command.script("cp \"$2\" before; printf '%s\\nNew.\\n\\n' \"$1\" > \"$2\"", named: "editor")) --wait"
        )
        #expect(run.exitCode == 0 && run.output == "Note on article 1 changed.\n")
        #expect(try command.read("before") == "Old.\n" && note() == "--wait\nNew.\n")
        #expect(try drafts().isEmpty)
    }

    @Test func `The name of the file tells the editor that it is Markdown`() throws {
        let run = try edit("printf '%s' \"${1##*/}\" > \"$1\"")
        #expect(run.exitCode == 0)
        #expect(try note() == "note-1.md\n")
    }

    @Test func `What was not changed changes nothing`() throws {
        try command.run("note", "1", "Old.")
        let run = try edit("true")
        #expect(run.exitCode == 1 && run.output == "The note on article 1 is as it was; nothing was changed.\n")
        #expect(try drafts().isEmpty)
    }

    @Test func `An emptied file deletes the note`() throws {
        try command.run("note", "1", "Old.")
        let run = try edit(": > \"$1\"")
        #expect(run.exitCode == 0 && run.output == "Note on article 1 deleted.\n")
    }

    @Test func `An editor that isn't there changes nothing`() throws {
        let run = try edit(with: "no-such-editor --wait")
        #expect(run.exitCode == 2)
        #expect(
            run.output
                == "lib: The editor no-such-editor --wait is not there. Name one in $EDITOR. Nothing was changed.\n")
        #expect(try drafts().isEmpty)
    }

    @Test func `An editor that fails changes nothing, and what was written is kept`() throws {
        let run = try edit("echo Draft > \"$1\"; exit 3")
        let draft = try #require(try drafts().first)
        #expect(run.exitCode == 2)
        #expect(
            run.output.hasSuffix(
                "editor ended with code 3. Nothing was changed; what you wrote is in \(command.path(draft)).\n"))
        #expect(try command.read(draft) == "Draft\n" && command.run("note", "1", "--show").exitCode == 1)
        #expect(try edit("exit 4").output.hasSuffix("ended with code 4. Nothing was changed.\n"))
        #expect(try drafts() == [draft])
    }

    @Test func `A draft that can't be saved is kept and named`() throws {
        try command.run("note", "1", "Seen.")
        let run = try edit("lib note 1 Theirs. 2>/dev/null; echo Mine. > \"$1\"")
        let draft = try #require(try drafts().first)
        #expect(run.exitCode == 2)
        #expect(
            run.output
                == "lib: Somebody changed the note of article 1 meanwhile: lib note 1 --show. It was left as it is. What you wrote is in \(command.path(draft)).\n"
        )
        #expect(try command.read(draft) == "Mine.\n" && note() == "Theirs.\n")
    }

    @Test func `A draft of a library that is damaged meanwhile is kept`() throws {
        let run = try edit(
            "echo Mine. > \"$1\"; printf 'no library any more' | dd of=\"$LIB_LIBRARY\" conv=notrunc bs=1 2>/dev/null; printf '%8192s' x > \"$LIB_LIBRARY\"; rm -f \"$LIB_LIBRARY\"-*"
        )
        let draft = try #require(try drafts().first)
        #expect(run.exitCode == 2 && run.output.hasSuffix("What you wrote is in \(command.path(draft)).\n"))
        #expect(try command.read(draft) == "Mine.\n")
    }

    @Test func `VISUAL goes before EDITOR, and an empty one is none`() throws {
        let visual = try command.script("echo visual > \"$1\"", named: "visual")
        let editor = try command.script("echo editor > \"$1\"", named: "plain")
        for (value, text) in [(visual, "visual\n"), (" ", "editor\n")] {
            try command.run(["note", "1"], environment: ["VISUAL": value, "EDITOR": editor])
            #expect(try note() == text)
        }
    }

    @Test func `No shell reads the editor's name`() throws {
        let run = try edit(with: "touch;touch hacked")
        #expect(run.exitCode == 2)
        #expect(try !command.names().contains("hacked"))
    }

    @Test func `Only this user can read a draft`() throws {
        _ = try edit("ls -ld \"${1%/*}\" > mode; echo x > \"$1\"")
        #expect(try command.read("mode").hasPrefix("drwx------"))
    }
}
