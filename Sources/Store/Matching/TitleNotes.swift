/// What databases write into titles that is no part of them: the language of the original, the number of references,
/// that an erratum appeared, that the record is a review's abstract.
enum TitleNotes {
    /// How far before its end, in bytes, a note is looked for. Titles aren't so long, but a record may be.
    private static let reach = 1_000
    /// No note is longer, in bytes.
    private static let longest = 300

    /// A title without such notes: `[Title]. [French]` → `Title`.
    ///
    /// - Returns: the title, and whether it cites the article that it is about, as errata and comments do.
    static func removed(from title: String) -> (title: String, citesAnother: Bool) {
        guard title.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }) else {
            return (title, false)
        }
        var rest = Array(title.utf8)
        let citation = citation(in: rest)
        if let citation { rest.removeSubrange(citation) }
        let start = max(0, rest.count - reach)
        while let note = lastNote(in: rest, from: start) { rest.removeSubrange(note) }
        unwrap(&rest)
        let text = String(decoding: rest, as: UTF8.self)
        return (text.trimmedOrNil ?? title, citation != nil)
    }

    /// `(vol 360, pg 542, 2009)`, `(vol 16, e0251071, 2021)`, `(New England Journal of Medicine (2009) 360 (542-544))` at the end.
    private static func citation(in bytes: [UInt8]) -> Range<Int>? {
        guard let close = bytes.lastIndex(where: isLetterOrDigit).map({ $0 + 1 }), close < bytes.count,
            bytes[close] == UInt8(ascii: ")")
        else { return nil }
        let end = bytes[close...].prefix { $0 == UInt8(ascii: ")") }.endIndex
        var depth = 0
        for index in (0..<end).reversed() {
            if bytes[index] == UInt8(ascii: ")") { depth += 1 }
            if bytes[index] == UInt8(ascii: "(") { depth -= 1 }
            guard depth == 0 else { continue }
            let words = String(decoding: bytes[index..<end], as: UTF8.self).folded.split(separator: " ")
            let numbers = words.compactMap { Int($0) }
            guard numbers.contains(where: { (1900...2100).contains($0) }) else { return nil }
            // Pages may have letters: e0251071.
            return numbers.count > 2 || (words.first == "vol" && words.count > 2) ? index..<end : nil
        }
        return nil
    }

    /// Whether a title was put into English by a database: PubMed and Embase write it in brackets or name the language.
    static func isTranslation(_ title: String) -> Bool {
        guard title.utf8.contains(UInt8(ascii: "[")) else { return false }
        let folded = title.folded
        return title.utf8.first == UInt8(ascii: "[") || languages.contains { folded.hasSuffix(" \($0)") }
    }

    /// A note in brackets wherever it stands, a note in parentheses at the end.
    private static func lastNote(in bytes: [UInt8], from start: Int) -> Range<Int>? {
        var end = bytes.count
        func isOpening(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") }
        while start < end, let open = bytes[start..<end].lastIndex(where: isOpening) {
            let isBracket = bytes[open] == UInt8(ascii: "[")
            let closing = isBracket ? UInt8(ascii: "]") : UInt8(ascii: ")")
            // A bracket that isn't closed was cut off with the end of its text.
            let closed = bytes[open...].firstIndex(of: closing)
            let close = closed ?? bytes.count
            end = open
            if close - open > longest { continue }
            let content = String(decoding: bytes[(open + 1)..<max(open + 1, close)], as: UTF8.self).folded
            let isLast = bytes[min(close + 1, bytes.count)...].allSatisfy { !isLetterOrDigit($0) }
            let isCutNote = closed == nil && content.hasPrefix("errat")
            if isNote(content) || isCutNote, isBracket || isLast { return open..<min(close + 1, bytes.count) }
        }
        return nil
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
    }

    /// - Parameter content: folded.
    private static func isNote(_ content: String) -> Bool {
        if whole.contains(content) || languages.contains(content) { return true }
        if content.utf8.count <= 2, content.utf8.allSatisfy({ (48...57).contains($0) }) { return true }
        return beginnings.contains { content.hasPrefix($0) } || endings.contains { content.hasSuffix($0) }
    }

    /// Takes brackets away that stand around the whole title.
    private static func unwrap(_ bytes: inout [UInt8]) {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), bytes[first] == UInt8(ascii: "["),
            let close = bytes.lastIndex(of: UInt8(ascii: "]")),
            bytes[(close + 1)...].allSatisfy({ !isLetterOrDigit($0) })
        else { return }
        bytes = Array(bytes[(first + 1)..<close])
    }

    private static let whole: Set<String> = [
        "review", "letter", "letters", "editorial", "abstract", "abstracts", "comment", "multiple letters",
        "see comment",
        "see comments", "provisional abstract", "structured abstract", "record supplied by publisher", "meta analysis",
        "case report", "case reports", "conference abstract", "meeting abstract", "electronic resource", "reprint",
    ]
    private static let languages: Set<String> = [
        "arabic", "bulgarian", "catalan", "chinese", "croatian", "czech", "danish", "dutch", "english", "finnish",
        "french", "german", "greek", "hebrew", "hungarian", "italian", "japanese", "korean", "norwegian", "persian",
        "polish", "portuguese", "romanian", "russian", "serbian", "slovak", "slovene", "spanish", "swedish", "turkish",
        "ukrainian",
    ]
    private static let beginnings = [
        "erratum appears", "erratum in", "errata appear", "published erratum", "corrected and republished",
        "comment in",
        "comment on", "retraction in", "republished ", "summary for patients",
    ]
    private static let endings = [" refs", " ref", " references"]
}
