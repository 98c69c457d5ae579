/// What one record of a file says about an article, and where it says it.
public struct Record: Sendable, Equatable {
    public var article: Article
    /// The physical line, from 1, where the record begins.
    public var line: Int
    /// The record's ordinal within the file, from 1.
    public var ordinal: Int
    /// What the record calls itself: a BibTeX key, a PMID.
    public var key: String?
    /// What it was in the library or bibliography that it comes from.
    public var mark: RecordMark?
    /// The database that the record says it comes from.
    public var database: String?
    /// The record's own date, `YYYY-MM-DD`, where it has one.
    public var date: String?
    /// Of the record's bytes: equal digests are equal records.
    public var digest: Digest
    /// What was odd about it and how it was read all the same.
    public var warnings: [String] = []
    /// The whole library article, where the record is a line that a library exported.
    public var exported: LibraryArticle?

    public init(article: Article, line: Int, ordinal: Int, digest: Digest) {
        self.article = article
        self.line = line
        self.ordinal = ordinal
        self.digest = digest
    }
}

/// A record that can't be stored.
public struct RejectedRecord: Sendable, Equatable {
    public var line: Int
    public var ordinal: Int
    /// What is wrong, as a sentence's predicate: `has neither title, identifier, authors nor abstract`.
    public var reason: String
    /// The record as it stands in the file, to be mended and added again.
    public var text = ""
    /// What must stand before it in a file of its own: a table's header.
    public var preamble = ""

    public init(line: Int, ordinal: Int, reason: String) {
        self.line = line
        self.ordinal = ordinal
        self.reason = reason
    }
}

/// A 128-bit digest of a record's bytes (MurmurHash3 x64 128, A. Appleby, public domain algorithm): it
/// recognises a record that was seen before, and protects nothing.
public struct Digest: Sendable, Hashable {
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Thirty-two hexadecimal digits.
    public var hex: String {
        [high, low].map { half in
            let digits = String(half, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    public init?(hex: String) {
        guard hex.utf8.count == 32, hex.allSatisfy(\.isHexDigit), let high = UInt64(hex.prefix(16), radix: 16),
            let low = UInt64(hex.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    public init(of bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) {
        let c1: UInt64 = 0x87c3_7b91_1142_53d5
        let c2: UInt64 = 0x4cf5_ad43_2745_937f
        func rotate(_ x: UInt64, _ by: UInt64) -> UInt64 { (x << by) | (x >> (64 - by)) }
        func finish(_ value: UInt64) -> UInt64 {
            var k = value
            k = (k ^ (k >> 33)) &* 0xff51_afd7_ed55_8ccd
            k = (k ^ (k >> 33)) &* 0xc4ce_b9fe_1a85_ec53
            return k ^ (k >> 33)
        }
        var h1 = seed
        var h2 = seed
        let blocks = bytes.count / 16
        for block in 0..<blocks {
            let k1 = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: block * 16, as: UInt64.self))
            let k2 = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: block * 16 + 8, as: UInt64.self))
            h1 ^= rotate(k1 &* c1, 31) &* c2
            h1 = (rotate(h1, 27) &+ h2) &* 5 &+ 0x52dc_e729
            h2 ^= rotate(k2 &* c2, 33) &* c1
            h2 = (rotate(h2, 31) &+ h1) &* 5 &+ 0x3849_5ab5
        }
        var k1: UInt64 = 0
        var k2: UInt64 = 0
        for (index, byte) in bytes[(blocks * 16)...].enumerated() {
            if index < 8 {
                k1 |= UInt64(byte) << UInt64(8 * index)
            } else {
                k2 |= UInt64(byte) << UInt64(8 * (index - 8))
            }
        }
        h2 ^= rotate(k2 &* c2, 33) &* c1
        h1 ^= rotate(k1 &* c1, 31) &* c2
        h1 ^= UInt64(bytes.count)
        h2 ^= UInt64(bytes.count)
        h1 = h1 &+ h2
        h2 = h2 &+ h1
        h1 = finish(h1)
        h2 = finish(h2)
        h1 = h1 &+ h2
        h2 = h2 &+ h1
        self.init(high: h1, low: h2)
    }
}
