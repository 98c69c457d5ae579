import Articles

/// In how many articles each word is, and each abbreviation with what it stands for.
struct TextTally: Sendable {
    var words = WordTally()
    /// A short form, ``separator`` and its long form as it is written.
    var abbreviations = WordTally()

    static let separator: UInt8 = 0x1F

    /// Counts an article's words and abbreviations once each.
    mutating func count(_ article: PreparedRecord, with tokenizer: Tokenizer) {
        words.countWords(of: article, with: tokenizer)
        abbreviations.countAbbreviations(title: article.record.article.title, abstract: article.record.article.abstract)
    }

    mutating func add(_ other: TextTally) {
        words.add(other.words)
        abbreviations.add(other.abbreviations)
    }

    mutating func removeAll() {
        words.removeAll()
        abbreviations.removeAll()
    }
}

extension WordTally {
    /// Counts the abbreviations that a title and an abstract explain, each once whatever its case and number; the
    /// abstract's spelling goes before the title's, which may have Capitals All Over.
    mutating func countAbbreviations(title: String?, abstract: String?) {
        var seen: [[UInt8]] = []
        var isBegun = false
        for text in [abstract, title] {
            guard var text else { continue }
            text.withUTF8 { utf8 in
                AbbreviationScanner.forEach(in: utf8) { definition in
                    let pair = utf8[definition.short] + [TextTally.separator] + utf8[definition.long]
                    let loose = Self.loose(pair)
                    guard !seen.contains(loose) else { return }
                    seen.append(loose)
                    if !isBegun { beginArticle() }
                    isBegun = true
                    pair.withUnsafeBufferPointer { countOnce($0) }
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
