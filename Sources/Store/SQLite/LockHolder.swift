import Foundation

/// The process that holds the lock of a library for which another one waits.
public struct LockHolder: Equatable, Sendable {
    public let process: Int
    /// The program and, of `lib`, the subcommand: `lib add`.
    public let name: String

    /// Who is writing to a library; `nil` where the system doesn't tell.
    public static func ofLibrary(_ path: String) -> LockHolder? {
        // A system without this list doesn't tell.
        guard let locks = try? String(contentsOfFile: "/proc/locks", encoding: .utf8) else { return nil }
        let real = FileSystem.real(path)
        for (file, bytes) in [(real + "-shm", logLocks), (real, fileLocks)] {
            var status = stat()
            guard stat(file, &status) == 0 else { continue }
            let number = FileNumber(device: DeviceNumber(status.st_dev), inode: status.st_ino)
            if let process = self.process(in: locks, writing: bytes, of: number), process != getpid() {
                return LockHolder(process: Int(process), name: name(of: process))
            }
        }
        return nil
    }

    /// Those who write, move the log into the file, or bring it in order after a crash (sqlite.org/walformat.html, 2.3).
    private static let logLocks = 120...122
    /// The whole file (sqlite.org/lockingv3.html, section 3).
    private static let fileLocks = 0x4000_0000...0x4000_01FF

    struct FileNumber {
        let device: DeviceNumber
        let inode: ino_t
    }

    /// Reads `1: POSIX  ADVISORY  WRITE 4711 fe:00:131092 120 120` (proc_locks(5)).
    static func process(in locks: String, writing bytes: ClosedRange<Int>, of file: FileNumber) -> pid_t? {
        for line in locks.split(separator: "\n") {
            let words = line.split(separator: " ")
            // A line with an arrow is of one who waits.
            guard words.count == 8, words[3] == "WRITE", let process = pid_t(words[4]), process > 0,
                isFile(words[5], file), let first = Int(words[6])
            else { continue }
            let last = Int(words[7]) ?? Int.max
            if first <= last, bytes.overlaps(first...last) { return process }
        }
        return nil
    }

    private static func isFile(_ text: Substring, _ file: FileNumber) -> Bool {
        let parts = text.split(separator: ":")
        guard parts.count == 3, let major = UInt64(parts[0], radix: 16), let minor = UInt64(parts[1], radix: 16) else {
            return false
        }
        return DeviceNumber(major: major, minor: minor) == file.device && ino_t(parts[2]) == file.inode
    }

    private static func name(of process: pid_t) -> String {
        let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline")?.split(separator: 0) ?? []
        let texts = words.prefix(2).map { String(decoding: $0, as: UTF8.self) }
        guard let program = texts.first.map({ ($0 as NSString).lastPathComponent }) else { return "a program" }
        return program == "lib" && texts.count == 2 && !texts[1].hasPrefix("-") ? "lib \(texts[1])" : program
    }
}
