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
        var lines = ["No article matches \(request.text)."] + missing(page)
        if page.missing.isEmpty, request.filter != SearchFilter() {
            lines.append("The words are in the library; it is the filter that no such article passes.")
        }
        return lines
    }
}
