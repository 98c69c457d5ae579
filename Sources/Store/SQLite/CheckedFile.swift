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
        /// The file's, in bytes; 0 where its pages have no checksums.
        let pageSize: Int
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
                let table = CheckedFile.table(before: methods, pageSize: 0)
            {
                CheckedFile.use(table, file)
                CheckedFile.reads.withLock { $0[UInt(bitPattern: file)] = PageReads() }
            }
            return code
        }
        sqlite3_vfs_register(own, 1)
    }()

    nonisolated(unsafe) private static let system = sqlite3_vfs_find(nil)

    /// The sizes that pages may have, and that of no checksums.
    private static let pageSizes = [0] + (9...16).map { 1 << $0 }

    /// The addresses of a table for each of the sizes, by that of the system's.
    private static let tables = Mutex<[UInt: UInt]>([:])

    private static func table(before system: UnsafePointer<sqlite3_io_methods>, pageSize: Int) -> Table? {
        let first = tables.withLock { known in
            if let known = known[UInt(bitPattern: system)] { return known }
            var methods = system.pointee
            // The third version maps the file into memory, past what is read here.
            methods.iVersion = min(methods.iVersion, 2)
            methods.xClose = { CheckedFile.close($0) }
            methods.xRead = { CheckedFile.read($0, $1, $2, $3) }
            methods.xWrite = { CheckedFile.write($0, $1, $2, $3) }
            let made = UnsafeMutablePointer<MethodTable>.allocate(capacity: pageSizes.count)
            for (index, pageSize) in pageSizes.enumerated() {
                (made + index).initialize(to: MethodTable(methods: methods, system: system, pageSize: pageSize))
            }
            known[UInt(bitPattern: system)] = UInt(bitPattern: made)
            return UInt(bitPattern: made)
        }
        guard let index = pageSizes.firstIndex(of: pageSize) else { return nil }
        return Table(bitPattern: first).map { $0 + index }
    }

    /// - Parameter file: one that was opened here.
    private static func table(of file: File) -> Table? {
        UnsafeRawPointer(file.pointee.pMethods)?.assumingMemoryBound(to: MethodTable.self)
    }

    private static func use(_ table: Table, _ file: File) {
        file.pointee.pMethods = UnsafeRawPointer(table).assumingMemoryBound(to: sqlite3_io_methods.self)
    }

    // MARK: - What SQLite calls

    private static func close(_ file: File?) -> CInt {
        guard let file, let table = table(of: file) else { return SQLITE_OK }
        reads.withLock { $0[UInt(bitPattern: file)] = nil }
        return table.pointee.system.pointee.xClose(file)
    }

    private static func read(
        _ file: File?, _ buffer: UnsafeMutableRawPointer?, _ amount: CInt, _ offset: sqlite3_int64
    ) -> CInt {
        guard let file, let buffer, var table = table(of: file) else { return SQLITE_IOERR }
        let code = table.pointee.system.pointee.xRead(file, buffer, amount, offset)
        // Of a page that the file's end cuts short SQLite takes the rest for zeros.
        guard code == SQLITE_OK || code == shortRead && offset < size(of: file, table) else { return code }
        if code == SQLITE_OK, offset == 0, amount >= FileHeader.size {
            let header = FileHeader(buffer)
            let isRestored = header.hasLostReserve && hasChecksums(file, table, pageSize: header.pageSize)
            if isRestored { header.restoreReserve() }
            table = decided(file, table, header)
            if isRestored { noteFirst(file, table) }
        }
        if let page = page(table, amount, offset), !page.isRight(buffer) { note(page, page.checksum(buffer), of: file) }
        return code
    }

    /// SQLITE_IOERR_SHORT_READ, which Swift doesn't import.
    private static let shortRead = SQLITE_IOERR | 2 << 8

    private static func write(
        _ file: File?, _ buffer: UnsafeRawPointer?, _ amount: CInt, _ offset: sqlite3_int64
    ) -> CInt {
        guard let file, let buffer, var table = table(of: file) else { return SQLITE_IOERR }
        // SQLite lends its own copy of the page, whose last bytes it leaves to whoever made room for them.
        let bytes = UnsafeMutableRawPointer(mutating: buffer)
        if offset == 0, amount >= FileHeader.size {
            let before = table.pointee.pageSize
            table = decided(file, table, FileHeader(bytes))
            // Of a new file the first page may be written last.
            if table.pointee.pageSize != before { signOthers(file, table) }
        }
        page(table, amount, offset)?.sign(bytes)
        return table.pointee.system.pointee.xWrite(file, buffer, amount, offset)
    }

    /// `nil` where what is read or written isn't a whole page with a checksum: SQLite looks at parts of the first one, and
    /// doesn't know the pages' size before it has.
    private static func page(_ table: Table, _ amount: CInt, _ offset: sqlite3_int64) -> Page? {
        let size = table.pointee.pageSize
        return size > 0 && amount == size ? Page(size: size, offset: Int(offset)) : nil
    }

    private static func decided(_ file: File, _ table: Table, _ header: FileHeader) -> Table {
        let pageSize = header.isLibrary && header.reserve == PageChecksum.size ? header.pageSize : 0
        guard pageSize != table.pointee.pageSize,
            let other = Self.table(before: table.pointee.system, pageSize: pageSize)
        else { return table }
        use(other, file)
        return other
    }

    private static func size(of file: File, _ table: Table) -> sqlite3_int64 {
        var size: sqlite3_int64 = 0
        return table.pointee.system.pointee.xFileSize(file, &size) == SQLITE_OK ? size : 0
    }

    // MARK: - The room for checksums

    /// Whether pages have checksums of a file whose header says that there is no room for them: then the header is damaged.
    private static func hasChecksums(_ file: File, _ table: Table, pageSize: Int) -> Bool {
        // Another program may have written a few of them.
        (0..<4).contains { number in
            let page = Page(size: pageSize, offset: number * pageSize)
            return withBytes(of: page, file, table) { page.isRight($0) } ?? false
        }
    }

    /// Doubts the first page, which said that there is no room.
    private static func noteFirst(_ file: File, _ table: Table) {
        guard table.pointee.pageSize > 0 else { return }
        let page = Page(size: table.pointee.pageSize, offset: 0)
        withBytes(of: page, file, table) { note(page, page.checksum($0), of: file) }
    }

    /// Lends a page as the file has it, but for the size of its room; `nil` where it can't be read.
    private static func withBytes<Value>(
        of page: Page, _ file: File, _ table: Table, _ body: (UnsafeMutableRawPointer) -> Value
    ) -> Value? {
        withUnsafeTemporaryAllocation(byteCount: page.size, alignment: 8) { buffer in
            guard let start = buffer.baseAddress else { return nil }
            let code = table.pointee.system.pointee.xRead(
                file, start, CInt(page.size), sqlite3_int64(page.offset))
            guard code == SQLITE_OK || code == shortRead else { return nil }
            if page.offset == 0 { FileHeader(start).restoreReserve() }
            return body(start)
        }
    }

    // MARK: - Pages with another checksum

    /// What was noted when a connection read pages.
    private struct PageReads {
        /// The checksums of what doubtful pages held.
        var doubtful: [Page: UInt64] = [:]
        /// The same of those on which was decided.
        var settled: [Page: UInt64] = [:]
    }

    /// By the address of SQLite's file; they are forgotten with it.
    private static let reads = Mutex<[UInt: PageReads]>([:])

    private static func note(_ page: Page, _ checksum: UInt64, of file: File) {
        reads.withLock { reads in
            let key = UInt(bitPattern: file)
            guard reads[key]?.settled[page] != checksum else { return }
            reads[key]?.doubtful[page] = checksum
        }
    }

    static func hasChecksums(_ file: File) -> Bool {
        let isOurs = reads.withLock { $0[UInt(bitPattern: file)] != nil }
        return isOurs && table(of: file).map { $0.pointee.pageSize > 0 } ?? false
    }

    static func hasDoubtfulPages(_ file: File) -> Bool {
        reads.withLock { $0[UInt(bitPattern: file)]?.doubtful.isEmpty == false }
    }

    /// What came of pages that were doubtful.
    struct Settlement {
        /// The pages' numbers.
        var pages: [Int]
        /// Whether they still hold what was read. Else it was read wrong, or is no more what it was.
        var isSame = true
        var isWritten = true
    }

    /// Doubts the file's doubtful pages no longer, as long as they stay what they are.
    ///
    /// - Parameter isSigning: whether they get the checksum that fits them. Nothing else of a page is written: where another
    ///   process writes it at the same moment, it is doubtful once more, and nothing is lost.
    static func settlePages(of file: File, isSigning: Bool) -> Settlement {
        let pages = takeDoubtful(file)
        var settlement = Settlement(pages: pages.keys.map(\.number).sorted())
        guard !pages.isEmpty, let table = table(of: file) else { return settlement }
        for (page, checksum) in pages {
            let isSame = withBytes(of: page, file, table) { page.checksum($0) == checksum } ?? false
            if !isSame { settlement.isSame = false }
            if isSame, isSigning, !sign(page, file, table) { settlement.isWritten = false }
        }
        return settlement
    }

    private static func takeDoubtful(_ file: File) -> [Page: UInt64] {
        reads.withLock { reads in
            let key = UInt(bitPattern: file)
            let pages = reads[key]?.doubtful ?? [:]
            reads[key]?.doubtful = [:]
            reads[key]?.settled.merge(pages) { $1 }
            return pages
        }
    }

    private static func signOthers(_ file: File, _ table: Table) {
        let pageSize = table.pointee.pageSize
        guard pageSize > 0 else { return }
        for offset in stride(from: pageSize, to: Int(size(of: file, table)), by: pageSize) {
            sign(Page(size: pageSize, offset: offset), file, table)
        }
    }

    /// - Returns: whether the page has a fitting checksum now.
    @discardableResult
    private static func sign(_ page: Page, _ file: File, _ table: Table) -> Bool {
        // Nothing is put where the file doesn't reach any more.
        guard page.offset < size(of: file, table) else { return false }
        return withBytes(of: page, file, table) { start in
            func write(_ count: Int, at place: Int) -> Bool {
                table.pointee.system.pointee.xWrite(
                    file, start + place, CInt(count), sqlite3_int64(page.offset + place)) == SQLITE_OK
            }
            let isRight = page.isRight(start)
            if !isRight { page.sign(start) }
            return (isRight || write(PageChecksum.size, at: page.size - PageChecksum.size))
                && (page.offset > 0 || write(1, at: FileHeader.reservePlace))
        } ?? false
    }
}
