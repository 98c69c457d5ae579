import Store
import Terminal

/// What is said below or instead of a search's results.
enum ResultSummary {
    static func page(_ page: SearchPage, _ request: SearchRequest) -> String {
        let matching = page.results.filter { $0.matches == .all }.count
        let matches = page.total == 1 ? "matches" : "match"
        guard page.total > request.offset + matching else { return "\(counted(page.total, "article")) \(matches)." }
        let first = request.offset + 1
        return
            "\(grouped(first))–\(grouped(request.offset + matching)) of \(counted(page.total, "article")) that match. "
            + "More: --offset \(request.offset + matching)"
    }

    /// The words that are in no article.
    static func missing(_ page: SearchPage) -> [String] {
        page.missing.map { missing in
            let suggestion = missing.suggestion.map { " Did you mean \($0.word) (\(counted($0.articles, "article")))?" }
            return "\"\(missing.word)\" is in no article.\(suggestion ?? "")"
        }
    }

    /// Which word is to blame, and what might have been meant.
    static func nothingFound(_ page: SearchPage, _ request: SearchRequest) -> [String] {
        guard page.hasWords else {
            return ["There is no letter or digit in \"\(request.text)\"; nothing was looked for."]
        }
        let named = page.missing.map(\.word)
        return ["No article matches \(request.text)."] + missing(page)
            + obstacles(page.obstacles, of: request.text, named: named)
    }

    /// What keeps a query from finding anything.
    ///
    /// - Parameter named: words that were said to be in no article.
    static func obstacles(_ obstacles: [SearchObstacle], of query: String, named: [String]) -> [String] {
        let known = Set(named + [query].map { $0.lowercased() })
        return obstacles.compactMap { obstacle in
            if known.contains(obstacle.text.lowercased()) { return nil }
            if obstacle.articles == 0 { return "No article matches \(obstacle.text) by itself." }
            let matches = obstacle.articlesWithout == 1 ? "matches" : "match"
            return "Without \(obstacle.text) \(counted(obstacle.articlesWithout, "article")) \(matches)."
        }
    }

    /// What is said above a search's results: what else was looked for, and what order they are in.
    static func header(_ page: SearchPage, _ request: SearchRequest, width: Int) -> [String] {
        var lines: [String] = []
        if let text = expansions(page.expansions, width: width) { lines.append(text) }
        if page.isNewestFirst {
            lines.append("So many articles match that rank says little; the newest come first.")
        }
        return lines
    }

    /// On one line, with fewer for each word where there is no room for more: `Also looked for: leukaemia (leukemia)`.
    private static func expansions(_ expansions: [SearchPage.Expansion], width: Int) -> String? {
        let texts = [3, 2, 1].map { most in
            let groups = expansions.compactMap { expansion($0, most: most) }
            return groups.isEmpty ? "" : TerminalText.safe("Also looked for: \(groups.joined(separator: "; "))")
        }
        guard let last = texts.last, !last.isEmpty else { return nil }
        return TerminalText.truncated(texts.first { TerminalText.width($0) <= width } ?? last, to: width)
    }

    private static func expansion(_ expansion: SearchPage.Expansion, most: Int) -> String? {
        let others = expansion.alternatives.filter { $0 != expansion.typed }
        if others.isEmpty { return nil }
        let rest = others.count > most ? ", …" : ""
        return "\(others.prefix(most).joined(separator: ", "))\(rest) (\(expansion.typed))"
    }
}
