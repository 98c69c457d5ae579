import Articles

/// The titles of a record, of what it appeared in, and of that one's series.
extension EndNoteRecord {
    mutating func readTitles() {
        let titles = fields.take("titles")
        func text(_ name: StaticString) -> EndNoteText? {
            titles?.children.first { $0.isNamed(name) && !$0.isEmpty }.map(EndNoteText.init)
        }
        let title = text("title").map { NLMTitle($0.html) }
        (article.title, article.titleMarkup) = (title?.plain, title?.markup)
        article.translatedTitle = text("translated-title")?.line
        if title?.isTranslated == true, article.translatedTitle == nil { readOriginalTitle() }
        if let short = text("short-title")?.line, short != article.title { fields.keep("short-title", short) }
        // Some programs write the others outside of the titles too.
        func line(_ name: StaticString) -> String? {
            let (inner, outer) = (text(name)?.line, fields.takeLine(name))
            if inner != nil, outer != inner { fields.keep("\(name)", outer) }
            return inner ?? outer
        }
        let secondary = line("secondary-title")
        let tertiary = line("tertiary-title")
        fields.keep("tertiary-title", tertiary)
        if let titles { fields.keepOthers(in: titles, except: Self.names) }
        readContainer(secondary, alternative: text("alt-title")?.line)
    }

    private static let names: [StaticString] = [
        "title", "translated-title", "short-title", "secondary-title", "tertiary-title", "alt-title",
    ]

    /// MEDLINE's titles in brackets are translations; Ovid gives the original as the original publication.
    private mutating func readOriginalTitle() {
        guard let original = fields.takeText("orig-pub") else { return }
        if original.lines.count == 1 {
            article.translatedTitle = NLMTitle(original.html).plain
        } else {
            fields.keep("orig-pub", original.plain)
        }
    }

    private mutating func readContainer(_ secondary: String?, alternative: String?) {
        let periodical = Self.names(fields.take("periodical"))
        let others = Self.names(fields.take("alt-periodical"))
        // A journal is named whatever the program calls the type.
        if article.type == .document, !periodical.full.isEmpty { setJournalArticle() }
        guard type.hasContainer else {
            let name = secondary ?? periodical.full.first
            fields.keep("secondary-title", name)
            let names =
                periodical.full + periodical.short + others.full + others.short + [alternative].compactMap(\.self)
            return fields.keep("alt-title", names.uniqued.filter { $0 != name })
        }
        let full = periodical.full + [secondary].compactMap(\.self) + others.full + [alternative].compactMap(\.self)
        guard let first = full.first ?? periodical.short.first else { return }
        journal.name = full.filter { Self.isAbbreviation(first, of: $0) }.max { $0.utf8.count < $1.utf8.count } ?? first
        journal.abbreviations = (periodical.short + others.short + full).uniqued.filter { $0 != journal.name }
    }

    private mutating func setJournalArticle() {
        type = .journalArticle
        article.type = .journalArticle
    }

    private static func names(_ periodical: XMLElement?) -> (full: [String], short: [String]) {
        guard let periodical else { return ([], []) }
        var names: (full: [String], short: [String]) = ([], [])
        for child in periodical.children {
            guard let name = EndNoteText(child).line else { continue }
            if child.isNamed("full-title") { names.full.append(name) } else { names.short.append(name) }
        }
        return names
    }

    /// Whether each word of one name begins a word of the other, in that order: `Telemed J E Health` and `Telemedicine
    /// journal and e-health`.
    private static func isAbbreviation(_ short: String, of long: String) -> Bool {
        if short == long { return true }
        var words = long.folded.split(separator: " ")[...]
        for word in short.folded.split(separator: " ") {
            guard let index = words.firstIndex(where: { $0.hasPrefix(word) }) else { return false }
            words = words[(index + 1)...]
        }
        return true
    }
}
