/// How a title uses capitals, and so which of its capitals mean something.
///
/// BibTeX styles put titles in lower case but for what stands in braces. Inner capitals (`iPSC`, `B-ALL`,
/// `BCR::ABL1`) and single letters (`vitamin D`) always mean something; a word's first one only in a title that
/// is not written In Title Case: there it marks a name (`Down syndrome`).
enum TitleCasing {
    case sentence
    case title
    /// ALL IN CAPITALS, which then mean nothing.
    case capitals

    init(_ title: String) {
        var lower = 0
        var capitalised = 0
        var hasLowerCase = false
        for (index, word) in title.utf8.split(separator: 0x20).enumerated() where word.count >= 4 {
            let isCapital = word.first.map { (65...90).contains($0) } ?? false
            let rest = word.dropFirst()
            hasLowerCase = hasLowerCase || rest.contains { (97...122).contains($0) || $0 >= 0x80 }
            if let first = word.first, (97...122).contains(first) {
                lower += 1
            } else if isCapital && index > 0 {
                capitalised += 1
            }
        }
        if !hasLowerCase && capitalised >= 2 {
            self = .capitals
        } else {
            self = lower > capitalised ? .sentence : .title
        }
    }

    /// Whether a word's capitals must stay. A compound is judged by its parts: `Whole-Genome` has two first
    /// capitals and no inner one.
    func protects(_ word: Substring, isFirst: Bool) -> Bool {
        let parts = word.unicodeScalars.split(whereSeparator: Self.isJoint)
        return parts.enumerated().contains { index, part in
            protects(part: part, isFirst: isFirst && index == 0)
        }
    }

    private func protects(part: Substring.UnicodeScalarView, isFirst: Bool) -> Bool {
        guard let first = part.first else { return false }
        let hasInnerCapital = part.dropFirst().contains(where: Self.isUpperCase)
        if self == .capitals { return hasInnerCapital && part.contains { ("0"..."9").contains($0) } }
        if hasInnerCapital { return true }
        guard Self.isUpperCase(first), !isFirst else { return false }
        let isArticle = first == "A" && part.count == 1
        return self == .sentence || (part.count == 1 && !isArticle)
    }

    private static func isUpperCase(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? (65...90).contains(scalar.value) : scalar.properties.isUppercase
    }

    /// Hyphens, dashes and the slash.
    private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "/", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}": true
        default: false
        }
    }
}
