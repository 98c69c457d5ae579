/// A condition on articles in SQL, put together from fixed texts and bound values.
enum RowCondition {
    /// A SELECT of the ids of the articles that meet it.
    case ids(SQLQuery)
    /// A SELECT of what must be there of an article, of a table that is found by `article_id`.
    case exists(SQLQuery)
    /// An expression over the row `article`.
    case article(SQLQuery)
    /// One that an index of `article` answers by a range.
    case range(SQLQuery)
    /// A SELECT of the ids of the journals that the articles must be in, perhaps most of them.
    case journals(SQLQuery)
    /// No article meets it.
    case never

    /// Which column holds an article's id in the statement.
    enum IDColumn { case article, indexRow }

    var needsArticle: Bool {
        switch self {
        case .ids, .exists, .never: false
        case .article, .range, .journals: true
        }
    }

    func add(to query: inout SQLQuery, id: IDColumn) {
        switch self {
        case .ids(let select):
            // The plus keeps SQLite from running the index's search once for each id.
            query.add(id == .article ? "article.id IN (" : "+article_search.rowid IN (")
            query.add(select)
            query.add(")")
        case .exists(let select):
            query.add("EXISTS (")
            query.add(select)
            query.add(id == .article ? "AND article_id = article.id)" : "AND article_id = article_search.rowid)")
        case .journals(let select):
            query.add("article.journal_id IN (")
            query.add(select)
            query.add(")")
        case .article(let expression), .range(let expression):
            query.add("(")
            query.add(expression)
            query.add(")")
        case .never: query.add("false")
        }
    }

    /// One for several values of a field, of which one must hold.
    static func any(_ conditions: [RowCondition]) -> RowCondition {
        let real = conditions.filter { if case .never = $0 { false } else { true } }
        guard var joined = real.first else { return .never }
        for next in real.dropFirst() { joined = joined.or(next) }
        return joined
    }

    private func or(_ other: RowCondition) -> RowCondition {
        switch (self, other) {
        case (.ids(var one), .ids(let two)):
            one.add("UNION ALL")
            one.add(two)
            return .ids(one)
        case (.journals(var one), .journals(let two)):
            one.add("UNION ALL")
            one.add(two)
            return .journals(one)
        case (.range(var one), .range(let two)):
            one.add("OR")
            one.add(two)
            return .range(one)
        case (.article(var one), _):
            // Without parentheses around it: SQLite's parser takes few in each other.
            one.add("OR")
            other.add(to: &one, id: .article)
            return .article(one)
        default:
            var query = SQLQuery("")
            add(to: &query, id: .article)
            return RowCondition.article(query).or(other)
        }
    }
}

/// Patterns of SQL's LIKE.
enum LikePattern {
    /// A text of which nothing is a wildcard, behind `ESCAPE '\'`.
    static func escaped(_ text: String) -> String {
        text.replacing(ascii: "\\", with: "\\\\").replacing(ascii: "%", with: "\\%").replacing(ascii: "_", with: "\\_")
    }

    static func pattern(_ name: NamePattern) -> String {
        escaped(name.text) + (name.isPrefix ? "%" : "")
    }
}
