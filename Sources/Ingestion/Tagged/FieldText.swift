/// Reads the value of a field, whose lines were wrapped where they became too long.
struct FieldText {
    let bytes: UnsafeBufferPointer<UInt8>
    /// How long a line without any space must be for its last word to go on in the next line: too long a word was
    /// broken there. `nil` where words are never broken.
    var brokenWordLength: Int?

    /// The value on one line, as it stands; `nil` where there is none.
    func raw(_ range: Range<Int>) -> String? {
        let (text, isPlain) = joined(range)
        return isPlain ? text.nilIfEmpty : Whitespace.paragraphs(text)
    }

    /// The value on one line, with markup and entities read; `nil` where there is none.
    func line(_ range: Range<Int>) -> String? {
        let (text, isPlain) = joined(range)
        return isPlain ? text.nilIfEmpty : HTMLText.line(text)
    }

    /// Each line of the value that says something, as it stands.
    func lines(_ range: Range<Int>) -> [String] {
        let lines = bytes[range].split(separator: 0x0A)
        return lines.compactMap { raw($0.startIndex..<$0.endIndex) }
    }

    /// With single spaces between words, and whether that is all there is to do: whether it is nothing but ASCII
    /// without markup.
    private func joined(_ range: Range<Int>) -> (String, isPlain: Bool) {
        var isPlain = true
        let text = String(unsafeUninitializedCapacity: range.count) { output in
            var count = 0
            var lineStart = 0
            var isSpacePending = false
            var hasSpace = false
            for byte in bytes[range] {
                if byte > 0x20 {
                    if isSpacePending, count > 0 {
                        output[count] = 0x20
                        count += 1
                    }
                    isSpacePending = false
                    if byte >= 0x7F || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { isPlain = false }
                    output[count] = byte
                    count += 1
                } else if byte == 0x0A {
                    let isBroken = !hasSpace && !isSpacePending && count - lineStart >= brokenWordLength ?? .max
                    isSpacePending = !isBroken
                    hasSpace = false
                    lineStart = count
                } else if count > lineStart {
                    // What indents a line is no space within it.
                    (isSpacePending, hasSpace) = (true, true)
                }
            }
            return count
        }
        return (text, isPlain)
    }
}

extension String {
    fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
