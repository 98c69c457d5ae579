import Articles

/// What an entry says about its work's content, and what databases say in it.
extension BibTeXRecord {
    mutating func readContent() {
        if let field = fields.take(.abstract) { article.abstract = BibTeXText.paragraphs(field.value) }
        readKeywords()
        readLanguages()
        readCounts()
    }

    private mutating func readKeywords() {
        var known: Set<String> = []
        // Those of the authors go before the database's.
        for field in fields.takeAll(.authorKeywords) + fields.takeAll(.keywords) {
            for keyword in Self.list(field.value) where known.insert(keyword).inserted {
                article.keywords.append(keyword)
            }
        }
        known = []
        for field in fields.takeAll(.fieldsOfStudy) {
            for subject in Self.list(field.value) where known.insert(subject).inserted {
                article.fieldsOfStudy.append(subject)
            }
        }
    }

    /// Separated by semicolons, else by commas, outside of braces.
    private static func list(_ value: String) -> [String] {
        guard let line = line(value) else { return [] }
        var parts = BraceMarks.split(line, at: UInt8(ascii: ";"))
        if parts.count == 1, !line.hasSuffix(";") { parts = BraceMarks.split(line, at: BibTeXBytes.comma) }
        return parts.map { $0.has(LaTeXReader.groupStart[0]) ? BraceMarks.removed(from: $0) : $0 }.filter {
            !$0.isEmpty
        }
    }

    /// With marks for braces.
    private static func line(_ value: String) -> String? {
        if let line = PlainValue.line(value) { return line }
        var text = value
        if LaTeXReader.needsWork(value) {
            var reader = LaTeXReader(groups: .names)
            text = reader.run(value)
        }
        return HTMLText.line(text).map(LaTeXReader.unmarked)
    }

    private mutating func readLanguages() {
        for meaning in [BibTeXFieldMeaning.language, .languageID] {
            for field in fields.takeAll(meaning) {
                let names = (BibTeXText.line(field.value) ?? "").split { ",;/".contains($0) }
                    .flatMap { $0.split(separator: " and ") }
                let codes = Languages.codes(names.map(\.trimmed))
                if codes.count < names.count { fields.putBack(field) }
                for code in codes { addLanguage(code) }
            }
        }
    }

    /// `en-GB` says more than `en`.
    private mutating func addLanguage(_ code: String) {
        guard let index = article.languages.firstIndex(where: { $0.prefix(2) == code.prefix(2) }) else {
            return article.languages.append(code)
        }
        if code.hasPrefix(article.languages[index]) { article.languages[index] = code }
    }

    private mutating func readCounts() {
        if let field = fields.take(.timesCited) {
            if let count = Int(field.value.trimmed), count >= 0 {
                article.citationCounts.append(CitationCount(database: database ?? "", count: count))
            } else {
                putBack(field, "is no number")
            }
        }
        // Which kind of open access it is stays where it says that.
        if let field = fields.first(.openAccess), field.value.trimmedOrNil != nil { article.isOpenAccess = true }
    }

    // MARK: - Notes

    /// What databases write into notes: `PMID: 31234567`, `cited By 12`, `Cited by: 12; All Open Access, Gold`.
    mutating func readNotes() {
        for field in fields.takeAll(.note) {
            guard let text = BibTeXText.line(field.value) else { continue }
            let isList = text.lowercasedASCII.hasPrefix("pm")
            let parts = text.utf8.split { $0 == UInt8(ascii: ";") || isList && $0 == BibTeXBytes.comma }
                .compactMap { Substring($0).trimmedOrNil }
            let isWhole = parts.count { readNote($0) } == parts.count
            if !isWhole { fields.putBack(field) }
        }
    }

    /// Whether a part of a note is wholly understood.
    private mutating func readNote(_ text: String) -> Bool {
        let lower = text.lowercasedASCII
        if RetractionNote.take(text, into: &article) { return true }
        for (label, scheme) in [("pmid", Identifier.Scheme.pmid), ("pmcid", .pmcid)] where lower.hasPrefix(label) {
            let rest = text.dropFirst(label.utf8.count).drop { $0 == ":" || $0 == " " }
            let word = rest.prefix { !$0.isWhitespace && $0 != "," && $0 != "." }
            guard let identifier = Identifier(scheme, String(word)) else { return false }
            addIfMissing(identifier)
            return word.count == rest.count
        }
        if lower.hasPrefix("cited by") {
            let number = lower.dropFirst(8).drop { $0 == ":" || $0 == " " }
            guard let count = Int(number), count >= 0 else { return false }
            article.citationCounts.append(CitationCount(database: database ?? "Scopus", count: count))
            return true
        }
        if lower.hasPrefix("all open access") {
            article.isOpenAccess = true
            return lower == "all open access"
        }
        return false
    }
}
