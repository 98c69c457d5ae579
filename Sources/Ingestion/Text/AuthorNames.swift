import Articles

/// Takes lists of names apart, and names into their parts.
enum AuthorNames {
    /// A list in one text: natural order or MEDLINE's, separated by commas, semicolons, "and", "&" or line ends.
    ///
    /// - Returns: the authors, and whether the list says that there are more ("et al.").
    static func list(_ text: String) -> (authors: [Author], isIncomplete: Bool) {
        let (names, isIncomplete) = names(in: text)
        return (authors(names), isIncomplete)
    }

    /// Names that are apart already, all in natural order or all in MEDLINE's.
    static func authors(_ names: [String]) -> [Author] {
        let isFamilyFirst = isFamilyFirst(in: names)
        return names.compactMap { name($0, isFamilyFirst: isFamilyFirst) }
    }

    /// Whether most of the names that no comma takes apart end in initials.
    static func isFamilyFirst(in names: [String]) -> Bool {
        let whole = names.count { !$0.utf8.contains(UInt8(ascii: ",")) }
        return names.count(where: endsInInitials) * 2 > whole
    }

    /// One name: `Vera van der Berg Jr.`, `Berg, Vera, Jr.`, `Berg VA`, a group, a Chinese name.
    static func name(_ text: String, isFamilyFirst: Bool = false) -> Author? {
        let name = withoutMarks(text)
        guard !name.isEmpty else { return nil }
        if name.utf8.contains(where: { $0 >= 0xE2 }), name.unicodeScalars.contains(where: \.isCJK) {
            return cjkName(name)
        }
        if isGroup(name), !isInvertedPerson(name) { return Author(literal: name) }
        if name.utf8.contains(UInt8(ascii: ",")) { return invertedName(name) }
        var words = name.parts(separatedBy: 0x20)
        let suffix = takeSuffix(&words)
        guard words.count > 1 else { return words.first.map { Author(family: String($0), suffix: suffix) } }
        // `Berg VA Jr` has no other order.
        if let last = words.last, isInitials(last), isFamilyFirst || (suffix != nil && isRunTogether(last)) {
            return Author(family: joined(words.dropLast()), given: String(last), suffix: suffix)
        }
        let start = familyStart(words)
        return Author(family: joined(words[start...]), given: joined(words[..<start]), suffix: suffix)
    }

    /// Words of one text with a space between them, which mostly is how they stand there.
    private static func joined(_ words: ArraySlice<Substring>) -> String {
        guard let first = words.first, let last = words.last else { return "" }
        let whole = first.base[first.startIndex..<last.endIndex]
        let length = words.reduce(words.count - 1) { $0 + $1.utf8.count }
        return whole.utf8.count == length ? String(whole) : words.joined(separator: " ")
    }

    /// Where the family name begins: at its last word, or at the particles and the `y` before it. The first word is
    /// the given name, whatever it is.
    private static func familyStart(_ words: [Substring]) -> Int {
        var start = words.count - 1
        while start > 1 {
            if start > 2, words[start - 1] == "y" || words[start - 1] == "e" {
                start -= 2
            } else if isParticle(words[start - 1]) {
                start -= 1
            } else {
                break
            }
        }
        return start
    }

    /// In small letters or with one capital: `DE` and `Y` are initials.
    static func isParticle(_ word: Substring) -> Bool {
        // No initial is one: `A`, `Ch.`
        guard (2...5).contains(word.utf8.count), word.utf8.last != UInt8(ascii: ".") || word.utf8.count == 3 else {
            return false
        }
        if particles.contains(String(word)) { return true }
        let lower = word.lowercased()
        return word.dropFirst() == lower.dropFirst() && capitalParticles.contains(lower)
    }

    /// Without white space, and without the signs that point to footnotes.
    private static func withoutMarks(_ text: String) -> String {
        let trimmed = text.trimmed
        func isMark(_ character: Character) -> Bool { "*†‡§¶,; ⁰¹²³⁴⁵⁶⁷⁸⁹".contains(character) }
        func mayBeMark(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x80 || "*,;".utf8.contains($0) } ?? false }
        guard mayBeMark(trimmed.utf8.first) || mayBeMark(trimmed.utf8.last) else { return trimmed }
        return String(trimmed.drop(while: isMark).reversed().drop(while: isMark).reversed())
    }

    private static func names(in text: String) -> ([String], isIncomplete: Bool) {
        var rest = text
        var isIncomplete = false
        if mayEndInMark(rest), let mark = incompleteMarks.first(where: rest.trimmed.hasSuffix) {
            rest = String(rest.trimmed.dropLast(mark.count))
            isIncomplete = true
        }
        if rest.utf8.contains(where: { $0 >= 0xE3 || $0 == 0x0A || $0 == UInt8(ascii: "|") }) {
            for separator in ["；", "|", "\n"] { rest = rest.replacing(separator, with: ";") }
            for separator in ["，", "、"] { rest = rest.replacing(separator, with: ",") }
        }
        if rest.utf8.contains(UInt8(ascii: ";")) {
            let parts = rest.parts(separatedBy: UInt8(ascii: ";")).flatMap { splitAtAnd(String($0)) }
            return (parts.compactMap(\.trimmedOrNil), isIncomplete)
        }
        let parts = splitAtAnd(rest)
        if parts.count > 1, parts.allSatisfy(isInverted) { return (parts, isIncomplete) }
        return (joiningSuffixes(parts.flatMap { splitAtCommas($0) }), isIncomplete)
    }

    private static func mayEndInMark(_ text: String) -> Bool {
        guard let last = text.utf8.last else { return false }
        return last <= 0x20 || last >= 0x80 || ".ls".utf8.contains(last)
    }

    /// `Berg, Vera` between two "and", as BibTeX has it.
    private static func isInverted(_ part: String) -> Bool {
        let names = part.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
        return names.count == 2 && !names.contains("") && !NameSuffix.isOne(names[1])
            && !degrees.contains(names[1]) && !isGroup(part)
    }

    /// At "and" and "&" between names, and not within a group's name.
    private static func splitAtAnd(_ text: String) -> [String] {
        guard hasConjunction(text) else { return [text] }
        let words = text.parts(separatedBy: 0x20)
        var parts: [String] = [""]
        var name = NameBeforeAnd()
        for (index, word) in words.enumerated() {
            if conjunctions.contains(word), !isWithinGroup(name, words[(index + 1)...]) {
                parts.append("")
                name = NameBeforeAnd()
            } else {
                parts[parts.count - 1] += parts[parts.count - 1].isEmpty ? word : " \(word)"
                name.add(word)
            }
        }
        return parts.filter { $0.trimmedOrNil != nil }
    }

    private static func hasConjunction(_ text: String) -> Bool {
        var copy = text
        return copy.withUTF8 { bytes in
            var start = 0
            for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 {
                if start < end, end - start <= 3, "a&ue".utf8.contains(bytes[start]),
                    conjunctions.contains(Substring(decoding: bytes[start..<end], as: UTF8.self))
                {
                    return true
                }
                start = end + 1
            }
            return false
        }
    }

    /// Whether an "and" belongs to a group's name: behind one, as in `Society for Blood and Marrow`, or between two
    /// single words that only together make one, as in `Leukemia and Lymphoma Society`.
    private static func isWithinGroup(_ name: NameBeforeAnd, _ after: ArraySlice<Substring>) -> Bool {
        guard !after.isEmpty, !name.isEnded, name.wordCount > 0 else { return false }
        if name.isGroup { return true }
        guard name.wordCount == 1 else { return false }
        let end = after.firstIndex { conjunctions.contains($0) || $0.utf8.last == UInt8(ascii: ",") }
        return isGroup(after[...(end ?? after.endIndex - 1)].joined(separator: " "))
    }

    /// `Agrawal, V., Aldoss, I.` holds two names, `Vaibhav Agrawal, Ibrahim Aldoss` and `AGRAWAL V, HO A` too.
    private static func splitAtCommas(_ text: String) -> [String] {
        let parts = text.parts(separatedBy: UInt8(ascii: ",")).compactMap(\.trimmedOrNil)
        guard parts.count > 1, parts.count % 2 == 0, !parts.allSatisfy(endsInInitials) else { return parts }
        let pairs = stride(from: 0, to: parts.count, by: 2).lazy.map { (parts[$0], parts[$0 + 1]) }
        let isInverted = pairs.allSatisfy { isInitials($0.1[...]) || isDotted($0.1) }
        // `Agrawal, Vaibhav K., Ho, An`: family names of one word each, and an initial among the given names.
        let isInFull =
            parts.count > 2 && pairs.allSatisfy { !$0.0.utf8.contains(0x20) }
            && pairs.contains { $0.1.utf8.contains(0x20) && isDotted(String($0.1.split(separator: " ").last ?? "")) }
        return isInverted || isInFull ? pairs.map { "\($0.0), \($0.1)" } : parts
    }

    private static func joiningSuffixes(_ parts: [String]) -> [String] {
        // They are single words.
        guard parts.contains(where: { $0.utf8.count <= 9 && !$0.has(0x20) }) else { return parts }
        var names: [String] = []
        for part in parts {
            if !names.isEmpty, part.utf8.count <= 9 {
                if NameSuffix.isOne(part) {
                    names[names.count - 1] += " \(part)"
                    continue
                }
                if degrees.contains(part.replacing(".", with: "")) { continue }
            }
            names.append(part)
        }
        return names
    }

    /// `Berg, Vera` or `Berg, Jr., Vera` or `Berg, Vera, Jr.`
    private static func invertedName(_ name: String) -> Author? {
        inverted(name.parts(separatedBy: UInt8(ascii: ",")).compactMap(\.trimmedOrNil))
    }

    /// Family name, given names and perhaps a suffix, in parts.
    static func inverted(_ parts: [String]) -> Author? {
        var parts = parts
        guard var family = parts.first else { return nil }
        parts.removeFirst()
        // `II` alone is no suffix but initials.
        let isGiven = parts.count == 1 && NameSuffix.mayBeInitials(parts[0])
        var suffix = isGiven ? nil : parts.firstIndex(where: NameSuffix.isOne).map { parts.remove(at: $0) }
        var given = parts.joined(separator: " ")
        // `Berg, V. A. Jr` and `Berg Jr., Vera`
        suffix = suffix ?? takeSuffix(&given) ?? takeSuffix(&family)
        // Styles that sort by the name itself put particles last: `Berg, Vera van der`.
        if let last = given.utf8.last, (0x61...0x7A).contains(last), given.utf8.contains(0x20) {
            let words = given.parts(separatedBy: 0x20)
            let start = (words.lastIndex { !particles.contains(String($0)) } ?? -1) + 1
            if start > 0, start < words.count {
                return Author(
                    family: (words[start...] + [family[...]]).joined(separator: " "),
                    given: words[..<start].joined(separator: " "), suffix: suffix)
            }
        }
        return Author(family: family, given: given.isEmpty ? nil : given, suffix: suffix)
    }

    /// `Center, Sharon A.`: a family name that is a word of groups' names, and given names with an initial.
    private static func isInvertedPerson(_ name: String) -> Bool {
        let parts = name.parts(separatedBy: UInt8(ascii: ",")).map(\.trimmed)
        guard parts.count == 2, !parts[0].utf8.contains(0x20), let last = parts[1].parts(separatedBy: 0x20).last else {
            return false
        }
        return last.utf8.last == UInt8(ascii: ".") && isInitials(last)
    }

    private static func takeSuffix(_ words: inout [Substring]) -> String? {
        guard words.count > 1, let last = words.last, NameSuffix.isOne(last) else { return nil }
        words.removeLast()
        return String(last)
    }

    /// Family name first, of one character, or of two where it is one of the known ones.
    private static func cjkName(_ name: String) -> Author {
        let parts = name.split { $0 == " " || $0 == "\u{3000}" || $0 == "," }.map(String.init)
        if parts.count == 2, parts.allSatisfy(\.isCJK) { return Author(family: parts[0], given: parts[1]) }
        guard name.isCJK, (2...4).contains(name.count) else { return Author(literal: name) }
        let familyLength = name.count > 2 && compoundFamilies.contains(String(name.prefix(2))) ? 2 : 1
        guard name.count - familyLength <= 2 else { return Author(literal: name) }
        return Author(family: String(name.prefix(familyLength)), given: String(name.dropFirst(familyLength)))
    }

    static func endsInInitials(_ name: String) -> Bool {
        guard !name.has(UInt8(ascii: ",")) else { return false }
        let (before, last) = splitAtLastWord(name[...])
        guard !before.isEmpty else { return false }
        if isInitials(last) { return true }
        guard NameSuffix.isOneBehindInitials(last) else { return false }
        let (family, initials) = splitAtLastWord(before)
        return !family.isEmpty && isInitials(initials)
    }

    /// What stands before the last word, without spaces at its end, and that word.
    private static func splitAtLastWord(_ text: Substring) -> (before: Substring, word: Substring) {
        func withoutSpaces(_ text: Substring) -> Substring {
            text[..<(text.utf8.lastIndex { $0 != 0x20 }.map(text.utf8.index(after:)) ?? text.startIndex)]
        }
        let text = withoutSpaces(text)
        guard let space = text.utf8.lastIndex(of: 0x20) else { return ("", text) }
        return (withoutSpaces(text[..<space]), text[text.utf8.index(after: space)...])
    }

    /// One to four capitals, perhaps with full stops and hyphens.
    private static func isInitials(_ word: Substring) -> Bool {
        guard word.utf8.count <= 12 else { return false }
        // A small letter is one whatever mark stands behind it.
        if let last = word.utf8.last, (97...122).contains(last) { return false }
        let letters = word.filter { $0 != "." && $0 != "-" && $0 != " " }
        return (1...4).contains(letters.count) && letters.allSatisfy(\.isUppercase)
    }

    /// `VA`; not `V` and `V.A.`, which stand before a family name's end as well.
    private static func isRunTogether(_ word: Substring) -> Bool {
        word.utf8.count > 1 && word.utf8.allSatisfy { (65...90).contains($0) }
    }

    private static func isDotted(_ word: String) -> Bool {
        guard word.utf8.last == UInt8(ascii: ".") else { return false }
        return word.parts(separatedBy: 0x20).allSatisfy { $0.count <= 4 && $0.utf8.last == UInt8(ascii: ".") }
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
    }

    private static let incompleteMarks = ["et al.", "et al", "and others", "等"]
    private static let conjunctions: Set<Substring> = ["and", "&", "und", "et"]
    private static let degrees: Set<String> = [
        "MD", "PhD", "MSc", "MPH", "DPhil", "FRCP", "FRCPath", "RN", "PharmD", "MBBS",
    ]
    private static let particles: Set<String> = [
        "van", "von", "de", "der", "den", "het", "'t", "ter", "ten", "te", "del", "della", "dello", "dei", "di", "da",
        "dos", "das", "do", "du", "des", "la", "le", "las", "los", "el", "al", "bin", "ibn", "ben", "zu", "zum", "zur",
        "vom", "af", "av", "st.", "st", "san", "santa",
    ]
    /// Those that are written with a capital as well, in small letters.
    private static let capitalParticles: Set<String> = [
        "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "las", "los", "el",
        "st.",
        "st", "san", "santa", "ó", "ní", "nic", "uí", "mac", "bin", "ibn",
    ]
    private static let compoundFamilies: Set<String> = [
        "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "南宫",
    ]
}
