/// What is broken, and where to go on behind it.
extension BibTeXScanner {
    /// With line and column.
    func located(_ reason: String, at offset: Int? = nil) -> String {
        let offset = min(offset ?? index, bytes.count)
        let before = bytes[..<offset]
        let line = before.count { $0 == BibTeXBytes.lineEnd }
        let column = offset - (before.lastIndex(of: BibTeXBytes.lineEnd) ?? -1)
        return "\(reason) (line \(firstLine + line), column \(column))"
    }

    /// To where the entry ends by its braces, or to the next line that begins an entry.
    mutating func skipBroken(from offset: Int) throws(Stop) {
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

    /// Where an entry begins: here, or with a line.
    func nextEntry(from start: Int) throws(Stop) -> Int {
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
}
