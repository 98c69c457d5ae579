import Articles

/// Pages as records write them.
enum PageRange {
    /// With one hyphen and the last page in full: `1194–205` → `1194-1205`, `S12-5` → `S12-S15`,
    /// `1051.e9-13` → `1051.e9-1051.e13`.
    static func normalized(_ text: String) -> String? {
        guard let text = text.trimmedOrNil else { return nil }
        if isNormal(text) { return text }
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        let dashed = text.split { "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains($0) }.map(\.trimmed)
        guard dashed.count == 2, !dashed[0].isEmpty, !dashed[1].isEmpty else {
            return dashed.count == 1 && text.hasSuffix("-") ? dashed[0] : text
        }
        let last = full(last: dashed[1], first: dashed[0])
        return last == dashed[0] ? last : "\(dashed[0])-\(last)"
    }

    /// Whether it is two numbers with a hyphen between them, of which the last isn't shortened.
    private static func isNormal(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")) else { return false }
        let (first, last) = (bytes[..<hyphen], bytes[bytes.index(after: hyphen)...])
        func isNumber(_ bytes: Substring.UTF8View) -> Bool { bytes.allSatisfy { (48...57).contains($0) } }
        return first.count > 0 && first.count <= last.count && isNumber(first) && isNumber(last)
            && !first.elementsEqual(last)
    }

    /// A shortened last page takes what it lacks from the first: digits, and what stands before them. What stands before
    /// a space are other pages or words: `436, 521-4`.
    private static func full(last: String, first: String) -> String {
        guard last.allSatisfy(\.isASCIIDigit) else { return last }
        let digits = String(first.reversed().prefix(while: \.isASCIIDigit).reversed())
        let prefix = first.dropLast(digits.count)
        guard !digits.isEmpty, last.count < digits.count || !prefix.isEmpty else { return last }
        let completed = String(digits.dropLast(last.count)) + last
        guard let from = Int(digits), let to = Int(completed), to >= from else { return last }
        let separator = prefix.lastIndex { ", ;".contains($0) }
        return (separator.map { prefix[prefix.index(after: $0)...] } ?? prefix) + completed
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}
