import Articles

/// Takes lists of names apart, and names into their parts.
enum AuthorNames {
    /// A list in one text: natural order or MEDLINE's, separated by commas, semicolons, "and", "&" or line ends.
    ///
    /// - Returns: the authors, and whether the list says that there are more ("et al.").
    static func list(_ text: String) -> (authors: [Author], isIncomplete: Bool) {
        var (names, isIncomplete) = names(in: text)
        let isFamilyFirst = names.filter(endsInInitials).count * 2 > names.count
        names = names.filter { !$0.isEmpty }
        let authors = names.compactMap { name($0, isFamilyFirst: isFamilyFirst) }
        return (authors, isIncomplete)
    }

    /// One name: `Vera van der Berg Jr.`, `Berg, Vera, Jr.`, `Berg VA`, a group, a Chinese name.
    static func name(_ text: String, isFamilyFirst: Bool = false) -> Author? {
        let cleaned = text.trimmed
        let name = String(
            cleaned.drop { "*†‡§¶,; ".contains($0) }.reversed().drop { "*†‡§¶,;⁰¹²³⁴⁵⁶⁷⁸⁹ ".contains($0) }.reversed())
        guard !name.isEmpty else { return nil }
        if name.unicodeScalars.contains(where: \.isCJK) { return cjkName(name) }
        if isGroup(name) { return Author(literal: name) }
        if name.contains(",") { return invertedName(name) }
        var words = name.split(separator: " ").map(String.init)
        let suffix = takeSuffix(&words)
        guard words.count > 1 else { return words.first.map { Author(family: $0, suffix: suffix) } }
        if isFamilyFirst, let last = words.last, isInitials(last) {
            return Author(family: words.dropLast().joined(separator: " "), given: last, suffix: suffix)
        }
        var start = words.count - 1
        while start > 1, particles.contains(words[start - 1].lowercased()) { start -= 1 }
        // A name may begin with its particle only where nothing else could be the given name.
        return Author(
            family: words[start...].joined(separator: " "), given: words[..<start].joined(separator: " "),
            suffix: suffix)
    }

    private static func names(in text: String) -> ([String], isIncomplete: Bool) {
        var rest = text.replacing("\n", with: "; ")
        var isIncomplete = false
        for mark in ["et al.", "et al", "and others", "等"] {
            if rest.trimmed.hasSuffix(mark) {
                rest = String(rest.trimmed.dropLast(mark.count))
                isIncomplete = true
                break
            }
        }
        for separator in ["；", "、", "|"] { rest = rest.replacing(separator, with: ";") }
        rest = rest.replacing("，", with: ",")
        if rest.contains(";") {
            let parts = rest.split(separator: ";").flatMap { splitAtAnd(String($0)) }
            return (parts.map(\.trimmed).filter { !$0.isEmpty }, isIncomplete)
        }
        return (joiningSuffixes(splitAtAnd(rest).flatMap { splitAtCommas($0) }), isIncomplete)
    }

    /// At "and" and "&" between names, and not within a group's name.
    private static func splitAtAnd(_ text: String) -> [String] {
        var parts: [String] = [""]
        for word in text.split(separator: " ") {
            if word == "and" || word == "&" || word == "und" || word == "et" {
                if let last = parts.last?.split(separator: ",").last, isGroup(String(last)) {
                    parts[parts.count - 1] += " \(word)"
                } else {
                    parts.append("")
                }
            } else {
                parts[parts.count - 1] += parts[parts.count - 1].isEmpty ? word : " \(word)"
            }
        }
        return parts.filter { !$0.trimmed.isEmpty }
    }

    /// `Agrawal, V., Aldoss, I.` holds two names, `Vaibhav Agrawal, Ibrahim Aldoss` too.
    private static func splitAtCommas(_ text: String) -> [String] {
        let parts = text.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
        let pairs = stride(from: 0, to: parts.count - 1, by: 2).map { (parts[$0], parts[$0 + 1]) }
        let isInverted =
            parts.count > 1 && parts.count % 2 == 0 && pairs.allSatisfy { isInitials($0.1) || isDotted($0.1) }
        return isInverted ? pairs.map { "\($0.0), \($0.1)" } : parts
    }

    private static func joiningSuffixes(_ parts: [String]) -> [String] {
        var names: [String] = []
        for part in parts {
            if suffixes.contains(part.lowercased()), !names.isEmpty {
                names[names.count - 1] += " \(part)"
            } else if !degrees.contains(part.replacing(".", with: "")) || names.isEmpty {
                names.append(part)
            }
        }
        return names
    }

    /// `Berg, Vera` or `Berg, Jr., Vera` or `Berg, Vera, Jr.`
    private static func invertedName(_ name: String) -> Author? {
        var parts = name.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
        guard let family = parts.first else { return nil }
        parts.removeFirst()
        let suffix = parts.firstIndex { suffixes.contains($0.lowercased()) }.map { parts.remove(at: $0) }
        let given = parts.joined(separator: " ")
        return Author(family: family, given: given.isEmpty ? nil : given, suffix: suffix)
    }

    private static func takeSuffix(_ words: inout [String]) -> String? {
        guard words.count > 1, let last = words.last, suffixes.contains(last.lowercased()) else { return nil }
        words.removeLast()
        return last
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

    static func isGroup(_ name: String) -> Bool {
        let words = name.lowercased().split { !$0.isLetter }
        return words.contains { word in groupWords.contains(String(word)) || word.hasPrefix("collaborat") }
    }

    private static func endsInInitials(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard words.count > 1, !name.contains(","), let last = words.last else { return false }
        return isInitials(String(last))
            || (suffixes.contains(last.lowercased()) && isInitials(String(words[words.count - 2])))
    }

    private static func isInitials(_ word: String) -> Bool {
        let letters = word.filter { $0 != "." && $0 != "-" && $0 != " " }
        return (1...4).contains(letters.count) && letters.allSatisfy { $0.isLetter && $0.isUppercase }
    }

    private static func isDotted(_ word: String) -> Bool {
        word.hasSuffix(".") && word.split(separator: " ").allSatisfy { $0.count <= 4 }
    }

    private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "2nd", "3rd", "4th"]
    private static let degrees: Set<String> = [
        "MD", "PhD", "MSc", "MPH", "DPhil", "FRCP", "FRCPath", "RN", "PharmD", "MBBS",
    ]
    private static let particles: Set<String> = [
        "van", "von", "de", "der", "den", "het", "'t", "ter", "ten", "te", "del", "della", "dello", "dei", "di", "da",
        "dos",
        "das", "do", "du", "des", "la", "le", "las", "los", "el", "al", "bin", "ibn", "ben", "zu", "zum", "zur", "vom",
        "af",
        "av", "st.", "st", "san", "santa", "y",
    ]
    private static let compoundFamilies: Set<String> = [
        "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "南宫",
    ]
    private static let groupWords: Set<String> = [
        "group", "groups", "consortium", "committee", "association", "society", "network", "investigators",
        "initiative",
        "team", "foundation", "institute", "institutes", "organization", "organisation", "center", "centre",
        "university",
        "hospital", "department", "ministry", "agency", "council", "federation", "alliance", "study", "trial",
        "trialists",
        "registry", "programme", "program", "project", "panel", "taskforce", "force", "gruppe", "grupo", "groupe",
        "members",
        "cooperative", "oncology", "board", "commission", "editors", "authority", "college", "academy",
    ]
}
