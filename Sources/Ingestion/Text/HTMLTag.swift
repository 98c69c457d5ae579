import Articles

/// A tag of HTML, JATS or MathML in a text.
struct HTMLTag {
    enum Kind {
        /// Begins or ends a paragraph.
        case paragraph
        case line, item, cell
        /// Says nothing that plain text can keep.
        case inline
        case italic, bold, superscript, `subscript`
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
        while index < input.count, Self.isNameByte(input[index]) { index += 1 }
        guard index > nameStart, index - nameStart <= 30 else { return nil }
        let name = String(decoding: input[nameStart..<index], as: UTF8.self).lowercasedASCII
        guard let kind = Self.kind(of: name) else { return nil }
        let limit = min(input.count, start + 2_000)
        while index < limit, input[index] != UInt8(ascii: ">") {
            if input[index] == UInt8(ascii: "<") { return nil }
            index += 1
        }
        guard index < limit else { return nil }
        self.kind = kind
        length = index + 1 - start
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "-")
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
        let local = name.split(separator: ":").last.map(String.init) ?? name
        if let kind = kinds[local] { return kind }
        return inlineNames.contains(local) ? .inline : nil
    }

    private static let kinds: [String: Kind] = [
        "p": .paragraph, "div": .paragraph, "h1": .paragraph, "h2": .paragraph, "h3": .paragraph, "h4": .paragraph,
        "h5": .paragraph, "h6": .paragraph, "sec": .paragraph, "section": .paragraph, "title": .paragraph,
        "blockquote": .paragraph, "abstract": .paragraph, "ul": .line, "ol": .line, "list": .line, "table": .line,
        "tr": .line, "br": .line, "hr": .line, "dl": .line, "dt": .line, "dd": .line, "li": .item, "list-item": .item,
        "td": .cell, "th": .cell, "i": .italic, "em": .italic, "italic": .italic, "b": .bold, "strong": .bold,
        "bold": .bold, "sup": .superscript, "sub": .subscript,
    ]

    private static let inlineNames: Set<String> = [
        "a", "span", "font", "u", "s", "small", "big", "tt", "code", "pre", "center", "strike", "del", "ins", "mark",
        "abbr", "cite", "q", "img", "sc", "underline", "monospace", "xref", "ext-link", "named-content",
        "styled-content",
        "inline-formula", "disp-formula", "tex-math", "label", "thead", "tbody", "caption", "figure", "math", "mrow",
        "mi",
        "mn", "mo", "msub", "msup", "msubsup", "mfrac", "msqrt", "mtext", "mspace", "mover", "munder", "mstyle",
        "semantics", "annotation", "mfenced", "mtable", "mtr", "mtd", "abstracttext", "html", "body", "nlmcategory",
    ]
}
