import Articles
import Store
import Terminal

/// How an article looks in lists.
struct ResultView {
    let console: Console

    /// On one line, for programs: id, citation key, year, first author, journal and title, separated by tabs.
    func line(_ item: LibraryArticle) -> String {
        let article = item.article
        return [
            String(item.id), item.citationKey, article.year.map(String.init) ?? "", authors(article, most: 1),
            article.journal?.name ?? "", title(item),
        ].map(TerminalText.oneLine).joined(separator: "\t")
    }

    func table() -> Table {
        Table([
            Table.Column("id", isNumber: true), Table.Column("year", isNumber: true), Table.Column("authors"),
            Table.Column("title", isFlexible: true),
        ])
    }

    func row(_ item: LibraryArticle) -> [String] {
        let author = TerminalText.truncated(authors(item.article, most: 1), to: 22)
        return [String(item.id), item.article.year.map(String.init) ?? "", author, title(item)]
    }

    /// A search result in full: title with the matched words lit, who, where and when, numbers, and the sentence.
    func block(_ result: SearchResult) -> String {
        block(result.article, title: result.title.map { runs($0, .bold) }, below: result.snippet.map { runs($0, nil) })
    }

    /// The same of a related article, with the words that both have.
    func block(_ related: RelatedArticle) -> String {
        let title = related.article.article.title.map { [WrappedText.Run(TerminalText.safe($0), .bold)] }
        let percent = "\(Int((related.likeness * 100).rounded())) % alike"
        let words = TerminalText.safe(([percent] + related.words).joined(separator: " · "))
        return block(related.article, title: title, below: [WrappedText.Run(words, nil)])
    }

    /// The same of an article that nothing was looked for in.
    func block(_ item: LibraryArticle) -> String {
        block(item, title: item.article.title.map { [WrappedText.Run(TerminalText.safe($0), .bold)] }, below: nil)
    }

    private func block(_ item: LibraryArticle, title: [WrappedText.Run]?, below: [WrappedText.Run]?) -> String {
        let id = String(item.id)
        let indent = String(repeating: " ", count: max(4, id.count + 1))
        let wrapped = WrappedText(width: min(console.width, 110), indent: indent)
        var heading = item.isRetracted ? [WrappedText.Run("RETRACTED ", .warning)] : []
        heading += title ?? [WrappedText.Run("[no title]", .dim)]
        var lines = wrapped.lines(heading, console)
        if let first = lines.first {
            lines[0] =
                console.styled(TerminalText.padded(id, to: indent.count), .identifier) + first.dropFirst(indent.count)
        }
        lines += wrapped.lines([WrappedText.Run(TerminalText.safe(description(item.article)), .dim)], console)
        if let below { lines += wrapped.lines(below, console) }
        return lines.map { $0 + "\n" }.joined()
    }

    /// `[no title]` where there is none; a retracted article says so.
    func title(_ item: LibraryArticle) -> String {
        (item.isRetracted ? "RETRACTED " : "") + (item.article.title ?? "[no title]")
    }

    /// `Agrawal V, Aldoss I, … Pullarkat V`
    func authors(_ article: Article, most: Int) -> String {
        let names = article.authors.map(\.shortName)
        if names.count <= most { return names.joined(separator: ", ") }
        if most == 1 { return "\(names[0]) et al." }
        return "\(names.prefix(most - 1).joined(separator: ", ")), … \(names[names.count - 1])"
    }

    private func description(_ article: Article) -> String {
        var parts = [authors(article, most: 4)]
        let place = [article.journal?.name, article.year.map(String.init)].compactMap(\.self).joined(separator: " ")
        parts.append(place)
        let rating = [
            article.journal?.newest(.impactFactor).map { "IF \($0)" }, article.journal?.newest(.jcrQuartile),
        ].compactMap(\.self).joined(separator: " ")
        parts.append(rating)
        if let count = article.citationCounts.map(\.count).max() { parts.append(counted(count, "citation")) }
        if article.isOpenAccess == true { parts.append("open access") }
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// The text with its lit ranges as runs.
    func runs(_ text: HighlightedText, _ style: Console.Style?) -> [WrappedText.Run] {
        let utf8 = Array(text.text.utf8)
        var runs: [WrappedText.Run] = []
        var start = 0
        func add(_ range: Range<Int>, _ style: Console.Style?) {
            guard !range.isEmpty else { return }
            let part = String(decoding: utf8[range], as: UTF8.self)
            runs.append(WrappedText.Run(TerminalText.safe(part, keepingLines: false), style))
        }
        for range in text.highlights {
            add(start..<range.lowerBound, style)
            add(range, .match)
            start = range.upperBound
        }
        add(start..<utf8.count, style)
        return runs
    }
}
