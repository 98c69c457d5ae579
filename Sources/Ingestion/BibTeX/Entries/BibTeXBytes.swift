/// The kinds of bytes that BibTeX tells apart.
enum BibTeXBytes {
    static let at = UInt8(ascii: "@")
    static let open = UInt8(ascii: "{")
    static let close = UInt8(ascii: "}")
    static let openParenthesis = UInt8(ascii: "(")
    static let closeParenthesis = UInt8(ascii: ")")
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let equals = UInt8(ascii: "=")
    static let hash = UInt8(ascii: "#")
    static let percent = UInt8(ascii: "%")
    static let backslash = UInt8(ascii: "\\")
    static let lineEnd: UInt8 = 0x0A

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20)
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte)
    }

    /// What an entry's type is made of.
    @inline(__always)
    static func isTypeByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    /// What a field's or a macro's name is made of: all but white space and the signs that end it.
    @inline(__always)
    static func isNameByte(_ byte: UInt8) -> Bool {
        if isLetter(byte) { return true }
        switch byte {
        case 0...0x20, quote, hash, percent, openParenthesis, closeParenthesis, comma, equals, open, close, backslash,
            at:
            return false
        default: return true
        }
    }
}
