import Articles

/// A query taken apart into terms: words, "phrases" and prefix*. No text fails; what has no letter or digit in it
/// is left out.
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

        var textTerm: TextTerm {
            let isPhrase = text.contains(where: \.isWhitespace)
            return TextTerm(
                text: text, form: isPrefix ? .prefix : isPhrase ? .phrase : .word, isExact: isPrefix || isPhrase)
        }

        /// Its stretches of Chinese and Japanese.
        var runs: [String] {
            text.unicodeScalars.split { !$0.isCJK }.map { String(String.UnicodeScalarView($0)) }
        }
    }

    let terms: [Term]
    /// What an article must have for each term, or for several that mean one thing.
    private(set) var expressions: [String]

    init(_ text: String, _ stemmer: Tokenizer) {
        var terms: [Term] = []
        var seen: Set<Term> = []
        for chunk in Self.chunks(of: text) {
            let stems = stemmer.tokens(of: chunk.text).map { ExtraWords.plain($0.term) }
            let term = Term(text: chunk.text, stems: stems, isPrefix: chunk.isPrefix)
            if !stems.isEmpty, seen.insert(term).inserted { terms.append(term) }
        }
        self.terms = terms
        expressions = terms.map(\.expression)
    }

    /// With what else means the same.
    init(_ text: String, _ stemmer: Tokenizer, _ expander: WordExpander) throws {
        self.init(text, stemmer)
        let groups = try expander.groups(for: terms.map(\.textTerm))
        expressions = groups.map(\.expression)
    }

    /// For articles that match every term.
    var all: String { expressions.joined(separator: " AND ") }

    /// For articles that match at least one.
    var some: String { expressions.joined(separator: " OR ") }

    static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\"", with: "\"\""))\""
    }

    /// Splits at white space, except between two quotes. A quote without a partner is white space.
    private static func chunks(of text: String) -> [(text: String, isPrefix: Bool)] {
        var chunks: [(text: String, isPrefix: Bool)] = []
        var rest = text.replacing("\0", with: " ")[...]
        func add(_ chunk: Substring, isPrefix: Bool) {
            if !chunk.isEmpty { chunks.append((String(chunk), isPrefix)) }
        }
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
            } else if first == "\"" {
                rest.removeFirst()
                guard let end = rest.firstIndex(of: "\"") else { continue }
                let phrase = rest[..<end]
                rest = rest[rest.index(after: end)...]
                let isPrefix = rest.first == "*"
                if isPrefix { rest.removeFirst() }
                add(phrase, isPrefix: isPrefix)
            } else {
                let word = rest.prefix { !$0.isWhitespace && $0 != "\"" }
                rest = rest[word.endIndex...]
                add(word, isPrefix: word.last == "*")
            }
        }
        return chunks
    }
}
