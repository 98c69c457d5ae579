import Articles

/// One record in the making. The next one reuses its memory.
struct EndNoteXMLRecord {
    private var output = ByteBuffer()

    /// Tags, as they are.
    mutating func raw(_ markup: String) {
        output.write(markup)
    }

    mutating func text(_ name: String, _ value: String?) {
        lines(name, [value].compactMap(\.self))
    }

    /// EndNote ends a line with a reference to a carriage return.
    mutating func lines(_ name: String, _ lines: [String]) {
        let lines = lines.map(\.onOneLine).filter { !$0.isEmpty }
        guard !lines.isEmpty else { return }
        raw("<\(name)>")
        run(face: "normal") { output in
            for (index, line) in lines.enumerated() {
                if index > 0 { output.write("&#xD;") }
                Self.write(line, to: &output)
            }
        }
        raw("</\(name)>")
    }

    /// A title in CSL's HTML subset, as runs of one face each.
    mutating func title(_ title: String) {
        raw("<title>")
        for (face, text) in Self.runs(title) { run(face: face) { Self.write(text, to: &$0) } }
        raw("</title>")
    }

    private static func runs(_ title: String) -> [(face: String, text: String)] {
        var faces: [String] = []
        var runs: [(face: String, text: String)] = []
        for piece in TitleMarkup.pieces(of: title.onOneLine) {
            switch piece {
            case .open(let style): faces.append(face(style) ?? "")
            case .close: faces.removeLast()
            case .text(let text):
                let known = faces.filter { !$0.isEmpty }.uniqued
                let face = known.isEmpty ? "normal" : known.joined(separator: " ")
                if runs.last?.face == face { runs[runs.count - 1].text += text } else { runs.append((face, text)) }
            }
        }
        return runs
    }

    private static func face(_ style: TitleMarkup.Style) -> String? {
        switch style {
        case .italic: "italic"
        case .bold: "bold"
        case .subscript: "subscript"
        case .superscript: "superscript"
        case .smallCaps, .noCase: nil
        }
    }

    mutating func names(_ group: String, _ authors: [Author]) {
        guard !authors.isEmpty else { return }
        raw("<\(group)>")
        for author in authors { text("author", Self.name(author)) }
        raw("</\(group)>")
    }

    /// `Family, Given, Suffix`; a group ends in a comma, and a comma within it is doubled.
    private static func name(_ author: Author) -> String {
        switch author.name {
        case .literal(let name):
            name.utf8.contains(UInt8(ascii: ",")) ? name.replacing(ascii: ",", with: ",,") : name + ","
        case .person(let family, nil, nil): family
        case .person(let family, let given?, nil): "\(family), \(given)"
        case .person(let family, let given, let suffix?): "\(family), \(given ?? ""), \(suffix)"
        }
    }

    /// Moves the record out.
    mutating func finish(to other: inout ByteBuffer) {
        output.drain { other.write($0) }
    }

    private mutating func run(face: String, _ body: (inout ByteBuffer) -> Void) {
        raw("<style face=\"\(face)\" font=\"default\" size=\"100%\">")
        body(&output)
        raw("</style>")
    }

    private static func write(_ text: String, to output: inout ByteBuffer) {
        XMLText.write(text, to: &output)
    }
}

/// Text within XML and HTML.
enum XMLText {
    static func write(_ text: String, to output: inout ByteBuffer) {
        output.write(withoutNoncharacters(text), replacing: escape)
    }

    /// No XML can hold U+FFFE and U+FFFF either (XML 1.0, section 2.2).
    private static func withoutNoncharacters(_ text: String) -> String {
        guard text.utf8.contains(0xEF) else { return text }
        func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{FFFE}" || scalar == "\u{FFFF}" }
        guard text.unicodeScalars.contains(where: isNoncharacter) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isNoncharacter($0) }))
    }

    @inline(__always)
    private static func escape(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        // No XML can hold them.
        case 0..<0x20 where byte != 0x0A && byte != 0x09: ""
        default: nil
        }
    }

    static func escaped(_ text: String) -> String {
        var output = ByteBuffer()
        write(text, to: &output)
        return String(decoding: output.bytes, as: UTF8.self)
    }
}
