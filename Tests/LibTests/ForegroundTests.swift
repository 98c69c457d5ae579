import Foundation
import TestSupport
import Testing

/// On a terminal with job control, who isn't in the foreground is stopped as soon as it reads a key or sets a mode.
@Suite struct ForegroundTests {
    /// Runs a command line as the leader of a session of its own, whose terminal this is.
    private func session(
        _ commandLine: String, _ command: Command, rows: Int = 24, input: String = "", environment: [String: String]
    ) throws -> String {
        // The leader outlives what interrupts the others: with it the terminal would go, and everybody on it. Nobody
        // else is in the group: timeout(1), for one, sends an interruption on, by then to a `lib` that heeds it again.
        let script = try command.script("trap : INT\n\(commandLine)\necho \"code $?\"", named: "session")
        return try command.terminal(
            "setsid --ctty --wait \(script)", rows: rows, input: input,
            environment: environment.merging(["NO_COLOR": "1"]) { $1 }
        ).output
    }

    @Test func `An editor has the terminal`() throws {
        let command = try Command()
        let editor = try command.script(
            """
            stty -echo </dev/tty && read line </dev/tty && stty echo </dev/tty
            printf '{"title": "Typed %s"}' "$line" > "$1"
            """, named: "editor")
        let shown = try session(
            "lib add --new", command, input: "here\n",
            environment: ["EDITOR": editor, "TMPDIR": command.folder.path])
        #expect(shown.hasSuffix("1 article added from 1 file.\ncode 0\n"))
        #expect(try command.run("list").output.contains("Typed here"))
    }

    @Test func `A pager has the terminal`() throws {
        let command = try Command.withFixtures()
        let pager = try command.script(
            "lines=$(wc -l)\nstty -echo </dev/tty && read key </dev/tty && stty echo </dev/tty\necho \"$key: $lines\"",
            named: "pager")
        let shown = try session("lib show 1", command, rows: 5, input: "q\n", environment: ["PAGER": pager])
        #expect(shown.contains(#/q: [0-9]{2}\ncode 0\n$/#))
    }

    @Test func `Ctrl-C is the editor's affair`() throws {
        let command = try Command()
        let editor = try command.script(
            """
            trap 'printf "{\\"title\\": \\"Interrupted\\"}" > "$1"; exit 0' INT
            kill -INT 0
            sleep 1
            """, named: "editor")
        let shown = try session(
            "lib add --new", command, environment: ["EDITOR": editor, "TMPDIR": command.folder.path])
        #expect(try command.run("list").output.contains("Interrupted"), "\(shown)")
    }
}
