import Articles

/// Makes text of an element's bytes.
enum XMLText {
    /// With references decoded and control characters left out. What is no reference stays as it is, `<` too.
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        guard range.contains(where: { isSpecial(bytes[$0]) }) else {
            return String(decoding: bytes[range], as: UTF8.self)
        }
        var output: [UInt8] = []
        output.reserveCapacity(range.count)
        decode(bytes, range, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// A text's own references decoded.
    static func decoded(_ text: String) -> String {
        var copy = text
        return copy.withUTF8 { decoded($0, 0..<$0.count) }
    }

    /// Without tags, comments and instructions.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(range.count)
        var pieces = XMLPieces(bytes, range)
        while let piece = pieces.next() {
            switch piece.markup?.kind {
            case nil: decode(bytes, piece.range, into: &output)
            case .characterData: output += bytes[piece.range].dropFirst(9).dropLast(3)
            default: break
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Without comments and instructions, character data escaped, formulas as HTML.
    static func markup(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(range.count)
        var pieces = XMLPieces(bytes, range)
        while let piece = pieces.next() {
            switch piece.markup?.kind {
            case .comment, .instruction, .declaration: break
            case .characterData: escape(bytes[piece.range].dropFirst(9).dropLast(3), into: &output)
            case .startTag:
                if let name = piece.markup?.name, bytes[name].elementsEqual("math".utf8),
                    let end = pieces.end(of: name),
                    let html = XMLMath.html(UnsafeBufferPointer(rebasing: bytes[piece.range.lowerBound..<end]))
                {
                    output += html.utf8
                    pieces.skip(to: end)
                } else {
                    output += bytes[piece.range]
                }
            default: output += bytes[piece.range]
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// With the line ends and indentation of a file's layout as single spaces, and without them behind an opening
    /// bracket, where no text has a space.
    static func flowing(_ markup: String) -> String {
        guard markup.utf8.contains(0x0A) else { return markup }
        var output: [UInt8] = []
        output.reserveCapacity(markup.utf8.count)
        var isBehindLineEnd = false
        for byte in markup.utf8 {
            if byte == 0x0A {
                while let last = output.last, XMLBytes.isSpace(last) { output.removeLast() }
                isBehindLineEnd = true
            } else if !isBehindLineEnd || !XMLBytes.isSpace(byte) {
                if isBehindLineEnd, let last = output.last, last != UInt8(ascii: "("), last != UInt8(ascii: "[") {
                    output.append(0x20)
                }
                isBehindLineEnd = false
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func escape(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "<"): output += "&lt;".utf8
            case UInt8(ascii: ">"): output += "&gt;".utf8
            case UInt8(ascii: "&"): output += "&amp;".utf8
            default: output.append(byte)
            }
        }
    }

    /// Whether these are words of printable ASCII with one space between them, and no reference or tag.
    static func isClean(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var last: UInt8 = 0x20
        for index in range {
            let byte = bytes[index]
            if byte < 0x20 || byte > 0x7E || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
                || (byte == 0x20 && last == 0x20)
            {
                return false
            }
            last = byte
        }
        return last != 0x20 || range.isEmpty
    }

    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into output: inout [UInt8]) {
        let bytes = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
        var index = range.lowerBound
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&"), let (text, length) = HTMLEntities.character(bytes, at: index) {
                output += text.utf8
                index += length
                continue
            }
            if !isSpecial(byte) || byte == UInt8(ascii: "&") { output.append(byte) }
            index += 1
        }
    }

    /// Control characters, which XML doesn't know, and what begins a reference.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == 0x7F || (byte < 0x20 && !XMLBytes.isSpace(byte))
    }
}
