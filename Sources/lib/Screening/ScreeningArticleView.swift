import Articles
import Store
import Terminal

/// An article as it is judged: title, who, where and when, and the abstract, with the query's words lit.
struct ScreeningArticleView {
    let console: Console

    private var wrapped: WrappedText { WrappedText(width: min(console.width, 100), indent: "") }

    func text(
        _ item: LibraryArticle, _ lit: (title: HighlightedText?, abstract: HighlightedText?),
        _ standing: ScreeningStanding
    ) -> String {
        let view = ResultView(console: console)
        var heading = item.isRetracted ? [WrappedText.Run("RETRACTED ", .warning)] : []
        heading += lit.title.map { view.runs($0, .bold) } ?? [WrappedText.Run("[no title]", .dim)]
        var lines = wrapped.lines(heading, console)
        for text in [view.authors(item.article, most: 8), place(item)] where !text.isEmpty {
            lines += wrapped.lines([WrappedText.Run(TerminalText.safe(text), .dim)], console)
        }
        if case .contradictory(let decisions) = standing {
            let verdicts = decisions.map(ScreeningWords.verdict).joined(separator: " and ")
            let text = "Joined from articles that were judged differently: \(verdicts). Judge it once more."
            lines += wrapped.lines([WrappedText.Run(TerminalText.safe(text), .warning)], console)
        } else if let decision = standing.decision {
            lines += wrapped.lines([WrappedText.Run(TerminalText.safe(ScreeningWords.verdict(decision)))], console)
        }
        return (lines + [""] + abstract(lit.abstract, view) + [""]).map { $0 + "\n" }.joined()
    }

    /// `Blood Advances 2025 · Randomized Controlled Trial · id 8`
    private func place(_ item: LibraryArticle) -> String {
        let article = item.article
        let journal = [article.journal?.name, article.year.map(String.init)].compactMap(\.self).joined(separator: " ")
        let types = article.publicationTypes.filter { $0 != "Journal Article" }
        let pdf = ArticlePage.address(of: article, asPDF: true) == nil ? "" : "PDF"
        return ([journal] + types + [pdf, "id \(item.id)"]).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func abstract(_ text: HighlightedText?, _ view: ResultView) -> [String] {
        guard let text else { return [console.styled("[no abstract]", .dim)] }
        return Self.paragraphs(text).flatMap { paragraph in
            paragraph.text.isEmpty ? [""] : wrapped.lines(view.runs(paragraph, nil), console)
        }
    }

    /// The text's lines, each with its own lit ranges.
    private static func paragraphs(_ text: HighlightedText) -> [HighlightedText] {
        var start = 0
        return text.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let range = start..<start + line.utf8.count
            start = range.upperBound + 1
            let lit = text.highlights.filter { range.contains($0.lowerBound) }.map {
                $0.lowerBound - range.lowerBound..<min($0.upperBound, range.upperBound) - range.lowerBound
            }
            return HighlightedText(text: String(line), highlights: lit)
        }
    }
}
