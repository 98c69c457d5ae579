/// Where an attribute's name and value stand in a start tag.
struct XMLAttribute {
    enum Result {
        case attribute(XMLAttribute)
        case none
        /// The bytes end before it does.
        case incomplete
    }

    /// Without a namespace's prefix.
    let name: Range<Int>
    /// Without the quotes.
    let value: Range<Int>
    /// Behind the closing quote.
    var end: Int { value.upperBound + 1 }

    /// The attribute whose name begins at an offset. A value must be quoted; a `<` in it must not begin markup, because
    /// then a quote is missing.
    static func scan(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Result {
        guard let name = XMLScan.name(in: bytes, from: start) else { return .incomplete }
        var index = name.upperBound
        while index < bytes.count, XMLBytes.isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return .incomplete }
        guard bytes[index] == UInt8(ascii: "=") else { return .none }
        index += 1
        while index < bytes.count, XMLBytes.isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return .incomplete }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return .none }
        let valueStart = index + 1
        index = valueStart
        while index < bytes.count, bytes[index] != quote {
            if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, beginsMarkup(bytes[index + 1]) {
                return .none
            }
            index += 1
        }
        guard index < bytes.count else { return .incomplete }
        return .attribute(XMLAttribute(name: name, value: valueStart..<index))
    }

    private static func beginsMarkup(_ byte: UInt8) -> Bool {
        XMLBytes.isNameStart(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
            || byte == UInt8(ascii: "?")
    }
}
