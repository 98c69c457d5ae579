import Articles

/// A query's terms as the index has them: words, "phrases" and prefix*. What has no letter or digit in it is left out.
struct QueryTerms {
    struct Term: Hashable {
        /// As it was typed, without quotes and asterisk.
        let text: String
        /// As the index has its words, in order, with plain digits and letters.
        let stems: [String]
        /// The last word stands for all that begin with it.
        let isPrefix: Bool

        /// The term in FTS5's query syntax (sqlite.org/fts5.html, section 3). In quotes all characters are text.
        var expression: String {
            let star = isPrefix ? " *" : ""
            var alternatives = [QueryTerms.quoted(text) + star]
            let plain = ExtraWords.plain(text)
            if plain != text { alternatives.append(QueryTerms.quoted(plain) + star) }
            let pairs = runs.flatMap(ExtraWords.pairs).map { "extra : \(QueryTerms.quoted($0))" }
            if !pairs.isEmpty { alternatives.append("(\(pairs.joined(separator: " AND ")))") }
            return alternatives.count == 1 ? alternatives[0] : "(\(alternatives.joined(separator: " OR ")))"
        }

        /// Its stretches of Chinese and Japanese.
        var runs: [String] {
            text.unicodeScalars.split { !$0.isCJK }.map { String(String.UnicodeScalarView($0)) }
        }
    }

    let terms: [Term]

    init(_ text: String, _ stemmer: Tokenizer) {
        self.init(ParsedQuery(text).root?.positiveText ?? [], stemmer)
    }

    /// The terms to be lit, each once; a boost's words are among them.
    init(_ texts: [TextTerm], _ stemmer: Tokenizer) {
        var terms: [Term] = []
        var seen: Set<Term> = []
        for text in texts where !text.isBoost {
            for part in Self.parts(text) {
                let stems = stemmer.tokens(of: part).map { ExtraWords.plain($0.term) }
                let term = Term(text: part, stems: stems, isPrefix: text.form == .prefix)
                if !stems.isEmpty, seen.insert(term).inserted { terms.append(term) }
            }
        }
        self.terms = terms
    }

    /// Words that need only be near each other are several terms.
    private static func parts(_ term: TextTerm) -> [String] {
        if case .near = term.form { term.text.split(separator: " ").map(String.init) } else { [term.text] }
    }

    /// For articles that match every term.
    var all: String { terms.map(\.expression).joined(separator: " AND ") }

    /// For articles that match at least one.
    var some: String { terms.map(\.expression).joined(separator: " OR ") }

    static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
