import GRDB
import GRDBSQLite

/// What there is to say of pages that aren't as `lib` wrote them.
public enum PageDoubt: Sendable, Equatable {
    /// The whole library is going to be looked through, which takes as long as `lib check`.
    case isJudged
    /// Nothing else was found wrong, and the pages of these numbers are taken as they are.
    ///
    /// - Parameter isWritten: whether they have a checksum now; else they will be doubted again.
    case isAccepted(pages: [Int], isWritten: Bool)
    /// Something else was found wrong, too.
    case isConfirmed(pages: [Int])
}

/// Is told what there is to say of them.
public typealias DoubtObserver = (PageDoubt) -> Void

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

    /// How many bytes each page leaves alone. Nothing but what `lib` leaves for checksums, or nothing, is a library's.
    var room: Int {
        var bytes = CInt(-1)
        sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes)
        return Int(bytes)
    }

    /// Whether there are any on which nothing was decided.
    var exist: Bool {
        file.map(CheckedFile.hasDoubtfulPages) ?? false
    }

    /// Lets pass what was read where all of the library fits together. Within a transaction, in which nobody is waited for.
    ///
    /// - Returns: whether the pages still are what was read. Else that was something wrong, which the file doesn't hold.
    /// - Throws: `DatabaseError` of the code `SQLITE_CORRUPT` where something else is wrong, too.
    func judge(_ observer: DoubtObserver) throws -> Bool {
        guard exist else { return true }
        observer(.isJudged)
        if let finding = try IntegrityCheck(database).findings().first {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: finding.text)
        }
        return accept(observer)
    }

    /// Takes the pages as they are after the whole library was found whole.
    ///
    /// - Returns: whether they still are what was read.
    func accept(_ observer: DoubtObserver) -> Bool {
        guard let file, exist else { return true }
        let settlement = CheckedFile.settlePages(of: file, isSigning: true)
        if settlement.isSame {
            observer(.isAccepted(pages: settlement.pages, isWritten: settlement.isWritten))
        }
        return settlement.isSame
    }

    /// Looks no further into the pages, and leaves them as they are.
    ///
    /// - Returns: their numbers; `nil` where they aren't what was read any more.
    @discardableResult
    func settled() -> [Int]? {
        guard let file else { return [] }
        let settlement = CheckedFile.settlePages(of: file, isSigning: false)
        return settlement.isSame ? settlement.pages : nil
    }

    /// Has all pages read again from the file.
    func forgetPages() {
        sqlite3_db_release_memory(database.sqliteConnection)
    }

    private var file: CheckedFile.File? {
        var file: CheckedFile.File?
        sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
        return file
    }
}

extension DatabaseError {
    /// A disk, or the memory between, that isn't to be relied on.
    static let pagesDiffer = DatabaseError(resultCode: .SQLITE_IOERR, message: Finding.pagesDiffer.text)
}
