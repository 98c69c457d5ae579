import Articles

/// Names as MEDLINE writes them.
enum MEDLINEName {
    /// `Berg, Vera A Jr`; a group's name has no comma, nor has the name of a person who has but one.
    static func full(_ text: String) -> Author {
        InvertedName.author(text) ?? single(text)
    }

    /// `Berg VA Jr`; the last word but the suffix holds initials, in old records also `Iu` or `Zh` for one Cyrillic
    /// letter.
    static func short(_ text: String) -> Author? {
        if text.utf8.contains(UInt8(ascii: ",")) { return full(text) }
        var words = text.parts(separatedBy: 0x20)
        var suffix: String?
        if words.count > 2, let last = words.last, InvertedName.isSuffix(last) {
            suffix = String(last)
            words.removeLast()
        }
        guard words.count > 1, let last = words.last, isInitials(last) else {
            return AuthorNames.name(text, isFamilyFirst: true)
        }
        return Author(family: words.dropLast().joined(separator: " "), given: String(last), suffix: suffix)
    }

    private static func single(_ text: String) -> Author {
        if text.utf8.contains(0x20), AuthorNames.isGroup(text) { return Author(literal: text) }
        if let first = text.unicodeScalars.first, first.isCJK { return AuthorNames.name(text) ?? Author(family: text) }
        return Author(family: text)
    }

    private static func isInitials(_ word: Substring) -> Bool {
        var rest = word[...]
        var count = 0
        while let letter = rest.popFirst() {
            if letter == "-", count > 0, !rest.isEmpty { continue }
            guard letter.isUppercase else { return false }
            count += 1
            if let next = rest.first, next.isLowercase {
                guard cyrillic.contains("\(letter)\(next)") else { return false }
                rest.removeFirst()
            }
        }
        return count <= 5
    }

    private static let cyrillic: Set<String> = ["Ia", "Iu", "Zh", "Kh", "Ts", "Ch", "Sh", "Ye", "Yu", "Ya", "Io", "Ie"]
}
