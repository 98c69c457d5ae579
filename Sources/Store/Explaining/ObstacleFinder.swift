import GRDB

/// Finds what empties a search: a part that no article has, else parts without which there would be results.
struct ObstacleFinder {
    let database: Database
    let query: ResolvedQuery

    /// A query of more parts isn't taken apart: each part costs two counts.
    private static let mostParts = 12
    private static let mostNamed = 3

    /// A part that all must have: words as the index is asked for them, or a node of the query's tree.
    private struct Part {
        let text: String
        let demand: Demand
    }

    private enum Demand {
        case words(String)
        case node(QueryNode)
    }

    func obstacles() throws -> [SearchObstacle] {
        let parts = self.parts
        guard parts.count <= Self.mostParts else { return [] }
        var found: [SearchObstacle] = []
        for index in parts.indices {
            let others = parts.indices.filter { $0 != index }.map { parts[$0] }
            guard let articles = try count([parts[index]]) else { continue }
            let without = others.isEmpty ? 0 : try count(others) ?? 0
            found.append(SearchObstacle(text: parts[index].text, articles: articles, articlesWithout: without))
        }
        let absent = found.filter { $0.articles == 0 }
        if !absent.isEmpty { return Array(absent.prefix(Self.mostNamed)) }
        let inTheWay = found.filter { $0.articlesWithout > 0 }.sorted { $0.articlesWithout > $1.articlesWithout }
        return Array(inTheWay.prefix(Self.mostNamed))
    }

    private var parts: [Part] {
        let nodes = query.parsed.kind == .explicit ? query.parsed.root?.conjuncts ?? [] : []
        let groups = query.parsed.kind == .explicit ? [] : query.words.groups
        return groups.map { Part(text: $0.meaning.typedText, demand: .words($0.expression)) }
            + (nodes + query.filter).map { Part(text: $0.description, demand: .node($0)) }
    }

    /// How many articles have all parts; `nil` where nothing of them can be looked for.
    private func count(_ parts: [Part]) throws -> Int? {
        var words: [String] = []
        var nodes: [QueryNode] = []
        for part in parts {
            switch part.demand {
            case .words(let expression): words.append(expression)
            case .node(let node): nodes.append(node)
            }
        }
        let conditions = try QueryConditions(.all(nodes), in: database, expression: query.expression)
        if conditions.isEmpty, words.isEmpty { return nil }
        if let match = conditions.match { words.append(words.isEmpty ? match : "(\(match))") }
        let match = words.isEmpty ? nil : FullText.all(words)
        return try SearchStatements(conditions: conditions).count(match).int(in: database)
    }
}

extension TermGroup {
    /// Its terms as the researcher typed them.
    var typedText: String { terms.map(\.description).joined(separator: " ") }
}
