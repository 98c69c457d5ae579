import Articles

/// Reads what an `@` begins (btxdoc and biber's btparse for the rules; more is let pass than they do).
///
/// Delimiters are braces or parentheses; values are braced, quoted, numbers or macros, joined by `#`. Let pass are
/// missing and superfluous commas, words without `=`, a missing key, comments behind `%` and quotes within a quoted
/// value. A line that begins with the next entry ends a broken one. Where that doesn't help, other ways to count braces
/// may: see ``Bracing``.
struct BibTeXScanner {
    /// How braces are counted.
    enum Bracing {
        /// As BibTeX does: all of them.
        case all
        /// Without those behind a backslash.
        case unescaped
        /// Not at all: a value ends at a brace that ends a line before another field or the entry's end.
        case lines
    }

    /// Why it stopped.
    enum Stop: Error {
        /// The bytes end before the block does.
        case incomplete
        /// What is wrong, and where.
        case broken(String, at: Int)
        /// The end of the file or the next entry, at that offset, came first.
        case unclosed(at: Int)
    }

    let bytes: UnsafeBufferPointer<UInt8>
    /// The line of the first one.
    let firstLine: Int
    /// Whether no more bytes follow.
    let isAtEnd: Bool
    let macros: BibTeXMacros
    /// Those that this block itself has defined.
    var ownMacros = BibTeXMacros()
    let bracing: Bracing
    /// Whether nothing stands before the `@` on its line.
    let startsLine: Bool
    var index = 0
    /// What closes the block; zero as long as nothing has opened it.
    var closing: UInt8 = 0
    var entry = BibTeXEntry(type: "", key: "")
    private(set) var sawEscapedBrace = false
    /// Whether it is broken, or odd in a way that miscounted braces bring about.
    var isDoubtful = false
    /// Whether a comment was found whose braces don't balance.
    var hasOpenComment = false
    /// Where a broken block must end, because another one begins or nothing follows.
    var limit: Int?

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, line: Int, startsLine: Bool, isAtEnd: Bool, macros: BibTeXMacros,
        bracing: Bracing
    ) {
        self.bytes = bytes
        firstLine = line
        self.startsLine = startsLine
        self.isAtEnd = isAtEnd
        self.macros = macros
        self.bracing = bracing
    }

    // MARK: - Moving on

    /// Over white space and, within an entry, comments.
    mutating func skipFiller() {
        while index < bytes.count {
            if bytes[index] <= 0x20 {
                index += 1
            } else if bytes[index] == BibTeXBytes.percent {
                while index < bytes.count, bytes[index] != BibTeXBytes.lineEnd { index += 1 }
            } else {
                break
            }
        }
    }

    /// The next byte behind white space and comments.
    mutating func next() throws(Stop) -> UInt8 {
        skipFiller()
        return try byte(at: index)
    }

    func byte(at index: Int) throws(Stop) -> UInt8 {
        if index < bytes.count { return bytes[index] }
        throw isAtEnd ? .unclosed(at: bytes.count) : .incomplete
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    func trimmed(_ range: Range<Int>) -> String {
        var range = range
        while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
        while let first = range.first, bytes[first] <= 0x20 { range = (first + 1)..<range.upperBound }
        return text(range)
    }

    // MARK: - Values

    /// One value: its parts, joined.
    mutating func value() throws(Stop) -> String {
        var value: String?
        while true {
            let part = try part()
            value = value.map { $0.utf8.count + part.utf8.count > BibTeXMacros.longestValue ? $0 : $0 + part } ?? part
            guard try next() == BibTeXBytes.hash else { return value ?? "" }
            index += 1
        }
    }

    private mutating func part() throws(Stop) -> String {
        switch try next() {
        case BibTeXBytes.open: return try braced()
        case BibTeXBytes.quote: return try quoted()
        case BibTeXBytes.comma, BibTeXBytes.close, closing: return ""
        default: return try bare()
        }
    }

    private mutating func braced() throws(Stop) -> String {
        let start = index + 1
        index = start
        try skipToClosingBrace()
        let end = index
        index += 1
        return text(start..<end)
    }

    /// To the brace that closes one before `index`.
    mutating func skipToClosingBrace() throws(Stop) {
        if bracing == .lines { return try skipToBraceAtLineEnd() }
        var depth = 1
        while true {
            switch try byte(at: index) {
            case BibTeXBytes.open: depth += 1
            case BibTeXBytes.close:
                depth -= 1
                if depth == 0 { return }
            case BibTeXBytes.lineEnd: try stopAtNextEntry()
            case BibTeXBytes.backslash: skipEscapedBrace()
            default: break
            }
            index += 1
        }
    }

    private mutating func skipToBraceAtLineEnd() throws(Stop) {
        while true {
            let start = index
            switch try byte(at: index) {
            case BibTeXBytes.close:
                index += 1
                let isEnd = try lineEndsField()
                index = start
                if isEnd { return }
            case BibTeXBytes.lineEnd:
                try stopAtNextEntry()
                index += 1
                // A field has begun, and so this one is over without a brace.
                if try fieldFollows() { throw .unclosed(at: start) }
                index = start
            default: break
            }
            index += 1
        }
    }

    /// Whether the line ends here, behind a comma or not, and another field or the entry's end stands on the next.
    private mutating func lineEndsField() throws(Stop) -> Bool {
        while index < bytes.count, [0x20, 0x09, BibTeXBytes.comma].contains(bytes[index]) { index += 1 }
        guard try byte(at: index) == BibTeXBytes.lineEnd else { return false }
        if try next() == closing { return true }
        return try fieldFollows()
    }

    /// Whether a field stands here, moved over up to its value.
    private mutating func fieldFollows() throws(Stop) -> Bool {
        guard BibTeXBytes.isLetter(try next()), try takeFieldName() != nil else { return false }
        let value = try next()
        return value == BibTeXBytes.open || value == BibTeXBytes.quote || BibTeXBytes.isDigit(value)
    }

    private mutating func skipEscapedBrace() {
        guard index + 1 < bytes.count else { return }
        let next = bytes[index + 1]
        if next == BibTeXBytes.open || next == BibTeXBytes.close {
            sawEscapedBrace = true
            if bracing == .unescaped { index += 1 }
        } else if next == BibTeXBytes.backslash {
            index += 1
        }
    }

    /// At a line's end: where the next line begins another entry, this one was never closed.
    func stopAtNextEntry() throws(Stop) {
        switch EntryStart.isLine(bytes, at: index + 1, isAtEnd: isAtEnd) {
        case true?: throw .unclosed(at: index + 1)
        case false?: return
        case nil: throw .incomplete
        }
    }

    private mutating func quoted() throws(Stop) -> String {
        let start = index + 1
        index = start
        while true {
            switch try byte(at: index) {
            case BibTeXBytes.open:
                index += 1
                try skipToClosingBrace()
            case BibTeXBytes.quote, BibTeXBytes.close:
                // A brace may close what a quote has opened.
                let end = index
                let isEnd = try endsQuoted(bytes[end])
                if isEnd {
                    index = end + 1
                    return text(start..<end)
                }
            case BibTeXBytes.lineEnd: try stopAtNextEntry()
            case BibTeXBytes.backslash: skipEscapedBrace()
            default: break
            }
            index += 1
        }
    }

    /// Whether a quoted value ends at the quote or brace at `index`: another value, another field or the entry's end
    /// must follow. Quotes within a value are text.
    private mutating func endsQuoted(_ delimiter: UInt8) throws(Stop) -> Bool {
        let start = index
        defer { index = start }
        index += 1
        let next = try next()
        if delimiter == BibTeXBytes.close { return next == BibTeXBytes.comma }
        switch next {
        case BibTeXBytes.comma, BibTeXBytes.hash, BibTeXBytes.close, closing, BibTeXBytes.at: return true
        default: return try takeFieldName() != nil
        }
    }

    /// A number, a macro, or text that lacks delimiters.
    private mutating func bare() throws(Stop) -> String {
        let start = index
        while BibTeXBytes.isNameByte(try byte(at: index)) { index += 1 }
        var end = index
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        switch try byte(at: end) {
        case BibTeXBytes.comma, BibTeXBytes.hash, BibTeXBytes.close, BibTeXBytes.percent, BibTeXBytes.lineEnd, closing:
            if end > start { return expanded(text(start..<index)) }
        case BibTeXBytes.closeParenthesis where end > start:
            // It may close what a brace has opened.
            var lineEnd = end + 1
            while lineEnd < bytes.count, bytes[lineEnd] == 0x20 { lineEnd += 1 }
            if lineEnd == bytes.count || bytes[lineEnd] == BibTeXBytes.lineEnd { return expanded(text(start..<index)) }
        default: break
        }
        while true {
            switch try byte(at: end) {
            case BibTeXBytes.comma, BibTeXBytes.hash, BibTeXBytes.close, BibTeXBytes.lineEnd, closing:
                index = end
                return trimmed(start..<end)
            default: end += 1
            }
        }
    }

    private mutating func expanded(_ name: String) -> String {
        if name.utf8.allSatisfy(BibTeXBytes.isDigit) { return name }
        if let (text, isOwn) = ownMacros.own(name).map({ ($0, true) }) ?? macros[name] {
            if isOwn { entry.borrow(text) }
            return text
        }
        if name.utf8.first.map(BibTeXBytes.isLetter) ?? false {
            entry.warnings.append("uses \"\(name)\", which is defined nowhere; it was kept as it is")
        }
        return name
    }

    // MARK: - Names

    /// A field's name and the `=` behind it, moved over; `nil` where none stands here. Scopus has names of two words.
    mutating func takeFieldName() throws(Stop) -> String? {
        let start = index
        var cursor = index
        while true {
            let byte = try byte(at: cursor)
            if byte == BibTeXBytes.equals { break }
            guard BibTeXBytes.isNameByte(byte) || byte <= 0x20, cursor - start <= 200 else { return nil }
            cursor += 1
        }
        let name = trimmed(start..<cursor)
        guard !name.isEmpty, !name.has(BibTeXBytes.lineEnd) else { return nil }
        index = cursor + 1
        return name
    }
}
