import Articles
import GRDB

/// Finds the words of a query that no article has, and the library's words that are most like them.
struct Suggestions {
    private let database: Database

    /// A query with more words that are nowhere was pasted; each costs a look at the whole vocabulary.
    private static let most = 8

    init(_ database: Database) {
        self.database = database
    }

    func missingWords(of terms: QueryTerms) throws -> [MissingWord] {
        var missing: [MissingWord] = []
        let surfaces = try Tokenizer(.surface, in: database)
        for term in terms.terms where try missing.count < Self.most && !isFound(term.expression) {
            let words = surfaces.tokens(of: term.text).map(\.term)
            for (index, word) in words.enumerated() {
                let isPrefix = term.isPrefix && index == words.count - 1
                if try isFound(QueryTerms.quoted(word) + (isPrefix ? " *" : "")) { continue }
                missing.append(MissingWord(word: word, suggestion: try nearest(to: word)))
            }
            if words.count > 1, !missing.contains(where: { words.contains($0.word) }) {
                missing.append(MissingWord(word: term.text, suggestion: nil))
            }
        }
        return missing
    }

    private func isFound(_ expression: String) throws -> Bool {
        try SQLQuery("SELECT 1 FROM article_search WHERE article_search MATCH ? LIMIT 1", .text(expression))
            .int(in: database) != nil
    }

    /// At one edit's distance, or at two from a word of five letters and more; of equally near ones the commonest.
    private func nearest(to word: String) throws -> MissingWord.Suggestion? {
        let target = Array(word.utf8)
        let most = target.count < 5 ? 1 : 2
        var best: (distance: Int, suggestion: MissingWord.Suggestion)?
        let select = try PreparedStatement(
            database, "SELECT surface, articles FROM word WHERE length(surface) BETWEEN ? AND ?")
        try select.forEach {
            $0.bind(word.unicodeScalars.count - most)
            $0.bind(word.unicodeScalars.count + most)
        } row: { columns in
            guard let surface = columns.text(0), let articles = columns.int(1) else { return true }
            guard let distance = EditDistance.between(target, Array(surface.utf8), atMost: best?.distance ?? most)
            else {
                return true
            }
            if distance < best?.distance ?? Int.max || articles > best?.suggestion.articles ?? 0 {
                best = (distance, MissingWord.Suggestion(word: surface, articles: articles))
            }
            return true
        }
        return best?.suggestion
    }
}
