import Foundation
import GRDB

extension Library {
    /// Writes a copy that is one state of the library, looked through before it gets its name.
    ///
    /// - Parameters:
    ///   - named: a file, or a folder, in which the file gets the day into its name.
    ///   - isReplacing: whether a backup that is there goes. Anything else is never written over.
    ///   - time: now, `YYYY-MM-DDTHH:MM:SSZ`.
    /// - Throws: ``BackupError``.
    public func backUp(
        to named: String, isReplacing: Bool, time: String, progress: @escaping BackupObserver = { _ in }
    ) throws -> BackupSummary {
        let path = try BackupTarget.path(
            named, library: self.path, isReplacing: isReplacing, day: String(time.prefix(10)))
        let mark = BackupMark(made: time, library: self.path)
        let backup = try queue.inDatabase {
            try BackupWriter($0, .always, onDoubt: onDoubt).write(to: path, mark, progress: progress)
        }
        guard let backup else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
        return backup
    }

    /// Writes a copy beside the library before a step that can't be taken back. The newest two of each step are kept.
    ///
    /// - Parameters:
    ///   - reason: the step, as a part of a file's name: `emptying-trash`.
    ///   - time: now, `YYYY-MM-DDTHH:MM:SSZ`.
    @discardableResult
    public func automaticBackup(reason: String, time: String = Library.now()) throws -> BackupSummary {
        let backup = try queue.inDatabase {
            try AutomaticBackups(of: path, onDoubt: onDoubt).before(reason, $0, time: time)
        }
        guard let backup else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
        return backup
    }

    /// Puts a backup in the place of the library of that path, which is kept beside it. There need be none, and a
    /// damaged one is no obstacle.
    ///
    /// - Throws: ``BackupError``; then nothing has changed.
    public static func restore(
        _ backup: String, to path: String, time: String, progress: @escaping BackupObserver = { _ in }
    ) throws -> RestoredBackup {
        _ = try FilePlace(path).contents()
        return try BackupRestoration(backup: backup, library: FileSystem.real(path)).run(time: time, progress: progress)
    }

    /// The moment that it is, `YYYY-MM-DDTHH:MM:SSZ`.
    public static func now() -> String {
        Date().formatted(.iso8601)
    }

    /// Calls `body` when the library has been changed for the first time.
    public func onFirstChange(_ body: @escaping @Sendable () -> Void) {
        queue.add(transactionObserver: FirstChange(body), extent: .databaseLifetime)
    }
}

/// Watches commits, not rows: it costs nothing while rows are written.
private final class FirstChange: TransactionObserver {
    private var body: (() -> Void)?

    init(_ body: @escaping () -> Void) {
        self.body = body
    }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }

    func databaseDidChange(with event: DatabaseEvent) {}

    func databaseDidCommit(_ db: Database) {
        guard db.totalChangesCount > 0 else { return }
        body?()
        body = nil
    }

    func databaseDidRollback(_ db: Database) {}
}
