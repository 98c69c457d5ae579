/// Writes a title with its markup as LaTeX commands and braces around what must keep its capitals.
struct BibTeXTitle {
    let casing: TitleCasing
    /// Whether the next word begins the title or, after a colon, its second part: styles keep that capital.
    private var isAtStart = true
    /// What closes the open styles, the innermost last.
    private var closings: [String] = []
    /// How many of the open styles protect all that is in them.
    private var protections = 0

    init(casing: TitleCasing) {
        self.casing = casing
    }

    /// The title in CSL's HTML subset, on one line.
    mutating func write(_ title: String, to output: inout ByteBuffer) {
        let pieces = TitleMarkup.pieces(of: title)
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .text(let text): write(text: text, to: &output)
            case .open(let style): open(style, before: pieces[(index + 1)...].first, to: &output)
            case .close(let style):
                if style == .noCase { protections -= 1 }
                output.write(closings.popLast() ?? "")
            }
        }
    }

    private mutating func open(_ style: TitleMarkup.Style, before next: TitleMarkup.Piece?, to output: inout ByteBuffer)
    {
        let opening =
            switch style {
            case .italic: "\\emph{"
            case .bold: "\\textbf{"
            case .subscript: "\\textsubscript{"
            case .superscript: "\\textsuperscript{"
            case .smallCaps: "\\textsc{"
            case .noCase: Self.beginsWithCommand(next) ? "{{" : "{"
            }
        if style == .noCase { protections += 1 }
        output.write(opening)
        closings.append(opening == "{{" ? "}}" : "}")
    }

    private mutating func write(text: String, to output: inout ByteBuffer) {
        if protections > 0 {
            isAtStart = false
            return BibTeXText.write(text, to: &output)
        }
        for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { output.write(0x20) }
            if !word.isEmpty { write(word: word, to: &output) }
        }
    }

    private mutating func write(word: Substring, to output: inout ByteBuffer) {
        let core = Self.core(of: word)
        if casing.protects(core, isFirst: isAtStart) {
            BibTeXText.write(String(word[..<core.startIndex]), to: &output)
            output.write("{")
            BibTeXText.write(String(core), to: &output)
            output.write("}")
            BibTeXText.write(String(word[core.endIndex...]), to: &output)
        } else {
            BibTeXText.write(String(word), to: &output)
        }
        isAtStart = word.utf8.last == UInt8(ascii: ":") || (isAtStart && core.isEmpty)
    }

    /// Without the punctuation around it.
    private static func core(of word: Substring) -> Substring {
        let scalars = word.unicodeScalars
        guard let start = scalars.firstIndex(where: isLetterOrDigit),
            let last = scalars.lastIndex(where: isLetterOrDigit)
        else { return word[word.startIndex..<word.startIndex] }
        return word[start..<scalars.index(after: last)]
    }

    /// Outside of ASCII all but spaces, dashes and quotes belongs to a word, as readers of BibTeX see it.
    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar.lowerASCII) }
        return !(0x2000...0x203F).contains(scalar.value)
    }

    /// Braces protect nothing where a backslash follows the opening one: that is BibTeX's form of an accented
    /// letter, whose case changes.
    private static func beginsWithCommand(_ piece: TitleMarkup.Piece?) -> Bool {
        switch piece {
        case .text(let text): text.utf8.first.flatMap(BibTeXText.escape) != nil
        case .open(let style): style != .noCase
        case .close, nil: false
        }
    }
}

extension Unicode.Scalar {
    /// A–Z in lower case, all else as it is.
    fileprivate var lowerASCII: Unicode.Scalar {
        ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) | 0x20) : self
    }
}
