import Articles

/// In how many articles each word is, and each abbreviation with what it stands for.
struct TextTally: Sendable {
    var words = WordTally()
    /// A short form, ``separator`` and its long form as it is written.
    var abbreviations = WordTally()

    static let separator: UInt8 = 0x1F

    /// Counts an article's words and abbreviations once each.
    mutating func count(_ article: PreparedRecord, with tokenizer: Tokenizer) {
        words.beginArticle()
        ArticleWords.forEach(of: article, with: tokenizer) { words.countOnce($0) }
        let text = article.record.article
        abbreviations.countAbbreviations(title: text.title, abstract: text.abstract)
    }

    mutating func removeAll() {
        words.removeAll()
        abbreviations.removeAll()
    }
}

extension WordTally {
    mutating func countAbbreviations(title: String?, abstract: String?) {
        beginArticle()
        ArticleWords.forEachAbbreviation(title: title, abstract: abstract) { countOnce($0) }
    }
}

/// What the library knows of an article's words.
enum ArticleWords {
    /// In bytes.
    static let longest = 40

    /// Calls `body` with the words of an article's title, abstract, authors and keywords as they come.
    static func forEach(
        of prepared: PreparedRecord, with tokenizer: Tokenizer, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        for column in IndexTerms.Column.allCases {
            prepared.forEachText(in: column) { text, hasWords in
                guard hasWords else { return }
                tokenizer.forEach(in: text) { word, _ in if isWord(word) { body(word) } }
            }
        }
    }

    /// Whether it is a word of 2 bytes to ``longest``, and no number.
    static func isWord(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard (2...longest).contains(word.count) else { return false }
        for byte in word where byte > UInt8(ascii: "9") { return true }
        return false
    }

    /// Calls `body` with the abbreviations that a title and an abstract explain, each once whatever its case and
    /// number; the abstract's spelling goes before the title's, which may have Capitals All Over.
    static func forEachAbbreviation(
        title: String?, abstract: String?, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var seen: Set<[UInt8]> = []
        for text in [abstract, title] {
            guard var text else { continue }
            text.withUTF8 { utf8 in
                AbbreviationScanner.forEach(in: utf8) { definition in
                    let pair = utf8[definition.short] + [TextTally.separator] + utf8[definition.long]
                    let loose = loose(pair)
                    guard seen.insert(loose).inserted else { return }
                    pair.withUnsafeBufferPointer(body)
                }
            }
        }
    }

    private static func loose(_ pair: [UInt8]) -> [UInt8] {
        var bytes = pair.map { (65...90).contains($0) ? $0 | 0x20 : $0 == UInt8(ascii: "-") ? 0x20 : $0 }
        if bytes.last == UInt8(ascii: "s") { bytes.removeLast() }
        return bytes
    }
}
