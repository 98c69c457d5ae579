import Articles

/// Pages as records write them.
enum PageRange {
    /// With one hyphen and the last page in full: `1194–205` → `1194-1205`, `S12-5` → `S12-S15`.
    static func normalized(_ text: String) -> String? {
        guard let text = text.trimmedOrNil, text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        let dashed = text.split { "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains($0) }.map(\.trimmed)
        guard dashed.count == 2, !dashed[0].isEmpty, !dashed[1].isEmpty else {
            return dashed.count == 1 && text.hasSuffix("-") ? dashed[0] : text
        }
        let last = full(last: dashed[1], first: dashed[0])
        return last == dashed[0] ? last : "\(dashed[0])-\(last)"
    }

    /// A shortened last page takes the digits that it lacks from the first.
    private static func full(last: String, first: String) -> String {
        guard last.allSatisfy(\.isASCIIDigit) else { return last }
        let prefix = first.prefix { !$0.isASCIIDigit }
        let digits = first.dropFirst(prefix.count)
        guard digits.allSatisfy(\.isASCIIDigit), !digits.isEmpty, last.count <= digits.count else { return last }
        guard last.count < digits.count || !prefix.isEmpty else { return last }
        let completed = String(digits.dropLast(last.count)) + last
        guard let from = Int(digits), let to = Int(completed), to >= from else { return last }
        return prefix + completed
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}
