import Articles

extension ParsedQuery {
    /// In a query of more words, quotes, dashes and parentheses are text.
    static let mostWordsOfExplicit = 6

    /// Reads a query. No text fails.
    init(_ text: String, today: QueryDay = .today()) {
        let values = FieldValues(today: today)
        let lexer = QueryLexer(text, values)
        var parser = QueryParser(lexer, values)
        let root = parser.parse()
        let isShort = lexer.wordCount <= Self.mostWordsOfExplicit
        let isPhrase = lexer.tokens.count == 1 && parser.hasPhrase
        if parser.hasSyntax || isPhrase || isShort && (parser.hasPhrase || parser.hasNegation) {
            self.init(kind: .explicit, root: root, warnings: parser.warnings, loosePhrases: parser.loosePhrases)
        } else {
            // What a long text has of quotes and parentheses is punctuation, and nothing to warn of.
            let warnings = isShort || lexer.tokens.count >= QueryLexer.mostTokens ? parser.warnings : []
            self.init(kind: .plain, root: PlainText.node(text), warnings: warnings)
        }
    }
}

/// Text without syntax: words, prefix*, and phrases, which count beside their words.
enum PlainText {
    static func node(_ text: String) -> QueryNode? {
        QueryNode.all(terms(of: text).prefix(QueryLexer.mostTokens).map(QueryNode.text))
    }

    private static func terms(of text: String) -> [TextTerm] {
        let bytes = Array(text.utf8)
        var terms: [TextTerm] = []
        var index = 0
        /// Where the phrase began that may end here, and how many terms there were.
        var opening: (byte: Int, terms: Int)?
        while index < bytes.count, terms.count <= QueryLexer.mostTokens {
            let space = QueryCharacters.whitespace(bytes[index...])
            let quote = QueryCharacters.quote(bytes[index...])
            if quote > 0 {
                if let start = opening {
                    if terms.count > start.terms + 1 { terms += [phrase(bytes[start.byte..<index])] }
                    opening = nil
                } else {
                    opening = (index + quote, terms.count)
                }
            }
            guard space == 0, quote == 0 else {
                index += max(space, quote)
                continue
            }
            let start = index
            while index < bytes.count, bytes[index] > 0x20 {
                let isEdge = bytes[index] >= 0x7F || bytes[index] == UInt8(ascii: "\"")
                if isEdge, QueryCharacters.whitespace(bytes[index...]) + QueryCharacters.quote(bytes[index...]) > 0 {
                    break
                }
                index += 1
            }
            if let term = word(bytes[start..<index]) { terms.append(term) }
        }
        return terms
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> TextTerm? {
        var bytes = bytes
        while bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
        let isPrefix = bytes.last == UInt8(ascii: "*")
        while bytes.last == UInt8(ascii: "*") { bytes.removeLast() }
        let text = QueryCharacters.trimmed(String(decoding: bytes, as: UTF8.self))
        guard QueryCharacters.hasWord(text) else { return nil }
        return TextTerm(text: text, form: isPrefix ? .prefix : .word, isExact: isPrefix)
    }

    private static func phrase(_ bytes: ArraySlice<UInt8>) -> TextTerm {
        TextTerm(text: String(decoding: bytes, as: UTF8.self).trimmed, form: .phrase, isExact: true, isBoost: true)
    }
}
