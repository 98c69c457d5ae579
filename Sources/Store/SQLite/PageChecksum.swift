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
    /// The first one's is 1.
    var number: Int { offset / size + 1 }

    /// What the checksum should be.
    ///
    /// - Parameter start: of the page's bytes, aligned to eight.
    func checksum(_ start: UnsafeRawPointer) -> UInt64 {
        PageChecksum.of(
            UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt64.self), count: size / 8 - 1),
            number: number)
    }

    func isRight(_ start: UnsafeRawPointer) -> Bool {
        start.load(fromByteOffset: size - PageChecksum.size, as: UInt64.self) == checksum(start).littleEndian
    }

    func sign(_ start: UnsafeMutableRawPointer) {
        start.storeBytes(of: checksum(start).littleEndian, toByteOffset: size - PageChecksum.size, as: UInt64.self)
    }
}

/// What tells whether a page is as it was written.
enum PageChecksum {
    /// In bytes.
    static let size = 8

    /// Fletcher's sums ("An Arithmetic Checksum for Serial Transmissions", 1982) over words of four bytes, in eight lanes
    /// that a processor goes along at once. The sums have twice the words' size and never overflow, so that no change of
    /// one or two words of a lane leaves them as they are.
    ///
    /// - Parameters:
    ///   - words: the page's, two of the sums' words in each, but for its last, in which the checksum lies.
    ///   - number: the page's, so that one that was written to another's place is known, too.
    static func of(_ words: UnsafeBufferPointer<UInt64>, number: Int) -> UInt64 {
        var (low, high) = (SIMD4<UInt64>(), SIMD4<UInt64>())
        var (lowSum, highSum) = (low, high)
        var at = 0
        while at &+ 4 <= words.count {
            let four = SIMD4(
                UInt64(littleEndian: words[at]), UInt64(littleEndian: words[at &+ 1]),
                UInt64(littleEndian: words[at &+ 2]), UInt64(littleEndian: words[at &+ 3]))
            low &+= four & 0xFFFF_FFFF
            high &+= four &>> 32
            lowSum &+= low
            highSum &+= high
            at &+= 4
        }
        var checksum = mixed(0, UInt64(number))
        for word in words[at...] { checksum = mixed(checksum, UInt64(littleEndian: word)) }
        for sums in [low, high, lowSum, highSum] {
            for lane in sums.indices { checksum = mixed(checksum, sums[lane]) }
        }
        return checksum
    }

    /// Another value for each value of either, as a step of XXH64 is (github.com/Cyan4973/xxHash, doc/xxhash_spec.md).
    private static func mixed(_ checksum: UInt64, _ word: UInt64) -> UInt64 {
        let sum = checksum &+ word &* 0xC2B2_AE3D_27D4_EB4F
        return (sum &<< 31 | sum &>> 33) &* 0x9E37_79B1_85EB_CA87
    }
}
