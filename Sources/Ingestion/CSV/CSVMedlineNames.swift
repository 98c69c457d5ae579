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
                } else if let person = MEDLINEName.person(withoutFullStop(name)) {
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

    /// The list's last full stop, or one that a group ends with; that of an abbreviation (`e.V.`) stays.
    private static func withoutFullStop(_ text: String) -> String {
        guard text.utf8.last == UInt8(ascii: ".") else { return text }
        var text = text
        while text.hasSuffix("..") { text.removeLast() }
        let word = text.dropLast().split(separator: " ").last ?? ""
        return word.contains(".") ? text : text.dropLast().trimmed
    }
}
