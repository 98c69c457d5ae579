import Articles
import GRDB

/// Words before one PubMed tag are a phrase where the library has it; else each is looked for, as PubMed does.
struct LoosePhrases {
    private let database: Database
    private let texts: TextExpression

    init(_ database: Database, _ texts: TextExpression) {
        self.database = database
        self.texts = texts
    }

    /// - Returns: what to say about it.
    func resolve(_ query: inout ParsedQuery) throws -> [String] {
        guard !query.loosePhrases.isEmpty, let root = query.root else { return [] }
        let unknown = try query.loosePhrases.filter { term in
            guard let expression = texts.expression(term) else { return false }
            return try SQLQuery("SELECT 1 FROM article_search WHERE article_search MATCH ? LIMIT 1", .text(expression))
                .int(in: database) == nil
        }
        if unknown.isEmpty { return [] }
        query.root = Self.split(root, unknown)
        return unknown.map { "No article has \($0.description); its words were looked for one by one." }.sorted()
    }

    private static func split(_ node: QueryNode, _ phrases: Set<TextTerm>) -> QueryNode {
        switch node {
        case .text(let term) where phrases.contains(term): QueryNode.all(words(term)) ?? node
        case .text, .field: node
        case .and(let nodes): .all(nodes.map { split($0, phrases) }) ?? node
        case .or(let nodes): .or(nodes.map { split($0, phrases) })
        case .not(let inner): .not(split(inner, phrases))
        }
    }

    private static func words(_ term: TextTerm) -> [QueryNode] {
        let words = term.text.split(separator: " ").map(String.init)
        return words.enumerated().map { index, word in
            let isLast = index == words.count - 1
            return .text(
                TextTerm(
                    text: word, form: term.form == .prefix && isLast ? .prefix : .word, columns: term.columns,
                    isExact: true))
        }
    }
}
