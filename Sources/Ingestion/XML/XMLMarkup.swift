/// One piece of markup, which begins at a `<`: a tag, a comment, a section of character data, an instruction, or the
/// declaration of the document's type.
struct XMLMarkup {
    enum Kind {
        case startTag, emptyTag, endTag, comment, characterData, instruction, declaration
    }

    let kind: Kind
    /// Where the name of a tag stands, without a namespace's prefix; empty for all else.
    var name = 0..<0
    /// Behind it.
    let end: Int
}

/// Finds the ends of pieces of markup.
struct XMLScan {
    enum Result {
        case markup(XMLMarkup)
        /// The `<` begins none: it is text.
        case text
        /// The bytes end before it does.
        case incomplete
    }

    /// A comment, a section of character data, an instruction or a declaration that has no end within this distance is
    /// none.
    static let maximumLength = 16 << 20

    /// Up to where the ends of comments, of character data, of instructions and of declarations were looked for in
    /// vain, so that the same bytes are not searched for each that is left open.
    private var searched = (comment: 0, characterData: 0, instruction: 0, declaration: 0)

    /// The markup that begins at a `<`.
    ///
    /// - Parameter isAtEnd: whether no bytes follow these.
    mutating func markup(
        in bytes: UnsafeBufferPointer<UInt8>, at start: Int, isAtEnd: Bool
    ) -> Result {
        guard start + 1 < bytes.count else { return isAtEnd ? .text : .incomplete }
        switch bytes[start + 1] {
        case UInt8(ascii: "/"): return Self.endTag(in: bytes, at: start, isAtEnd: isAtEnd)
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            guard bytes.count - start >= 9 || isAtEnd else { return .incomplete }
            return special(in: bytes, at: start, isAtEnd: isAtEnd)
        case let byte where XMLBytes.isNameStart(byte): return Self.startTag(in: bytes, at: start, isAtEnd: isAtEnd)
        default: return .text
        }
    }

    /// Takes note that the window on the bytes has moved forward.
    mutating func move(by count: Int) {
        searched.comment -= count
        searched.characterData -= count
        searched.instruction -= count
        searched.declaration -= count
    }

    // MARK: - Tags

    private static func startTag(
        in bytes: UnsafeBufferPointer<UInt8>, at start: Int, isAtEnd: Bool
    ) -> Result {
        let incomplete: Result = isAtEnd ? .text : .incomplete
        guard let name = name(in: bytes, from: start + 1) else { return incomplete }
        var index = name.upperBound
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">"): return .markup(XMLMarkup(kind: .startTag, name: name, end: index + 1))
            case UInt8(ascii: "/"):
                guard index + 1 < bytes.count else { return incomplete }
                guard bytes[index + 1] == UInt8(ascii: ">") else { return .text }
                return .markup(XMLMarkup(kind: .emptyTag, name: name, end: index + 2))
            case let byte where XMLBytes.isSpace(byte): index += 1
            case let byte where XMLBytes.isNameStart(byte) && XMLBytes.isSpace(bytes[index - 1]):
                switch XMLAttribute.scan(bytes, at: index) {
                case .attribute(let attribute): index = attribute.end
                case .none: return .text
                case .incomplete: return incomplete
                }
            default: return .text
            }
        }
        return incomplete
    }

    private static func endTag(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, isAtEnd: Bool) -> Result {
        guard let name = name(in: bytes, from: start + 2) else { return isAtEnd ? .text : .incomplete }
        guard !name.isEmpty else { return .text }
        var index = name.upperBound
        while index < bytes.count, XMLBytes.isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return isAtEnd ? .text : .incomplete }
        guard bytes[index] == UInt8(ascii: ">") else { return .text }
        return .markup(XMLMarkup(kind: .endTag, name: name, end: index + 1))
    }

    /// The name that begins at an offset, without its prefix; `nil` where the bytes end within it.
    static func name(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        var index = start
        var local = start
        while index < bytes.count, XMLBytes.isName(bytes[index]) {
            if bytes[index] == UInt8(ascii: ":") { local = index + 1 }
            index += 1
        }
        return index < bytes.count ? local..<index : nil
    }

    // MARK: - All else

    private mutating func special(
        in bytes: UnsafeBufferPointer<UInt8>, at start: Int, isAtEnd: Bool
    ) -> Result {
        if bytes[start + 1] == UInt8(ascii: "?") {
            return until("?>", .instruction, \.searched.instruction, in: bytes, at: start, opening: 2, isAtEnd)
        }
        if XMLBytes.isAt(start, "<!--", in: bytes) {
            return until("-->", .comment, \.searched.comment, in: bytes, at: start, opening: 4, isAtEnd)
        }
        if XMLBytes.isAt(start, "<![CDATA[", in: bytes) {
            return until("]]>", .characterData, \.searched.characterData, in: bytes, at: start, opening: 9, isAtEnd)
        }
        guard XMLBytes.isAt(start, "<!DOCTYPE", in: bytes) else { return .text }
        if start < searched.declaration { return .text }
        if let end = Self.declarationEnd(in: bytes, at: start) {
            return .markup(XMLMarkup(kind: .declaration, end: end))
        }
        return open(\.searched.declaration, in: bytes, at: start, isAtEnd)
    }

    private mutating func until(
        _ closing: StaticString, _ kind: XMLMarkup.Kind, _ searched: WritableKeyPath<XMLScan, Int>,
        in bytes: UnsafeBufferPointer<UInt8>, at start: Int, opening: Int, _ isAtEnd: Bool
    ) -> Result {
        if start < self[keyPath: searched] { return .text }
        if let end = XMLBytes.first(closing, in: bytes, from: start + opening) {
            return .markup(XMLMarkup(kind: kind, end: end + closing.utf8CodeUnitCount))
        }
        return open(searched, in: bytes, at: start, isAtEnd)
    }

    private mutating func open(
        _ searched: WritableKeyPath<XMLScan, Int>, in bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ isAtEnd: Bool
    ) -> Result {
        guard isAtEnd || bytes.count - start > Self.maximumLength else { return .incomplete }
        self[keyPath: searched] = bytes.count
        return .text
    }

    /// Behind a DOCTYPE with its internal subset, whose declarations are passed over: no entity is ever expanded.
    private static func declarationEnd(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        var index = start + 9
        var isInSubset = false
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard let end = XMLBytes.first(bytes[index], in: bytes, from: index + 1, to: bytes.count) else {
                    return nil
                }
                index = end
            case UInt8(ascii: "<") where XMLBytes.isAt(index, "<!--", in: bytes):
                guard let end = XMLBytes.first("-->", in: bytes, from: index + 4) else { return nil }
                index = end + 2
            case UInt8(ascii: "["): isInSubset = true
            case UInt8(ascii: "]"): isInSubset = false
            case UInt8(ascii: ">") where !isInSubset: return index + 1
            default: break
            }
            index += 1
        }
        return nil
    }
}
