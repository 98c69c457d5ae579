import Articles
import GRDB

/// Finds the words of a query that no article has, and the library's words that are most like them.
struct Suggestions {
    private let database: Database

    /// A query with more words that are nowhere was pasted; each costs a look at part of the vocabulary.
    private static let most = 8

    init(_ database: Database) {
        self.database = database
    }

    func missingWords(of words: QueryWords) throws -> [MissingWord] {
        var missing: [MissingWord] = []
        let surfaces = try Tokenizer(.surface, in: database)
        for (term, expression) in words.groups.flatMap({ group in group.meaning.terms.map { ($0, group.expression) } })
        where try missing.count < Self.most && !isFound(expression) {
            let words = surfaces.tokens(of: term.text).map(\.term)
            for (index, word) in words.enumerated() {
                let isPrefix = term.form == .prefix && index == words.count - 1
                if try isFound(FullText.quoted(word) + (isPrefix ? " *" : "")) { continue }
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

    private func nearest(to word: String) throws -> MissingWord.Suggestion? {
        try NearestWord(database).nearest(to: word).map { MissingWord.Suggestion(word: $0.word, articles: $0.articles) }
    }
}
