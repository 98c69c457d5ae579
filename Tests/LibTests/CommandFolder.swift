import Articles
import Foundation
import TestSupport

/// What lies beside a command's library, and other ways to run it.
extension Command {
    func path(_ name: String) -> String { folder.appending(path: name).path }

    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

    /// Makes the folders in the name, too.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try FileManager.default.createDirectory(
            at: folder.appending(path: name).deletingLastPathComponent(), withIntermediateDirectories: true)
        return try file(name, text)
    }

    /// With a byte order mark, if there is one.
    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    /// A program that a person might name in `$EDITOR` or `$BROWSER`.
    func script(_ text: String, named name: String = "script") throws -> String {
        try file(name, "#!/bin/sh\n\(text)\n", isExecutable: true)
    }

    /// lib, not yet running.
    func process(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = Repository.products.appending(path: "lib")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LIB_LIBRARY": library]
        return process
    }

    /// Runs a command line of the shell without a terminal; `lib` is found in it.
    func shell(_ commandLine: String) throws -> (output: String, errors: String, exitCode: Int32) {
        let process = process(["-c", commandLine])
        process.executableURL = URL(filePath: "/bin/sh")
        process.environment?["PATH"] = "\(Repository.products.path):/usr/bin:/bin"
        let pipes = [Pipe(), Pipe()]
        process.standardOutput = pipes[0]
        process.standardError = pipes[1]
        try process.run()
        // Little is written to both.
        let texts = pipes.map { String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
        process.waitUntilExit()
        return (texts[0], texts[1], process.terminationStatus)
    }

    /// Runs a command line of the shell at a terminal; without colours unless the environment says otherwise.
    @discardableResult
    func terminal(
        _ commandLine: String, columns: Int = 80, rows: Int = 200, input: String = "",
        answers: [(shown: String, typed: String)] = [],
        environment: [String: String] = ["NO_COLOR": "1"]
    ) throws -> (output: String, exitCode: Int32) {
        let usual = [
            "PATH": "\(Repository.products.path):/usr/bin:/bin", "HOME": folder.path, "LIB_LIBRARY": library,
            "PAGER": "cat", "TERM": "xterm", "NO_COLOR": "",
        ]
        return try PseudoTerminal.run(
            commandLine, columns: columns, rows: rows, input: input, answers: answers,
            environment: usual.merging(environment) { $1 }, in: folder)
    }
}

extension Command.Result {
    var lines: [String] { output.split(separator: "\n").map(String.init) }
}

extension JSONValue {
    /// The names of an object's members, in any order.
    var names: Set<String> { Set(keys) }
}
