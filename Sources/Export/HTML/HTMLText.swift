/// Text as HTML prints it.
enum HTMLText {
    /// On one line.
    static func escaped(_ text: String) -> String {
        XMLText.escaped(text.onOneLine)
    }

    /// A text whose lines and paragraphs stay: notes, which are Markdown, are shown as they were written.
    static func lines(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { escaped(String($0)) }.joined(separator: "\n")
    }

    /// A title in CSL's HTML subset.
    static func markup(_ title: String) -> String {
        TitleMarkup.pieces(of: title.onOneLine).map { piece in
            switch piece {
            case .text(let text): XMLText.escaped(text)
            case .open(let style): name(style).map { "<\($0)>" } ?? ""
            case .close(let style): name(style).map { "</\($0)>" } ?? ""
            }
        }.joined()
    }

    private static func name(_ style: TitleMarkup.Style) -> String? {
        switch style {
        case .italic: "i"
        case .bold: "b"
        case .subscript: "sub"
        case .superscript: "sup"
        case .smallCaps, .noCase: nil
        }
    }
}
