import Foundation

/// Shows long results page by page, with `$PAGER` or `less`. No shell is asked.
enum Pager {
    /// - Returns: false where there is no pager; the text is then still to be printed.
    static func show(_ text: String) throws -> Bool {
        let environment = ProcessInfo.processInfo.environment
        let words = (environment["PAGER"] ?? "less").split(separator: " ").map(String.init)
        guard let name = words.first, name != "cat", let program = Program.find(name) else { return false }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = Array(words.dropFirst())
        if environment["LESS"] == nil { process.environment = environment.merging(["LESS": "FRX"]) { $1 } }
        let pipe = Pipe()
        process.standardInput = pipe
        // A reader who leaves the pager early closes the pipe; that is no error.
        signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, SIG_DFL) }
        try process.run()
        do {
            try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        } catch {}
        try pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        return true
    }
}

/// Programs of the system, found as a shell finds them.
enum Program {
    static func find(_ name: String) -> String? {
        let files = FileManager.default
        if name.contains("/") { return files.isExecutableFile(atPath: name) ? name : nil }
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return folders.lazy.map { "\($0)/\(name)" }.first(where: files.isExecutableFile)
    }

    /// Runs a command line of words with further arguments, on this terminal.
    ///
    /// - Returns: its exit code; `nil` where there is no such program.
    static func run(_ commandLine: String, _ arguments: [String]) throws -> Int32? {
        let words = commandLine.split(separator: " ").map(String.init)
        guard let name = words.first, let program = find(name) else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = words.dropFirst() + arguments
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
