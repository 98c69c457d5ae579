import Articles

/// What an `@` begins, read as a whole.
extension BibTeXScanner {
    /// Reads the block whose `@` stands at the beginning of the bytes; `index` is then behind it.
    ///
    /// - Throws: ``Stop/incomplete`` only; what is broken is a block too, up to where the next entry may begin.
    mutating func block() throws(Stop) -> BibTeXBlock {
        do throws(Stop) {
            index = 1
            skipFiller()
            let typeStart = index
            while BibTeXBytes.isTypeByte(try byte(at: index)) { index += 1 }
            entry.type = text(typeStart..<index).lowercasedASCII
            if entry.type.isEmpty { return text() }
            switch try next() {
            case BibTeXBytes.open: closing = BibTeXBytes.close
            case BibTeXBytes.openParenthesis: closing = BibTeXBytes.closeParenthesis
            default: return try unopened() ? broken("has no opening brace") : text()
            }
            index += 1
            return try body()
        } catch {
            switch error {
            case .incomplete: throw .incomplete
            case .unclosed where closing == 0: return text()
            case .unclosed(let end):
                index = end
                limit = end
                return broken("has no closing \(closing == BibTeXBytes.close ? "brace" : "parenthesis")")
            case .broken(let reason, let offset):
                // In one line there are no line ends to go by.
                if bytes[..<offset].contains(BibTeXBytes.lineEnd) { limit = try nextEntry(from: offset) }
                try skipBroken(from: offset)
                return broken(reason)
            }
        }
    }

    /// Whether this is an entry of a known type whose key and comma follow without a brace; moves behind it.
    private mutating func unopened() throws(Stop) -> Bool {
        let start = index
        guard startsLine, BibTeXEntryTypes.isKnown(entry.type) else { return false }
        while BibTeXBytes.isNameByte(try byte(at: index)) { index += 1 }
        guard index > start, bytes[index] == BibTeXBytes.comma else { return false }
        try skipBroken(from: index)
        return true
    }

    /// Only the `@` is passed over.
    private mutating func text() -> BibTeXBlock {
        index = 1
        return .text
    }

    private mutating func broken(_ reason: String) -> BibTeXBlock {
        isDoubtful = true
        return .broken(entry.type == "string" ? "is an @string that \(reason)" : reason)
    }

    private mutating func body() throws(Stop) -> BibTeXBlock {
        switch entry.type {
        case "comment":
            try skipComment()
            return .ignored
        case "preamble":
            try skipBalanced()
            return .ignored
        case "string":
            return .strings(try strings())
        default:
            try takeKey()
            try takeFields()
            return .entry(entry)
        }
    }

    // MARK: - Comments, preambles, strings

    /// A comment may hold whole entries. One whose braces don't balance ends before the first line that begins an
    /// entry; so does every comment behind it.
    private mutating func skipComment() throws(Stop) {
        var depth = 0
        var entryLine: Int?
        while index < bytes.count, index < Self.longestComment {
            switch bytes[index] {
            case BibTeXBytes.open: depth += 1
            case closing where depth == 0:
                index += 1
                return
            case BibTeXBytes.close: depth -= 1
            case BibTeXBytes.lineEnd where entryLine == nil:
                switch EntryStart.isLine(bytes, at: index + 1, isAtEnd: isAtEnd) {
                case true?:
                    entryLine = index + 1
                    if hasOpenComment {
                        index += 1
                        return
                    }
                case false?: break
                case nil: throw .incomplete
                }
            default: break
            }
            index += 1
        }
        if index < Self.longestComment, !isAtEnd { throw .incomplete }
        index = entryLine ?? index
        hasOpenComment = true
    }

    private mutating func skipBalanced() throws(Stop) {
        if closing == BibTeXBytes.close {
            try skipToClosingBrace()
        } else {
            while try byte(at: index) != closing {
                if bytes[index] == BibTeXBytes.open {
                    index += 1
                    try skipToClosingBrace()
                }
                index += 1
            }
        }
        index += 1
    }

    private mutating func strings() throws(Stop) -> [(name: String, value: String)] {
        var strings: [(name: String, value: String)] = []
        while true {
            switch try next() {
            case closing, BibTeXBytes.close:
                index += 1
                return strings
            case BibTeXBytes.comma: index += 1
            default:
                guard let name = try takeFieldName() else {
                    throw .broken(located("has a name without \"=\""), at: index)
                }
                let value = try value()
                ownMacros.define(name, value)
                strings.append((name, value))
            }
        }
    }

    /// How far the end of a comment is looked for.
    private static var longestComment: Int { 1 << 20 }
}
