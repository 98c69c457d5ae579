import Articles

/// Takes a query apart into tokens. No text fails: what is no syntax is a word.
struct QueryLexer {
    private(set) var tokens: [QueryToken] = []
    private(set) var warnings: [String] = []
    /// How many words there are, those in phrases and values too.
    private(set) var wordCount = 0

    private let bytes: [UInt8]
    private let values: FieldValues
    private var index = 0

    /// More than any search strategy has; what comes behind is not read.
    static let mostTokens = 2_000

    init(_ text: String, _ values: FieldValues) {
        bytes = Array(text.utf8)
        self.values = values
        while index < bytes.count, tokens.count < Self.mostTokens { readToken() }
        if index < bytes.count {
            warnings.append("The query is very long; only its first \(Self.mostTokens) words were read.")
        }
    }

    private var rest: ArraySlice<UInt8> { bytes[index...] }

    private func byte(_ position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0x20 }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].lazy.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
    }

    private mutating func readToken() {
        let space = QueryCharacters.whitespace(rest)
        if space > 0 {
            index += space
            return
        }
        if QueryCharacters.quote(rest) > 0 { return readPhrase() }
        switch bytes[index] {
        case UInt8(ascii: "("):
            tokens.append(.open)
            index += 1
        case UInt8(ascii: ")"):
            tokens.append(.close)
            index += 1
        case UInt8(ascii: "-") where startsNegation:
            tokens.append(.minus)
            index += 1
        case UInt8(ascii: "["):
            if let (tag, end) = tag(at: index), tokens.last?.isWords == true {
                tokens.append(.tag(tag))
                index = end
            } else {
                readWord()
            }
        default: readWord()
        }
    }

    /// A dash directly before a word, a phrase or a group, and behind none.
    private var startsNegation: Bool {
        let next = byte(index + 1)
        let isFree =
            index == 0 || bytes[index - 1] <= 0x20 || bytes[index - 1] == UInt8(ascii: "(")
            || [2, 3].contains { index >= $0 && QueryCharacters.whitespace(bytes[(index - $0)..<index]) == $0 }
        guard isFree, index + 1 < bytes.count else { return false }
        return QueryCharacters.isWord(next) && QueryCharacters.whitespace(bytes[(index + 1)...]) == 0
            || QueryCharacters.quote(bytes[(index + 1)...]) > 0 || next == UInt8(ascii: "(")
    }

    // MARK: - Phrases

    private mutating func readPhrase() {
        guard let phrase = takePhrase() else { return }
        var text = phrase
        var isPrefix = takeAsterisks()
        while text.hasSuffix("*") {
            text.removeLast()
            isPrefix = true
        }
        let near = takeNear()
        guard QueryCharacters.hasWord(text) else { return }
        count(text)
        tokens.append(.phrase(text, isPrefix: isPrefix, near: near))
    }

    /// What is between two quotation marks; a mark without a partner is passed over.
    private mutating func takePhrase() -> String? {
        let isStraight = bytes[index] == UInt8(ascii: "\"")
        index += QueryCharacters.quote(rest)
        let start = index
        var end = index
        while end < bytes.count {
            let length =
                bytes[end] < 0x80 && bytes[end] != UInt8(ascii: "\"") ? 0 : QueryCharacters.quote(bytes[end...])
            if length > 0, (bytes[end] == UInt8(ascii: "\"")) == isStraight {
                index = end + length
                return text(start..<end)
            }
            end += 1
        }
        warn("A quotation mark has no partner; what is behind it was read as words.")
        return nil
    }

    private mutating func takeAsterisks() -> Bool {
        let start = index
        while byte(index) == UInt8(ascii: "*") { index += 1 }
        return index > start
    }

    /// `~5`
    private mutating func takeNear() -> Int? {
        guard byte(index) == UInt8(ascii: "~") else { return nil }
        var end = index + 1
        while QueryCharacters.isDigit(byte(end)) { end += 1 }
        guard end > index + 1 else { return nil }
        defer { index = end }
        return min(Int(text(index + 1..<end)) ?? 1_000, 1_000)
    }

    // MARK: - Words

    private mutating func readWord() {
        if readField() { return }
        let start = index
        index = endOfWord(from: index)
        var end = index
        while end > start, bytes[end - 1] == UInt8(ascii: "*") { end -= 1 }
        let word = text(start..<end)
        switch word {
        case "AND", "&", "&&": tokens.append(.operator(.and, word))
        case "OR", "|", "||": tokens.append(.operator(.or, word))
        case "NOT": tokens.append(.operator(.not, word))
        default:
            // A lone colon joins the two ends of PubMed's ranges.
            if !QueryCharacters.hasWord(word), word != ":" { return }
            count(word)
            tokens.append(.word(word, isPrefix: end < index))
            noteUnknown(word)
        }
    }

    /// Where white space, a quotation mark, a tag or a parenthesis that closes a group comes.
    private func endOfWord(from start: Int, isValue: Bool = false) -> Int {
        var end = start
        var depth = 0
        while end < bytes.count {
            let byte = bytes[end]
            if byte <= 0x20 || byte == UInt8(ascii: "\"") { break }
            if byte >= 0x80 || byte == 0x7F {
                let slice = bytes[end...]
                if QueryCharacters.whitespace(slice) > 0 || QueryCharacters.quote(slice) > 0 { break }
            }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            if byte == UInt8(ascii: "["), end > start, tag(at: end) != nil { break }
            if isValue, byte == UInt8(ascii: ","), end > start { break }
            end += 1
        }
        return max(end, min(start + 1, bytes.count))
    }

    /// The tag in the brackets that open there, and where it ends. Nothing in PubMed's brackets is longer than 60 bytes.
    private func tag(at start: Int) -> (PubMedTag, end: Int)? {
        let limit = min(bytes.count, start + 60)
        guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: "]")), end > start + 1,
            let tag = PubMedTag(text(start + 1..<end))
        else { return nil }
        return (tag, end + 1)
    }

    // MARK: - Fields

    /// Reads `field:value` and `field:(`, if that stands here.
    private mutating func readField() -> Bool {
        var colon = index
        while colon < bytes.count, colon - index < 24, QueryCharacters.isLetter(bytes[colon]) || bytes[colon] == 0x5F {
            colon += 1
        }
        guard colon > index, byte(colon) == UInt8(ascii: ":"), byte(colon + 1) != UInt8(ascii: ":") else {
            return false
        }
        let name = text(index..<colon).lowercasedASCII
        guard let field = FieldDefinition.named(name) else { return readPresence(name, colon) }
        let start = index
        if byte(colon + 1) == UInt8(ascii: "(") {
            index = colon + 2
            tokens.append(.openField(field))
            return true
        }
        index = colon + 1
        let texts = takeValues(field)
        let near = texts.count == 1 ? takeNear() : nil
        let raw = text(start..<index)
        if let token = FieldToken.token(field, texts, near: near, raw: raw, values) {
            texts.forEach { count($0.text) }
            tokens.append(token)
            return true
        }
        if colon + 1 < bytes.count, QueryCharacters.whitespace(bytes[(colon + 1)...]) > 0 {
            // With a space behind the colon it is text, and means to be.
            index = start
            return false
        }
        warn(FieldToken.warning(field, texts, raw: raw))
        if QueryCharacters.hasWord(raw) {
            count(raw)
            tokens.append(.word(raw, isPrefix: false))
        }
        return true
    }

    /// Reads Europe PMC's `HAS_ABSTRACT:y`.
    private mutating func readPresence(_ name: String, _ colon: Int) -> Bool {
        let end = endOfWord(from: colon + 1)
        guard name.hasPrefix("has_"), end <= bytes.count, Presence(named: String(name.dropFirst(4))) != nil,
            let field = FieldDefinition.of(.has)
        else { return false }
        let flag = text(min(colon + 1, end)..<end).lowercasedASCII
        guard flag == "y" || flag == "n" else { return false }
        if flag == "n" { tokens.append(.minus) }
        tokens.append(.field(field, [ValueText(text: String(name.dropFirst(4)))], near: nil, raw: text(index..<end)))
        count(name)
        index = end
        return true
    }

    /// The values behind a field's colon: bare or quoted, several with commas between them.
    private mutating func takeValues(_ field: FieldDefinition) -> [ValueText] {
        if byte(index) == UInt8(ascii: "["), let range = takeBracketedRange() { return [ValueText(text: range)] }
        var texts: [ValueText] = []
        while index < bytes.count, QueryCharacters.whitespace(rest) == 0 {
            guard let value = takeValue(takesLists: field.takesLists) else { break }
            texts.append(value)
            let isList = byte(index) == UInt8(ascii: ",") && (field.takesLists || value.isQuoted)
            guard isList, index + 1 < bytes.count, QueryCharacters.whitespace(bytes[(index + 1)...]) == 0 else { break }
            index += 1
        }
        return texts
    }

    private mutating func takeValue(takesLists: Bool) -> ValueText? {
        var sign = ""
        if byte(index) == UInt8(ascii: ">") || byte(index) == UInt8(ascii: "<") {
            let end = byte(index + 1) == UInt8(ascii: "=") ? index + 2 : index + 1
            sign = text(index..<end)
            index = end
            if QueryCharacters.whitespace(rest) > 0 { return nil }
        }
        if index < bytes.count, QueryCharacters.quote(rest) > 0 {
            guard var phrase = takePhrase() else { return nil }
            var isPrefix = takeAsterisks()
            while phrase.hasSuffix("*") {
                isPrefix = true
                phrase.removeLast()
            }
            return ValueText(text: sign + phrase, isQuoted: true, isPrefix: isPrefix)
        }
        let start = index
        guard index < bytes.count, byte(index) != UInt8(ascii: ")") else { return nil }
        index = endOfWord(from: index, isValue: takesLists)
        var end = index
        while end > start, bytes[end - 1] == UInt8(ascii: "*") { end -= 1 }
        return ValueText(text: sign + text(start..<end), isPrefix: end < index)
    }

    /// Europe PMC's `[2020-01-01 TO 2021-01-01]`
    private mutating func takeBracketedRange() -> String? {
        let limit = min(bytes.count, index + 60)
        guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let range = text(index + 1..<end)
        guard range.contains(" TO ") else { return nil }
        index = end + 1
        return range
    }

    // MARK: - Warnings

    private mutating func count(_ text: String) {
        guard wordCount < 100 else { return }
        wordCount += max(1, text.utf8.prefix(1_000).split(separator: 0x20).count)
    }

    private mutating func warn(_ warning: String) {
        if warnings.count < 20, !warnings.contains(warning) { warnings.append(warning) }
    }

    /// Warns of what looks like a field or a tag and is none.
    private mutating func noteUnknown(_ word: String) {
        if let warning = UnknownSyntax.warning(word) { warn(warning) }
    }
}
