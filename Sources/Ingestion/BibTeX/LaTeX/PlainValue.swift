/// Values that are ASCII text without anything that LaTeX or HTML reads in a way of its own, as most are.
enum PlainValue {
    /// On one line, white space as single spaces; `nil` where the value has to be looked at more closely.
    ///
    /// - Parameter keepsParagraphs: whether line ends may say something: blank lines, and lines that nobody broke.
    static func line(_ value: String, keepsParagraphs: Bool = false) -> String? {
        var copy = value
        return copy.withUTF8 { input in
            switch look(input, keepsParagraphs: keepsParagraphs) {
            case .other: nil
            case .clean: value
            case .spaced: withSingleSpaces(input)
            }
        }
    }

    private enum Look {
        /// Its white space is single spaces already.
        case clean
        case spaced
        case other
    }

    private static func look(_ input: UnsafeBufferPointer<UInt8>, keepsParagraphs: Bool) -> Look {
        var previous: UInt8 = 0x20
        var isClean = true
        var lineStart = 0
        var isBlank = false
        for (index, byte) in input.enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): isBlank = false
            case 0x20: isClean = isClean && previous != 0x20
            case 0x0A:
                if keepsParagraphs, isBlank || index - lineStart > longestBrokenLine { return .other }
                lineStart = index
                isBlank = true
                isClean = false
            case 0x09: isClean = false
            case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "~"),
                UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "&"), 0x7F...0xFF, 0...0x08, 0x0B...0x1F:
                return .other
            case UInt8(ascii: "-"), UInt8(ascii: "'"):
                if previous == byte { return .other }
                isBlank = false
            default: isBlank = false
            }
            previous = byte
        }
        if keepsParagraphs, lineStart > 0, input.count - lineStart > longestBrokenLine { return .other }
        return isClean && (previous != 0x20 || input.isEmpty) ? .clean : .spaced
    }

    private static func withSingleSpaces(_ input: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: input.count) { output in
            var count = 0
            for byte in input {
                if byte > 0x20 {
                    output[count] = byte
                    count += 1
                } else if count > 0, output[count - 1] != 0x20 {
                    output[count] = 0x20
                    count += 1
                }
            }
            return count > 0 && output[count - 1] == 0x20 ? count - 1 : count
        }
    }

    /// A longer line is a paragraph, which nobody has broken.
    static let longestBrokenLine = 120
}
