/// A query as it was read.
struct ParsedQuery: Equatable {
    /// Whether the researcher used the query language, and then means exactly what it says.
    enum Kind { case plain, explicit }

    var kind: Kind
    /// The whole as a tree; `nil` where there is nothing to look for. A plain query is `.and` of its text terms.
    var root: QueryNode?
    /// How something that looks like syntax was read instead; sentences for standard error.
    var warnings: [String] = []
    /// Phrases that nobody quoted: words before one PubMed tag. PubMed looks for the words one by one where it knows no
    /// such phrase.
    var loosePhrases: Set<TextTerm> = []
}

/// A part of a query.
indirect enum QueryNode: Equatable {
    case text(TextTerm)
    case field(FieldCondition)
    case and([QueryNode])
    case or([QueryNode])
    case not(QueryNode)
}

/// Words that are looked for in the index.
struct TextTerm: Hashable {
    enum Form: Hashable {
        case word
        case phrase
        /// The last word stands for all that begin with it.
        case prefix
        /// The words in any order, with at most so many others between them.
        case near(Int)
    }

    /// As typed, without quotes, asterisk, field and tag.
    var text: String
    var form: Form
    /// Empty: all columns.
    var columns: [SearchColumn] = []
    /// Quoted, tagged or truncated: spellings may count, synonyms don't.
    var isExact = false
    /// In a long plain query a phrase is a boost, not a demand.
    var isBoost = false
}

/// A column of the index `article_search`.
enum SearchColumn: String {
    case title, abstract, keywords, authors, journal, translations, notes, extra
}

extension QueryNode {
    /// All text terms in it that an article must or may have, in order; none of those that it must not have.
    var positiveText: [TextTerm] {
        switch self {
        case .text(let term): [term]
        case .field, .not: []
        case .and(let nodes), .or(let nodes): nodes.flatMap(\.positiveText)
        }
    }

    /// The parts that it consists of, joined by AND.
    var conjuncts: [QueryNode] {
        if case .and(let nodes) = self { nodes } else { [self] }
    }

    /// One node for several; `nil` for none.
    static func all(_ nodes: [QueryNode]) -> QueryNode? {
        let flat = nodes.flatMap(\.conjuncts)
        return flat.count > 1 ? .and(flat) : flat.first
    }

    static func any(_ nodes: [QueryNode]) -> QueryNode? {
        let flat = nodes.flatMap { node in if case .or(let inner) = node { inner } else { [node] } }
        return flat.count > 1 ? .or(flat) : flat.first
    }

    static func negated(_ node: QueryNode) -> QueryNode {
        if case .not(let inner) = node { inner } else { .not(node) }
    }
}
