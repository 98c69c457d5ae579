/// Plain text as Markdown prints it unchanged: in CommonMark, GitHub's dialect and pandoc's.
enum MarkdownText {
    /// On one line, with a backslash before every character that means something within a line.
    static func escaped(_ text: String) -> String {
        var output = ByteBuffer()
        output.write(text.onOneLine, replacing: escape)
        return String(decoding: output.bytes, as: UTF8.self)
    }

    /// ``escaped(_:)``, and safe at the beginning of a line, where `#`, `1.`, `-` and the like make blocks.
    static func paragraph(_ text: String) -> String {
        let text = escaped(text)
        let digits = text.utf8.prefix { (48...57).contains($0) }
        let mark = text.utf8[digits.endIndex...].first
        if !digits.isEmpty {
            guard let mark, ".)".utf8.contains(mark) else { return text }
            return "\(text[..<digits.endIndex])\\\(text[digits.endIndex...])"
        }
        guard let mark, "#+-=:".utf8.contains(mark) else { return text }
        return "\\" + text
    }

    /// A title in CSL's HTML subset.
    static func markup(_ title: String) -> String {
        TitleMarkup.pieces(of: title.onOneLine).map { piece in
            switch piece {
            case .text(let text): escaped(text)
            case .open(.italic), .close(.italic): "*"
            // The title is bold as a whole, and nothing here changes its capitals.
            case .open(.bold), .close(.bold), .open(.noCase), .close(.noCase): ""
            case .open(.smallCaps), .close(.smallCaps): ""
            case .open(.subscript): "<sub>"
            case .close(.subscript): "</sub>"
            case .open(.superscript): "<sup>"
            case .close(.superscript): "</sup>"
            }
        }.joined()
    }

    /// An address as a link's destination: spaces, parentheses, brackets and the like percent-encoded.
    static func destination(_ address: String) -> String {
        WebAddress.encode(address) { " ()<>[]\"\\`*_|".utf8.contains($0) }
    }

    @inline(__always)
    private static func escape(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "\\"): "\\\\"
        case UInt8(ascii: "`"): "\\`"
        case UInt8(ascii: "*"): "\\*"
        case UInt8(ascii: "_"): "\\_"
        case UInt8(ascii: "["): "\\["
        case UInt8(ascii: "]"): "\\]"
        case UInt8(ascii: "<"): "\\<"
        case UInt8(ascii: ">"): "\\>"
        case UInt8(ascii: "&"): "\\&"
        case UInt8(ascii: "~"): "\\~"
        case UInt8(ascii: "^"): "\\^"
        case UInt8(ascii: "$"): "\\$"
        case UInt8(ascii: "|"): "\\|"
        default: nil
        }
    }
}
