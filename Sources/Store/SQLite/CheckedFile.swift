import Foundation
import GRDBSQLite
import Synchronization

/// Puts a checksum on each page that is written to a library's file, and notes the pages that are read and have another.
///
/// It stands between SQLite and the system's files (sqlite.org/vfs.html). A page with another checksum isn't refused here:
/// another program may have written it, or carried it from the log into the file. ``DoubtfulPages`` tells those from
/// damaged ones. A file without room for checksums is left as it is, and so is the log, which has its own.
enum CheckedFile {
    typealias File = UnsafeMutablePointer<sqlite3_file>
    private typealias Table = UnsafePointer<MethodTable>

    /// What SQLite calls to use a file. It is led to the first member, and what it calls finds the others beside it.
    private struct MethodTable {
        var methods: sqlite3_io_methods
        let system: UnsafePointer<sqlite3_io_methods>
        /// Whether the file's pages have checksums.
        let isChecked: Bool
    }

    /// Has all connections that are opened from now on use it.
    static func install() {
        installation
    }

    private static let installation: Void = {
        guard let system else { return }
        let own = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        own.initialize(to: system.pointee)
        own.pointee.pNext = nil
        own.pointee.zName = UnsafePointer(strdup("checked"))
        own.pointee.xOpen = { _, name, file, flags, outFlags in
            guard let system = CheckedFile.system, let file else { return SQLITE_CANTOPEN }
            let code = system.pointee.xOpen(system, name, file, flags, outFlags)
            if flags & SQLITE_OPEN_MAIN_DB != 0, let methods = file.pointee.pMethods,
                let table = CheckedFile.table(before: methods)
            {
                CheckedFile.use(table, file)
            }
            return code
        }
        sqlite3_vfs_register(own, 1)
    }()

    nonisolated(unsafe) private static let system = sqlite3_vfs_find(nil)

    /// The addresses of two tables, for a file without checksums and for one with, by that of the system's.
    private static let tables = Mutex<[UInt: UInt]>([:])

    private static func table(before system: UnsafePointer<sqlite3_io_methods>) -> Table? {
        let address = tables.withLock { known in
            if let known = known[UInt(bitPattern: system)] { return known }
            var methods = system.pointee
            // The third version maps the file into memory, past what is read here.
            methods.iVersion = min(methods.iVersion, 2)
            methods.xClose = { CheckedFile.close($0) }
            methods.xRead = { CheckedFile.read($0, $1, $2, $3) }
            methods.xWrite = { CheckedFile.write($0, $1, $2, $3) }
            let made = UnsafeMutablePointer<MethodTable>.allocate(capacity: 2)
            made.initialize(to: MethodTable(methods: methods, system: system, isChecked: false))
            (made + 1).initialize(to: MethodTable(methods: methods, system: system, isChecked: true))
            known[UInt(bitPattern: system)] = UInt(bitPattern: made)
            return UInt(bitPattern: made)
        }
        return Table(bitPattern: address)
    }

    private static func table(of file: File) -> Table? {
        UnsafeRawPointer(file.pointee.pMethods)?.assumingMemoryBound(to: MethodTable.self)
    }

    private static func use(_ table: Table, _ file: File) {
        file.pointee.pMethods = UnsafeRawPointer(table).assumingMemoryBound(to: sqlite3_io_methods.self)
    }

    // MARK: - What SQLite calls

    private static func close(_ file: File?) -> CInt {
        guard let file, let table = table(of: file) else { return SQLITE_OK }
        doubts.withLock { $0[UInt(bitPattern: file)] = nil }
        return table.pointee.system.pointee.xClose(file)
    }

    private static func read(
        _ file: File?, _ buffer: UnsafeMutableRawPointer?, _ amount: CInt, _ offset: sqlite3_int64
    ) -> CInt {
        guard let file, let buffer, var table = table(of: file) else { return SQLITE_IOERR }
        let code = table.pointee.system.pointee.xRead(file, buffer, amount, offset)
        guard code == SQLITE_OK else { return code }
        if offset == 0, amount >= headerSize { table = decided(file, table, buffer) }
        if table.pointee.isChecked, let page = Page(amount, offset), !page.isRight(buffer) { note(page, of: file) }
        return code
    }

    private static func write(
        _ file: File?, _ buffer: UnsafeRawPointer?, _ amount: CInt, _ offset: sqlite3_int64
    ) -> CInt {
        guard let file, let buffer, var table = table(of: file) else { return SQLITE_IOERR }
        let page = Page(amount, offset)
        if let page, offset == 0 {
            let wasChecked = table.pointee.isChecked
            table = decided(file, table, buffer)
            // Of a new file the first page may be written last.
            if table.pointee.isChecked, !wasChecked { signOthers(file, like: page) }
        }
        // SQLite lends its own copy of the page, whose last bytes it leaves to whoever made room for them.
        if table.pointee.isChecked { page?.sign(UnsafeMutableRawPointer(mutating: buffer)) }
        return table.pointee.system.pointee.xWrite(file, buffer, amount, offset)
    }

    private static let headerSize: CInt = 100

    /// - Parameter header: the first bytes of the file.
    private static func decided(_ file: File, _ table: Table, _ header: UnsafeRawPointer) -> Table {
        let id = UInt32(bigEndian: header.load(fromByteOffset: 68, as: UInt32.self))
        let isChecked =
            header.load(fromByteOffset: 20, as: UInt8.self) == PageChecksum.size
            && id == DatabaseFile.applicationID
        guard isChecked != table.pointee.isChecked else { return table }
        let other = isChecked ? table + 1 : table - 1
        use(other, file)
        return other
    }

    // MARK: - Pages with another checksum

    private struct Doubts {
        var pages: Set<Page> = []
        /// Those of which was said what is wrong.
        var known: Set<Page> = []
    }

    /// By the address of SQLite's file; they are forgotten with it.
    private static let doubts = Mutex<[UInt: Doubts]>([:])

    private static func note(_ page: Page, of file: File) {
        doubts.withLock { _ = $0[UInt(bitPattern: file), default: Doubts()].pages.insert(page) }
    }

    static func hasChecksums(_ file: File) -> Bool {
        table(of: file)?.pointee.isChecked ?? false
    }

    static func hasDoubtfulPages(_ file: File) -> Bool {
        doubts.withLock { $0[UInt(bitPattern: file)].map { !$0.pages.isSubset(of: $0.known) } ?? false }
    }

    /// No longer doubts what is known to be wrong.
    static func setKnown(_ file: File) {
        doubts.withLock { doubts in
            let pages = doubts[UInt(bitPattern: file)]?.pages ?? []
            doubts[UInt(bitPattern: file)]?.known = pages
        }
    }

    /// Gives the file's doubtful pages the checksum that fits them. Nothing else of a page is written: where another
    /// process writes it at the same moment, it is doubtful once more, and nothing is lost.
    static func acceptPages(of file: File) {
        let accepted = doubts.withLock { $0.removeValue(forKey: UInt(bitPattern: file)) }
        for page in accepted?.pages ?? [] { sign(page, of: file) }
    }

    private static func signOthers(_ file: File, like first: Page) {
        var size: sqlite3_int64 = 0
        guard let system = table(of: file)?.pointee.system, system.pointee.xFileSize(file, &size) == SQLITE_OK else {
            return
        }
        for offset in stride(from: first.size, to: Int(size), by: first.size) {
            sign(Page(size: first.size, offset: offset), of: file)
        }
    }

    /// What can't be read or written stays doubtful, which is what it is.
    private static func sign(_ page: Page, of file: File) {
        guard let system = table(of: file)?.pointee.system else { return }
        withUnsafeTemporaryAllocation(byteCount: page.size, alignment: 8) { buffer in
            guard let start = buffer.baseAddress,
                system.pointee.xRead(file, start, CInt(page.size), sqlite3_int64(page.offset)) == SQLITE_OK,
                !page.isRight(start)
            else { return }
            page.sign(start)
            let end = page.size - PageChecksum.size
            _ = system.pointee.xWrite(
                file, start + end, CInt(PageChecksum.size), sqlite3_int64(page.offset + end))
        }
    }
}
