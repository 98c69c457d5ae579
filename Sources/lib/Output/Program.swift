import Foundation

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
        return try ForegroundProcess([program] + words.dropFirst() + arguments).wait()
    }
}

/// A program that has the terminal while it runs.
///
/// Foundation's `Process` puts what it starts into a process group of its own, which a terminal with job control stops
/// as soon as it reads a key or sets a mode: an editor or a pager would hang. While this one runs, keys that interrupt
/// are its own affair.
struct ForegroundProcess {
    struct Failure: LocalizedError {
        let program: String
        let code: Int32

        var errorDescription: String? { "\(program) can't be started: \(String(cString: strerror(code)))" }
    }

    private static let interrupts = [SIGINT, SIGQUIT]
    private let id: pid_t

    /// - Parameters:
    ///   - words: the program's path, then its arguments.
    ///   - input: what it reads as standard input; this process's own where it isn't given.
    init(_ words: [String], environment: [String: String]? = nil, input: FileHandle? = nil) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input { posix_spawn_file_actions_adddup2(&actions, input.fileDescriptor, STDIN_FILENO) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in Self.interrupts + [SIGPIPE] { sigaddset(&signals, number) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        let variables = (environment ?? ProcessInfo.processInfo.environment).map { "\($0)=\($1)" }
        var id: pid_t = 0
        // Before it runs, since it may interrupt at once; it gets the usual way back by the attributes.
        for number in Self.interrupts { signal(number, SIG_IGN) }
        let code = Self.withCStrings(words) { arguments in
            Self.withCStrings(variables) { posix_spawn(&id, words[0], &actions, &attributes, arguments, $0) }
        }
        guard code == 0 else {
            for number in Self.interrupts { signal(number, SIG_DFL) }
            throw Failure(program: words.first ?? "", code: code)
        }
        self.id = id
    }

    /// - Returns: the exit code; as in a shell 128 and the signal's number where one ended it.
    func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(id, &status, 0) == -1, errno == EINTR {}
        for number in Self.interrupts { signal(number, SIG_DFL) }
        let ending = status & 0x7F
        return ending == 0 ? (status >> 8) & 0xFF : 128 + ending
    }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}
