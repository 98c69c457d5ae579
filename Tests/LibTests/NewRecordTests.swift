import Foundation
import Testing

@Suite struct NewRecordTests {
    private let command: Command

    init() throws {
        command = try Command()
    }

    private func add(editor: String) throws -> Command.Result {
        try command.run(["add", "--new"], environment: ["EDITOR": editor, "TMPDIR": command.folder.path])
    }

    @Test func `The record that was written in the editor goes in`() throws {
        let editor = try command.script(
            """
            cp "$2" template
            printf '{"title": "Mine: %s", "doi": "10.5555/mine"}' "$1" > "$2"
            """, named: "editor")
        let run = try add(editor: "\(editor) --wait")
        #expect(run.exitCode == 0 && run.errors == "1 article added from 1 file.\n")
        #expect(try command.run("list", "--format", "ids").output == "1\n")
        #expect(try command.run("show", "doi:10.5555/mine").output.contains("Mine: --wait"))
        #expect(try command.read("template").contains("\"title\": \"\""))
        #expect(try command.names() == ["editor", "library.sqlite", "template"])
    }

    @Test func `A record that was left empty is not added`() throws {
        let run = try add(editor: command.script("true"))
        #expect(run.exitCode == 2 && run.errors == "lib: The record was left empty; nothing was added.\n")
        #expect(try command.names() == ["script"])
    }

    @Test func `A record that can't be read is kept for another try`() throws {
        let run = try add(editor: command.script("echo '{\"title\": \"Mine\"' > \"$1\""))
        #expect(run.exitCode != 0)
        let kept = try #require(try command.names().first { $0.hasPrefix("lib-new-") })
        #expect(run.errors.contains(kept))
        #expect(try command.read(kept) == "{\"title\": \"Mine\"\n")
    }

    @Test func `An editor that fails or isn't there says so`() throws {
        #expect(try add(editor: command.script("exit 3")).errors.contains("ended with code 3. Nothing was added"))
        #expect(try add(editor: "no-such-editor").errors.contains("The editor no-such-editor is not there."))
        #expect(try !command.names().contains("library.sqlite"))
    }
}
