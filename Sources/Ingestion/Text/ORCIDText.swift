import Articles

/// Open Researcher and Contributor IDs as records write them.
enum ORCIDText {
    /// `https://orcid.org/0000-0002-1825-0097`, `ORCID: 0000000218250097` → `0000-0002-1825-0097`; `nil` where there
    /// are no sixteen characters whose check digit is right (ISO 7064, MOD 11-2).
    static func normalized(_ text: String) -> String? {
        var digits: [UInt8] = []
        for byte in text.utf8.reversed() where byte > 0x20 && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "/") {
            let isX = digits.isEmpty && (byte == UInt8(ascii: "X") || byte == UInt8(ascii: "x"))
            guard isX || (48...57).contains(byte) else { break }
            digits.append(isX ? UInt8(ascii: "X") : byte)
        }
        digits.reverse()
        guard digits.count == 16 else { return nil }
        let total = digits.dropLast().reduce(0) { ($0 + Int($1 - 48)) * 2 % 11 }
        let check = (12 - total) % 11
        guard digits[15] == (check == 10 ? UInt8(ascii: "X") : UInt8(check + 48)) else { return nil }
        return stride(from: 0, to: 16, by: 4).map { String(decoding: digits[$0..<($0 + 4)], as: UTF8.self) }
            .joined(separator: "-")
    }
}
