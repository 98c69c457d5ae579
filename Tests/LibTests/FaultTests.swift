import Foundation
import Testing

/// Places where a library can't be, and disks that take no more. What takes an administrator or long is in
/// `make torture`.
@Suite struct FaultTests {
    /// A process that may write no file over 4 KiB, which is less than what the users of a library share.
    private static let limited = "trap '' XFSZ; ulimit -f 8; "

    @Test func `Where nothing can be written, what is there is read`() throws {
        let command = try Command.withFixtures()
        for arguments in ["search blinatumomab --count", "list --count", "stats", "show 1"] {
            let usual = try command.shell("lib \(arguments)")
            let run = try command.shell("\(Self.limited)lib \(arguments)")
            #expect(run.exitCode == 0 && run.output == usual.output, "\(run.errors)")
        }
    }

    @Test(arguments: ["tag 1 +x", "edit 1 --set volume=9", "note 1 text", "undo", "remove 1"])
    func `And what would change it changes nothing`(arguments: String) throws {
        let command = try Command.withFixtures()
        let before = try Data(contentsOf: URL(filePath: command.library))
        let run = try command.shell("\(Self.limited)lib \(arguments)")
        #expect(run.exitCode == 2 && run.errors.contains(command.library), "\(run.errors)")
        #expect(run.errors.contains("Nothing of this step was kept"), "\(run.errors)")
        #expect(try Data(contentsOf: URL(filePath: command.library)) == before)
    }

    @Test(arguments: ["smb://server/share/library.sqlite", "//no-such-server/share/library.sqlite"])
    func `An address on the network is no path`(address: String) throws {
        let command = try Command()
        try command.write("{\"title\": \"New\"}", to: "record.txt")
        for arguments in [["add", "record.txt"], ["list"], ["restore-backup", "record.txt"]] {
            let run = try command.run(arguments, environment: ["LIB_LIBRARY": address])
            #expect(run.exitCode == 2 && run.errors.hasPrefix("lib: \(address) is a network address"), "\(run.errors)")
        }
        #expect(try command.names() == ["record.txt"])
    }

    @Test func `An editor needs a folder for what is written`() throws {
        let command = try Command.withFixtures()
        for arguments in [["add", "--new"], ["edit", "1"], ["note", "1"]] {
            let run = try command.run(arguments, environment: ["TMPDIR": "/no/such/folder", "EDITOR": "true"])
            #expect(run.exitCode == 2)
            #expect(run.errors.hasPrefix("lib: No file can be made in /no/such/folder"), "\(run.errors)")
            #expect(run.errors.hasSuffix("Name another folder in $TMPDIR.\n"))
        }
    }

    @Test func `A file that can't be written is named, and why`() throws {
        let command = try Command.withFixtures()
        for (file, reason) in [
            ("/dev/full", "No space left on device"), ("no/folder/x.ris", "No such file or directory"),
        ] {
            let run = try command.run("export", "--format", "ris", "--output", file)
            #expect(run.exitCode == 2)
            #expect(run.errors == "lib: \(file) can't be written: \(reason). Name another file with --output.\n")
        }
    }
}
