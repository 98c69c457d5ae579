import Foundation

/// Finds abbreviations that a text explains: `acute lymphoblastic leukemia (ALL)`, `ALL (acute lymphoblastic leukemia)`.
///
/// After A. Schwartz and M. Hearst, A simple algorithm for identifying abbreviation definitions in biomedical text,
/// Pacific Symposium on Biocomputing 8 (2003), 451–462, over bytes. A text without a parenthesis costs a look for one.
struct AbbreviationScanner {
    /// Where a text explains an abbreviation, in offsets into its UTF-8.
    struct Definition: Equatable {
        let short: Range<Int>
        let long: Range<Int>
    }

    /// No parenthesis that explains something is longer.
    private static let longest = 120

    private let text: UnsafeBufferPointer<UInt8>

    private init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    static func forEach(in text: UnsafeBufferPointer<UInt8>, _ body: (Definition) -> Void) {
        let scanner = AbbreviationScanner(text)
        guard let base = text.baseAddress else { return }
        var start = 0
        while start < text.count, let found = memchr(base + start, CInt(UInt8(ascii: "(")), text.count - start) {
            let open = UnsafeRawPointer(base).distance(to: found)
            if open > 1, let close = scanner.close(of: open),
                let definition = scanner.definition(open: open, close: close)
            {
                body(definition)
            }
            start = open + 1
        }
    }

    /// The partner of a parenthesis that opens; `nil` where it is too far away or in another paragraph.
    private func close(of open: Int) -> Int? {
        var depth = 0
        for index in open..<min(text.count, open + Self.longest) {
            switch text[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return index }
            case 0x0A: return nil
            default: break
            }
        }
        return nil
    }

    private func definition(open: Int, close: Int) -> Definition? {
        let inside = trimmed(firstPart(of: open + 1..<close))
        if isShortForm(inside) {
            guard let before = window(before: open, characters: characters(in: inside)),
                let long = longForm(of: inside, in: before)
            else { return nil }
            return Definition(short: singular(inside), long: long)
        }
        let word = wordBefore(open)
        guard isShortForm(word), characters(in: word) > 2, inside.count > word.count,
            let long = longForm(of: word, in: inside), long.lowerBound == inside.lowerBound
        else { return nil }
        return Definition(short: singular(word), long: inside)
    }

    // MARK: - Candidates

    /// Up to the first semicolon or comma: "(ALL; n = 12)".
    private func firstPart(of range: Range<Int>) -> Range<Int> {
        for index in range where text[index] == UInt8(ascii: ";") || text[index] == UInt8(ascii: ",") {
            return range.lowerBound..<index
        }
        return range
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        func isEdge(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
        while start < end, isEdge(text[start]) { start += 1 }
        while end > start, isEdge(text[end - 1]) { end -= 1 }
        return start..<end
    }

    /// Two to ten characters in at most two words, a letter or digit first, and a capital among them.
    private func isShortForm(_ range: Range<Int>) -> Bool {
        guard (2...20).contains(range.count), Self.isWord(text[range.lowerBound]) else { return false }
        var (spaces, capitals, length, letters) = (0, 0, 0, 0)
        for byte in text[range] {
            // The bytes of a character after its first.
            if byte & 0xC0 != 0x80 { length += 1 }
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                capitals += 1
                letters += 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): letters += 1
            case 0x80...: break
            case 0x20: spaces += 1
            case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "&"): break
            default: return false
            }
        }
        return spaces < 2 && capitals > 0 && letters > 1 && length <= 10
    }

    private func characters(in range: Range<Int>) -> Int {
        text[range].count { Self.isWord($0) && $0 & 0xC0 != 0x80 }
    }

    /// The word that ends before a parenthesis.
    private func wordBefore(_ open: Int) -> Range<Int> {
        var end = open
        while end > 0, text[end - 1] == 0x20 { end -= 1 }
        var start = end
        while start > 0, text[start - 1] > 0x20, end - start <= 20, text[start - 1] != UInt8(ascii: "(") { start -= 1 }
        return start..<end
    }

    /// The words before a parenthesis in which a long form can be: at most twice as many as the short form has
    /// characters, and at most five more, within the sentence; no further back than a long form could begin.
    private func window(before open: Int, characters: Int) -> Range<Int>? {
        var end = open
        while end > 0, text[end - 1] == 0x20 { end -= 1 }
        var words = min(characters + 5, characters * 2)
        var start = end
        let limit = max(0, end - 2 * Self.longest)
        while start > limit {
            let byte = text[start - 1]
            if byte == 0x20 {
                if isSentenceEnd(start - 2) { break }
                words -= 1
                if words == 0 { break }
            } else if byte < 0x20 {
                break
            }
            start -= 1
        }
        return start < end ? start..<end : nil
    }

    private func isSentenceEnd(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        switch text[index] {
        case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"): return true
        // Not behind an initial: E. coli.
        case UInt8(ascii: "."): return index > 1 && Self.isWord(text[index - 2])
        default: return false
        }
    }

    /// Without the s of a plural: TKIs.
    private func singular(_ short: Range<Int>) -> Range<Int> {
        guard short.count > 2, text[short.upperBound - 1] == UInt8(ascii: "s") else { return short }
        let isPlural = text[short.dropLast()].allSatisfy { $0 < UInt8(ascii: "a") }
        return isPlural ? short.lowerBound..<short.upperBound - 1 : short
    }

    // MARK: - The match

    /// The shortest long form: from the end, each letter and digit of the short form in order, the first one where a
    /// word begins.
    private func longForm(of short: Range<Int>, in window: Range<Int>) -> Range<Int>? {
        var long = window.upperBound
        var index = short.upperBound - 1
        while index >= short.lowerBound {
            defer { index -= 1 }
            guard let wanted = letter(index) else { continue }
            long -= 1
            while long >= window.lowerBound, letter(long) != wanted || (index == short.lowerBound && !beginsWord(long))
            {
                long -= 1
            }
            if long < window.lowerBound { return nil }
        }
        while long > window.lowerBound, text[long - 1] > 0x20 { long -= 1 }
        // A quote or parenthesis before the word is none of it.
        while long < window.upperBound, !Self.isWord(text[long]) || isMark(endingAt: long + 3) {
            long += isMark(endingAt: long + 3) ? 3 : 1
        }
        var end = window.upperBound
        while end >= long + 3, isMark(endingAt: end) { end -= 3 }
        guard long < end else { return nil }
        let found = trimmed(long..<end)
        return isLongForm(found, of: short) ? found : nil
    }

    /// Longer than the short form, and without it.
    private func isLongForm(_ long: Range<Int>, of short: Range<Int>) -> Bool {
        guard long.count > short.count, long.count <= Self.longest else { return false }
        var index = long.lowerBound
        while index + short.count <= long.upperBound {
            if beginsWord(index), text[index..<index + short.count].elementsEqual(text[short]) {
                let end = index + short.count
                if end == long.upperBound || !Self.isWord(text[end]) { return false }
            }
            index += 1
        }
        return true
    }

    /// A letter or digit as it is compared: lower case, α to ο by the first letter of their names.
    private func letter(_ index: Int) -> UInt8? {
        let byte = text[index]
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return byte
        case 0xCE where index + 1 < text.count && (0xB1...0xBF).contains(text[index + 1]):
            return Self.greek[Int(text[index + 1] - 0xB1)]
        case 0xC3...0xDF: return byte
        default: return nil
        }
    }

    private static let greek = Array("abgdezhtiklmnxo".utf8)

    private func beginsWord(_ index: Int) -> Bool {
        index == 0 || !Self.isWord(text[index - 1]) || isMark(endingAt: index)
    }

    /// Whether there is a typographic quote or dash: U+2010 to U+201F.
    private func isMark(endingAt index: Int) -> Bool {
        index >= 3 && index <= text.count && text[index - 3] == 0xE2 && text[index - 2] == 0x80
            && (0x90...0x9F).contains(text[index - 1])
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 0x80
    }
}
