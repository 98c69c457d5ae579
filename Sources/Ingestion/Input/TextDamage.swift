/// Text that is none in the encoding in which a file begins, as where two files were joined.
public struct TextDamage: Sendable, Equatable {
    /// The physical line, from 1, where it begins.
    public let line: Int
    /// How many characters are concerned.
    public let count: Int
    /// The encoding that the file was read in: `UTF-8`.
    public let encoding: String
    /// Whether it is UTF-8 that was read as something else; otherwise it became U+FFFD.
    public let isUTF8: Bool
}

/// Finds what is no UTF-8 (Unicode 16, table 3-7).
enum UTF8Check {
    /// - Returns: the offset of the first byte that belongs to no character, and how many such places there are; `nil`
    ///   where there is none.
    static func damage(in bytes: [UInt8]) -> (offset: Int, count: Int)? {
        bytes.withUnsafeBytes { bytes in
            var first: Int?
            var count = 0
            var index = 0
            while index < bytes.count {
                // Eight bytes of ASCII at a time.
                if index + 8 <= bytes.count,
                    bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    index += 8
                } else if bytes[index] < 0x80 {
                    index += 1
                } else if let length = length(of: bytes, at: index) {
                    index += length
                } else {
                    first = first ?? index
                    count += 1
                    index += 1
                }
            }
            return first.map { ($0, count) }
        }
    }

    /// Letters, punctuation and ideographs in UTF-8, which hardly occur by chance in text of one byte a character.
    ///
    /// - Returns: how many lines end before the first one, and how many there are; `nil` where there is none.
    static func characters(in bytes: [UInt8]) -> (lines: Int, count: Int)? {
        bytes.withUnsafeBytes { bytes in
            var lines = 0
            var before = 0
            var count = 0
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                let isLineFeed = byte == 0x0A && (index == 0 || bytes[index - 1] != 0x0D)
                if byte == 0x0D || isLineFeed { lines += 1 }
                guard byte >= 0x80, let length = length(of: bytes, at: index) else {
                    index += 1
                    continue
                }
                if (0xC3...0xC5).contains(byte) || (0xCE...0xD1).contains(byte) || (0xE2...0xE9).contains(byte) {
                    if count == 0 { before = lines }
                    count += 1
                }
                index += length
            }
            return count > 0 ? (before, count) : nil
        }
    }

    /// How long the character of several bytes at an offset is; `nil` where there is none.
    private static func length(of bytes: UnsafeRawBufferPointer, at offset: Int) -> Int? {
        let lead = bytes[offset]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard (0xC2...0xF4).contains(lead), offset + length <= bytes.count else { return nil }
        let second: ClosedRange<UInt8> =
            switch lead {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard second.contains(bytes[offset + 1]) else { return nil }
        for index in 2..<max(2, length) where bytes[offset + index] & 0xC0 != 0x80 { return nil }
        return length
    }
}
