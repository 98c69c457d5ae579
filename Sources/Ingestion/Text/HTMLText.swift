import Articles

/// Makes plain text of the HTML that records carry: sloppy HTML, JATS and MathML, escaped once or twice.
///
/// Paragraphs are separated by a blank line, list items stand on lines of their own behind a bullet, sub- and
/// superscripts become Unicode's where it has them. A `<` that begins no known tag is a "less than".
enum HTMLText {
    /// The plain text; `nil` where nothing is left.
    static func plain(_ html: String) -> String? {
        var text = html
        // What was escaped twice comes out as markup or entities once more.
        for _ in 0..<3 {
            guard needsWork(text) else { break }
            var pass = Pass(keepsMarkup: false)
            text = pass.run(text)
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
        guard html.utf8.contains(UInt8(ascii: "<")) || html.utf8.contains(UInt8(ascii: "&")) else {
            return (plain, nil)
        }
        var pass = Pass(keepsMarkup: true)
        let marked = Whitespace.line(pass.run(html)).trimmed
        let hasMarkup = ["<i>", "<b>", "<sub>", "<sup>"].contains { marked.contains($0) }
        return (plain, hasMarkup ? marked : nil)
    }

    private static func needsWork(_ text: String) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
    }

    /// One pass over the bytes: tags become line ends, bullets or nothing, entities characters.
    private struct Pass {
        let keepsMarkup: Bool
        private var output: [UInt8] = []
        /// Where the innermost open sub- or superscript begins in the output.
        private var script: (start: Int, isSuperscript: Bool)?

        init(keepsMarkup: Bool) {
            self.keepsMarkup = keepsMarkup
        }

        mutating func run(_ html: String) -> String {
            var copy = html
            copy.withUTF8 { input in
                output.reserveCapacity(input.count)
                var index = 0
                while index < input.count {
                    switch input[index] {
                    case UInt8(ascii: "<"):
                        if let tag = HTMLTag(input, at: index) {
                            handle(tag)
                            index += tag.length
                        } else {
                            append(keepsMarkup ? "&lt;" : "<")
                            index += 1
                        }
                    case UInt8(ascii: "&"):
                        if let (text, length) = HTMLEntities.character(input, at: index) {
                            append(keepsMarkup ? HTMLEntities.escaped(text) : text)
                            index += length
                        } else {
                            append(keepsMarkup ? "&amp;" : "&")
                            index += 1
                        }
                    case let byte:
                        output.append(byte)
                        index += 1
                    }
                }
            }
            return String(decoding: output, as: UTF8.self)
        }

        private mutating func append(_ text: String) {
            output += text.utf8
        }

        private mutating func handle(_ tag: HTMLTag) {
            switch tag.kind {
            case .paragraph: append("\n\n")
            case .line: append("\n")
            case .item: append(tag.isClosing ? "\n" : "\n• ")
            case .cell: append(" ")
            case .inline: break
            case .italic, .bold:
                let name = tag.kind == .italic ? "i" : "b"
                if keepsMarkup { append(tag.isClosing ? "</\(name)>" : "<\(name)>") }
            case .superscript, .subscript: handleScript(tag)
            }
        }

        private mutating func handleScript(_ tag: HTMLTag) {
            if keepsMarkup {
                let name = tag.kind == .superscript ? "sup" : "sub"
                append(tag.isClosing ? "</\(name)>" : "<\(name)>")
            } else if tag.isClosing {
                guard let script else { return }
                let inside = String(decoding: output[script.start...], as: UTF8.self)
                if let raised = Scripts.unicode(inside, isSuperscript: script.isSuperscript) {
                    output.removeSubrange(script.start...)
                    append(raised)
                }
                self.script = nil
            } else {
                script = (output.count, tag.kind == .superscript)
            }
        }
    }
}

/// Sub- and superscripts in Unicode.
enum Scripts {
    /// `nil` where a character has no such form.
    static func unicode(_ text: String, isSuperscript: Bool) -> String? {
        let forms = isSuperscript ? superscripts : subscripts
        var result = ""
        for character in text {
            guard let form = forms[character] else { return nil }
            result.append(form)
        }
        return result.isEmpty ? nil : result
    }

    private static let superscripts = Dictionary(
        uniqueKeysWithValues: zip("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"))
    private static let subscripts = Dictionary(
        uniqueKeysWithValues: zip("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"))
}
