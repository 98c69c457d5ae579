import Articles

extension RISReference {
    /// What the work appeared in: a journal, a book, a series; and its publisher.
    mutating func readContainer() {
        var named = fields.take("JF")
        let secondary = type.container == .none ? [] : fields.take("T2")
        if type.container == .whole { named += fields.take("BT") }
        let standard = fields.take("JO")
        readName(full: named, secondary: secondary, standard: standard)
        let isProceedings = type.type == .conferencePaper && !fields.values("AN").contains { $0.hasPrefix("WOS:") }
        if isProceedings { for title in fields.take("C3") { readProceedings(title) } }
        for tag in ["JA", "J2", "JI", "J1", "J9"] as [RISTag] {
            for name in fields.take(tag) { addName(name) }
        }
        readPublisher()
    }

    /// `JF` is the name in full, `JO` the name or its abbreviation, `T2` in newer files the name.
    private mutating func readName(full: [String], secondary: [String], standard: [String]) {
        for name in full.isEmpty ? Array(standard.prefix(1)) : full { addName(name) }
        for name in secondary {
            if let known = journal.name { readSecondary(name, beside: known) } else { addName(name) }
        }
        for name in standard { addName(name) }
    }

    /// Beside another name, `T2` is the same one, a fuller or a shorter one, or the title of a special issue.
    private mutating func readSecondary(_ name: String, beside known: String) {
        if known.folded == name.folded { return }
        if Self.isAbbreviation(name, of: known) {
            addName(name)
        } else if Self.isAbbreviation(known, of: name) || Self.looksAbbreviated(known) {
            journal.name = name
            addName(known)
        } else if article.translatedTitle == nil, Self.mayBeTranslation(name, of: article.title) {
            article.translatedTitle = name
        } else {
            fields.keep("T2", name)
        }
    }

    /// EBSCO has the title in English there.
    private static func mayBeTranslation(_ name: String, of title: String?) -> Bool {
        guard let title else { return false }
        return title.unicodeScalars.contains(where: \.isCJK) && !name.unicodeScalars.contains(where: \.isCJK)
    }

    /// As the name, or as a further name of what has one already.
    private mutating func addName(_ name: String) {
        guard let known = journal.name else {
            journal.name = name
            return
        }
        let folded = name.folded
        if known.folded != folded, isNew(folded, in: "JA") { journal.abbreviations.append(name) }
    }

    /// Beside the name of the conference in `T2`.
    private mutating func readProceedings(_ title: String) {
        guard let known = journal.name else {
            journal.name = title
            return
        }
        if known.folded == title.folded || Self.isAbbreviation(title, of: known) {
            addName(title)
        } else if title.lowercasedASCII.contains("proceeding"), !known.lowercasedASCII.contains("proceeding") {
            journal.name = title
            fields.keep("T2", known)
        } else {
            fields.keep("C3", title)
        }
    }

    private mutating func readPublisher() {
        for name in fields.take("PB") + fields.take("PU") {
            if journal.publisher == nil {
                journal.publisher = name
            } else if journal.publisher?.folded != name.folded {
                fields.keep("PB", name)
            }
        }
    }

    /// Whether each word is the beginning of a word of the name, in order, as in `N Engl J Med`.
    private static func isAbbreviation(_ short: String, of name: String) -> Bool {
        let shortWords = short.folded.split(separator: " ")
        var rest = name.folded.split(separator: " ")[...]
        guard let first = shortWords.first, rest.first(where: { $0 != "the" })?.hasPrefix(first) == true,
            shortWords.count <= rest.count, short.utf8.count < name.utf8.count
        else { return false }
        for word in shortWords {
            guard let index = rest.firstIndex(where: { $0.hasPrefix(word) }) else { return false }
            rest = rest[(index + 1)...]
        }
        return true
    }

    /// `J. Chem. Phys.`, `J Clin Med`.
    private static func looksAbbreviated(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return words.contains { $0.hasSuffix(".") } || words.first.map { $0.count <= 2 && words.count > 1 } ?? false
    }
}
