/// A copy of a library.
public struct BackupSummary: Sendable, Equatable {
    public var path: String
    public var articles: Int
    public var bytes: Int
    /// When it was made, `2026-11-23T20:15:00Z`, and the library that it was made of; `nil` where a file was copied by
    /// other means than `lib`.
    public var made: String?
    public var library: String?
}

/// What is being done while a backup is made or brought back.
public enum BackupProgress: Sendable, Equatable {
    /// How much is copied, from 0 to 1.
    case copying(Double)
    /// The copy is looked through.
    case checking
}

/// Is told how far it is.
public typealias BackupObserver = (BackupProgress) -> Void

/// Why a backup can't be made or brought back.
public enum BackupError: Error, Equatable {
    /// The library can't be its own backup.
    case isTheLibrary(path: String)
    /// A backup is there already.
    case isThere(BackupSummary)
    /// Something else than a backup is there already; it is never written over.
    case isSomethingElse(path: String)
    case noFolder(path: String)
    case cannotWrite(path: String, reason: String)
    /// The copy that is made before an older library is brought up to date can't be.
    case cannotKeepOlder(library: String, reason: String)
    /// Another process is making a backup there.
    case isBeingWritten(path: String)
    /// The copy isn't whole, since the library isn't.
    case isDamaged(library: String, findings: [Finding])
    /// The file to bring back isn't there, or no library at all.
    case noBackup(path: String, isThere: Bool)
    case newerBackup(path: String)
    /// The file to bring back isn't whole.
    case brokenBackup(path: String, findings: [Finding])
    /// Another process has the library open.
    case inUse(path: String)
}
