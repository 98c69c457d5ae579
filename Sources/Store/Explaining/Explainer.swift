import Articles
import GRDB

/// Explains a search: how its text was read, what each part finds, and what SQLite is asked.
struct Explainer {
    let database: Database
    let query: ResolvedQuery

    func explanation(
        total: Int, statements: [(purpose: SearchExplanation.Purpose, query: SQLQuery)]
    ) throws -> SearchExplanation {
        var result = SearchExplanation(
            kind: query.parsed.kind == .plain ? .plain : .explicit, reading: query.parsed.root?.description,
            parts: try (query.parsed.kind == .plain ? plainParts() : explicitParts()) + filterParts(), total: total)
        result.statements = try statements.map { purpose, query in
            SearchExplanation.Statement(
                purpose: purpose, sql: query.sql, values: query.values.map(\.text), plan: try query.plan(in: database))
        }
        if total == 0 { result.obstacles = try ObstacleFinder(database: database, query: query).obstacles() }
        return result
    }

    private func plainParts() throws -> [SearchExplanation.Part] {
        let typed = query.parsed.root?.positiveText ?? []
        var parts = try query.words.groups.map { try part($0.meaning, matching: $0.expression) }
        for term in typed where term.isBoost {
            var demand = term
            demand.isBoost = false
            parts.append(
                SearchExplanation.Part(text: term.description, role: .boost, articles: try count(.text(demand))))
        }
        let used = Set(query.words.groups.flatMap(\.meaning.terms))
        var seen: Set<TextTerm> = []
        for term in typed where !term.isBoost && !used.contains(term) && seen.insert(term).inserted {
            // A repeated word counts for its first; what is left out is in no group at all.
            parts.append(SearchExplanation.Part(text: term.description, role: .ignored))
        }
        return parts
    }

    private func explicitParts() throws -> [SearchExplanation.Part] {
        var parts: [SearchExplanation.Part] = []
        for (node, isExcluded) in query.parsed.root?.leaves ?? [] {
            var part: SearchExplanation.Part
            let group = query.words.groups.first { .text($0.meaning.terms[0]) == node && $0.meaning.terms.count == 1 }
            if let group {
                part = try self.part(group.meaning, matching: group.expression)
            } else {
                part = SearchExplanation.Part(text: node.description, role: .filter, articles: try count(node))
                if case .text = node { part.role = .word }
            }
            if isExcluded { part.role = .excluded }
            if !parts.contains(part) { parts.append(part) }
        }
        return parts
    }

    private func filterParts() throws -> [SearchExplanation.Part] {
        try query.filter.map {
            SearchExplanation.Part(text: $0.description, role: .filter, articles: try count($0))
        }
    }

    private func part(_ meaning: TermGroup, matching expression: String) throws -> SearchExplanation.Part {
        SearchExplanation.Part(
            text: meaning.typedText, role: .word,
            articles: try SQLQuery(
                "SELECT count(*) FROM article_search WHERE article_search MATCH ?", .text(expression)
            )
            .int(in: database),
            alternatives: meaning.everyAlternative.map {
                SearchExplanation.Alternative(
                    text: $0.isAcronym ? $0.text.uppercased() : $0.text, origin: $0.origin.rawValue)
            }, isAcronym: meaning.replacesTyped)
    }

    /// `nil` where nothing of it can be looked for.
    private func count(_ node: QueryNode) throws -> Int? {
        let conditions = try QueryConditions(node, in: database, expression: query.expression)
        if conditions.isEmpty { return nil }
        return try SearchStatements(conditions: conditions).count(conditions.match).int(in: database)
    }
}

extension QueryNode {
    /// All words and conditions in it, in order, and whether they must not be there.
    var leaves: [(node: QueryNode, isExcluded: Bool)] {
        switch self {
        case .text, .field: [(self, false)]
        case .and(let nodes), .or(let nodes): nodes.flatMap(\.leaves)
        case .not(let inner): inner.leaves.map { ($0.node, !$0.isExcluded) }
        }
    }
}

extension TermGroup {
    /// Those of the whole, then those of each of its parts.
    fileprivate var everyAlternative: [Alternative] {
        var seen: Set<Alternative> = []
        return (alternatives + parts.flatMap(\.alternatives)).filter { seen.insert($0).inserted }
    }
}

extension SQLQuery.Value {
    fileprivate var text: String {
        switch self {
        case .text(let text): text
        case .int(let number): String(number)
        case .double(let number): String(number)
        case .null: "NULL"
        }
    }
}
