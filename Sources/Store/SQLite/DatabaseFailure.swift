import Foundation
import GRDB
import GRDBSQLite

extension DatabaseError {
    /// An index led to an article that isn't there; within a transaction nobody else can have taken it away.
    static let articleMissing = DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "an index has an article that the library lacks")
    static let articleTwice = DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "the search index has an article twice")

    /// Whether rows that contradict each other may be why, of which SQLite doesn't say that they are damaged.
    var mayComeFromDamage: Bool { resultCode == .SQLITE_CONSTRAINT }
}

/// What SQLite's errors mean to a person, for those that no part of the store foresees.
public enum DatabaseFailure {
    /// What is wrong, where, and what to do; `nil` where the error is none of SQLite's.
    ///
    /// - Parameter library: the library's path.
    public static func text(_ error: any Error, library: String) -> String? {
        guard let error = error as? DatabaseError else { return nil }
        if isDiskFull(error) {
            return "There is no room on the disk of the library \(library), or on that of temporary files. Nothing of "
                + "this step was kept; make room and run it again."
        }
        switch error.resultCode {
        case .SQLITE_READONLY: return readOnly(library)
        case .SQLITE_IOERR:
            return
                "The disk of the library \(library) reports an error (\(reason(error))). Nothing of this step was kept; "
                + "look after the disk, then run: lib check"
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return damaged(library, reason(error))
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return "Another process is writing to the library \(library). Nothing was changed; try again."
        case .SQLITE_CANTOPEN:
            return "A file beside the library \(library) can't be opened: was it moved or removed meanwhile, or its "
                + "folder? Nothing of this step was kept."
        default:
            return
                "The library \(library) reports an error (\(reason(error))). Nothing of this step was kept; run: lib check"
        }
    }

    private static func readOnly(_ library: String) -> String {
        FilePlace(library).isWritable
            ? damaged(library, "it says that it can't be written, though its permissions allow it")
            : "The library \(library) can't be written. Nothing was changed; look at the permissions of the file and its "
                + "folder."
    }

    private static func damaged(_ library: String, _ detail: String) -> String {
        """
        The library \(library) is damaged (\(detail)). See what is wrong: lib check
        Mend what can be mended: lib check --repair
        Or bring a backup back: lib restore-backup FILE
        """
    }

    /// The memory that users of a library share is a file, too.
    static func isDiskFull(_ error: DatabaseError) -> Bool {
        error.resultCode == .SQLITE_FULL || error.extendedResultCode == .SQLITE_IOERR_SHMSIZE
    }

    /// SQLite's words. Where it has forgotten them it calls the error none.
    static func reason(_ error: DatabaseError) -> String {
        guard let message = error.message, message != "not an error" else {
            return String(cString: sqlite3_errstr(error.extendedResultCode.rawValue))
        }
        return message
    }
}
