import Articles

/// Names as MEDLINE writes them.
enum MEDLINEName {
    /// `Berg, Vera A Jr`; a group's name has no comma, nor has the name of a person who has but one.
    static func full(_ text: String) -> Author {
        InvertedName.author(text) ?? single(text)
    }

    /// `Berg VA Jr`, or a name in another form.
    static func short(_ text: String) -> Author? {
        if text.utf8.contains(UInt8(ascii: ",")) { return full(text) }
        return person(text) ?? AuthorNames.name(text, isFamilyFirst: true)
    }

    /// A family name, initials, and perhaps a suffix: `Berg VA Jr`; in old records, initials are also `Iu` or `Zh` for
    /// one Cyrillic letter. `nil` for anything else, and for groups: `Nordic ALL Study Group UK`.
    static func person(_ text: String) -> Author? {
        var words = text.parts(separatedBy: 0x20)
        var suffix: String?
        if words.count > 2, let last = words.last, NameSuffix.isOneBehindInitials(last),
            isInitials(words[words.count - 2])
        {
            suffix = String(words.removeLast())
        }
        guard words.count > 1, let given = words.popLast(), isInitials(given),
            words.count == 1 || !AuthorNames.isGroup(text)
        else { return nil }
        return Author(family: words.joined(separator: " "), given: String(given), suffix: suffix)
    }

    private static func single(_ text: String) -> Author {
        if text.utf8.contains(0x20), AuthorNames.isGroup(text) { return Author(literal: text) }
        if let first = text.unicodeScalars.first, first.isCJK { return AuthorNames.name(text) ?? Author(family: text) }
        return Author(family: text)
    }

    private static func isInitials(_ word: Substring) -> Bool {
        if word.count == 1 { return word.allSatisfy(\.isLetter) }
        guard word.utf8.count <= 20 else { return false }
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
        return (1...7).contains(count)
    }

    private static let cyrillic: Set<String> = ["Ia", "Iu", "Zh", "Kh", "Ts", "Ch", "Sh", "Ye", "Yu", "Ya", "Io", "Ie"]
}
