import Foundation
import GRDB

/// Writes a copy of a library that is one state of it, however it is used meanwhile.
struct BackupWriter {
    private let source: Database

    init(_ source: Database) {
        self.source = source
    }

    /// - Parameters:
    ///   - isChecked: whether the whole copy is looked through before it gets its name.
    ///   - isWanted: asked of the state that is copied; `false` leaves it at that.
    /// - Returns: `nil` where the copy wasn't wanted.
    func write(
        to path: String, _ mark: BackupMark, isChecked: Bool, progress: @escaping BackupObserver = { _ in },
        isWanted: (Database) throws -> Bool = { _ in true }
    ) throws -> BackupSummary? {
        let file = try UnfinishedFile(for: path, likePermissionsOf: mark.library)
        do {
            let articles = try copy(to: file.path, mark, isChecked: isChecked, progress: progress, isWanted: isWanted)
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
        to path: String, _ mark: BackupMark, isChecked: Bool, progress: @escaping BackupObserver,
        isWanted: (Database) throws -> Bool
    ) throws -> Int? {
        let queue = try DatabaseQueue(path: path, configuration: DatabaseFile.patient)
        let articles = try queue.writeWithoutTransaction { target -> Int? in
            var articles: Int?
            // The transaction holds on to one state from the first step to the last.
            try source.inTransaction(.deferred) {
                guard try isWanted(source) else { return .commit }
                articles = try SQLQuery("SELECT count(*) FROM article").int(in: source)
                try source.copy(to: target, progress)
                return .commit
            }
            guard let articles else { return nil }
            try mark.write(to: target)
            try expectSame(articles, target, mark.library)
            if isChecked {
                progress(.checking)
                let findings = try IntegrityCheck(target).damage()
                guard findings.isEmpty else {
                    throw BackupError.isDamaged(library: mark.library, findings: findings)
                }
            }
            return articles
        }
        try queue.close()
        return articles
    }

    private func expectSame(_ articles: Int, _ target: Database, _ library: String) throws {
        let copied = try SQLQuery("SELECT count(*) FROM article").int(in: target) ?? 0
        guard copied == articles else {
            let finding = Finding(area: .file, text: "\(copied) of \(articles) articles are in the copy.")
            throw BackupError.isDamaged(library: library, findings: [finding])
        }
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
