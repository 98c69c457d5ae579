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
            let inner = trimmed(input)
            guard isClean(inner) else {
                return composed(String(unsafeUninitializedCapacity: inner.count) { clean(inner, into: $0) })
            }
            return inner.count == input.count ? text : String(decoding: inner, as: UTF8.self)
        }
        return result.isEmpty ? nil : result
    }

    /// With all white space as single spaces.
    static func line(_ text: String) -> String {
        guard text.has(0x0A) else { return text }
        return text.split(separator: "\n").joined(separator: " ")
    }

    /// Without ASCII white space and controls at both ends.
    private static func trimmed(_ input: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        func isText(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F }
        guard let first = input.firstIndex(where: isText), let last = input.lastIndex(where: isText) else {
            return UnsafeBufferPointer(rebasing: input[..<0])
        }
        return UnsafeBufferPointer(rebasing: input[first...last])
    }

    /// Whether ``clean(_:into:)`` and ``composed(_:)`` would change nothing of a text without white space at its ends.
    ///
    /// Looks at all bytes even behind the first find, so that the compiler takes many at a time.
    private static func isClean(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
        let letter = UInt8(ascii: "A")
        var found: UInt8 = 0
        for index in 0..<min(2, input.count) {
            found |= isUnclean(letter, index == 0 ? letter : input[index - 1], input[index]) ? 1 : 0
        }
        var index = 2
        while index < input.count {
            found |= isUnclean(input[index - 2], input[index - 1], input[index]) ? 1 : 0
            index += 1
        }
        return found == 0
    }

    /// Whether a byte behind two others may end what isn't left as it is: a control, white space but one space and one or
    /// two line ends, an invisible character, a combining mark.
    @inline(__always)
    private static func isUnclean(_ first: UInt8, _ second: UInt8, _ byte: UInt8) -> Bool {
        let isControl = (byte < 0x20 && byte != 0x0A) || byte == 0x7F
        let isBlankLine = byte == 0x0A && second == 0x0A && first != 0x0A
        let isSecondSpace = byte <= 0x20 && second <= 0x20 && !isBlankLine
        let isLatin = second == 0xC2 && (byte <= 0xA0 || byte == 0xAD)
        let isPunctuation =
            first == 0xE2
            && ((second == 0x80 && (byte <= 0x8B || (byte >= 0xA8 && byte <= 0xAF)))
                || (second == 0x81 && (byte == 0x9F || byte == 0xA0)))
        let isOther = (first == 0xE3 && second == 0x80 && byte == 0x80) || (first == 0xEF && second == 0xBB)
        let isMark = byte == 0xCC || byte == 0xCD
        return isControl || isSecondSpace || isLatin || isPunctuation || isOther || isMark
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
            // Most bytes are letters.
            if byte <= 0x20 || byte >= 0x7F {
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
            }
            if isSpacePending || lineEnds > 0 {
                if count > 0 {
                    for _ in 0..<max(1, min(lineEnds, 2)) {
                        output[count] = lineEnds > 0 ? 0x0A : 0x20
                        count += 1
                    }
                }
                lineEnds = 0
                isSpacePending = false
            }
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
