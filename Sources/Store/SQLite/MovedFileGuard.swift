import GRDB
import GRDBSQLite

/// Keeps a transaction from being reported as done where the library's file was moved, removed or replaced meanwhile: it
/// would go into a file that nobody finds.
final class MovedFileGuard: TransactionObserver {
    private let path: String
    private weak var database: Database?

    init(_ path: String, _ database: Database) {
        self.path = path
        self.database = database
    }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }

    func databaseDidChange(with event: DatabaseEvent) {}

    func databaseWillCommit() throws {
        guard let database, database.isWriting else { return }
        var hasMoved: CInt = 0
        let code = sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
        if code == SQLITE_OK, hasMoved != 0 { throw LibraryError.moved(path: path) }
    }

    func databaseDidCommit(_ db: Database) {}

    func databaseDidRollback(_ db: Database) {}
}

extension Database {
    /// Whether nobody else can write at the moment.
    var isWriting: Bool { sqlite3_txn_state(sqliteConnection, "main") == SQLITE_TXN_WRITE }
}
