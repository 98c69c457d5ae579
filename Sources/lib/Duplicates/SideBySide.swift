import Articles
import Store
import Terminal

/// Two articles beside each other, a field a row; what differs is marked, and lit where there are colours.
struct SideBySide {
    let console: Console

    private static let labelWidth = 12
    private static let gap = 2
    /// Of the longest text, an abstract.
    private static let maximumLines = 6

    func text(_ one: LibraryArticle, _ other: LibraryArticle) -> String {
        let column = max(10, (min(console.width, 160) - Self.labelWidth - Self.gap) / 2)
        var lines: [String] = []
        for (label, value) in Self.fields {
            let (left, right) = (value(one), value(other))
            if left.isEmpty && right.isEmpty { continue }
            lines += row(label, left, right, column)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func row(_ label: String, _ left: String, _ right: String, _ column: Int) -> [String] {
        let isDifferent = label != "Id" && left.folded != right.folded
        let style: Console.Style? = label == "Id" ? .identifier : isDifferent ? .match : nil
        let (lefts, rights) = (wrapped(left, column), wrapped(right, column))
        let mark = TerminalText.padded("\(isDifferent ? "≠" : " ") \(label)", to: Self.labelWidth)
        return (0..<max(lefts.count, rights.count, 1)).map { index in
            let start = index == 0 ? console.styled(mark, .dim) : String(repeating: " ", count: Self.labelWidth)
            let first = index < lefts.count ? lefts[index] : ""
            let second = index < rights.count ? rights[index] : ""
            let padding = String(repeating: " ", count: max(0, column - TerminalText.width(first)) + Self.gap)
            let line = start + styled(first, style) + (second.isEmpty ? "" : padding + styled(second, style))
            return line.trimmingTrailingSpace
        }
    }

    private func styled(_ text: String, _ style: Console.Style?) -> String {
        text.isEmpty ? "" : style.map { console.styled(text, $0) } ?? text
    }

    /// Plain lines; what is more than a few is left out.
    private func wrapped(_ text: String, _ column: Int) -> [String] {
        let safe = TerminalText.safe(TerminalText.oneLine(text))
        let lines = WrappedText(width: column, indent: "").lines([WrappedText.Run(safe)], console)
        guard lines.count > Self.maximumLines else { return lines }
        let last = TerminalText.truncated(lines[Self.maximumLines - 1] + " ……", to: column)
        return lines.prefix(Self.maximumLines - 1) + [last]
    }

    private static var fields: [(String, (LibraryArticle) -> String)] {
        [
            ("Id", { String($0.id) }),
            ("Title", { $0.article.title ?? "" }),
            ("Authors", { $0.article.authors.map(\.shortName).joined(separator: ", ") }),
            ("Journal", { $0.article.journal?.name ?? "" }),
            ("Published", { $0.article.date?.edtf ?? "" }),
            ("Volume", { $0.article.volume ?? "" }),
            ("Issue", { $0.article.issue ?? "" }),
            ("Pages", { $0.article.pages ?? $0.article.articleNumber ?? "" }),
            ("DOI", { values(.doi, $0) }),
            ("PMID", { values(.pmid, $0) }),
            ("PMCID", { values(.pmcid, $0) }),
            ("Type", { $0.article.type.rawValue }),
            ("Abstract", { $0.article.abstract ?? "" }),
            ("Tags", { $0.tags.joined(separator: ", ") }),
            ("Note", { $0.note ?? "" }),
            ("Lists", { $0.readingLists.map(\.name).joined(separator: ", ") }),
            ("Sources", { $0.sources.map { $0.database ?? $0.format }.joined(separator: ", ") }),
        ]
    }

    private static func values(_ scheme: Identifier.Scheme, _ item: LibraryArticle) -> String {
        item.article.identifiers.filter { $0.scheme == scheme }.map(\.value).joined(separator: ", ")
    }
}
