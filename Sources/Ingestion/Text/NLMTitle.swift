import Articles

/// Titles as the National Library of Medicine writes them: closed by a full stop of its own, and in brackets where it
/// translated them.
struct NLMTitle: Equatable {
    var plain: String?
    /// In CSL's HTML subset, where that says more.
    var markup: String?
    /// Whether NLM translated it from the article's language.
    var isTranslated = false

    /// - Parameter html: a title that may hold markup.
    init(_ html: String) {
        (plain, markup) = HTMLText.title(html)
        if plain.map(Self.isInBrackets) == true {
            isTranslated = true
            plain = plain.map(Self.withoutBrackets)
            markup = markup.map(Self.withoutBrackets)
        }
        plain = plain.map(Self.withoutFullStop)
        markup = markup.map(Self.withoutFullStop)
        if plain.map({ ["Not Available", "In Process Citation"].contains($0) }) == true {
            (plain, markup) = (nil, nil)
        }
    }

    /// A title as a library of this program writes it: closed by a full stop unless it has several, and in further
    /// brackets where it stands in brackets itself.
    static func own(_ text: String) -> NLMTitle {
        var text = text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
        if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
        var title = NLMTitle("")
        let (plain, markup) = OwnMarkup.title(text, hasEntities: true)
        (title.plain, title.markup) = (plain.trimmedOrNil, markup)
        return title
    }

    /// `[A title].`, where the first bracket and the last one belong together.
    private static func isInBrackets(_ title: String) -> Bool {
        let bytes = Array(title.utf8)
        guard bytes.first == UInt8(ascii: "["), let end = bytes.lastIndex(of: UInt8(ascii: "]")),
            bytes[(end + 1)...].allSatisfy({ ".!? ".utf8.contains($0) })
        else { return false }
        var depth = 0
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: "]") { depth -= 1 }
            if depth == 0 { return index == end }
        }
        return false
    }

    private static func withoutBrackets(_ title: String) -> String {
        guard let start = title.firstIndex(of: "["), let end = title.lastIndex(of: "]"), start < end else {
            return title
        }
        return (String(title[..<start]) + title[title.index(after: start)..<end]).trimmed
    }

    /// A full stop that belongs to the last word (`spp.`, `U.S.`), or is one of several, stays.
    private static func withoutFullStop(_ title: String) -> String {
        guard title.utf8.last == UInt8(ascii: ".") else { return title }
        let rest = title.dropLast()
        let word = rest.utf8.suffix(while: { $0 > 0x20 })
        guard let last = word.last, last != UInt8(ascii: ".") else { return title }
        let isWord = last > UInt8(ascii: "@") && last != UInt8(ascii: "]")
        let isAbbreviation =
            word.contains(UInt8(ascii: ".")) || abbreviations.contains(Substring(word).lowercasedASCII)
        return isWord && isAbbreviation ? title : rest.trimmed
    }

    private static let abbreviations: Set<String> = [
        "al", "sp", "spp", "ssp", "subsp", "var", "nov", "inc", "ltd", "corp", "vs", "etc", "jr", "sr", "ca", "pt",
    ]
}

extension BidirectionalCollection {
    /// The longest end whose elements all are so.
    fileprivate func suffix(while isSo: (Element) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, isSo(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}
