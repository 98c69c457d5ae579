import Articles

/// Small forms of MEDLINE's values.
enum MEDLINEText {
    /// A title that stands in several fields: a colon before what follows, unless a sign stands there already.
    static func joined(_ titles: [String]) -> String {
        titles.reduce(into: "") { result, title in
            if let last = result.utf8.last { result += ":;.?!-".utf8.contains(last) ? " " : ": " }
            result += title
        }
    }

    /// `1042-8194 (Print)`, `ISSN-1042-8194`.
    static func issn(_ text: String, isElectronic: Bool) -> ISSN? {
        let lower = text.lowercasedASCII
        var medium: ISSN.Medium? = isElectronic ? .electronic : nil
        if lower.contains("electronic") { medium = .electronic }
        if lower.contains("print") { medium = .print }
        if lower.contains("linking") { medium = .linking }
        let number = Substring(lower.prefix { $0 != "(" }).drop { $0.isLetter || $0 == "-" || $0 == ":" || $0 == " " }
        return ISSN(number.trimmed, medium: medium)
    }
}

/// Pages as MEDLINE writes them.
enum MEDLINEPages {
    /// `1194-205, 207; discussion 208-9` → `1194-1205, 207; discussion 208-209`.
    static func pages(_ text: String) -> String? {
        let words = text.parts(separatedBy: 0x20).map { word in
            let range = word.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }
            let sign = word.utf8[range.endIndex...]
            return (PageRange.normalized(String(Substring(range))) ?? String(Substring(range))) + Substring(sign)
        }
        return words.joined(separator: " ").trimmedOrNil
    }

    /// `e12345`; a shorter one is a page that appeared on the net only.
    static func isArticleNumber(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "e") && text.utf8.count > 4
            && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
    }
}
