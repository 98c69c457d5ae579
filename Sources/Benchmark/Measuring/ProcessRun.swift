import Glibc

/// One run of a program, from its start to its end.
struct ProcessRun {
    /// From before the process is made until it is gone, in seconds.
    let seconds: Double
    /// What all of its threads computed, in seconds.
    let processorSeconds: Double
    /// The most memory that it held at once, in bytes. Never less than this process's own.
    let peakMemory: Int
    let exitCode: Int
    /// What it wrote to standard output.
    let output: [UInt8]
    /// What it wrote to standard error.
    let errors: [UInt8]

    var outputText: String { String(decoding: output, as: UTF8.self) }

    /// Runs a program with its standard output going into a pipe, and standard error into a file.
    ///
    /// - Parameter program: a path, or a name that is looked for in `$PATH`.
    init(_ program: String, _ arguments: [String]) throws {
        var ends: [CInt] = [0, 0]
        guard pipe(&ends) == 0 else { throw BenchmarkError("no pipe: \(SystemCall.message)") }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let errorFile = try SystemCall.temporaryFile()
        defer { close(errorFile) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_adddup2(&actions, errorFile, 2)

        let clock = ContinuousClock()
        let start = clock.now
        var process = pid_t()
        let code = Self.withCStrings([program] + arguments) { arguments in
            Self.withCStrings(Self.environment) { environment in
                posix_spawnp(&process, program, &actions, nil, arguments, environment)
            }
        }
        close(ends[1])
        guard code == 0 else { throw BenchmarkError("\(program) can't be started: \(String(cString: strerror(code)))") }
        output = SystemCall.readAll(ends[0])
        var status: CInt = 0
        var usage = rusage()
        guard wait4(process, &status, 0, &usage) == process else {
            throw BenchmarkError("waiting for \(program) failed: \(SystemCall.message)")
        }
        seconds = start.duration(to: clock.now) / .seconds(1)
        processorSeconds = usage.processorSeconds
        peakMemory = usage.ru_maxrss << 10
        lseek(errorFile, 0, SEEK_SET)
        errors = SystemCall.readAll(errorFile)
        let signal = Int(status & 0x7F)
        exitCode = signal == 0 ? Int(status >> 8 & 0xFF) : 128 + signal
    }

    /// A run that must go well.
    static func succeeding(_ program: String, _ arguments: [String]) throws -> ProcessRun {
        let run = try ProcessRun(program, arguments)
        guard run.exitCode == 0 else {
            throw BenchmarkError(
                "\(program) \(arguments.joined(separator: " ")) ended with code \(run.exitCode):\n"
                    + String(decoding: run.errors, as: UTF8.self))
        }
        return run
    }

    /// The same for every machine, but for where things are.
    private static var environment: [String] {
        ["PATH", "HOME", "TMPDIR"].compactMap { name in
            SystemCall.environment(name).map { "\(name)=\($0)" }
        } + ["LC_ALL=C.UTF-8"]
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }
}
