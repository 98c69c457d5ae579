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

    // MARK: - Entries

    /// Up to the comma behind the key. Where that or the key itself is missing, a field's name and `=` end it.
    private mutating func takeKey() throws(Stop) {
        _ = try next()
        let start = index
        while true {
            switch try byte(at: index) {
            case BibTeXBytes.comma:
                entry.key = Whitespace.line(trimmed(start..<index))
                index += 1
                return
            case closing:
                entry.key = Whitespace.line(trimmed(start..<index))
                return
            case BibTeXBytes.equals:
                if let nameStart = try fieldNameStart(before: index, from: start) {
                    entry.key = Whitespace.line(trimmed(start..<nameStart))
                    index = nameStart
                    return
                }
            case BibTeXBytes.lineEnd: try stopAtNextEntry()
            default: break
            }
            index += 1
        }
    }

    /// Where the name of a field begins that ends before the `=` at `end`; `nil` where that is part of a key.
    private func fieldNameStart(before end: Int, from start: Int) throws(Stop) -> Int? {
        var nameEnd = end
        while nameEnd > start, bytes[nameEnd - 1] <= 0x20 { nameEnd -= 1 }
        var nameStart = nameEnd
        while nameStart > start, BibTeXBytes.isNameByte(bytes[nameStart - 1]) { nameStart -= 1 }
        guard nameStart < nameEnd else { return nil }
        var valueStart = end + 1
        while try byte(at: valueStart) <= 0x20 { valueStart += 1 }
        if bytes[valueStart] == BibTeXBytes.open || bytes[valueStart] == BibTeXBytes.quote { return nameStart }
        return BibTeXFieldMeaning.of(text(nameStart..<nameEnd)) == .other ? nil : nameStart
    }

    private mutating func takeFields() throws(Stop) {
        while true {
            switch try next() {
            case BibTeXBytes.comma: index += 1
            case BibTeXBytes.close, BibTeXBytes.closeParenthesis:
                index += 1
                if try !goesOn() { return }
                isDoubtful = true
                entry.warnings.append("has a closing brace too many; what follows was read all the same")
            case BibTeXBytes.at: throw .unclosed(at: try nextEntry(from: index))
            case _ where entry.fields.count >= Self.largestCount:
                throw .broken(located("has more than \(Self.largestCount) fields"), at: index)
            default: try takeField()
            }
        }
    }

    /// Where an entry begins: here, or with a line.
    private func nextEntry(from start: Int) throws(Stop) -> Int {
        var start = start
        while true {
            switch EntryStart.isLine(bytes, at: start, isAtEnd: isAtEnd) {
            case true?: return start
            case false?: break
            case nil: throw .incomplete
            }
            guard let lineEnd = bytes[start...].firstIndex(of: BibTeXBytes.lineEnd) else {
                if isAtEnd { return bytes.count }
                throw .incomplete
            }
            start = lineEnd + 1
        }
    }

    private mutating func takeField() throws(Stop) {
        let start = index
        if let name = try takeFieldName() {
            entry.fields.append(BibTeXField(name, try value()))
            return
        }
        // A word without value says nothing.
        while BibTeXBytes.isNameByte(try byte(at: index)) { index += 1 }
        let word = text(start..<index)
        switch try next() {
        case BibTeXBytes.comma where !word.isEmpty, closing where !word.isEmpty:
            isDoubtful = true
            entry.warnings.append("has \"\(word)\" without a value")
        default:
            let found = word.isEmpty ? "what is no field" : "\"\(word)\" without \"=\""
            throw .broken(located("has \(found)", at: start), at: start)
        }
    }

    /// Whether a comma and another field stand behind what seemed to be the entry's end.
    private mutating func goesOn() throws(Stop) -> Bool {
        let end = index
        defer { index = end }
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        guard index < bytes.count, bytes[index] == BibTeXBytes.comma else {
            if index == bytes.count, !isAtEnd { throw .incomplete }
            return false
        }
        while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == BibTeXBytes.comma { index += 1 }
        if index == bytes.count { if isAtEnd { return false } else { throw .incomplete } }
        return try takeFieldName() != nil
    }

    // MARK: - What is broken

    /// With line and column.
    private func located(_ reason: String, at offset: Int? = nil) -> String {
        let offset = min(offset ?? index, bytes.count)
        let before = bytes[..<offset]
        let line = before.count { $0 == BibTeXBytes.lineEnd }
        let column = offset - (before.lastIndex(of: BibTeXBytes.lineEnd) ?? -1)
        return "\(reason) (line \(firstLine + line), column \(column))"
    }

    /// To where the entry ends by its braces, or to the next line that begins an entry.
    private mutating func skipBroken(from offset: Int) throws(Stop) {
        index = offset
        var depth = 0
        while true {
            guard index < bytes.count else {
                if isAtEnd { return }
                throw .incomplete
            }
            switch bytes[index] {
            case BibTeXBytes.open: depth += 1
            case BibTeXBytes.close:
                depth -= 1
                if depth < 0 {
                    index += 1
                    return
                }
            case BibTeXBytes.lineEnd:
                switch EntryStart.isLine(bytes, at: index + 1, isAtEnd: isAtEnd) {
                case true?:
                    index += 1
                    return
                case false?: break
                case nil: throw .incomplete
                }
            default: break
            }
            index += 1
        }
    }

    /// More fields than anybody gives an entry.
    private static var largestCount: Int { 5_000 }

    /// How far the end of a comment is looked for.
    private static var longestComment: Int { 1 << 20 }
}
