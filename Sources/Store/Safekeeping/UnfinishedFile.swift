import Foundation

/// A file that is written beside the place where it shall be, and takes its name only when it is whole.
///
/// Where the process ends in between, the file stays behind under its temporary name, and nobody holds its lock: the
/// next one who writes there takes it away.
final class UnfinishedFile {
    private static let ending = ".unfinished"

    let path: String
    private let target: String
    private let descriptor: CInt

    /// - Parameter likeness: a file whose permissions it gets.
    /// - Throws: ``BackupError``, where another process is writing it or it can't be made.
    init(for target: String, likePermissionsOf likeness: String? = nil) throws {
        self.target = target
        path = target + Self.ending
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw BackupError.cannotWrite(path: target, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw BackupError.isBeingWritten(path: target)
        }
        Self.remove(companionsOf: path)
        ftruncate(descriptor, 0)
        var status = stat()
        if let likeness, stat(likeness, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
    }

    deinit { close(descriptor) }

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

    private static func remove(companionsOf path: String) {
        for companion in ["-wal", "-shm", "-journal"] { unlink(path + companion) }
    }
}

/// What the operating system is asked about files.
enum FileSystem {
    /// A name is on the disk only when its folder is. Not every file system can do it; then it does so by itself.
    static func synchronizeFolder(of path: String) {
        let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    /// Whether two paths lead to one file.
    static func areSame(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        return stat(one, &first) == 0 && stat(other, &second) == 0
            && first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    static func size(of path: String) -> Int? {
        // What isn't there has no size.
        try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    }

    /// The path itself where nothing is there, else the first free one with a number before its ending.
    static func free(_ path: String) -> String {
        let base = (path as NSString).deletingPathExtension
        let ending = (path as NSString).pathExtension
        var candidate = path
        var number = 2
        while FileManager.default.fileExists(atPath: candidate) {
            candidate = "\(base)-\(number)\(ending.isEmpty ? "" : ".\(ending)")"
            number += 1
        }
        return candidate
    }
}
