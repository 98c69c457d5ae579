/// A condition on articles: a search of the index, a condition on rows, or several joined.
indirect enum ArticleCondition {
    case match(MatchExpression)
    case rows(RowCondition)
    case all([ArticleCondition])
    case any([ArticleCondition])
    case not(ArticleCondition)

    var needsArticle: Bool {
        switch self {
        case .match: false
        case .rows(let condition): condition.needsArticle
        case .all(let parts), .any(let parts): parts.contains(where: \.needsArticle)
        case .not(let part): part.needsArticle
        }
    }

    func add(to query: inout SQLQuery, id: RowCondition.IDColumn) {
        switch self {
        case .match(let match):
            query.add(id == .article ? "article.id IN (" : "+article_search.rowid IN (")
            query.add("SELECT rowid FROM article_search WHERE article_search MATCH ?)", .text(match.text))
        case .rows(let condition): condition.add(to: &query, id: id)
        case .not(let part):
            // What is unknown is not the case either.
            query.add("(")
            part.add(to: &query, id: id)
            query.add(") IS NOT TRUE")
        case .all(let parts): Self.add(parts[...], "AND", to: &query, id)
        case .any(let parts): Self.add(parts[...], "OR", to: &query, id)
        }
    }

    /// In groups, since SQLite bounds how many operators may follow each other.
    private static func add(
        _ parts: ArraySlice<ArticleCondition>, _ conjunction: StaticString, to query: inout SQLQuery,
        _ id: RowCondition.IDColumn
    ) {
        query.add("(")
        var rest = parts
        let size = max(40, parts.count / 40 + 1)
        while !rest.isEmpty {
            if rest.startIndex > parts.startIndex { query.add(conjunction) }
            let group = rest.prefix(size)
            rest = rest.dropFirst(size)
            if group.count < parts.count { query.add("(") }
            for index in group.indices {
                if index > group.startIndex { query.add(conjunction) }
                group[index].add(to: &query, id: id)
            }
            if group.count < parts.count { query.add(")") }
        }
        query.add(")")
    }
}

/// An expression in FTS5's query language (sqlite.org/fts5.html, section 3).
struct MatchExpression {
    var text: String
    /// How many parentheses are in each other.
    var depth: Int

    /// FTS5's parser has a stack of a hundred entries, of which a level takes a few.
    static let mostDepth = 12

    static func all(_ parts: [MatchExpression]) -> MatchExpression { joined(parts, " AND ") }
    static func any(_ parts: [MatchExpression]) -> MatchExpression { joined(parts, " OR ") }

    func without(_ others: [MatchExpression]) -> MatchExpression {
        let other = MatchExpression.any(others)
        return MatchExpression(text: "(\(text)) NOT (\(other.text))", depth: max(depth, other.depth) + 1)
    }

    private static func joined(_ parts: [MatchExpression], _ conjunction: String) -> MatchExpression {
        if parts.count == 1 { return parts[0] }
        var seen: Set<String> = []
        let texts = parts.filter { seen.insert($0.text).inserted }.map { "(\($0.text))" }
        return MatchExpression(
            text: texts.joined(separator: conjunction), depth: (parts.map(\.depth).max() ?? 0) + 1)
    }
}
