import Articles

/// A title's plain text, and its text in CSL's HTML subset where that says more: italics, scripts, and words whose
/// capitals braces protect.
struct BibTeXTitle {
    var plain: String?
    var markup: String?

    init(_ value: String) {
        if let line = PlainValue.line(value) {
            plain = line.isEmpty ? nil : line
            return
        }
        guard LaTeXReader.needsWork(value) else {
            (plain, markup) = HTMLText.title(value)
            return
        }
        var reader = LaTeXReader(groups: .protections)
        let title = HTMLText.title(reader.run(value))
        let (text, marked) = (title.plain.map(LaTeXReader.unmarked), title.markup.map(LaTeXReader.unmarked))
        plain = text.flatMap { ProtectedWords.removed(from: $0).trimmedOrNil }
        guard let text else { return }
        let protected = ProtectedWords.marked(in: marked ?? Self.escaped(text))
        if protected.isProtected || marked != nil { markup = protected.markup }
    }

    /// A title and what follows it, behind a colon where no sign is between them.
    mutating func append(_ subtitle: BibTeXTitle) {
        guard let title = plain, let more = subtitle.plain else {
            if plain == nil { self = subtitle }
            return
        }
        let separator = title.last.map { "?!:.…".contains($0) } ?? false ? " " : ": "
        if markup != nil || subtitle.markup != nil {
            markup = (markup ?? Self.escaped(title)) + separator + (subtitle.markup ?? Self.escaped(more))
        }
        plain = title + separator + more
    }

    private static func escaped(_ text: String) -> String {
        guard text.hasAny(UInt8(ascii: "&"), UInt8(ascii: "<")) || text.has(UInt8(ascii: ">")) else { return text }
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
