import Articles
import GRDB

/// A request's text and filter, read and made ready to be run.
struct ResolvedQuery {
    let parsed: ParsedQuery
    /// What of the text can be lit, and suggested for.
    let terms: QueryTerms
    /// The conditions beside the words: the filter's, and those of an explicit query.
    let conditions: QueryConditions
    /// What the index is searched for: articles with every word, and as an explicit query has it.
    let all: String?
    /// The text has something that could be looked for, or there is none.
    let isMeaningful: Bool
    let warnings: [String]

    init(_ request: SearchRequest, _ database: Database, _ stemmer: Tokenizer) throws {
        var parsed = ParsedQuery(request.text)
        let texts = TextExpression(stemmer)
        let loose = try LoosePhrases(database, texts).resolve(&parsed)
        warnings = parsed.warnings + loose
        terms = QueryTerms(parsed.root?.positiveText ?? [], stemmer)
        let filter = request.filter.nodes
        if parsed.kind == .explicit {
            let query = try QueryConditions(parsed.root, in: database, expression: texts.expression)
            conditions = try QueryConditions(
                .all([parsed.root].compactMap(\.self) + filter), in: database, expression: texts.expression)
            isMeaningful = !query.isEmpty
            all = conditions.match
        } else {
            conditions = try QueryConditions(.all(filter), in: database, expression: texts.expression)
            isMeaningful = !terms.terms.isEmpty || request.text.trimmedOrNil == nil
            all = terms.terms.isEmpty ? nil : terms.all
        }
        self.parsed = parsed
    }

    /// What the index is searched for where few articles have every word; `nil` where the query is exact.
    var some: String? {
        parsed.kind == .plain && terms.terms.count > 1 ? terms.some : nil
    }
}
