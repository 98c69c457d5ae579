import Foundation
import TestSupport
import Testing

@Suite struct BackupCommandTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    @Test func `A backup is a library, and is said to be whole`() throws {
        let run = try command.run("backup", "copy.sqlite")
        #expect(run.exitCode == 0 && run.output.isEmpty)
        let size = try #/[0-9.]+ [KM]B/#.firstMatch(in: run.errors).map { String($0.output) }
        #expect(
            run.errors
                == "74 articles (\(size ?? "?")) backed up to \(command.path("copy.sqlite")), and looked through.\n")
        #expect(try command.run("--library", "copy.sqlite", "list", "--count").output == "74\n")
        #expect(try command.run("--library", "copy.sqlite", "check").exitCode == 0)
    }

    @Test func `Its JSON says file, articles and bytes`() throws {
        let json = try command.run("backup", "copy.sqlite", "--json").json()
        #expect(json["file"] == .string(command.path("copy.sqlite")) && json["articles"] == .int(74))
        #expect(json.names == ["file", "articles", "bytes"])
    }

    @Test func `A folder gets a file with the day`() throws {
        try command.write("", to: "backups/other")
        for name in ["backups", "backups/"] {
            let file = try command.run("backup", name, "--json").json()["file"]
            guard case .string(let path) = file else {
                Issue.record("\(String(describing: file))")
                return
            }
            let isDated = path.contains(#/\/backups\/library-[0-9]{4}-[0-9]{2}-[0-9]{2}(-2)?\.sqlite$/#)
            #expect(isDated && FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `What is there is replaced only with --force, and only if it is a backup`() throws {
        try command.run("backup", "copy.sqlite")
        let run = try command.run("backup", "copy.sqlite")
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("copy.sqlite is there already: a backup of 74 articles, made 20"))
        #expect(run.errors.contains("--force replaces it."))
        #expect(try command.run("backup", "copy.sqlite", "--force").exitCode == 0)
        try command.write("my thesis", to: "thesis.txt")
        for name in ["thesis.txt", "library.sqlite"] {
            let refused = try command.run("backup", name, "--force")
            #expect(refused.exitCode == 2 && refused.output.isEmpty, "\(name)")
        }
        #expect(try command.read("thesis.txt") == "my thesis")
        #expect(try command.run("list", "--count").output == "74\n")
    }

    @Test func `A folder that isn't there, and a library that isn't`() throws {
        #expect(
            try command.run("backup", "none/copy.sqlite").errors.contains(
                "The folder \(command.path("none")) is not there."))
        #expect(try command.run("backup", "none/").exitCode == 2)
        #expect(try command.run("--library", "none.sqlite", "backup", "x").errors.contains("Start one with: lib add"))
        #expect(try command.run("backup", "").exitCode == 64)
        #expect(try command.run("backup").exitCode == 64)
    }

    @Test func `A damaged library gives no backup`() throws {
        try command.damage("word")
        let run = try command.run("backup", "copy.sqlite")
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("is damaged, and its copy would be:") && run.errors.contains("lib check --repair"))
        #expect(try command.names() == ["library.sqlite"])
    }

    @Test func `While another process writes, the backup doesn't wait`() throws {
        let writer = try command.shell(
            "{ echo 'BEGIN IMMEDIATE; UPDATE article SET rating = 1;'; lib backup copy.sqlite 2>errors; echo $? >code; "
                + "echo 'COMMIT;'; } | sqlite3 library.sqlite")
        #expect(writer.exitCode == 0)
        #expect(try command.read("code") == "0\n")
        #expect(try command.run("--library", "copy.sqlite", "list", "--count").output == "74\n")
    }

    @Test func `Ended by a signal, it leaves nothing half-written`() throws {
        // Another program's lock on the file that is written first keeps the backup waiting.
        let run = try command.shell(
            """
            mkfifo statements; sqlite3 copy.sqlite.unfinished <statements & exec 3>statements
            printf 'BEGIN EXCLUSIVE;\n.shell touch locked\n' >&3; while ! [ -e locked ]; do sleep 0.05; done
            lib backup copy.sqlite 2>errors 3>&- & backup=$!
            while ! ls -l /proc/$backup/fd | grep -q unfinished; do sleep 0.05; done
            ls >before; kill -TERM $backup; wait $backup; echo $? >code; ls >after; exec 3>&-; wait
            """)
        #expect(run.exitCode == 0)
        #expect(try command.read("before").contains("copy.sqlite.unfinished"))
        #expect(try !command.read("after").contains("copy.sqlite") && command.read("errors").isEmpty)
        #expect(try command.read("code") == "143\n")
    }
}
