import Glibc

/// The operating system, without Foundation: a process that measures others by `wait4` passes its own memory on to
/// them as their least, so it must be small.
enum SystemCall {
    /// What went wrong last, in words.
    static var message: String { String(cString: strerror(errno)) }

    /// Makes a file, empty, and opens it for writing.
    static func create(_ path: String) throws -> CInt {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw BenchmarkError("\(path) can't be written: \(message)") }
        return file
    }

    static func close(_ file: CInt) {
        _ = Glibc.close(file)
    }

    static func write(_ bytes: [UInt8], to file: CInt) throws {
        try bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                guard count > 0 else { throw BenchmarkError("writing failed: \(message)") }
                done += count
            }
        }
    }

    /// Everything up to the end.
    static func readAll(_ file: CInt) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(file, &piece, piece.count)
            guard count > 0 else { return bytes }
            bytes += piece[..<count]
        }
    }

    /// A file without a name, which is gone when it is closed.
    static func temporaryFile() throws -> CInt {
        var template = Array(((environment("TMPDIR") ?? "/tmp") + "/benchmark-XXXXXX").utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw BenchmarkError("no temporary file: \(message)") }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        unlink(template)
        return file
    }

    /// Reads a file to its end and forgets it, so that the system has it in its cache.
    static func readThrough(_ path: String) throws {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw BenchmarkError("\(path) can't be read: \(message)") }
        defer { close(file) }
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while read(file, &piece, piece.count) > 0 {}
    }

    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// The size in bytes; `nil` where there is no such file.
    static func fileSize(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    /// The most memory that this process held so far, in bytes.
    static var ownPeakMemory: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss << 10
    }

    /// What this process has computed so far, in seconds.
    static var ownProcessorSeconds: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.processorSeconds
    }

    /// This program's own path.
    static func ownPath() throws -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        guard count > 0 else { throw BenchmarkError("this program's own path can't be found: \(message)") }
        return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
