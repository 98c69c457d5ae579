import Articles

extension RISReference {
    /// Authors in `AU` and `A1` in the record's order, whichever of the two is used; editors and translators by the type.
    mutating func readPeople() {
        var roles: [(tags: [RISTag], role: Authorship.Role)] = [(["AU", "A1"], type.first)]
        roles.append((["ED"], .editor))
        for (tag, role) in [("A2" as RISTag, type.second), ("A3", type.third), ("A4", type.fourth)] {
            if let role { roles.append(([tag], role)) }
        }
        for (tags, role) in roles {
            let values = withoutRepetition(fields.take(anyOf: tags))
            if !values.isEmpty { article.authorships += authors(values).map { Authorship($0, role: role) } }
        }
        readAffiliations()
    }

    /// Some dialects repeat in `A1` what `AU` says. Two authors of one name are two.
    private func withoutRepetition(_ values: [(tag: RISTag, text: String)]) -> [(tag: RISTag, text: String)] {
        guard values.contains(where: { $0.tag == "A1" }) else { return values }
        let names = Set(values.lazy.filter { $0.tag == "AU" }.map(\.text))
        return values.filter { $0.tag != "A1" || !names.contains($0.text) }
    }

    private mutating func authors(_ values: [(tag: RISTag, text: String)]) -> [Author] {
        var names: [String] = []
        for (tag, text) in values {
            for name in RISNames.names(in: text) {
                if RISNames.saysMore(name) { fields.keep(tag, name) } else { names.append(name) }
            }
        }
        return RISNames.authors(names)
    }
}

/// Names as RIS has them: `Family, Given, Suffix`, and what dialects make of that.
enum RISNames {
    /// The names of one value; several where they are joined by semicolons, "and", commas or line ends.
    static func names(in text: String) -> [String] {
        if text.hasBytes("\n") {
            let lines = text.split(separator: "\n").compactMap(\.trimmedOrNil)
            // A name may be broken over lines; names that are each inverted are several.
            if lines.allSatisfy({ $0.utf8.contains(UInt8(ascii: ",")) }) { return lines.flatMap(names) }
            return names(in: lines.joined(separator: " "))
        }
        guard let line = RISFields.isPlain(text) ? text : HTMLText.line(text) else { return [] }
        if line.hasBytes(";") {
            return line.parts(separatedBy: UInt8(ascii: ";")).compactMap(\.trimmedOrNil)
        }
        return [line]
    }

    /// Whether the text says that there are more authors than are named.
    static func saysMore(_ name: String) -> Bool {
        name.utf8.count <= 12 && ["et al", "et al.", "others", "and others", "等"].contains(name.lowercasedASCII)
    }

    static func authors(_ names: [String]) -> [Author] {
        guard names.contains(where: isSpecial) else { return AuthorNames.authors(names) }
        // Which of the two natural orders there is, shows in all the names together.
        let singles = names.filter { !isSpecial($0) }
        let isFamilyFirst = AuthorNames.isFamilyFirst(in: singles)
        return names.flatMap { name -> [Author] in
            if isGroupWithComma(name) { return [Author(literal: String(name.dropLast()).trimmed)] }
            if isList(name) { return AuthorNames.list(name).authors }
            return AuthorNames.name(name, isFamilyFirst: isFamilyFirst).map { [$0] } ?? []
        }
    }

    private static func isSpecial(_ name: String) -> Bool {
        isGroupWithComma(name) || isList(name)
    }

    /// EndNote writes a comma behind a name that must not be taken apart: `Children's Oncology Group,`, `WHO,`.
    private static func isGroupWithComma(_ name: String) -> Bool {
        guard name.utf8.last == UInt8(ascii: ","), name.utf8.count(where: { $0 == UInt8(ascii: ",") }) == 1 else {
            return false
        }
        let isShortName = name.utf8.count > 2 && name.utf8.dropLast().allSatisfy { (65...90).contains($0) }
        return name.utf8.contains(0x20) || isShortName
    }

    /// Several names joined by "and" or "&"; or by commas, `Berg VA, Rossi M` and `Berg, V.A., Rossi, M.`.
    private static func isList(_ name: String) -> Bool {
        if name.hasBytes(" and ") || name.hasBytes(" & ") {
            let parts = name.replacing(" & ", with: " and ").split(separator: " and ")
            return parts.count > 1 && !AuthorNames.isGroup(name)
                && parts.allSatisfy { $0.utf8.contains(0x20) || $0.utf8.contains(UInt8(ascii: ",")) }
        }
        guard let comma = name.utf8.firstIndex(of: UInt8(ascii: ",")) else { return false }
        // Most names have one comma, and one word before it.
        let isFurther = name.utf8[name.utf8.index(after: comma)...].contains(UInt8(ascii: ","))
        guard isFurther || name.utf8[..<comma].contains(0x20) else { return false }
        let parts = name.parts(separatedBy: UInt8(ascii: ",")).compactMap(\.trimmedOrNil)
        if parts.count > 1, parts.allSatisfy(endsInInitials) { return true }
        return parts.count >= 4 && parts.count % 2 == 0
            && stride(from: 1, to: parts.count, by: 2).allSatisfy { isInitials(parts[$0][...]) }
    }

    private static func endsInInitials(_ name: String) -> Bool {
        let words = name.parts(separatedBy: 0x20)
        guard words.count > 1, let last = words.last, let first = words.first else { return false }
        return isInitials(last) && !isInitials(first)
    }

    /// `V`, `VA`, `V.A.`, `V-A.`
    private static func isInitials(_ word: Substring) -> Bool {
        var letters = 0
        for byte in word.utf8 {
            if (0x41...0x5A).contains(byte) { letters += 1 } else if !". -".utf8.contains(byte) { return false }
        }
        return (1...4).contains(letters)
    }
}
