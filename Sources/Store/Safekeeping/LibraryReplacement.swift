import Foundation
import GRDB

/// Puts another file in a library's place, and keeps what was there beside it.
///
/// SQLite finds a library's log by the library's name. So the log of the file that goes is folded into it first, and
/// nobody may have it open; else what one wrote would be lost, or read as a part of the other.
struct LibraryReplacement {
    struct Kept {
        let path: String
        /// `nil` where the file can't be read.
        let articles: Int?
    }

    private let library: String
    /// Those who only look something up are soon done.
    private static let patience: TimeInterval = 2

    init(_ library: String) {
        self.library = library
    }

    /// - Parameters:
    ///   - reason: what the name of the kept file tells.
    ///   - place: gives the new file the library's name.
    /// - Returns: `nil` where nothing was there.
    func replace(keptAs reason: String, time: String, _ place: () throws -> Void) throws -> Kept? {
        let kept = FileSystem.free("\(library).\(reason)-\(FileTime.text(time)).sqlite")
        guard FileManager.default.fileExists(atPath: library) else {
            // A log without its library would be read as the new one's.
            let hasLog = moveCompanions(to: kept)
            try place()
            return hasLog ? Kept(path: "\(kept)-wal", articles: nil) : nil
        }
        if let articles = try replaceSound(kept, place) { return Kept(path: kept, articles: articles) }
        try withDamagedLocked {
            try keep(as: kept)
            moveCompanions(to: kept)
            try place()
        }
        return Kept(path: kept, articles: nil)
    }

    /// Where SQLite can read the library, it holds its lock while the names change.
    ///
    /// - Returns: how many articles it has; `nil` where it is damaged, and nothing was done.
    private func replaceSound(_ kept: String, _ place: () throws -> Void) throws -> Int? {
        guard DatabaseFile.isLibrary(library) else { return nil }
        let end = Date().addingTimeInterval(Self.patience)
        let configuration = DatabaseFile.configuration { _ in
            usleep(10_000)
            return Date() < end
        }
        var articles: Int?
        do {
            let queue = try DatabaseQueue(path: library, configuration: configuration)
            try queue.writeWithoutTransaction { database in
                let count = try SQLQuery("SELECT count(*) FROM article").int(in: database)
                // The log goes into the file, and the file can stand alone. Not while anybody else has it open.
                try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE")
                try database.inTransaction(.exclusive) {
                    articles = count
                    try keep(as: kept)
                    try place()
                    return .commit
                }
            }
            try queue.close()
        } catch let error as DatabaseError where articles == nil {
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw BackupError.inUse(path: library)
            case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_IOERR: return nil
            // By what its header says, not by its permissions.
            case .SQLITE_READONLY where FilePlace(library).isWritable: return nil
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
                throw LibraryError.cannotOpen(path: library, reason: DatabaseFailure.reason(error))
            default: throw error
            }
        }
        return articles
    }

    /// The library's second name; where a file system knows no second names, its new one.
    private func keep(as kept: String) throws {
        if link(library, kept) == 0 { return }
        guard rename(library, kept) == 0 else {
            throw BackupError.cannotWrite(path: kept, reason: String(cString: strerror(errno)))
        }
    }

    /// - Returns: whether there was a log with something in it.
    @discardableResult
    private func moveCompanions(to kept: String) -> Bool {
        var hasLog = false
        for ending in ["-wal", "-journal"] where FileSystem.size(of: library + ending) ?? 0 > 0 {
            hasLog = rename(library + ending, kept + ending) == 0 || hasLog
        }
        for ending in ["-wal", "-journal", "-shm"] { unlink(library + ending) }
        return hasLog
    }

    /// Takes the bytes that SQLite locks (sqlite.org/lockingv3.html, section 3), since it can't open the file itself.
    private func withDamagedLocked(_ body: () throws -> Void) throws {
        let descriptor = open(library, O_RDWR | O_CLOEXEC)
        // What can't be opened, nobody is writing to.
        guard descriptor >= 0 else { return try body() }
        defer { close(descriptor) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = 0x4000_0000
        lock.l_len = 512
        guard fcntl(descriptor, F_SETLK, &lock) == 0 else { throw BackupError.inUse(path: library) }
        try body()
    }
}
