/// Where a page of a database lies in its file, and the checksum at its end.
///
/// SQLite leaves room for it on each page where the file's header says so (sqlite.org/fileformat2.html, section 1.3.4),
/// and other programs leave that as it is.
struct Page: Hashable {
    /// In bytes.
    let size: Int
    /// In bytes, from the file's beginning.
    let offset: Int
}

extension Page {
    /// `nil` where what is read or written isn't a whole page: SQLite looks at parts of the first one.
    init?(_ amount: CInt, _ offset: Int64) {
        guard amount >= 512, amount & (amount - 1) == 0, offset % Int64(amount) == 0 else { return nil }
        self.init(size: Int(amount), offset: Int(offset))
    }

    /// - Parameter start: of the page's bytes, aligned to eight.
    func isRight(_ start: UnsafeRawPointer) -> Bool {
        start.load(fromByteOffset: size - PageChecksum.size, as: UInt64.self) == checksum(start).littleEndian
    }

    func sign(_ start: UnsafeMutableRawPointer) {
        start.storeBytes(of: checksum(start).littleEndian, toByteOffset: size - PageChecksum.size, as: UInt64.self)
    }

    private func checksum(_ start: UnsafeRawPointer) -> UInt64 {
        PageChecksum.of(
            UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt64.self), count: size / 8 - 1),
            number: offset / size + 1)
    }
}

/// What tells whether a page is as it was written.
enum PageChecksum {
    /// In bytes.
    static let size = 8

    /// Fletcher's sums ("An Arithmetic Checksum for Serial Transmissions", 1982) over words of eight bytes, in four lanes
    /// that a processor goes along at once. A change within one word always changes a sum.
    ///
    /// - Parameters:
    ///   - words: the page's, but for its last, in which the checksum lies.
    ///   - number: the page's, so that one that was written to another's place is known, too.
    static func of(_ words: UnsafeBufferPointer<UInt64>, number: Int) -> UInt64 {
        var (a, b, c, d) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
        var (sumA, sumB, sumC, sumD) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
        var at = 0
        while at &+ 4 <= words.count {
            a &+= UInt64(littleEndian: words[at])
            b &+= UInt64(littleEndian: words[at &+ 1])
            c &+= UInt64(littleEndian: words[at &+ 2])
            d &+= UInt64(littleEndian: words[at &+ 3])
            sumA &+= a
            sumB &+= b
            sumC &+= c
            sumD &+= d
            at &+= 4
        }
        var checksum = mixed(0, UInt64(number))
        for word in words[at...] { checksum = mixed(checksum, UInt64(littleEndian: word)) }
        for sum in [a, b, c, d, sumA, sumB, sumC, sumD] { checksum = mixed(checksum, sum) }
        return checksum
    }

    /// Another value for each value of either, as a step of XXH64 is (github.com/Cyan4973/xxHash, doc/xxhash_spec.md).
    private static func mixed(_ checksum: UInt64, _ word: UInt64) -> UInt64 {
        let sum = checksum &+ word &* 0xC2B2_AE3D_27D4_EB4F
        return (sum &<< 31 | sum &>> 33) &* 0x9E37_79B1_85EB_CA87
    }
}
