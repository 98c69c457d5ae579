/// The first bytes of a database's file (sqlite.org/fileformat2.html, section 1.3), as far as checksums need them.
struct FileHeader {
    /// In bytes.
    static let size: Int32 = 100
    static let reservePlace = 20

    private let bytes: UnsafeMutableRawPointer

    init(_ bytes: UnsafeMutableRawPointer) {
        self.bytes = bytes
    }

    var isLibrary: Bool {
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 68, as: UInt32.self)) == DatabaseFile.applicationID
    }

    /// In bytes.
    var pageSize: Int {
        let size = Int(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt16.self)))
        return size == 1 ? 65_536 : size
    }

    /// How many bytes at each page's end SQLite leaves alone.
    var reserve: Int {
        Int(bytes.load(fromByteOffset: Self.reservePlace, as: UInt8.self))
    }

    /// Whether a library's header has no room for checksums. Those from before they were written have none, either.
    var hasLostReserve: Bool {
        isLibrary && reserve != PageChecksum.size && pageSize.nonzeroBitCount == 1
            && (512...65_536).contains(pageSize)
    }

    func restoreReserve() {
        bytes.storeBytes(of: UInt8(PageChecksum.size), toByteOffset: Self.reservePlace, as: UInt8.self)
    }
}
