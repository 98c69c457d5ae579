import Articles

/// Tells where in a file an entry begins.
enum EntryStart {
    enum Search: Equatable {
        case at(Int)
        /// Not before this offset; all before it is text between entries.
        case notBefore(Int)
    }

    /// The first `@` that isn't commented out: BibTeX takes for text what stands between entries, and biber
    /// takes a line from `%` on for a comment, whatever is in it.
    static func first(in bytes: UnsafeBufferPointer<UInt8>, isAtEnd: Bool) -> Search {
        var index = 0
        while index < bytes.count, let at = bytes[index...].firstIndex(of: BibTeXBytes.at) {
            let lineStart = bytes[index..<at].lastIndex(of: BibTeXBytes.lineEnd).map { $0 + 1 } ?? index
            guard bytes[lineStart..<at].contains(BibTeXBytes.percent) else { return .at(at) }
            guard let lineEnd = bytes[at...].firstIndex(of: BibTeXBytes.lineEnd) else {
                return .notBefore(isAtEnd || bytes.count - lineStart > longestLine ? bytes.count : lineStart)
            }
            index = lineEnd + 1
        }
        guard !isAtEnd, index < bytes.count else { return .notBefore(bytes.count) }
        // The line may be a comment, which the rest of it must know.
        let lineStart = bytes[index...].lastIndex(of: BibTeXBytes.lineEnd).map { $0 + 1 } ?? index
        return .notBefore(bytes.count - lineStart > longestLine ? bytes.count : lineStart)
    }

    /// Whether a line begins at `lineStart` with an entry, behind white space: `@type{key,`, or a known type and a
    /// brace. `nil` where the bytes end too soon to tell.
    static func isLine(_ bytes: UnsafeBufferPointer<UInt8>, at lineStart: Int, isAtEnd: Bool) -> Bool? {
        var index = lineStart
        func skipSpaces() { while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 } }
        skipSpaces()
        let undecided = isAtEnd ? false : nil
        guard index < bytes.count else { return undecided }
        guard bytes[index] == BibTeXBytes.at else { return false }
        let typeStart = index + 1
        index = typeStart
        while index < bytes.count, BibTeXBytes.isTypeByte(bytes[index]) { index += 1 }
        let type = String(decoding: bytes[typeStart..<index], as: UTF8.self).lowercasedASCII
        skipSpaces()
        guard index < bytes.count else { return undecided }
        guard !type.isEmpty, bytes[index] == BibTeXBytes.open || bytes[index] == BibTeXBytes.openParenthesis else {
            return false
        }
        if isKnown(type) { return true }
        index += 1
        skipSpaces()
        while index < bytes.count, BibTeXBytes.isNameByte(bytes[index]) { index += 1 }
        skipSpaces()
        guard index < bytes.count else { return undecided }
        return bytes[index] == BibTeXBytes.comma
    }

    /// Whether BibTeX or a common style knows the type.
    static func isKnown(_ type: String) -> Bool {
        BibTeXEntryTypes.isKnown(type) || ["string", "preamble", "comment", "xdata", "set"].contains(type)
    }

    /// What is longer is no line of text.
    private static let longestLine = 1 << 20
}
