import Foundation

/// What XML's markup is made of, byte by byte (XML 1.0, section 2.3; everything beyond ASCII counts as a letter).
enum XMLBytes {
    /// Where a byte stands next; `nil` where it doesn't.
    static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
        guard start < end, let base = bytes.baseAddress, let found = memchr(base + start, CInt(byte), end - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Where a run of bytes stands next; `nil` where it doesn't.
    static func first(_ run: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while let found = first(run.utf8Start[0], in: bytes, from: index, to: bytes.count) {
            if isAt(found, run, in: bytes) { return found }
            index = found + 1
        }
        return nil
    }

    static func isAt(_ index: Int, _ run: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index + run.utf8CodeUnitCount <= bytes.count, let base = bytes.baseAddress else { return false }
        return memcmp(base + index, run.utf8Start, run.utf8CodeUnitCount) == 0
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

    static func isNameStart(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || byte >= 0x80 || byte == UInt8(ascii: "_")
    }

    static func isName(_ byte: UInt8) -> Bool {
        isNameStart(byte) || (48...58).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}
