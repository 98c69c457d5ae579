import Foundation

/// A file that is written beside the place where it shall be, and takes its name only when it is whole.
///
/// Where the process ends in between, the file stays behind under its temporary name, and nobody holds its lock: the
/// next one who writes there takes it away.
final class UnfinishedFile {
    private static let ending = ".unfinished"

    let path: String
    private let target: String
    /// The file's own name, and those of what SQLite keeps beside it.
    private let names: [String]
    private let descriptor: CInt

    /// - Parameters:
    ///   - likeness: a file whose permissions it gets.
    ///   - permissions: those that it gets otherwise, as far as the process grants them.
    /// - Throws: ``BackupError``, where another process is writing it or it can't be made.
    init(for target: String, likePermissionsOf likeness: String? = nil, permissions: mode_t = 0o600) throws {
        let path = target + Self.ending
        descriptor = try Self.locked(path, target, permissions)
        self.target = target
        self.path = path
        names = ([""] + Self.companions).map { path + $0 }
        names.forEach(TemporaryFiles.add)
        Self.remove(companionsOf: path)
        ftruncate(descriptor, 0)
        var status = stat()
        // It is still to be written, whatever may be done with its likeness.
        if let likeness, stat(likeness, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777 | 0o600) }
    }

    /// Opens the file and takes its lock. Whoever had it before may have given the file its name in between; then it is
    /// a finished one, and another is to be made.
    private static func locked(_ path: String, _ target: String, _ permissions: mode_t) throws -> CInt {
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, permissions)
            guard descriptor >= 0 else {
                throw BackupError.cannotWrite(path: target, reason: String(cString: strerror(errno)))
            }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let code = errno
                close(descriptor)
                if code == EWOULDBLOCK { throw BackupError.isBeingWritten(path: target) }
                throw BackupError.cannotWrite(path: target, reason: String(cString: strerror(code)))
            }
            var (own, named) = (stat(), stat())
            if fstat(descriptor, &own) == 0, stat(path, &named) == 0, own.st_ino == named.st_ino { return descriptor }
            close(descriptor)
        }
    }

    deinit {
        names.forEach(TemporaryFiles.remove)
        close(descriptor)
    }

    /// Gives the file its name; what had that name before goes.
    func finish() throws {
        guard rename(path, target) == 0 else {
            throw BackupError.cannotWrite(path: target, reason: String(cString: strerror(errno)))
        }
        Self.remove(companionsOf: path)
        FileSystem.synchronizeFolder(of: target)
    }

    /// Takes the file away.
    func discard() {
        unlink(path)
        Self.remove(companionsOf: path)
    }

    /// Takes away what was left behind in a folder under names that begin like this one.
    static func clear(_ folder: String, namesBeginningWith start: String) {
        // A folder that can't be listed has nothing that could be taken away.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(start) && name.hasSuffix(ending) {
            let target = String("\(folder)/\(name)".dropLast(ending.count))
            // Where another process is writing it, it stays.
            if let file = try? UnfinishedFile(for: target) { file.discard() }
        }
    }

    private static let companions = ["-wal", "-shm", "-journal"]

    private static func remove(companionsOf path: String) {
        for companion in companions { unlink(path + companion) }
    }
}
