import Foundation
import GRDB

/// What is asked of a backup before it gets its name.
enum BackupScrutiny {
    /// The damage is to be kept.
    case none
    /// The copy is looked through where the library has doubtful pages.
    case ofDoubtful
    /// The copy is always looked through.
    case always
}

/// Writes a copy of a library that is one state of it, however it is used meanwhile.
struct BackupWriter {
    private let source: Database
    private let scrutiny: BackupScrutiny
    private let onDoubt: DoubtObserver

    init(_ source: Database, _ scrutiny: BackupScrutiny, onDoubt: @escaping DoubtObserver) {
        self.source = source
        self.scrutiny = scrutiny
        self.onDoubt = onDoubt
    }

    /// - Parameters:
    ///   - isWanted: asked of the state that is copied; `false` leaves it at that.
    /// - Returns: `nil` where the copy wasn't wanted.
    func write(
        to path: String, _ mark: BackupMark, progress: @escaping BackupObserver = { _ in },
        isWanted: (Database) throws -> Bool = { _ in true }
    ) throws -> BackupSummary? {
        let file = try UnfinishedFile(for: path, likePermissionsOf: mark.library)
        do {
            let articles = try copy(to: file.path, mark, progress, isWanted)
            guard let articles else {
                file.discard()
                return nil
            }
            try file.finish()
            return BackupSummary(
                path: path, articles: articles, bytes: FileSystem.size(of: path) ?? 0, made: mark.made,
                library: mark.library)
        } catch {
            file.discard()
            throw Self.described(error, path)
        }
    }

    private func copy(
        to path: String, _ mark: BackupMark, _ progress: @escaping BackupObserver, _ isWanted: (Database) throws -> Bool
    ) throws -> Int? {
        let queue = try DatabaseQueue(path: path, configuration: DatabaseFile.patient)
        let articles = try queue.writeWithoutTransaction { target -> Int? in
            var articles: Int?
            // The transaction holds on to one state from the first step to the last.
            try source.inTransaction(.deferred) {
                guard try isWanted(source) else { return .commit }
                let count = try SQLQuery("SELECT count(*) FROM article").int(in: source) ?? 0
                try source.copy(to: target, progress)
                do {
                    try mark.write(to: target)
                } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_READONLY {
                    throw BackupError.isDamaged(library: mark.library, findings: [.sealed])
                }
                let findings = try findings(in: target, articles: count, progress)
                guard findings.isEmpty else { throw BackupError.isDamaged(library: mark.library, findings: findings) }
                articles = count
                return .commit
            }
            return articles
        }
        try queue.close()
        return articles
    }

    /// What is wrong with the copy. Its pages have checksums, so that damage must be found by now.
    private func findings(in target: Database, articles: Int, _ progress: BackupObserver) throws -> [Finding] {
        let copied = try SQLQuery("SELECT count(*) FROM article").int(in: target) ?? 0
        guard copied == articles else {
            return [Finding(area: .file, text: "\(copied) of \(articles) articles are in the copy.")]
        }
        let pages = DoubtfulPages(of: source)
        guard scrutiny == .always || scrutiny == .ofDoubtful && pages.exist else { return [] }
        if pages.exist { onDoubt(.isJudged) }
        progress(.checking)
        let findings = pages.exist ? try allFindings(in: target) : try IntegrityCheck(target).damage()
        return findings.isEmpty && !pages.accept(onDoubt) ? [.pagesDiffer] : findings
    }

    private func allFindings(in target: Database) throws -> [Finding] {
        guard try !DatabaseFile.missingMigrations(target).isEmpty else { return try IntegrityCheck(target).findings() }
        // What is asked is asked of the tables that this version has.
        let current = try DatabaseFile.temporaryCopy(of: target)
        try DatabaseFile.migrate(current)
        return try current.writeWithoutTransaction { try IntegrityCheck($0).findings() }
    }

    /// A full disk is said of the backup's place, not of the library.
    private static func described(_ error: any Error, _ path: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        switch error.resultCode {
        case .SQLITE_FULL: return BackupError.cannotWrite(path: path, reason: "the disk is full")
        case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_PERM:
            return BackupError.cannotWrite(path: path, reason: DatabaseFailure.reason(error))
        default: return error
        }
    }
}

extension Database {
    /// Copies all pages. Inside a transaction, it is one state that is copied, whoever writes meanwhile.
    func copy(to target: Database, _ progress: @escaping BackupObserver) throws {
        try backup(to: target, pagesPerStep: 512) {
            progress(.copying(Double($0.completedPageCount) / Double(max(1, $0.totalPageCount))))
        }
    }
}
