import Articles

/// A tag of HTML, JATS or MathML in a text.
struct HTMLTag {
    enum Kind {
        /// Begins or ends a paragraph.
        case paragraph
        /// Ends a line.
        case line
        /// Stands on lines of its own.
        case block
        case item, cell
        /// Says nothing that plain text can keep.
        case inline
        /// An inline element, one that keeps its capitals, and one in small capitals.
        case span, noCase, smallCaps
        case italic, bold, superscript, `subscript`
        /// MathML's, whose second element is the script.
        case mathSuperscript, mathSubscript
        /// Another element of MathML.
        case mathElement
    }

    let kind: Kind
    let isClosing: Bool
    /// In bytes, with `<` and `>`.
    let length: Int

    /// `nil` where no tag of a known name begins, or where it doesn't end soon.
    init?(_ input: UnsafeBufferPointer<UInt8>, at start: Int) {
        var index = start + 1
        guard index < input.count else { return nil }
        if input[index] == UInt8(ascii: "!") {
            guard let end = Self.commentEnd(input, start) else { return nil }
            (kind, isClosing, length) = (.inline, false, end - start)
            return
        }
        isClosing = input[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        let nameStart = index
        // `<:i>` and `<2b>` are text, since names begin with a letter.
        guard index < input.count, Self.isLetter(input[index]) else { return nil }
        while index < input.count, Self.isNameByte(input[index]) { index += 1 }
        guard index - nameStart <= 30 else { return nil }
        let name = String(decoding: input[nameStart..<index], as: UTF8.self).lowercasedASCII
        guard let kind = Self.kind(of: name) else { return nil }
        guard let end = Self.attributesEnd(input, from: index, areAsked: name.utf8.count == 1) else { return nil }
        self.kind = kind == .span && !isClosing ? Self.spanKind(input[index..<end]) : kind
        length = end + 1 - start
    }

    /// Where the `>` stands that ends the attributes; `nil` where it doesn't end soon or none can begin here.
    ///
    /// - Parameter areAsked: whether words alone are no attributes, because this may be a formula: `a<b and c>d`.
    private static func attributesEnd(
        _ input: UnsafeBufferPointer<UInt8>, from start: Int, areAsked: Bool
    ) -> Int? {
        let limit = min(input.count, start + 2_000)
        guard start < limit, input[start] <= 0x20 || "/>".utf8.contains(input[start]) else { return nil }
        var index = start
        var hasWords = false
        var hasValues = false
        while index < limit {
            switch input[index] {
            case UInt8(ascii: ">"): return areAsked && hasWords && !hasValues ? nil : index
            case UInt8(ascii: "<"): return nil
            case UInt8(ascii: "="):
                hasValues = true
                index = quotedEnd(input, behindEquals: index, limit: limit) ?? index
            case UInt8(ascii: "/"), 0...0x20: break
            default: hasWords = true
            }
            index += 1
        }
        return nil
    }

    /// Where the quote stands that ends a quoted value, in which `<` and `>` are text.
    private static func quotedEnd(
        _ input: UnsafeBufferPointer<UInt8>, behindEquals start: Int, limit: Int
    ) -> Int? {
        guard let quote = input[(start + 1)..<limit].firstIndex(where: { $0 > 0x20 }),
            input[quote] == UInt8(ascii: "\"") || input[quote] == UInt8(ascii: "'")
        else { return nil }
        return input[(quote + 1)..<limit].firstIndex(of: input[quote])
    }

    private static func spanKind(_ attributes: Slice<UnsafeBufferPointer<UInt8>>) -> Kind {
        guard !attributes.isEmpty else { return .span }
        let text = String(decoding: attributes, as: UTF8.self).lowercasedASCII
        return text.contains("nocase") ? .noCase : text.contains("small-caps") ? .smallCaps : .span
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (48...57).contains(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
    }

    /// Behind `<!-- … -->` or `<![CDATA[ … ]]>`, of which only the brackets go.
    private static func commentEnd(_ input: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        let rest = input[start...]
        if rest.prefix(9).elementsEqual("<![CDATA[".utf8) { return start + 9 }
        guard rest.prefix(4).elementsEqual("<!--".utf8) else { return nil }
        var index = start + 4
        while index + 2 < input.count {
            if input[index] == UInt8(ascii: "-"), input[index + 1] == UInt8(ascii: "-"),
                input[index + 2] == UInt8(ascii: ">")
            {
                return index + 3
            }
            index += 1
        }
        return nil
    }

    private static func kind(of name: String) -> Kind? {
        // `jats:p` is JATS's `p`, `mml:mi` MathML's `mi`.
        let local = name.has(UInt8(ascii: ":")) ? name.split(separator: ":").last.map(String.init) ?? name : name
        if let kind = kinds[local] { return kind }
        return inlineNames.contains(local) ? .inline : mathNames.contains(local) ? .mathElement : nil
    }

    private static let kinds: [String: Kind] = [
        "p": .paragraph, "div": .paragraph, "h1": .paragraph, "h2": .paragraph, "h3": .paragraph, "h4": .paragraph,
        "h5": .paragraph, "h6": .paragraph, "sec": .paragraph, "section": .paragraph, "title": .paragraph,
        "blockquote": .paragraph, "abstract": .paragraph, "ul": .block, "ol": .block, "list": .block, "table": .block,
        "tr": .block, "br": .line, "hr": .line, "dl": .block, "dt": .block, "dd": .block, "li": .item,
        "list-item": .item, "td": .cell, "th": .cell, "i": .italic, "em": .italic, "italic": .italic, "b": .bold,
        "strong": .bold, "bold": .bold, "span": .span, "sc": .smallCaps, "scp": .smallCaps, "sup": .superscript,
        "sub": .subscript, "msup": .mathSuperscript,
        "msub": .mathSubscript,
    ]

    private static let inlineNames: Set<String> = [
        "a", "font", "u", "s", "small", "big", "tt", "code", "pre", "center", "strike", "del", "ins", "mark",
        "abbr", "cite", "q", "img", "underline", "monospace", "xref", "ext-link", "named-content",
        "styled-content",
        "inline-formula", "disp-formula", "tex-math", "label", "thead", "tbody", "caption", "figure", "math",
        "semantics", "annotation", "abstracttext", "html", "body", "nlmcategory",
    ]

    private static let mathNames: Set<String> = [
        "mrow", "mi", "mn", "mo", "msubsup", "mfrac", "msqrt", "mtext", "mspace", "mover", "munder", "mstyle",
        "mfenced", "mtable", "mtr", "mtd",
    ]
}
