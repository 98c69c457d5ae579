import Articles

/// Goes over JSON's bytes without making values of them: strings and brackets are all it knows.
struct JSONScan {
    /// How many objects and arrays are open.
    private(set) var depth: Int
    private var isInString = false
    private var isEscaped = false

    init(depth: Int = 0) {
        self.depth = depth
    }

    /// Goes on over bytes.
    ///
    /// - Returns: the offset behind the bracket that brings the depth down to `target`; `nil` where it isn't there yet.
    mutating func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, downTo target: Int) -> Int? {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth <= target { return index }
            default: break
            }
        }
        return nil
    }

    /// Where the value begins that a path of keys leads to, from an object that the bytes begin with.
    ///
    /// Only objects lie on the way; the search ends with the object or the bytes.
    static func value(at path: [String], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        /// The key behind which the scan is, by depth; `nil` within arrays.
        var keys: [String?] = []
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if keys.count == path.count, !path.isEmpty, zip(keys, path).allSatisfy({ $0 == $1 }) { return index }
                keys.append(nil)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                _ = keys.popLast()
                if keys.isEmpty { return nil }
            case UInt8(ascii: "\""):
                guard let end = stringEnd(in: bytes, from: index + 1) else { return nil }
                let after = bytes[(end + 1)...].firstIndex { $0 > 0x20 }
                if let after, bytes[after] == UInt8(ascii: ":"), !keys.isEmpty {
                    keys[keys.count - 1] = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
                }
                index = end
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Where the object begins that is the value of the member that the bytes begin with: `"name": {`.
    static func objectOfMember(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.first == UInt8(ascii: "\""), let nameEnd = stringEnd(in: bytes, from: 1),
            let colon = bytes[(nameEnd + 1)...].firstIndex(where: { $0 > 0x20 }), bytes[colon] == UInt8(ascii: ":"),
            let value = bytes[(colon + 1)...].firstIndex(where: { $0 > 0x20 }), bytes[value] == UInt8(ascii: "{")
        else { return nil }
        return value
    }

    private static func stringEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") { return index }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }
}
