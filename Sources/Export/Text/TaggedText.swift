import Articles

/// Text in which `<i>` and `&amp;` mean something to readers, though it is no HTML: MEDLINE's.
enum TaggedText {
    /// With what would be read as a tag or as an entity escaped, and all else as it is.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            let isName = (65...90).contains(next & 0xDF)
            switch byte {
            case UInt8(ascii: "<") where isName || next == UInt8(ascii: "/") || next == UInt8(ascii: "!"):
                result += "&lt;".utf8
            case UInt8(ascii: "&") where isName || next == UInt8(ascii: "#"): result += "&amp;".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A title with its italics and sub- and superscripts as tags.
    static func title(_ article: Article) -> String? {
        guard let markup = article.titleMarkup else { return article.title.map { escaped($0.onOneLine) } }
        return TitleMarkup.pieces(of: markup.onOneLine).map { piece in
            switch piece {
            case .text(let text): escaped(text)
            case .open(let style): tag(style).map { "<\($0)>" } ?? ""
            case .close(let style): tag(style).map { "</\($0)>" } ?? ""
            }
        }.joined()
    }

    private static func tag(_ style: TitleMarkup.Style) -> String? {
        switch style {
        case .italic: "i"
        case .bold: "b"
        case .subscript: "sub"
        case .superscript: "sup"
        case .smallCaps, .noCase: nil
        }
    }
}
