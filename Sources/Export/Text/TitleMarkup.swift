/// A title's markup in CSL's HTML subset, taken apart.
enum TitleMarkup {
    enum Style: Sendable {
        case italic, bold, `subscript`, superscript, smallCaps
        /// Keeps its capitals whatever a citation style does to titles.
        case noCase
    }

    enum Piece: Equatable {
        case text(String)
        case open(Style)
        case close(Style)
    }

    /// The pieces of a title, always well nested: what is left open is closed, and what closes nothing is
    /// dropped. A `<` that begins none of the known tags is text.
    static func pieces(of title: String) -> [Piece] {
        guard title.utf8.contains(UInt8(ascii: "<")) else { return title.isEmpty ? [] : [.text(unescaped(title))] }
        var pieces: [Piece] = []
        var open: [Style] = []
        var textStart = title.startIndex
        var index = title.startIndex
        while let bracket = title.utf8[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = title.utf8.index(after: bracket)
            guard let tag = tag(at: bracket, in: title) else { continue }
            if textStart < bracket { pieces.append(.text(unescaped(String(title[textStart..<bracket])))) }
            index = title.utf8.index(bracket, offsetBy: tag.spelling.utf8.count)
            textStart = index
            if tag.closes {
                guard let depth = open.lastIndex(where: tag.styles.contains) else { continue }
                pieces += open[depth...].reversed().map(Piece.close)
                open.removeSubrange(depth...)
            } else {
                open += tag.styles
                pieces += tag.styles.map(Piece.open)
            }
        }
        if textStart < title.endIndex { pieces.append(.text(unescaped(String(title[textStart...])))) }
        return pieces + open.reversed().map(Piece.close)
    }

    /// With the characters that markup escapes as they are: `&amp;`, `&lt;`, `&gt;`.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing(ascii: "&lt;", with: "<").replacing(ascii: "&gt;", with: ">").replacing(
            ascii: "&amp;", with: "&")
    }

    private struct Tag {
        var spelling: String
        /// What it opens; for a closing tag, what it can close.
        var styles: [Style]
        var closes = false
    }

    private static func tag(at bracket: String.Index, in title: String) -> Tag? {
        let rest = title.utf8[bracket...]
        return tags.first { rest.starts(with: $0.spelling.utf8) }
    }

    private static let tags: [Tag] = [
        Tag(spelling: "<i>", styles: [.italic]),
        Tag(spelling: "</i>", styles: [.italic], closes: true),
        Tag(spelling: "<b>", styles: [.bold]),
        Tag(spelling: "</b>", styles: [.bold], closes: true),
        Tag(spelling: "<sub>", styles: [.subscript]),
        Tag(spelling: "</sub>", styles: [.subscript], closes: true),
        Tag(spelling: "<sup>", styles: [.superscript]),
        Tag(spelling: "</sup>", styles: [.superscript], closes: true),
        Tag(spelling: "<sc>", styles: [.smallCaps]),
        Tag(spelling: "</sc>", styles: [.smallCaps], closes: true),
        Tag(spelling: "<span class=\"nocase\">", styles: [.noCase]),
        Tag(spelling: "<span style=\"font-variant:small-caps;\">", styles: [.smallCaps]),
        Tag(spelling: "<span style=\"font-variant: small-caps;\">", styles: [.smallCaps]),
        Tag(spelling: "</span>", styles: [.noCase, .smallCaps], closes: true),
    ]
}
