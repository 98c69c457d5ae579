// Small operations on text that the whole project shares. They work on bytes: Character by Character they
// cost more than the rest of an import together.

extension StringProtocol {
    /// Without white space (ASCII and no-break space) at both ends.
    public var trimmed: String {
        var copy = String(self)
        let isTrimmed =
            copy.utf8.first.map { $0 > 0x20 && $0 != 0xC2 } ?? true
            && copy.utf8.last.map { $0 > 0x20 && $0 != 0xA0 } ?? true
        if isTrimmed { return copy }
        return copy.withUTF8 { bytes in
            var start = 0
            var end = bytes.count
            while start < end {
                if bytes[start] <= 0x20 {
                    start += 1
                } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
                    start += 2
                } else {
                    break
                }
            }
            while end > start {
                if bytes[end - 1] <= 0x20 {
                    end -= 1
                } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
                    end -= 2
                } else {
                    break
                }
            }
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
    }

    /// `nil` where nothing but white space is left.
    public var trimmedOrNil: String? {
        let result = trimmed
        return result.isEmpty ? nil : result
    }

    /// With A–Z in lower case and all else as it is.
    public var lowercasedASCII: String {
        String(unsafeUninitializedCapacity: utf8.count) { output in
            var count = 0
            for byte in utf8 {
                output[count] = (65...90).contains(byte) ? byte | 0x20 : byte
                count += 1
            }
            return count
        }
    }

    /// The parts between a byte of ASCII, empty ones left out.
    public func parts(separatedBy byte: UInt8) -> [Substring] {
        Substring(self).utf8.split(separator: byte).map(Substring.init)
    }

    /// With `%41` read as `A`; `nil` where that gives no UTF-8.
    var percentDecoded: String? {
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
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
