import Foundation
import GRDB

/// A file that may be a backup.
struct BackupFile {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// What it holds; `nil` where it is no library, or can't be read.
    func summary() throws -> BackupSummary? {
        guard DatabaseFile.isLibrary(path) else { return nil }
        do {
            return try reading { database in
                let mark = try BackupMark.read(from: database)
                return BackupSummary(
                    path: path, articles: try SQLQuery("SELECT count(*) FROM article").int(in: database) ?? 0,
                    bytes: FileSystem.size(of: path) ?? 0, made: mark?.made, library: mark?.library)
            }
        } catch is DatabaseError {
            return nil
        }
    }

    func mark() throws -> BackupMark? {
        guard DatabaseFile.isLibrary(path) else { return nil }
        do {
            return try reading(BackupMark.read)
        } catch is DatabaseError {
            return nil
        }
    }

    /// Runs `body` on the file as it is, whatever version of `lib` wrote it.
    func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
        let queue = try DatabaseQueue(
            path: DatabaseFile.connectionPath(path), configuration: DatabaseFile.patient)
        let result = try queue.inDatabase(body)
        try queue.close()
        return result
    }
}
