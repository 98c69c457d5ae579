import Articles
import Terminal

/// An article in full, a labelled line for each thing that is known of it.
struct ArticleView {
    let console: Console

    private static let labelWidth = 14

    func text(_ item: LibraryArticle) -> String {
        let article = item.article
        var lines: [String] = []
        if item.isRetracted { lines.append(console.styled("RETRACTED", .warning)) }
        lines += wrapped("", [WrappedText.Run(safe(article.title ?? "[no title]"), .bold)], indent: "")
        if let title = article.translatedTitle { lines += wrapped("", [WrappedText.Run(safe(title))], indent: "") }
        lines.append("")
        for (label, value) in fields(item) where !value.isEmpty { lines += field(label, value) }
        if let abstract = article.abstract { lines += section("Abstract", abstract) }
        if let abstract = article.translatedAbstract { lines += section("Translated abstract", abstract) }
        if let note = item.note { lines += section("Note", note) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func fields(_ item: LibraryArticle) -> [(String, String)] {
        let article = item.article
        var fields: [(String, String)] = [("Id", String(item.id)), ("Key", item.citationKey)]
        fields += PeopleView(article).fields
        fields.append(("Journal", journal(article)))
        fields.append(("Abbreviated", article.journal?.abbreviations.joined(separator: "; ") ?? ""))
        fields.append(("ISSN", article.journal?.issns.map(issn).joined(separator: ", ") ?? ""))
        fields.append(("Publisher", article.journal?.publisher ?? ""))
        fields.append(("Published", published(article)))
        fields.append(("Metrics", metrics(article.journal)))
        fields.append(("Cited", citations(article)))
        fields.append(("Language", article.languages.map(LanguageName.text).joined(separator: ", ")))
        fields.append(("Type", ([article.type.rawValue] + article.publicationTypes).joined(separator: "; ")))
        fields.append(("Keywords", article.keywords.joined(separator: "; ")))
        fields.append(("MeSH", article.meshHeadings.map(heading).joined(separator: "; ")))
        fields.append(("Fields", article.fieldsOfStudy.joined(separator: "; ")))
        for identifier in article.identifiers { fields.append((identifier.scheme.label, identifier.value)) }
        if let isOpenAccess = article.isOpenAccess { fields.append(("Open access", isOpenAccess ? "yes" : "no")) }
        for link in article.links { fields.append((link.kind == .pdf ? "PDF" : "Link", link.url)) }
        for relation in article.relations {
            fields.append(
                (relation.kind.rawValue.capitalizedFirst, "\(relation.target.scheme.label) \(relation.target.value)"))
        }
        return fields + personal(item) + sources(item) + other(article)
    }

    private func personal(_ item: LibraryArticle) -> [(String, String)] {
        var fields = [("Tags", item.tags.joined(separator: ", ")), ("Status", item.status.rawValue)]
        if let rating = item.rating { fields.append(("Rating", String(repeating: "★", count: rating))) }
        for list in item.readingLists {
            fields.append(("Reading list", "\(list.name), no. \(list.position)\(list.note.map { ": \($0)" } ?? "")"))
        }
        for verdict in item.verdicts {
            fields.append(("Screening", "\(verdict.screening): \(ScreeningWords.verdict(verdict.decision))"))
        }
        return fields
    }

    private func sources(_ item: LibraryArticle) -> [(String, String)] {
        [("Added", item.added)]
            + item.sources.map { source in
                let database = source.database.map { ", \($0)" } ?? ""
                return ("Source", "\(source.file), line \(source.line) (\(source.format)\(database))")
            }
    }

    private func other(_ article: Article) -> [(String, String)] {
        let values = article.otherFields.map { "\($0.name): \($0.value.text ?? JSONWriter.string($0.value))" }
        return [("Other fields", values.joined(separator: "; "))]
    }

    private func journal(_ article: Article) -> String {
        var parts = [article.journal?.name ?? ""]
        if let volume = article.volume { parts.append("volume \(volume)") }
        if let issue = article.issue { parts.append("issue \(issue)") }
        if let pages = article.pages { parts.append("pages \(pages)") }
        if let number = article.articleNumber { parts.append("article \(number)") }
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func published(_ article: Article) -> String {
        let electronic = article.electronicDate.map { "\(DateText.text($0)) (electronic)" }
        return [article.issueDate.map(DateText.text), electronic].compactMap(\.self).joined(separator: ", ")
    }

    private func issn(_ issn: ISSN) -> String {
        issn.value + (issn.medium.map { " (\($0.rawValue))" } ?? "")
    }

    private func metrics(_ journal: Journal?) -> String {
        JournalMetric.Kind.allCases.compactMap { kind -> String? in
            let values = journal?.metrics.filter { $0.kind == kind } ?? []
            guard let metric = values.max(by: { ($0.asOf ?? "") < ($1.asOf ?? "") }) else { return nil }
            let category = metric.category.map { " in \($0)" } ?? ""
            return "\(kind.rawValue) \(metric.value)\(category)\(metric.asOf.map { " (\($0))" } ?? "")"
        }.joined(separator: "; ")
    }

    private func citations(_ article: Article) -> String {
        article.citationCounts.map { count in
            let place = count.database.isEmpty ? "" : " in \(count.database)"
            return "\(counted(count.count, "time"))\(place)\(count.seen.map { " (\($0))" } ?? "")"
        }.joined(separator: "; ")
    }

    private func heading(_ heading: MeSHHeading) -> String {
        let qualifiers = heading.qualifiers.map { "/\($0.name)\($0.isMajor ? "*" : "")" }.joined()
        return heading.name + (heading.isMajor ? "*" : "") + qualifiers
    }

    private func field(_ label: String, _ value: String) -> [String] {
        wrapped(label, [WrappedText.Run(safe(value))], indent: String(repeating: " ", count: Self.labelWidth))
    }

    private func section(_ title: String, _ text: String) -> [String] {
        var lines = ["", console.styled(title, .bold)]
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lines += paragraph.isEmpty ? [""] : wrapped("", [WrappedText.Run(safe(String(paragraph)))], indent: "")
        }
        return lines
    }

    private func wrapped(_ label: String, _ runs: [WrappedText.Run], indent: String) -> [String] {
        let width = console.isTerminal ? min(console.width, 100) : Int.max
        var lines = WrappedText(width: width, indent: indent).lines(runs, console)
        if !label.isEmpty, let first = lines.first {
            let name = TerminalText.padded(safe(label), to: Self.labelWidth - 1) + " "
            if TerminalText.width(name) > Self.labelWidth, console.isTerminal {
                lines.insert(console.styled(TerminalText.truncated(name.trimmed, to: width), .dim), at: 0)
            } else {
                lines[0] = console.styled(name, .dim) + first.dropFirst(indent.count)
            }
        }
        return lines
    }

    private func safe(_ text: String) -> String {
        console.isTerminal ? TerminalText.safe(text) : TerminalText.oneLine(text)
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
