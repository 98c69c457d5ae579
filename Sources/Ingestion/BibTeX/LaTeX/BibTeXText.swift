import Articles

/// Makes text of values in LaTeX.
enum BibTeXText {
    /// On one line; `nil` where nothing is left.
    static func line(_ value: String) -> String? {
        if let line = PlainValue.line(value) { return line.isEmpty ? nil : line }
        return HTMLText.line(html(value)).map(LaTeXReader.unmarked)
    }

    /// Paragraphs separated by a blank line.
    ///
    /// BibTeX takes a line's end for a space. Where lines are longer than anybody breaks them, each is a paragraph.
    static func paragraphs(_ value: String) -> String? {
        if let line = PlainValue.line(value, keepsParagraphs: true) { return line.isEmpty ? nil : line }
        return HTMLText.plain(html(unwrapped(value))).map(LaTeXReader.unmarked)
    }

    /// With the line ends that it has.
    static func lines(_ value: String) -> String? {
        HTMLText.plain(html(value)).map(LaTeXReader.unmarked)
    }

    /// One a line, each up to a full stop at a line's end.
    static func statements(_ value: String) -> String? {
        guard let text = lines(value) else { return nil }
        var previous: UInt8 = 0
        let bytes = text.utf8.map { byte in
            defer { previous = byte }
            return byte == 0x0A && previous != UInt8(ascii: ".") ? 0x20 : byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What no LaTeX is, although some programs escape it: a DOI, an address, a path. Without braces and line ends.
    static func verbatim(_ value: String) -> String? {
        let trimmed = value.trimmed
        guard trimmed.utf8.contains(where: { "\\{}$\n".utf8.contains($0) }) else {
            return trimmed.isEmpty ? nil : trimmed
        }
        return VerbatimReader.text(of: trimmed).trimmedOrNil
    }

    private static func html(_ value: String) -> String {
        guard LaTeXReader.needsWork(value) else { return value }
        var reader = LaTeXReader(groups: .dropped)
        return reader.run(value)
    }

    private static func unwrapped(_ value: String) -> String {
        guard value.has(0x0A) else { return value }
        var value = value
        return value.withUTF8 { bytes in
            let isWrapped = longestLine(bytes) <= PlainValue.longestBrokenLine
            return String(unsafeUninitializedCapacity: bytes.count * 2) { output in
                var count = 0
                func put(_ byte: UInt8) {
                    output[count] = byte
                    count += 1
                }
                var index = 0
                while index < bytes.count {
                    guard bytes[index] == 0x0A else {
                        put(bytes[index])
                        index += 1
                        continue
                    }
                    var lineEnds = 0
                    while index < bytes.count, bytes[index] <= 0x20 {
                        if bytes[index] == 0x0A { lineEnds += 1 }
                        index += 1
                    }
                    put(lineEnds > 1 || !isWrapped ? 0x0A : 0x20)
                    if lineEnds > 1 || !isWrapped { put(0x0A) }
                }
                return count
            }
        }
    }

    private static func longestLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var longest = 0
        var start = 0
        for index in bytes.indices where bytes[index] == 0x0A {
            longest = max(longest, index - start)
            start = index
        }
        return max(longest, bytes.count - start)
    }
}
