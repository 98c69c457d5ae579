import Articles

/// A list of names as BibTeX has it: separated by "and" outside of braces.
///
/// Read too are lists that were written in other ways: with semicolons, with commas alone, in MEDLINE's order.
struct BibTeXNames {
    private(set) var authors: [Author] = []
    /// Whether the list says that there are more: "and others", "et al.".
    private(set) var isIncomplete = false

    init(_ value: String) {
        var names = Self.names(in: Self.text(of: value))
        if let last = names.last, Self.others.contains(last.lowercasedASCII) {
            names.removeLast()
            isIncomplete = true
        } else if let last = names.last, let end = ["et al.", "et al"].first(where: last.hasSuffix) {
            names[names.count - 1] = String(last.dropLast(end.count)).trimmed
            isIncomplete = true
        }
        let isFamilyFirst = Self.isFamilyFirst(names)
        authors = names.compactMap { BibTeXName.author($0, isFamilyFirst: isFamilyFirst) }
    }

    private static let others: Set<String> = ["others", "et al.", "et al", "others."]

    /// In plain text on one line, with marks for the braces that hold names together.
    private static func text(of value: String) -> String {
        var value = value
        if value.has(BibTeXBytes.percent) { value = withoutComments(value) }
        if let line = PlainValue.line(value) { return line }
        if LaTeXReader.needsWork(value) {
            var reader = LaTeXReader(groups: .names)
            value = reader.run(value)
        }
        return HTMLText.line(value) ?? ""
    }

    /// Within a list of names, a line that begins with `%` can only be a comment.
    private static func withoutComments(_ value: String) -> String {
        value.parts(separatedBy: BibTeXBytes.lineEnd)
            .filter { $0.utf8.first { $0 > 0x20 } != BibTeXBytes.percent }
            .joined(separator: "\n")
    }

    private static func names(in text: String) -> [String] {
        let whole = BraceMarks.content(ofWhole: text)
        // Two pairs of braces around a list of persons are a mistake.
        let list = whole.map { holdsPersons($0) ? $0 : text } ?? text
        let parts = BraceMarks.split(list, atWord: "and")
        var names: [String] = []
        for part in parts {
            for name in BraceMarks.split(part, at: UInt8(ascii: ";")) { names += splitAtAmpersand(name) }
        }
        if names.count == 1, let name = names.first { names = splitAtCommas(name) }
        return names
    }

    /// `Vera Berg & Ken Ito`, but not `Berg & Partners Society`.
    private static func splitAtAmpersand(_ text: String) -> [String] {
        guard text.has(UInt8(ascii: "&")), !AuthorNames.isGroup(text) else { return [text] }
        let parts = BraceMarks.split(text, atWord: "&")
        return parts.allSatisfy { $0.has(0x20) } ? parts : [text]
    }

    /// `Berg, Vera and Ito, Ken`
    private static func holdsPersons(_ text: String) -> Bool {
        let parts = BraceMarks.split(text, atWord: "and")
        return parts.count > 1
            && parts.allSatisfy { BraceMarks.split($0, at: BibTeXBytes.comma).count == 2 && !AuthorNames.isGroup($0) }
    }

    /// A list without "and": whole names, or names and initials in turn.
    private static func splitAtCommas(_ name: String) -> [String] {
        guard name.has(BibTeXBytes.comma), !BibTeXName.isExtended(name) else { return [name] }
        let parts = BraceMarks.split(name, at: BibTeXBytes.comma)
        let areWhole = parts.allSatisfy { $0.has(0x20) && !BraceMarks.isMarked($0) }
        if parts.count > 2, areWhole { return parts }
        guard parts.count > 3, parts.count % 2 == 0, !name.has(0xF4) else { return [name] }
        return stride(from: 0, to: parts.count, by: 2).map { "\(parts[$0]), \(parts[$0 + 1])" }
    }

    /// Whether most names without a comma end in initials: `Berg VA`. BibTeX would take the initials for the family
    /// name.
    private static func isFamilyFirst(_ names: [String]) -> Bool {
        let ends = names.contains { $0.utf8.last.map { (65...90).contains($0) } ?? false }
        guard ends else { return false }
        let plain = names.filter { !$0.has(BibTeXBytes.comma) && !BraceMarks.isMarked($0) }
        return plain.count { name in
            let words = name.parts(separatedBy: 0x20)
            guard words.count > 1, let first = words.first, let last = words.last else { return false }
            return isInitials(last) && !isInitials(first) && !first.hasSuffix(".")
        } * 2 > plain.count
    }

    private static func isInitials(_ word: Substring) -> Bool {
        (1...3).contains(word.utf8.count) && word.utf8.allSatisfy { (65...90).contains($0) }
            && !["II", "III", "IV"].contains(word)
    }
}
