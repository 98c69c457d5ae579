import Foundation
import TestSupport
import Testing

/// Several processes, broken pipes, and an end in the middle.
@Suite struct ProcessTests {
    private let command: Command

    init() throws {
        command = try Command()
    }

    private static func records(_ numbers: ClosedRange<Int>) -> String {
        let abstract = String(repeating: "Some words on leukemia. ", count: 40)
        return numbers.map {
            "{\"title\": \"Title \($0)\", \"doi\": \"10.5555/\($0)\", \"abstract\": \"\(abstract)\"}\n"
        }.joined()
    }

    /// A `lib add -` that has read most of what was written to it, and waits for more.
    private func writer(_ arguments: String..., records: ClosedRange<Int>) throws -> (
        process: Process, input: FileHandle
    ) {
        let process = command.process(["add"] + arguments + ["-"])
        let pipe = Pipe()
        process.standardInput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        try pipe.fileHandleForWriting.write(contentsOf: Data(Self.records(records).utf8))
        return (process, pipe.fileHandleForWriting)
    }

    @Test func `A writer waits for another one and says so, and a reader doesn't wait`() throws {
        try command.write(Self.records(1...3), to: "first.txt")
        try command.write(Self.records(5001...5002), to: "second.txt")
        try command.run("add", "first.txt")
        let (process, input) = try writer(records: 1001...3000)
        #expect(try command.run("list", "--count").output == "3\n")
        let second = command.process(["add", "second.txt"])
        let errors = Pipe()
        second.standardError = errors
        try second.run()
        let notice = errors.fileHandleForReading.availableData
        #expect(
            String(decoding: notice, as: UTF8.self).hasPrefix(
                "Waiting for lib add (process \(process.processIdentifier)), which"))
        #expect(second.isRunning)
        try input.close()
        process.waitUntilExit()
        second.waitUntilExit()
        #expect(process.terminationStatus == 0 && second.terminationStatus == 0)
        #expect(try command.run("list", "--count").output == "2005\n")
        #expect(try command.run("check").exitCode == 0)
    }

    @Test func `An import that is killed leaves the files before it, and runs again`() throws {
        try command.write(Self.records(1...3), to: "first.txt")
        let (process, input) = try writer("first.txt", records: 1001...4000)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try input.close()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(try command.run("list", "--count").output == "3\n")
        #expect(try command.run("check").exitCode == 0)
        try command.write(Self.records(1001...4000), to: "second.txt")
        #expect(try command.run("add", "first.txt", "second.txt").errors.hasPrefix("3,000 articles added, 3 unchanged"))
        #expect(try command.run("check").exitCode == 0)
    }

    @Test func `An import that is interrupted ends by the signal, says nothing and changes nothing`() throws {
        try command.write(Self.records(1...3), to: "first.txt")
        try command.run("add", "first.txt")
        let before = try command.run("export", "--format", "jsonl", "--complete").output
        let history = try command.run("history", "--json").output
        let process = command.process(["--default-signal=INT", "lib", "add", "-"])
        // Who runs the tests in the background may have them ignore the signal.
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.environment?["PATH"] = "\(Repository.products.path):/usr/bin:/bin"
        let (input, errors) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardError = errors
        try process.run()
        // More than a pipe holds: what was written was read, but for the last of it.
        try input.fileHandleForWriting.write(contentsOf: Data(Self.records(1001...3000).utf8))
        #expect(process.isRunning)
        kill(process.processIdentifier, SIGINT)
        // Who doesn't heed the signal comes to its end by this.
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGINT)
        #expect(try errors.fileHandleForReading.readToEnd() ?? Data() == Data())
        #expect(try command.run("export", "--format", "jsonl", "--complete").output == before)
        #expect(try command.run("history", "--json").output == history)
        #expect(try command.run("check").exitCode == 0)
    }

    @Test func `Several that make the library at once all succeed`() throws {
        let processes = try (1...4).map { number in
            let process = command.process([
                "add", try command.write(Self.records(number...number), to: "\(number).txt"),
            ])
            return process
        }
        let errors = try command.write("", to: "errors.txt")
        for process in processes {
            process.standardError = FileHandle(forUpdatingAtPath: errors)
            try process.run()
        }
        for process in processes { process.waitUntilExit() }
        let said = try String(contentsOfFile: errors, encoding: .utf8)
        #expect(processes.map(\.terminationStatus) == [0, 0, 0, 0], "\(said)")
        #expect(try command.run("list", "--count").output == "4\n")
        #expect(try command.run("check").exitCode == 0)
    }

    @Test(arguments: ["", "trap '' PIPE; "])
    func `A reader who leaves is no error`(prefix: String) throws {
        let command = try Command.withFixtures()
        for arguments in ["export --format jsonl", "list --json", "show $(seq 1 74)", "list", "export --format csv"] {
            let run = try command.shell("\(prefix)lib \(arguments) | head -c 3")
            #expect(run.exitCode == 0 && run.errors.isEmpty && !run.output.isEmpty, "\(run.errors)")
        }
    }

    @Test func `A full disk is an error`() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let run = try Command.withFixtures().shell("lib list > /dev/full")
        #expect(run.exitCode == 2)
        #expect(run.errors == "lib: Standard output can't be written: No space left on device.\n")
    }
}
