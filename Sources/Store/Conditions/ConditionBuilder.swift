import Articles
import GRDB

/// Makes conditions of a query's tree.
struct ConditionBuilder {
    private let database: Database
    private let fields: FieldConditions
    private let expression: (TextTerm) throws -> String?

    /// SQLite's parser has a stack of a hundred entries, of which a level takes a few.
    private static let mostDepth = 8

    init(_ database: Database, _ expression: @escaping (TextTerm) throws -> String?) {
        self.database = database
        self.expression = expression
        fields = FieldConditions(database: database)
    }

    /// `nil` where nothing of it can be looked for.
    func condition(_ node: QueryNode) throws -> ArticleCondition? {
        try build(node)?.condition
    }

    private struct Built {
        var condition: ArticleCondition
        /// How deep the SQL of it is nested.
        var depth = 0
    }

    private func build(_ node: QueryNode) throws -> Built? {
        switch node {
        case .text(let term):
            if term.isBoost { return nil }
            return try expression(term).map { Built(condition: .match(MatchExpression(text: $0, depth: 3))) }
        case .field(let condition): return Built(condition: .rows(try fields.condition(condition)))
        case .not(let inner):
            return try build(inner).map { try shallow(Built(condition: .not($0.condition), depth: $0.depth + 1)) }
        case .and(let nodes): return try join(nodes, isOr: false)
        case .or(let nodes): return try join(nodes, isOr: true)
        }
    }

    private func join(_ nodes: [QueryNode], isOr: Bool) throws -> Built? {
        let parts = try nodes.compactMap(build)
        var matches: [MatchExpression] = []
        var excluded: [MatchExpression] = []
        var others: [Built] = []
        for part in parts {
            switch part.condition {
            case .match(let match) where match.depth < MatchExpression.mostDepth: matches.append(match)
            case .not(.match(let match)) where !isOr && match.depth < MatchExpression.mostDepth: excluded.append(match)
            default: others.append(part)
            }
        }
        if matches.isEmpty {
            others += excluded.map { Built(condition: .not(.match($0)), depth: 1) }
        } else {
            var match = isOr ? MatchExpression.any(matches) : .all(matches)
            if !excluded.isEmpty { match = match.without(excluded) }
            others.insert(Built(condition: .match(match)), at: 0)
        }
        guard let first = others.first else { return nil }
        if others.count == 1 { return first }
        let conditions = others.map(\.condition)
        let depth = (others.map(\.depth).max() ?? 0) + 1
        return try shallow(Built(condition: isOr ? .any(conditions) : .all(conditions), depth: depth))
    }

    /// What is nested too deeply is looked up now, and becomes a list of ids.
    private func shallow(_ built: Built) throws -> Built {
        guard built.depth >= Self.mostDepth else { return built }
        var query = SQLQuery("SELECT article.id FROM article WHERE")
        built.condition.add(to: &query, id: .article)
        let ids = try query.all(in: database) { $0.int(0) ?? 0 }
        let list = JSONWriter.string(.array(ids.map(JSONValue.int)))
        return Built(condition: .rows(.ids(SQLQuery("SELECT value FROM json_each(?)", .text(list)))))
    }
}
