import Articles
import Foundation

/// White space as plain text has it: one space between words, a blank line between paragraphs.
enum Whitespace {
    /// Paragraphs separated by one blank line, lines within them by one line end; `nil` where nothing is left.
    ///
    /// Soft hyphens and zero-width characters go, control characters too.
    static func paragraphs(_ text: String) -> String? {
        var copy = text
        let result = copy.withUTF8 { input in
            String(unsafeUninitializedCapacity: input.count) { clean(input, into: $0) }
        }
        return result.isEmpty ? nil : composed(result)
    }

    /// With all white space as single spaces.
    static func line(_ text: String) -> String {
        guard text.has(0x0A) else { return text }
        return text.split(separator: "\n").joined(separator: " ")
    }

    private static func clean(_ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>)
        -> Int
    {
        var count = 0
        var lineEnds = 0
        var isSpacePending = false
        var index = 0
        while index < input.count {
            let byte = input[index]
            // Most bytes are letters within a word.
            if byte > 0x20, byte < 0x7F, !isSpacePending, lineEnds == 0 {
                output[count] = byte
                count += 1
                index += 1
                continue
            }
            let skipped = invisibleLength(input, index)
            if skipped > 0 {
                index += skipped
                continue
            }
            let space = spaceLength(input, index)
            if space > 0 {
                if byte == 0x0A { lineEnds += 1 } else { isSpacePending = true }
                index += space
                continue
            }
            if count > 0 {
                if lineEnds > 0 {
                    for _ in 0..<min(lineEnds, 2) {
                        output[count] = 0x0A
                        count += 1
                    }
                } else if isSpacePending {
                    output[count] = 0x20
                    count += 1
                }
            }
            lineEnds = 0
            isSpacePending = false
            output[count] = byte
            count += 1
            index += 1
        }
        return count
    }

    /// ASCII white space and controls, NEL, no-break space, U+2000–U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
    private static func spaceLength(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let byte = input[index]
        if byte <= 0x20 || byte == 0x7F { return 1 }
        guard byte >= 0xC2 else { return 0 }
        if byte == 0xC2, index + 1 < input.count { return (0x80...0xA0).contains(input[index + 1]) ? 2 : 0 }
        guard index + 2 < input.count else { return 0 }
        switch (byte, input[index + 1], input[index + 2]) {
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
            (0xE3, 0x80, 0x80):
            return 3
        default: return 0
        }
    }

    /// Soft hyphen, zero-width space, word joiner, byte order mark.
    private static func invisibleLength(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let byte = input[index]
        if byte == 0xC2, index + 1 < input.count, input[index + 1] == 0xAD { return 2 }
        guard index + 2 < input.count else { return 0 }
        switch (byte, input[index + 1], input[index + 2]) {
        case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return 3
        default: return 0
        }
    }

    /// In NFC. Looked at only where a combining mark (U+0300–U+036F) is.
    private static func composed(_ text: String) -> String {
        var copy = text
        let hasMarks = copy.withUTF8 { bytes in
            var index = 0
            while index + 1 < bytes.count {
                if bytes[index] == 0xCC || (bytes[index] == 0xCD && bytes[index + 1] < 0xB0) { return true }
                index += 1
            }
            return false
        }
        return hasMarks ? text.precomposedStringWithCanonicalMapping : text
    }
}
