import Foundation

/// Finds ASCII texts in texts by their bytes, which costs a small part of what finding characters costs.
extension StringProtocol {
    func hasBytes(_ wanted: StaticString) -> Bool {
        byteOffset(of: wanted) != nil
    }

    /// How many bytes stand before the first occurrence.
    func byteOffset(of wanted: StaticString) -> Int? {
        let needle = UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
        let found: Int?? = utf8.withContiguousStorageIfAvailable { $0.offset(of: needle) }
        return found ?? Array(utf8).withUnsafeBufferPointer { $0.offset(of: needle) }
    }

    /// What stands behind the first occurrence.
    func behindBytes(_ wanted: StaticString) -> SubSequence? {
        guard let offset = byteOffset(of: wanted) else { return nil }
        return self[utf8.index(startIndex, offsetBy: offset + wanted.utf8CodeUnitCount)...]
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where a byte stands first, from an offset on.
    func offset(of byte: UInt8, from start: Int) -> Int? {
        guard start < count, let first = baseAddress, let found = memchr(first + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(first).distance(to: UnsafeRawPointer(found))
    }

    fileprivate func offset(of needle: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = needle.first, let start = baseAddress else { return nil }
        var offset = 0
        while offset + needle.count <= count {
            guard let found = memchr(start + offset, Int32(first), count - needle.count - offset + 1) else {
                return nil
            }
            offset = UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
            if self[(offset + 1)...].starts(with: needle.dropFirst()) { return offset }
            offset += 1
        }
        return nil
    }
}

extension String {
    /// Whether a byte stands anywhere in it.
    func has(_ byte: UInt8) -> Bool {
        var copy = self
        return copy.withUTF8 { $0.offset(of: byte, from: 0) != nil }
    }

    /// Whether one of two bytes stands anywhere in it.
    func hasAny(_ first: UInt8, _ second: UInt8) -> Bool {
        has(first) || has(second)
    }
}
