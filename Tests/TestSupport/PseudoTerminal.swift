import Foundation

/// Runs a command line as a person at a terminal would, and returns what the terminal showed.
public enum PseudoTerminal {
    public struct Failure: Error {
        public let call: String
    }

    /// How many milliseconds a command may show nothing.
    private static let patience: CInt = 180_000
    private static let unlockTerminal: UInt = 0x4004_5431
    private static let getTerminalNumber: UInt = 0x8004_5430

    /// - Parameters:
    ///   - commandLine: for `/bin/sh`.
    ///   - input: what the person types ahead; it shows in the output, as a terminal echoes it.
    ///   - answers: what the person types, one after the other, each when a text has been shown since the one before.
    ///   - environment: added to this process's own.
    ///   - withErased: whether what was drawn and erased again, such as a progress bar, belongs to the output.
    public static func run(
        _ commandLine: String, columns: Int = 80, rows: Int = 200, input: String = "",
        answers: [(shown: String, typed: String)] = [],
        environment: [String: String] = [:],
        in folder: URL,
        withErased: Bool = false
    ) throws -> (output: String, exitCode: Int32) {
        // Swift's Glibc has no posix_openpt: these are the Linux calls behind it and its companions (ioctl_tty(2)).
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var unlocked: CInt = 0
        var number: CUnsignedInt = 0
        guard master >= 0, ioctl(master, unlockTerminal, &unlocked) == 0, ioctl(master, getTerminalNumber, &number) == 0
        else { throw Failure(call: "ptmx") }
        defer { close(master) }
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else { throw Failure(call: "TIOCSWINSZ") }
        let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard slave >= 0 else { throw Failure(call: "open") }
        let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", commandLine]
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = terminal
        process.standardOutput = terminal
        process.standardError = terminal
        try process.run()
        close(slave)
        try type(input, master)
        var bytes: [UInt8] = []
        var unanswered = answers[...]
        var seen = 0
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            var output = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            if poll(&output, 1, patience) == 0 {
                kill(process.processIdentifier, SIGKILL)
                throw Failure(call: "poll: \(commandLine) waits for something that isn't typed")
            }
            // The last writer's end shows as an input/output error.
            let count = read(master, &buffer, buffer.count)
            if count <= 0 { break }
            bytes += buffer[..<count]
            while let answer = unanswered.first, let end = end(of: answer.shown, in: bytes[seen...]) {
                seen = end
                unanswered = unanswered.dropFirst()
                try type(answer.typed, master)
            }
        }
        process.waitUntilExit()
        let output = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        return (withErased ? output : afterErasures(output), process.terminationStatus)
    }

    private static func type(_ text: String, _ terminal: CInt) throws {
        let keys = Array(text.utf8)
        guard write(terminal, keys, keys.count) == keys.count else { throw Failure(call: "write") }
    }

    private static func end(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.firstRange(of: Array(text.utf8))?.upperBound
    }

    /// What is left to be seen where a progress bar was drawn and erased: a line's text behind the last erasure.
    private static func afterErasures(_ output: String) -> String {
        let erasure = "\r\u{1B}[K"
        return output.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.ranges(of: erasure).last.map { line[$0.upperBound...] } ?? line
        }.joined(separator: "\n")
    }
}
