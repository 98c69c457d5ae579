import Articles
import GRDB

/// A request's text and filter, read and made ready to be run.
struct ResolvedQuery {
    let parsed: ParsedQuery
    /// What can be ranked, lit, and suggested for.
    let words: QueryWords
    /// The conditions beside the words: the filter's, and those of an explicit query.
    let conditions: QueryConditions
    /// What the request's options ask for, in the query language's terms.
    let filter: [QueryNode]
    /// A term in FTS5's syntax, with all that means it; `nil` where the index has no word of it.
    let expression: (TextTerm) throws -> String?
    /// What the index is searched for: articles with every word, and as an explicit query has it.
    let match: String?
    /// The text has something that could be looked for, or there is none.
    let isMeaningful: Bool
    let warnings: [String]

    init(
        _ request: SearchRequest, _ database: Database, _ stemmer: Tokenizer, _ frequencies: WordFrequencies
    ) throws {
        var parsed = ParsedQuery(request.text)
        let texts = TextExpression(stemmer)
        let loose = try LoosePhrases(database, texts).resolve(&parsed)
        warnings = parsed.warnings + loose
        let meanings = try WordExpander(database)
        words = try QueryWords(
            parsed.root?.positiveText ?? [], meanings, frequencies, stemmer,
            isExact: request.isExact, isExplicit: parsed.kind == .explicit)
        expression = { (term: TextTerm) in
            try meanings.groups(for: [term], isExact: request.isExact).first.flatMap(texts.expression)
        }
        filter = request.filter.nodes
        var conditions: QueryConditions
        if parsed.kind == .explicit {
            let query = try QueryConditions(parsed.root, in: database, expression: expression)
            conditions = try QueryConditions(
                .all([parsed.root].compactMap(\.self) + filter), in: database, expression: expression)
            isMeaningful = !query.isEmpty
            match = conditions.match
        } else {
            conditions = try QueryConditions(.all(filter), in: database, expression: expression)
            isMeaningful = !words.groups.isEmpty || request.text.trimmedOrNil == nil
            match = words.all
        }
        if let ids = request.filter.ids { conditions.add(ids: ids) }
        self.conditions = conditions
        self.parsed = parsed
    }

    var expansions: [SearchPage.Expansion] {
        words.groups.map(\.meaning).filter { !$0.alternatives.isEmpty || $0.replacesTyped }.map { meaning in
            SearchPage.Expansion(
                typed: meaning.terms.map(\.text).joined(separator: " "),
                alternatives: meaning.alternatives.filter { !$0.isAcronym || $0.origin == .acronym }.map {
                    $0.isAcronym ? $0.text.uppercased() : $0.text
                }, isAcronym: meaning.replacesTyped)
        }
    }
}
