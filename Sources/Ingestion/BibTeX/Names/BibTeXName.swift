import Articles

/// One name, in one of BibTeX's three forms (btxdoc, section 4) or biblatex's extended one.
///
/// `First von Last`, `von Last, First`, `von Last, Jr, First`: the von part is what is written with a small first
/// letter. A name in braces as a whole is a group's.
enum BibTeXName {
    static func author(_ marked: String, isFamilyFirst: Bool = false) -> Author? {
        let name = LaTeXReader.unmarked(marked)
        if let literal = BraceMarks.content(ofWhole: name) {
            // An empty group before its comma says that it is one name.
            let isWhole = name != marked && marked.contains("\(LaTeXReader.emptyMark),")
            return isWhole ? Author(literal: BraceMarks.removed(from: literal)) : self.literal(literal)
        }
        if isExtended(name) { return extended(name) }
        let parts = BraceMarks.split(name, at: BibTeXBytes.comma)
        // A comma before or behind nothing.
        guard let first = parts.first else { return nil }
        switch parts.count {
        case 1: return name.has(BibTeXBytes.comma) ? person(first, nil, nil) : natural(first, isFamilyFirst)
        // In capitals, they are initials: `Lewis, SR`.
        case 2 where NameSuffix.isOne(parts[1]) && parts[1] != parts[1].uppercased():
            return natural(first, isFamilyFirst, suffix: parts[1])
        case 2: return inverted(first, parts[1])
        default: return withSuffix(parts)
        }
    }

    /// `family=Berg, given=Vera, prefix=van den`
    static func isExtended(_ name: String) -> Bool {
        guard let equals = name.utf8.firstIndex(of: BibTeXBytes.equals) else { return false }
        return ["family", "given", "prefix", "suffix"].contains(name[..<equals].trimmed.lowercasedASCII)
    }

    private static func literal(_ name: String) -> Author? {
        let parts = BraceMarks.split(name, at: BibTeXBytes.comma)
        if parts.count == 2, parts.allSatisfy({ $0.parts(separatedBy: 0x20).count <= 2 }), !AuthorNames.isGroup(name),
            !companyEndings.contains(parts[1].lowercasedASCII)
        {
            return inverted(parts[0], parts[1])
        }
        return name.isEmpty ? nil : Author(literal: BraceMarks.removed(from: name))
    }

    private static let companyEndings: Set<String> = [
        "inc", "inc.", "ltd", "ltd.", "llc", "corp", "corp.", "co.", "gmbh", "ag", "s.a.", "plc", "usa", "uk",
    ]

    private static func extended(_ name: String) -> Author? {
        var values: [String: String] = [:]
        for part in BraceMarks.split(name, at: BibTeXBytes.comma) {
            guard let equals = part.utf8.firstIndex(of: BibTeXBytes.equals) else { continue }
            let value = BraceMarks.removed(from: String(part[part.utf8.index(after: equals)...]))
            values[part[..<equals].trimmed.lowercasedASCII] = value.unquoted
        }
        let family = [values["prefix"], values["family"]].compactMap { $0 }.joined(separator: " ")
        return person(family, values["given"], values["suffix"])
    }

    /// `Vera van der Berg`, `Vera Berg Jr.`
    private static func natural(_ name: String, _ isFamilyFirst: Bool, suffix: String? = nil) -> Author? {
        let isMarked = BraceMarks.isMarked(name)
        if !isMarked, name.utf8.contains(where: { $0 >= 0xE3 }), name.unicodeScalars.contains(where: \.isCJK) {
            return AuthorNames.name(name)
        }
        if name.has(UInt8(ascii: "&")) { return Author(literal: BraceMarks.removed(from: name)) }
        var words = isMarked ? BraceMarks.split(name, at: 0x20).map { $0[...] } : name.parts(separatedBy: 0x20)
        var suffix = suffix
        if words.count > 2, let last = words.last, NameSuffix.isOne(last) {
            suffix = String(last)
            words.removeLast()
        }
        if isFamilyFirst, words.count > 1, let last = words.last {
            return person(words.dropLast().joined(separator: " "), String(last), suffix)
        }
        let start = familyStart(words)
        return person(words[start...].joined(separator: " "), words[..<start].joined(separator: " "), suffix)
    }

    /// At the first word of the von part; the last word belongs to the family name in any case. Where all words have
    /// small letters, these say nothing: `bell hooks`.
    private static func familyStart(_ words: [Substring]) -> Int {
        let last = max(words.count - 1, 0)
        guard let start = words.dropLast().firstIndex(where: beginsSmall) else { return last }
        return start == 0 && words.allSatisfy(beginsSmall) && words[0].utf8.count > 3 ? last : start
    }

    /// Whether a word's first letter is a small one. Braces keep words from being looked at.
    private static func beginsSmall(_ word: Substring) -> Bool {
        if let first = word.utf8.first, BibTeXBytes.isLetter(first) { return first >= UInt8(ascii: "a") }
        for scalar in word.unicodeScalars {
            if scalar == LaTeXReader.openMark { return false }
            if scalar.properties.isAlphabetic { return scalar.properties.isLowercase }
        }
        return false
    }

    /// `van der Berg, Vera`, `Berg Jr., Vera`
    private static func inverted(_ family: String, _ given: String) -> Author? {
        var words = family.parts(separatedBy: 0x20)
        if words.count > 1, let last = words.last, NameSuffix.isOne(last) {
            words.removeLast()
            return person(words.joined(separator: " "), given, String(last))
        }
        return person(family, given, nil)
    }

    /// `Berg, Jr., Vera`; the suffix may stand last.
    private static func withSuffix(_ parts: [String]) -> Author? {
        let rest = parts.dropFirst()
        let suffixIndex = rest.firstIndex(where: NameSuffix.isOne) ?? (parts.count == 3 ? 1 : nil)
        let given = rest.indices.filter { $0 != suffixIndex }.map { parts[$0] }.joined(separator: ", ")
        return person(parts[0], given, suffixIndex.map { parts[$0] })
    }

    private static func person(_ family: String, _ given: String?, _ suffix: String?) -> Author? {
        func text(_ part: String?) -> String? { part.map(BraceMarks.removed).flatMap(\.trimmedOrNil) }
        let given = text(given)
        guard let family = text(family) else { return given.map { Author(family: $0) } }
        if let first = family.utf8.first, BibTeXBytes.isLetter(first) {
            return Author(family: family, given: given, suffix: text(suffix))
        }
        guard family.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        else { return nil }
        return Author(family: family, given: given, suffix: text(suffix))
    }
}

extension String {
    /// Without quotes at both ends.
    fileprivate var unquoted: String {
        utf8.count > 1 && utf8.first == BibTeXBytes.quote && utf8.last == BibTeXBytes.quote
            ? String(dropFirst().dropLast()) : self
    }
}

extension BibTeXBytes {
    /// Whether it is a letter, a digit or part of a character that isn't ASCII.
    static func isLetterOrMore(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte >= 0x80
    }
}
