import Foundation

/// Shows long results page by page, with `$PAGER` or `less`. No shell is asked.
enum Pager {
    /// - Returns: false where there is no pager; the text is then still to be printed.
    static func show(_ text: String) throws -> Bool {
        var environment = ProcessInfo.processInfo.environment
        let words = (environment["PAGER"] ?? "less").split(separator: " ").map(String.init)
        guard let name = words.first, name != "cat", let program = Program.find(name) else { return false }
        if environment["LESS"] == nil { environment["LESS"] = "FRX" }
        let pipe = Pipe()
        // The pager must not hold the end that is written to, or it waits for more.
        _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        // A reader who leaves the pager early closes the pipe; that is no error.
        signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, SIG_DFL) }
        let process = try ForegroundProcess(
            [program] + words.dropFirst(), environment: environment, input: pipe.fileHandleForReading)
        try pipe.fileHandleForReading.close()
        do {
            try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        } catch {}
        try pipe.fileHandleForWriting.close()
        _ = process.wait()
        return true
    }
}
