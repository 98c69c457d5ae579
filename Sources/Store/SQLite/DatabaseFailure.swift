import GRDB

/// What SQLite's errors mean to a person, for those that no part of the store foresees.
public enum DatabaseFailure {
    /// What is wrong and what to do; `nil` where the error is none of SQLite's.
    public static func text(_ error: any Error) -> String? {
        guard let error = error as? DatabaseError else { return nil }
        switch error.resultCode {
        case .SQLITE_FULL: return "The disk is full. Nothing of this step was kept; make room and run it again."
        case .SQLITE_READONLY:
            return "The library can't be written here. Look at the permissions of the file and its folder."
        case .SQLITE_IOERR:
            return "The disk reports an error (\(error.message ?? "I/O error")). Nothing of this step was kept."
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            return """
                The library is damaged (\(error.message ?? "")). See what is wrong: lib check
                Mend what can be mended: lib check --repair
                Or bring a backup back: lib restore-backup FILE
                """
        case .SQLITE_BUSY, .SQLITE_LOCKED: return "Another process is writing to the library. Try again."
        default:
            return
                "The library reports an error: \(error.message ?? "SQLite code \(error.resultCode.rawValue)"). Run: lib check"
        }
    }
}
