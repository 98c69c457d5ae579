import Articles

/// How a column of names separates them and writes each one.
enum CSVNameList: Equatable {
    /// `Family, Given; Family, Given` or `Given Family; Given Family`.
    case semicolons
    /// `Given Family|Given Family`.
    case bars
    /// `Berg VA, Ho A; Leukaemia Group`: names of groups behind semicolons.
    case medline
    /// `Berg V.A., Ho A.`, `Berg V.A.; Ho A.`, or `Berg, V.A., Ho, A.`
    case familyFirst
    /// `Family, Given, Suffix; Group`, with `\` before signs within a part: our own export.
    case library
    /// As each cell looks.
    case any

    /// The way that all of a column's cells are written in, by some of them.
    init(samples: [String]) {
        let separated = samples.count { $0.utf8.contains(UInt8(ascii: ";")) }
        if separated > 0 {
            // A table that several people filled in has lists of several kinds.
            self = samples.count(where: Self.isOtherList) * 3 > separated ? .any : .semicolons
        } else if samples.contains(where: { $0.utf8.contains(UInt8(ascii: "|")) }) {
            self = .bars
        } else {
            self = .any
        }
    }

    /// Whether commas or words separate several names.
    private static func isOtherList(_ text: String) -> Bool {
        if text.utf8.contains(UInt8(ascii: ";")) { return false }
        return text.utf8.count { $0 == UInt8(ascii: ",") } > 1 || text.hasBytes(" and ") || text.hasBytes(" & ")
    }

    /// The names of a cell, in order, and whether it says that there are more ("et al.").
    func authors(_ text: String) -> (authors: [Author], isIncomplete: Bool) {
        if self == .library { return (CSVList.escapedItems(text).map(Self.libraryName), false) }
        if Self.isUnknown(text) { return ([], false) }
        guard let text = HTMLText.plain(text) else { return ([], false) }
        if let items = CSVList.literalItems(text) { return Self.separate(items) }
        switch self {
        case .semicolons: return Self.separate(text.parts(separatedBy: UInt8(ascii: ";")).map(String.init))
        case .bars: return Self.separate(text.parts(separatedBy: UInt8(ascii: "|")).map(String.init))
        case .medline: return CSVMedlineNames.authors(text)
        case .familyFirst: return Self.familyFirstNames(text)
        case .library, .any: return Self.names(text)
        }
    }

    /// Names that are apart already.
    static func separate(_ names: [String]) -> (authors: [Author], isIncomplete: Bool) {
        let names = names.compactMap(\.trimmedOrNil)
        let known = names.filter { !isMore($0) && !isUnknown($0) }
        return (AuthorNames.authors(known), names.contains(where: isMore))
    }

    private static func isMore(_ name: String) -> Bool {
        name.utf8.count <= 10 && ["et al", "et al.", "and others", "others", "...", "…"].contains(name.lowercasedASCII)
    }

    /// `[No author name available]`, `[Anonymous]`, `[author not available]`
    private static func isUnknown(_ text: String) -> Bool {
        guard text.hasPrefix("["), text.hasSuffix("]") else { return false }
        let lower = text.lowercasedASCII
        return lower.contains("anonymous") || (lower.contains("author") && lower.contains(" "))
    }

    static func familyFirstNames(_ text: String) -> (authors: [Author], isIncomplete: Bool) {
        let names: [String]
        if text.utf8.contains(UInt8(ascii: ";")) {
            names = text.parts(separatedBy: UInt8(ascii: ";")).compactMap(\.trimmedOrNil).map(withoutSuffixComma)
        } else {
            let parts = text.parts(separatedBy: UInt8(ascii: ",")).compactMap(\.trimmedOrNil)
            names = joined(parts, isApart: parts.contains { AuthorNames.endsInInitials($0) })
        }
        let known = names.filter { !isMore($0) && !isUnknown($0) }
        return (
            known.compactMap { AuthorNames.name(withoutNumber($0), isFamilyFirst: true) }, known.count < names.count
        )
    }

    /// `Berg V.A., Jr.` holds one name; so does `Berg, V.A.`, where family names and initials are not apart.
    private static func joined(_ parts: [String], isApart: Bool) -> [String] {
        var names: [String] = []
        for part in parts {
            if NameSuffix.isOne(part), let last = names.popLast() {
                names.append(isApart ? "\(last) \(part)" : "\(last), \(part)")
            } else if !isApart, isInitials(part), let last = names.last, !last.contains(",") {
                names[names.count - 1] = "\(last), \(part)"
            } else {
                names.append(part)
            }
        }
        return names
    }

    private static func withoutSuffixComma(_ name: String) -> String {
        let parts = name.parts(separatedBy: UInt8(ascii: ",")).map(\.trimmed)
        return parts.count == 2 && NameSuffix.isOne(parts[1]) ? parts.joined(separator: " ") : name
    }

    private static func isInitials(_ text: String) -> Bool {
        text.count <= 12 && text.allSatisfy { $0.isUppercase || ".- ".contains($0) }
    }

    /// Names in full, each perhaps with a database's number: `Berg, Vera (57200000001); Ho, An (57200000002)`.
    static func namesInFull(_ text: String) -> [Author] {
        let names = text.parts(separatedBy: UInt8(ascii: ";")).map { withoutNumber($0.trimmed) }
        return AuthorNames.authors(names.filter { !$0.isEmpty })
    }

    private static func withoutNumber(_ name: String) -> String {
        guard name.hasSuffix(")"), let open = name.lastIndex(of: "("),
            name[open...].dropFirst().dropLast().utf8.allSatisfy({ (48...57).contains($0) })
        else { return name }
        return name[..<open].trimmed
    }

    /// A list of unknown form.
    private static func names(_ list: String) -> (authors: [Author], isIncomplete: Bool) {
        var text = list
        // Google Scholar's way.
        if let mark = ["...", "…"].first(where: text.hasSuffix) {
            text = text.dropLast(mark.count).trimmed
            return (names(text.hasSuffix(",") ? String(text.dropLast()) : text).authors, true)
        }
        if text.contains("//") {
            return separate(text.replacing("//", with: "\n").split(separator: "\n").map(String.init))
        }
        let parts = text.parts(separatedBy: UInt8(ascii: ",")).compactMap(\.trimmedOrNil)
        // `Berg, Vera`, and `Berg, Vera, Ho, An`: in natural order each would have a space.
        let isInverted =
            parts.count > 1 && parts.count.isMultiple(of: 2) && !text.utf8.contains(UInt8(ascii: ";"))
            && parts.allSatisfy { !$0.utf8.contains(0x20) }
        guard isInverted else { return AuthorNames.list(text) }
        let names = stride(from: 0, to: parts.count, by: 2).map { "\(parts[$0]), \(parts[$0 + 1])" }
        return (names.compactMap { AuthorNames.name($0) }, false)
    }

    /// A name of our own export: a family name of one word alone, or a group.
    private static func libraryName(_ text: String) -> Author {
        let parts = CSVList.parts(of: text, separatedBy: UInt8(ascii: ",")).map { CSVList.unescaped($0).trimmed }
        guard let family = parts.first, parts.count > 1, !family.isEmpty else {
            let name = CSVList.unescaped(text)
            return name.utf8.contains(0x20) ? Author(literal: name) : Author(family: name)
        }
        return Author(
            family: family, given: parts[1].isEmpty ? nil : parts[1],
            suffix: parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil)
    }
}
