extension String {
    /// On one line: line ends and control characters, with the spaces around them, become one space.
    ///
    /// Line ends are all that some reader takes for one: CR, LF, VT, FF, FS, GS, RS, U+0085, U+2028 and U+2029
    /// (Python's `splitlines` knows the most).
    var onOneLine: String {
        var copy = self
        return copy.withUTF8 { utf8 in
            guard let first = utf8.indices.first(where: { Self.controlLength(utf8, $0) > 0 }) else { return self }
            var result = Array(utf8[..<first])
            var index = first
            while index < utf8.count {
                let length = Self.controlLength(utf8, index)
                if length > 0 {
                    while result.last == 0x20 { result.removeLast() }
                    index += length
                    while index < utf8.count && utf8[index] == 0x20 { index += 1 }
                    if !result.isEmpty { result.append(0x20) }
                } else {
                    result.append(utf8[index])
                    index += 1
                }
            }
            if result.last == 0x20 { result.removeLast() }
            return String(decoding: result, as: UTF8.self)
        }
    }

    /// How many bytes the control character or line end at `index` has; 0 where there is none.
    @inline(__always)
    private static func controlLength(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch utf8[index] {
        case 0..<0x20, 0x7F: 1
        case 0xC2 where index + 1 < utf8.count && (0x80...0x9F).contains(utf8[index + 1]): 2
        case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8: 3
        default: 0
        }
    }

    /// Split where blank lines are, each paragraph on one line; without empty ones.
    var paragraphs: [String] {
        var result: [String] = []
        var lines: [Substring] = []
        func endParagraph() {
            let paragraph = lines.joined(separator: "\n").onOneLine
            if !paragraph.isEmpty { result.append(paragraph) }
            lines = []
        }
        for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.utf8.contains(where: { $0 > 0x20 }) { lines.append(line) } else { endParagraph() }
        }
        endParagraph()
        return result
    }
}
