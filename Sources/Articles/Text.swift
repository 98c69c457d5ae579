// Small operations on text that the whole project shares. They work on bytes: Character by Character they
// cost more than the rest of an import together.

extension StringProtocol {
    /// Without white space (ASCII, no-break and ideographic space) at both ends.
    @inlinable
    public var trimmed: String {
        var copy = String(self)
        if let first = copy.utf8.first, let last = copy.utf8.last, first > 0x20, first != 0xC2, first != 0xE3,
            last > 0x20,
            last != 0xA0, last != 0x80
        {
            return copy
        }
        return copy.withUTF8 { bytes in
            var rest = bytes[...]
            while let first = rest.first {
                if first <= 0x20 {
                    rest = rest.dropFirst()
                } else if rest.starts(with: [0xC2, 0xA0]) {
                    rest = rest.dropFirst(2)
                } else if rest.starts(with: [0xE3, 0x80, 0x80]) {
                    rest = rest.dropFirst(3)
                } else {
                    break
                }
            }
            while let last = rest.last {
                if last <= 0x20 {
                    rest = rest.dropLast()
                } else if rest.suffix(2).elementsEqual([0xC2, 0xA0]) {
                    rest = rest.dropLast(2)
                } else if rest.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) {
                    rest = rest.dropLast(3)
                } else {
                    break
                }
            }
            return String(decoding: rest, as: UTF8.self)
        }
    }

    /// `nil` where nothing but white space is left.
    @inlinable
    public var trimmedOrNil: String? {
        let result = trimmed
        return result.isEmpty ? nil : result
    }

    /// With an ASCII text replaced wherever its bytes stand. To Swift's own `replacing` a comma with a combining mark behind
    /// it is one Character, and none that is a comma.
    public func replacing(ascii text: StaticString, with replacement: String) -> String {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard let first = wanted.first, utf8.contains(first) else { return String(self) }
        let bytes = Array(utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        var index = 0
        while index < bytes.count {
            if bytes[index] == first, bytes[index...].starts(with: wanted) {
                result += replacement.utf8
                index += wanted.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// With A–Z in lower case and all else as it is.
    @inlinable
    public var lowercasedASCII: String {
        var copy = String(self)
        return copy.withUTF8 { input in
            String(unsafeUninitializedCapacity: input.count) { output in
                for index in 0..<input.count {
                    let byte = input[index]
                    output[index] = byte &- 65 < 26 ? byte | 0x20 : byte
                }
                return input.count
            }
        }
    }

    /// The parts between a byte of ASCII, empty ones left out.
    @inlinable
    public func parts(separatedBy byte: UInt8) -> [Substring] {
        let text = Substring(self)
        var parts: [Substring] = []
        var start = text.startIndex
        while start < text.endIndex {
            let end = text.utf8[start...].firstIndex(of: byte) ?? text.endIndex
            if start < end { parts.append(text[start..<end]) }
            start = end < text.endIndex ? text.utf8.index(after: end) : end
        }
        return parts
    }

    /// With `%41` read as `A`; `nil` where that gives no UTF-8.
    var percentDecoded: String? {
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, rest.prefix(2).allSatisfy(\.isHexadecimalDigit),
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    /// Where numbers are read with `radix: 16`, a sign would pass.
    var isHexadecimalDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
