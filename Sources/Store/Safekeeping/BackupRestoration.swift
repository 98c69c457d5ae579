import Foundation
import GRDB

/// What came of bringing a backup back.
public struct RestoredBackup: Sendable, Equatable {
    /// What was brought back.
    public var backup: BackupSummary
    /// Where the library that was there before is now; `nil` where there was none.
    public var kept: String?
    /// How many articles that one has; `nil` where it can't be read.
    public var keptArticles: Int?
    /// The numbers of the backup's pages that aren't as `lib` wrote them, though everything fits together.
    public var doubtfulPages: [Int] = []
}

/// Brings a backup back: a copy of it is looked through and then takes the library's place.
struct BackupRestoration {
    let backup: String
    /// The library's path.
    let library: String

    func run(time: String, progress: @escaping BackupObserver) throws -> RestoredBackup {
        guard FileManager.default.fileExists(atPath: backup) else {
            throw BackupError.noBackup(path: backup, isThere: false)
        }
        guard !FileSystem.areSame(backup, library) else { throw BackupError.isTheLibrary(path: backup) }
        guard DatabaseFile.isLibrary(backup) else { throw BackupError.noBackup(path: backup, isThere: true) }
        try makeFolder()
        let isThere = FileManager.default.fileExists(atPath: library)
        // Who protects a library means it, though its folder would let another one take its place.
        guard !isThere || access(library, W_OK) == 0 else {
            throw BackupError.cannotWrite(path: library, reason: String(cString: strerror(errno)))
        }
        let file = try UnfinishedFile(for: library, likePermissionsOf: isThere ? library : backup)
        do {
            let (summary, pages) = try copy(to: file.path, progress)
            let present = LibraryReplacement(library)
            let kept = try present.replace(keptAs: "before-restore", time: time) { try file.finish() }
            return RestoredBackup(
                backup: summary, kept: kept?.path, keptArticles: kept?.articles, doubtfulPages: pages)
        } catch {
            file.discard()
            throw error
        }
    }

    private func makeFolder() throws {
        let folder = (library as NSString).deletingLastPathComponent
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw LibraryError.cannotCreate(path: library, reason: "the folder \(folder) can't be made")
        }
    }

    /// The copy is brought up to date here: the backup stays as it is, whatever version wrote it.
    private func copy(to path: String, _ progress: @escaping BackupObserver) throws -> (BackupSummary, [Int]) {
        do {
            let queue = try DatabaseQueue(path: path, configuration: DatabaseFile.patient)
            let (mark, pages) = try copy(to: queue, progress)
            try DatabaseFile.migrate(queue)
            let articles = try queue.writeWithoutTransaction { database in
                progress(.checking)
                // The copy's pages have checksums, so that damage must be found by now.
                let check = IntegrityCheck(database)
                let findings = pages.isEmpty ? try check.damage() : try check.findings()
                guard findings.isEmpty else { throw BackupError.brokenBackup(path: backup, findings: findings) }
                try BackupMark.remove(from: database)
                try DoubtfulPages(of: database).makeRoomWhereNone()
                try database.execute(sql: "PRAGMA journal_mode = WAL")
                return try SQLQuery("SELECT count(*) FROM article").int(in: database) ?? 0
            }
            try queue.close()
            let summary = BackupSummary(
                path: backup, articles: articles, bytes: FileSystem.size(of: path) ?? 0, made: mark?.made,
                library: mark?.library)
            return (summary, pages)
        } catch let error as DatabaseError {
            throw described(error)
        } catch is RowDecodingError {
            let finding = Finding(area: .file, text: "The list of its schema's versions can't be read.")
            throw BackupError.brokenBackup(path: backup, findings: [finding])
        }
    }

    /// - Returns: the backup's mark, and the numbers of its doubtful pages.
    private func copy(
        to queue: DatabaseQueue, _ progress: @escaping BackupObserver
    ) throws -> (BackupMark?, [Int]) {
        try queue.writeWithoutTransaction { target in
            try BackupFile(backup).reading { source in
                guard try !DatabaseFile.isNewer(source) else { throw BackupError.newerBackup(path: backup) }
                guard try DatabaseFile.isBegun(source) else {
                    throw BackupError.noBackup(path: backup, isThere: true)
                }
                // A file that was copied otherwise may have no such row.
                let mark = try BackupMark.read(from: source)
                try source.inTransaction(.deferred) {
                    try source.copy(to: target, progress)
                    return .commit
                }
                guard let pages = DoubtfulPages(of: source).settled() else {
                    throw BackupError.brokenBackup(path: backup, findings: [.pagesDiffer])
                }
                return (mark, pages)
            }
        }
    }

    private func described(_ error: DatabaseError) -> any Error {
        if DatabaseFailure.isDiskFull(error) {
            return BackupError.cannotWrite(path: library, reason: "the disk is full")
        }
        return switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            BackupError.brokenBackup(
                path: backup, findings: [Finding(area: .file, text: DatabaseFailure.reason(error))])
        // What was copied into a file that could be written.
        case .SQLITE_READONLY where error.extendedResultCode == .SQLITE_READONLY:
            BackupError.brokenBackup(path: backup, findings: [.sealed])
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
            LibraryError.cannotOpen(path: library, reason: DatabaseFailure.reason(error))
        default: error
        }
    }
}
