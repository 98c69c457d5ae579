import Articles

/// Makes plain text of the HTML that records carry: sloppy HTML, JATS and MathML, escaped once or twice.
///
/// Paragraphs are separated by a blank line, list items stand on lines of their own behind a bullet, sub- and
/// superscripts become Unicode's where it has them. A `<` that begins no known tag is a "less than".
enum HTMLText {
    /// The plain text; `nil` where nothing is left.
    static func plain(_ html: String) -> String? {
        var text = html
        var hasBlocks = false
        // What was escaped twice comes out as markup or entities once more.
        for _ in 0..<3 {
            guard needsWork(text) else { break }
            let isFirstWithBlocks = !hasBlocks && text.has(0x0A) && HTMLPass.hasBlocks(text)
            hasBlocks = hasBlocks || isFirstWithBlocks
            var pass = HTMLPass(keepsMarkup: false, keepsLineEnds: !isFirstWithBlocks)
            text = pass.run(text)
            if !pass.hasDecodedMarkup { break }
        }
        return Whitespace.paragraphs(text)
    }

    /// On one line.
    static func line(_ html: String) -> String? {
        plain(html).map(Whitespace.line)?.trimmedOrNil
    }

    /// A title's plain text, and its text in CSL's HTML subset where that says more.
    static func title(_ html: String) -> (plain: String?, markup: String?) {
        guard let plain = line(html) else { return (nil, nil) }
        guard needsWork(html) else { return (plain, nil) }
        var text = html
        if html.has(UInt8(ascii: "<")) {
            text = TitleMarkup.escapedOnce(html)
        } else {
            var decoding = HTMLPass(keepsMarkup: false)
            text = decoding.run(html)
        }
        var pass = HTMLPass(keepsMarkup: true)
        let marked = TitleMarkup.balanced(Whitespace.paragraphs(pass.run(text)).map(Whitespace.line) ?? "")
        let hasMarkup = ["<i>", "<b>", "<sub>", "<sup>", "<span "].contains { marked.contains($0) }
        return (plain, hasMarkup ? marked : nil)
    }

    private static func needsWork(_ text: String) -> Bool {
        text.hasAny(UInt8(ascii: "<"), UInt8(ascii: "&"))
    }
}
