import Store

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
        let groups = page.expansions.compactMap(expansion)
        if !groups.isEmpty {
            let text = TerminalText.safe("Also looked for: \(groups.joined(separator: "; "))")
            lines.append(TerminalText.truncated(text, to: width))
        }
        if page.isNewestFirst {
            lines.append("So many articles match that rank says little; the newest come first.")
        }
        return lines
    }

    /// So many of what means one word are named.
    private static let mostAlternatives = 3

    /// `leukaemia (leukemia)`
    private static func expansion(_ expansion: SearchPage.Expansion) -> String? {
        let others = expansion.alternatives.filter { $0 != expansion.typed }
        if others.isEmpty { return nil }
        let rest = others.count > mostAlternatives ? ", …" : ""
        return "\(others.prefix(mostAlternatives).joined(separator: ", "))\(rest) (\(expansion.typed))"
    }
}
