/// What the bytes of a query mean.
enum QueryCharacters {
    /// The length of the white space that begins there; 0 where none does.
    static func whitespace(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let first = bytes.first else { return 0 }
        if first <= 0x20 || first == 0x7F { return 1 }
        if first < 0x80 { return 0 }
        let start = bytes.startIndex
        if first == 0xC2 { return bytes.count > 1 && [0xA0, 0x85].contains(bytes[start + 1]) ? 2 : 0 }
        guard bytes.count > 2, first == 0xE2 || first == 0xE3, bytes[start + 1] == 0x80 else { return 0 }
        let last = bytes[start + 2]
        if first == 0xE3 { return last == 0x80 ? 3 : 0 }
        return last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0
    }

    /// The length of the quotation mark that begins there, straight or typographic; 0 where none does.
    static func quote(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let first = bytes.first else { return 0 }
        if first == UInt8(ascii: "\"") { return 1 }
        let start = bytes.startIndex
        if first == 0xC2 { return bytes.count > 1 && [0xAB, 0xBB].contains(bytes[start + 1]) ? 2 : 0 }
        guard first == 0xE2, bytes.count > 2, bytes[start + 1] == 0x80 else { return 0 }
        return (0x9C...0x9F).contains(bytes[start + 2]) ? 3 : 0
    }

    static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
    static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }

    /// Whether there is something that the index's tokenizer takes for a word: letters, digits, private characters.
    static func hasWord(_ text: String) -> Bool {
        if text.utf8.contains(where: { isLetter($0) || isDigit($0) }) { return true }
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return false }
        return text.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber, .privateUse:
                scalar.value > 0x7F
            default: false
            }
        }
    }

    /// A word without the punctuation around it: `(ALL),` → `ALL`, and `t(9;22)` as it is.
    static func trimmed(_ word: String) -> String {
        // No word of a language is longer.
        guard word.utf8.count <= 200 else { return word }
        var bytes = Array(word.utf8)[...]
        var isChanged = true
        while isChanged, let first = bytes.first, let last = bytes.last {
            isChanged = true
            if ",.;:!?'`".utf8.contains(last) {
                bytes.removeLast()
            } else if ",;:!?'`".utf8.contains(first) {
                bytes.removeFirst()
            } else if let closing = pairs[first],
                !bytes.contains(closing) || closing == last && bytes.count > 1 && isWhole(bytes, first, closing)
            {
                bytes.removeFirst()
                if bytes.last == closing, !bytes.contains(first) { bytes.removeLast() }
            } else if let opening = pairs.first(where: { $0.value == last })?.key, !bytes.contains(opening) {
                bytes.removeLast()
            } else {
                isChanged = false
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether the first byte's partner is the last one.
    private static func isWhole(_ bytes: ArraySlice<UInt8>, _ opening: UInt8, _ closing: UInt8) -> Bool {
        var depth = 0
        for index in bytes.indices {
            if bytes[index] == opening { depth += 1 }
            if bytes[index] == closing { depth -= 1 }
            if depth == 0 { return index == bytes.endIndex - 1 }
        }
        return false
    }

    private static let pairs: [UInt8: UInt8] = [
        UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]"),
        UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "<"): UInt8(ascii: ">"),
    ]
}
