/// Words that braces protect: `{DNA} methylation`, `{C}ocker`. In the text, ``LaTeXReader``'s marks stand for the
/// braces.
enum ProtectedWords {
    /// Without the marks.
    static func removed(from text: String) -> String {
        guard text.has(LaTeXReader.groupStart[0]) else { return text }
        var text = text
        return text.withUTF8 { input in
            String(unsafeUninitializedCapacity: input.count) { output in
                var count = 0
                var index = 0
                while index < input.count {
                    if isMark(input, index) {
                        index += LaTeXReader.groupStart.count
                        continue
                    }
                    // White space at both sides of a brace is one.
                    if input[index] != 0x20 || count > 0 && output[count - 1] != 0x20 {
                        output[count] = input[index]
                        count += 1
                    }
                    index += 1
                }
                return count
            }
        }
    }

    /// With `<span class="nocase">` for the marks, around whole words.
    ///
    /// Braces around the whole title say nothing about its words; many programs put them around every title. Nor do
    /// those around letters without capitals within a word, which are an old way to write accents.
    static func marked(in text: String) -> (markup: String, isProtected: Bool) {
        var text = text
        let (markup, isProtected) = text.withUTF8 { input -> ([UInt8], Bool) in
            let pieces = pieces(of: input)
            guard pieces.contains(where: { !$0.isProtected && hasWord(input[$0.range]) }) else {
                return (pieces.flatMap { input[$0.range] }, false)
            }
            return spans(pieces, input)
        }
        return (String(decoding: markup, as: UTF8.self), isProtected)
    }

    private struct Piece {
        let range: Range<Int>
        let isProtected: Bool
    }

    private static func isMark(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        input[index] == LaTeXReader.groupStart[0]
            && (input[index...].starts(with: LaTeXReader.groupStart)
                || input[index...].starts(with: LaTeXReader.groupEnd))
    }

    private static func pieces(of input: UnsafeBufferPointer<UInt8>) -> [Piece] {
        var pieces: [Piece] = []
        var start = 0
        var index = 0
        var isProtected = false
        while index < input.count {
            guard isMark(input, index) else {
                index += 1
                continue
            }
            if start < index { pieces.append(Piece(range: start..<index, isProtected: isProtected)) }
            isProtected = input[index...].starts(with: LaTeXReader.groupStart)
            index += LaTeXReader.groupStart.count
            start = index
        }
        if start < input.count { pieces.append(Piece(range: start..<input.count, isProtected: isProtected)) }
        return pieces
    }

    private static func spans(_ pieces: [Piece], _ input: UnsafeBufferPointer<UInt8>) -> ([UInt8], Bool) {
        var markup: [UInt8] = []
        markup.reserveCapacity(input.count * 2)
        var isProtected = false
        var isOpen = false
        for (index, piece) in pieces.enumerated() {
            let text = input[piece.range]
            if piece.isProtected {
                let next = index + 1 < pieces.count ? input[pieces[index + 1].range] : input[0..<0]
                if !isOpen, saysSomething(text, isWordBefore: wordEnd(markup) > 0, isWordAfter: wordStart(next) > 0) {
                    markup.insert(contentsOf: opening, at: markup.count - wordEnd(markup))
                    isOpen = true
                    isProtected = true
                }
                markup += text
            } else {
                // The rest of a protected word.
                let tail = isOpen ? wordStart(text) : 0
                markup += text.prefix(tail)
                if isOpen, tail < text.count {
                    markup += closing
                    isOpen = false
                }
                markup += text.dropFirst(tail)
            }
        }
        if isOpen { markup += closing }
        return (markup, isProtected)
    }

    private static let opening = Array("<span class=\"nocase\">".utf8)
    private static let closing = Array("</span>".utf8)

    private static func saysSomething(
        _ text: Slice<UnsafeBufferPointer<UInt8>>, isWordBefore: Bool, isWordAfter: Bool
    ) -> Bool {
        guard text.contains(where: { BibTeXBytes.isLetter($0) || $0 >= 0x80 }) else { return false }
        if text.contains(where: { (65...90).contains($0) }) { return true }
        if text.contains(where: { $0 >= 0x80 }),
            String(decoding: text, as: UTF8.self).unicodeScalars.contains(where: \.properties.isUppercase)
        {
            return true
        }
        return !isWordBefore && !isWordAfter
    }

    private static func hasWord(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        text.indices.contains { wordStart(text[$0...]) > 0 }
    }

    /// How many bytes of a word a text begins with.
    private static func wordStart(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var count = 0
        for index in text.indices {
            let isPunctuation = text[index] == 0xE2 && text[(index + 1)...].first == 0x80
            guard BibTeXBytes.isLetterOrMore(text[index]), !isPunctuation else { break }
            count += 1
        }
        return count
    }

    /// How many bytes of a word a text ends with.
    private static func wordEnd(_ text: [UInt8]) -> Int {
        var start = text.count
        while start > 0, BibTeXBytes.isLetterOrMore(text[start - 1]) {
            // Dashes and quotes.
            if start > 2, text[start - 3] == 0xE2, text[start - 2] == 0x80 { break }
            start -= 1
        }
        return text.count - start
    }
}
