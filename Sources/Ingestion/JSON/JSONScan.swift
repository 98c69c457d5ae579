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

    /// Where the last string begins, whether or not it ends.
    static func lastString(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var last: Int?
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
            last = start
            guard let end = stringEnd(in: bytes, from: start + 1) else { break }
            index = end + 1
        }
        return last
    }

    /// Whether the bytes begin with a member of an object: `"name":`.
    static func isMember(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.first == UInt8(ascii: "\""), let nameEnd = stringEnd(in: bytes, from: 1) else { return false }
        return bytes[(nameEnd + 1)...].first { $0 > 0x20 } == UInt8(ascii: ":")
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
