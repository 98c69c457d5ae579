import GRDB
import GRDBSQLite

/// The pages that a connection has read and that aren't as `lib` wrote them.
///
/// Another program may have written them, or carried them from the log into the file; or they are damaged, and what they
/// say is wrong. A look through the whole library tells, once: then they have a checksum.
struct DoubtfulPages {
    private let database: Database

    init(of database: Database) {
        self.database = database
    }

    /// Leaves room for checksums in a file that has no pages yet.
    func makeRoom() {
        var bytes = CInt(PageChecksum.size)
        sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes)
    }

    /// Makes a file anew that has no room for checksums, as those from before they were written have none.
    func makeRoomWhereNone() throws {
        guard let file, !CheckedFile.hasChecksums(file) else { return }
        makeRoom()
        try database.execute(sql: "VACUUM")
    }

    /// Lets pass what was read where all of the library fits together.
    ///
    /// - Parameter beforehand: called where that has to be looked at, which takes as long as `lib check`.
    /// - Throws: `DatabaseError` of the code `SQLITE_CORRUPT` where it doesn't.
    func judge(beforehand: () -> Void = {}) throws {
        guard let file, CheckedFile.hasDoubtfulPages(file) else { return }
        beforehand()
        if let finding = try IntegrityCheck(database).findings().first {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: finding.text)
        }
        CheckedFile.acceptPages(of: file)
    }

    /// Looks no further into them after the whole library was looked through.
    ///
    /// - Parameter isSound: whether nothing was found wrong with it.
    func settle(isSound: Bool) {
        guard let file else { return }
        if isSound { CheckedFile.acceptPages(of: file) } else { CheckedFile.setKnown(file) }
    }

    private var file: CheckedFile.File? {
        var file: CheckedFile.File?
        sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
        return file
    }
}
