import Articles

/// Lists of authors as PubMed's summaries write them: `Berg VA, Ho A; Leukaemia Study Group., Novák J, et al.`
enum CSVMedlineNames {
    static func authors(_ text: String) -> (authors: [Author], isIncomplete: Bool) {
        var authors: [Author] = []
        var isIncomplete = false
        for part in text.parts(separatedBy: UInt8(ascii: ";")) {
            var group: [String] = []
            for name in part.parts(separatedBy: UInt8(ascii: ",")).compactMap(\.trimmedOrNil) {
                if ["et al", "et al."].contains(name) {
                    isIncomplete = true
                } else if let person = person(name) {
                    add(group, to: &authors)
                    group = []
                    authors.append(person)
                } else {
                    group.append(name)
                }
            }
            add(group, to: &authors)
        }
        return (authors, isIncomplete)
    }

    /// What stands between two persons is one group, or a person with but one name.
    private static func add(_ parts: [String], to authors: inout [Author]) {
        guard let name = HTMLText.line(withoutFullStop(parts.joined(separator: ", "))) else { return }
        let isWord = !name.utf8.contains(0x20) && name != name.uppercased() && !name.hasSuffix(":")
        authors.append(isWord ? Author(family: name) : Author(literal: name))
    }

    /// A family name, initials, and perhaps a suffix.
    private static func person(_ text: String) -> Author? {
        let name = withoutFullStop(text)
        var words = name.parts(separatedBy: 0x20)
        var suffix: String?
        if words.count > 2, let last = words.last, suffixes.contains(last), isInitials(words[words.count - 2]) {
            suffix = String(words.removeLast())
        }
        guard words.count > 1, let given = words.popLast(), isInitials(given) else { return nil }
        // `Nordic ALL`, `Society of Haematology UK`
        if words.count > 1, AuthorNames.isGroup(name) { return nil }
        return Author(family: words.joined(separator: " "), given: String(given), suffix: suffix)
    }

    /// The list's last full stop, or one that a group ends with; that of an abbreviation (`e.V.`) stays.
    private static func withoutFullStop(_ text: String) -> String {
        guard text.utf8.last == UInt8(ascii: ".") else { return text }
        var text = text
        while text.hasSuffix("..") { text.removeLast() }
        let word = text.dropLast().split(separator: " ").last ?? ""
        return word.contains(".") ? text : text.dropLast().trimmed
    }

    private static func isInitials(_ word: Substring) -> Bool {
        guard word.utf8.count <= 14 else { return false }
        if word.utf8.allSatisfy({ (65...90).contains($0) || $0 == UInt8(ascii: "-") }) { return word.utf8.count <= 7 }
        return word.count <= 7 && word.allSatisfy { $0.isUppercase || $0 == "-" }
    }

    private static let suffixes: Set<Substring> = ["Jr", "Sr", "2nd", "3rd", "4th", "II", "III", "IV", "Neto", "Filho"]
}
