/// An entry's key and its fields.
extension BibTeXScanner {
    /// Up to the comma behind the key. Where that or the key itself is missing, a field's name and `=` end it.
    mutating func takeKey() throws(Stop) {
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

    mutating func takeFields() throws(Stop) {
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

    /// More fields than anybody gives an entry.
    private static var largestCount: Int { 5_000 }
}
