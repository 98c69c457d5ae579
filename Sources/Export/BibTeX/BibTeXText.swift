import Articles

/// Text as LaTeX wants it.
enum BibTeXText {
    /// What stands for an ASCII byte that LaTeX gives a meaning; `nil` where it stands for itself.
    ///
    /// Braces are spelled as commands, since BibTeX counts even escaped ones.
    @inline(__always)
    static func escape(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "\\&"
        case UInt8(ascii: "%"): "\\%"
        case UInt8(ascii: "$"): "\\$"
        case UInt8(ascii: "#"): "\\#"
        case UInt8(ascii: "_"): "\\_"
        case UInt8(ascii: "{"): "\\textbraceleft{}"
        case UInt8(ascii: "}"): "\\textbraceright{}"
        case UInt8(ascii: "~"): "\\textasciitilde{}"
        case UInt8(ascii: "^"): "\\textasciicircum{}"
        case UInt8(ascii: "\\"): "\\textbackslash{}"
        case UInt8(ascii: "`"): "\\textasciigrave{}"
        default: nil
        }
    }

    /// Two hyphens or apostrophes would be one sign to LaTeX; `<i>` and `&lt;` would be HTML to readers of BibTeX. An
    /// empty group keeps apart what must not be read together.
    static func write(_ text: String, to output: inout ByteBuffer) {
        guard needsGroups(text) else { return output.write(text, replacing: escape) }
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            if let command = escape(byte) { output.write(command) } else { output.write(byte) }
            let rest = bytes[(index + 1)...]
            let isSplit =
                switch byte {
                case UInt8(ascii: "-"), UInt8(ascii: "'"): rest.first == byte
                case UInt8(ascii: "<"): rest.first.map { isLetter($0) || "/!".utf8.contains($0) } ?? false
                case UInt8(ascii: "&"): beginsEntity(rest)
                default: false
                }
            if isSplit { output.write("{}") }
        }
    }

    static func escaped(_ text: String) -> String {
        var output = ByteBuffer()
        write(text, to: &output)
        return String(decoding: output.bytes, as: UTF8.self)
    }

    /// `1194-1205` → `1194--1205`, `451-8,e104` → `451--458, e104`; an en dash is read as a hyphen.
    static func pageRange(_ pages: String) -> String {
        pages.split(separator: ",").map { range(String($0).trimmed) }.joined(separator: ", ")
    }

    private static func range(_ pages: String) -> String {
        var ends = pages.split { $0 == "-" || $0 == "\u{2013}" }.map(String.init)
        // What both ends have is left out of the second one.
        if ends.count == 2, ends[1].utf8.count < ends[0].utf8.count, !ends[0].utf8.contains(0x20),
            ends[1].utf8.allSatisfy({ (48...57).contains($0) }),
            ends[0].utf8.last.map({ (48...57).contains($0) }) ?? false
        {
            ends[1] = ends[0].dropLast(ends[1].count) + ends[1]
        }
        return ends.joined(separator: "--")
    }

    private static func needsGroups(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: "&"): return true
            case UInt8(ascii: "-"), UInt8(ascii: "'"): if previous == byte { return true }
            default: break
            }
            previous = byte
        }
        return false
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

    /// `lt;`, `#8201;`
    private static func beginsEntity(_ bytes: ArraySlice<UInt8>) -> Bool {
        let rest = bytes.first == UInt8(ascii: "#") ? bytes.dropFirst() : bytes
        let name = rest.prefix(32).prefix { isLetter($0) || (48...57).contains($0) }
        return !name.isEmpty && name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
    }
}
