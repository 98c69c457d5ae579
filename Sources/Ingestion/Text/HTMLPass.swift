/// One pass over the bytes: tags become line ends, bullets or nothing, entities characters.
struct HTMLPass {
    let keepsMarkup: Bool
    /// Whether a line end in the source is one in the text; where tags make the lines, it is a space.
    var keepsLineEnds = true
    private var output: [UInt8] = []
    /// Where the innermost open sub- or superscript begins in the output.
    private var script: (start: Int, isSuperscript: Bool)?
    private var math = MathScripts()
    /// Where the bullet ends that nothing stands behind yet.
    private var bulletEnd: Int?
    /// Whether each open span has a tag in the output.
    private var openSpans: [Bool] = []
    private var isInCharacterData = false
    private var hasOpenComment = false
    /// Whether there is text now that may be markup again, because it was escaped twice.
    private(set) var hasDecodedMarkup = false

    init(keepsMarkup: Bool, keepsLineEnds: Bool = true) {
        self.keepsMarkup = keepsMarkup
        self.keepsLineEnds = keepsLineEnds
    }

    /// Whether there are tags that make paragraphs, lines or list items.
    static func hasBlocks(_ html: String) -> Bool {
        var copy = html
        return copy.withUTF8 { input in
            input.indices.contains { index in
                guard input[index] == UInt8(ascii: "<"), input[index + 1 < input.count ? index + 1 : index] != 0x21,
                    let tag = HTMLTag(input, at: index)
                else { return false }
                return [.paragraph, .line, .block, .item].contains(tag.kind)
            }
        }
    }

    mutating func run(_ html: String) -> String {
        var copy = html
        copy.withUTF8 { input in
            output.reserveCapacity(input.count)
            var index = 0
            while index < input.count {
                let start = index
                while index < input.count, !Self.isSpecial(input[index]) { index += 1 }
                if start < index { output += UnsafeBufferPointer(rebasing: input[start..<index]) }
                if index < input.count { index += readSpecial(input, index) }
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        // Nearly all small letters are behind the last of them.
        byte <= UInt8(ascii: "]")
            && (byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "]") || byte == 0x0A)
    }

    /// Reads what begins with a special byte and returns its length.
    private mutating func readSpecial(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch input[index] {
        case UInt8(ascii: "<"): return readTag(input, index)
        case UInt8(ascii: "&"):
            guard let (text, length) = HTMLEntities.character(input, at: index) else {
                append(keepsMarkup ? "&amp;" : "&")
                return 1
            }
            hasDecodedMarkup = hasDecodedMarkup || text == "<" || text == "&"
            if keepsMarkup, text == "&", let (inner, innerLength) = Self.escapedTwice(input, index + length) {
                append(HTMLEntities.escaped(inner))
                return length + innerLength
            }
            append(keepsMarkup ? HTMLEntities.escaped(text) : text)
            return length
        case 0x0A where !keepsLineEnds: output.append(0x20)
        case UInt8(ascii: "]") where isInCharacterData && input[index...].starts(with: "]]>".utf8):
            isInCharacterData = false
            return 3
        case let byte: output.append(byte)
        }
        return 1
    }

    /// What stands behind an escaped `&` and is a reference with it (`&amp;nbsp;`), and its length.
    private static func escapedTwice(
        _ input: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> (text: String, length: Int)? {
        let reference = [UInt8(ascii: "&")] + input[start...].prefix(32)
        return reference.withUnsafeBufferPointer { HTMLEntities.character($0, at: 0) }.map { ($0.text, $0.length - 1) }
    }

    /// Reads what begins with `<` and returns its length.
    private mutating func readTag(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let isDeclaration = index + 1 < input.count && input[index + 1] == UInt8(ascii: "!")
        // Once a comment has no end, none behind it has one.
        if !(isDeclaration && hasOpenComment), let tag = HTMLTag(input, at: index) {
            if input[index...].starts(with: "<![".utf8) { isInCharacterData = true }
            handle(tag)
            return tag.length
        }
        if isDeclaration, input[index...].starts(with: "<!--".utf8) { hasOpenComment = true }
        append(keepsMarkup ? "&lt;" : "<")
        return 1
    }

    private mutating func append(_ text: String) {
        output += text.utf8
    }

    private mutating func handle(_ tag: HTMLTag) {
        switch tag.kind {
        case .paragraph: endLine("\n\n")
        case .line: endLine("\n")
        case .block: beginLine()
        case .item where tag.isClosing: beginLine()
        case .item:
            trimEnd()
            append("\n• ")
            bulletEnd = output.count
        case .cell: append(" ")
        case .inline: break
        case .italic, .bold:
            let name = tag.kind == .italic ? "i" : "b"
            if keepsMarkup { append(tag.isClosing ? "</\(name)>" : "<\(name)>") }
        case .span, .noCase, .smallCaps: if keepsMarkup { handleSpan(tag) }
        case .superscript, .subscript: handleScript(tag)
        case .mathSuperscript, .mathSubscript, .mathElement:
            guard tag.isClosing else { return math.begin(tag) }
            if let (start, isSuperscript) = math.script(endedBy: tag, at: output.count) {
                raise(from: start, isSuperscript: isSuperscript)
            }
            math.endElement(at: output.count)
        }
    }

    private mutating func handleSpan(_ tag: HTMLTag) {
        if tag.isClosing {
            if openSpans.popLast() == true { append("</span>") }
            return
        }
        openSpans.append(tag.kind != .span)
        if tag.kind == .noCase { append("<span class=\"nocase\">") }
        if tag.kind == .smallCaps { append("<span style=\"font-variant:small-caps;\">") }
    }

    private mutating func beginLine() {
        while output.last == 0x20 { output.removeLast() }
        if output.last != 0x0A { endLine("\n") }
    }

    /// Right behind a bullet, the line has not begun.
    private mutating func endLine(_ end: String) {
        if let bulletEnd, bulletEnd <= output.count, output[bulletEnd...].allSatisfy({ $0 <= 0x20 }) {
            output.removeLast(output.count - bulletEnd)
        } else {
            bulletEnd = nil
            append(end)
        }
    }

    private mutating func trimEnd() {
        while let last = output.last, last <= 0x20 { output.removeLast() }
        script = nil
        math = MathScripts()
    }

    private mutating func handleScript(_ tag: HTMLTag) {
        if keepsMarkup {
            let name = tag.kind == .superscript ? "sup" : "sub"
            append(tag.isClosing ? "</\(name)>" : "<\(name)>")
        } else if tag.isClosing {
            guard let script, script.start <= output.count else { return }
            raise(from: script.start, isSuperscript: script.isSuperscript)
            self.script = nil
        } else {
            script = (output.count, tag.kind == .superscript)
        }
    }

    /// Makes Unicode's sub- or superscript of the output's end. A power without such a form stays apart from
    /// its base: `10^6.5`.
    private mutating func raise(from start: Int, isSuperscript: Bool) {
        let inside = output[start...]
        if let raised = Scripts.unicode(String(decoding: inside, as: UTF8.self), isSuperscript: isSuperscript) {
            output.removeSubrange(start...)
            append(raised)
        } else if isSuperscript, start > 0, Self.isDigit(output[start - 1]), let first = inside.first,
            Self.isDigit(first) || first == UInt8(ascii: "-")
        {
            output.insert(UInt8(ascii: "^"), at: start)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
