/// A title with CSL's HTML subset as a library of this program writes it: nothing else in it is markup.
enum OwnMarkup {
    /// - Parameter hasEntities: whether `<` and `&` that could be taken for markup are escaped.
    /// - Returns: the plain text, and the markup where there is any.
    static func title(_ text: String, hasEntities: Bool) -> (plain: String, markup: String?) {
        var (plain, markup) = ("", "")
        var hasMarkup = false
        var rest = text[...]
        while let index = rest.utf8.firstIndex(where: { "<>&".utf8.contains($0) }) {
            plain += rest[..<index]
            markup += rest[..<index]
            rest = rest[index...]
            if let tag = tags.first(where: rest.hasPrefix) {
                markup += tag
                hasMarkup = true
                rest = rest.dropFirst(tag.count)
            } else if hasEntities, let (name, sign) = entities.first(where: { rest.hasPrefix($0.name) }) {
                plain += sign
                markup += name
                rest = rest.dropFirst(name.count)
            } else {
                // A mark that combines with the sign is none of it.
                let sign = String(rest.unicodeScalars.removeFirst())
                plain += sign
                markup += entities.first { $0.sign == sign }?.name ?? sign
            }
        }
        plain += rest
        markup += rest
        return (plain, hasMarkup ? markup : nil)
    }

    /// A text in which nothing is markup, and that is escaped.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return entities.reversed().reduce(text) { $0.replacing($1.name, with: $1.sign) }
    }

    private static let entities = [(name: "&amp;", sign: "&"), (name: "&lt;", sign: "<"), (name: "&gt;", sign: ">")]

    private static let tags = [
        "<i>", "</i>", "<b>", "</b>", "<sub>", "</sub>", "<sup>", "</sup>", "<sc>", "</sc>",
        "<span class=\"nocase\">", "<span style=\"font-variant:small-caps;\">", "</span>",
    ]
}
