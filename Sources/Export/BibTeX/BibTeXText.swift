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
        default: nil
        }
    }

    static func write(_ text: String, to output: inout ByteBuffer) {
        output.write(text, replacing: escape)
    }

    static func escaped(_ text: String) -> String {
        var output = ByteBuffer()
        write(text, to: &output)
        return String(decoding: output.bytes, as: UTF8.self)
    }

    /// `1194-1205` → `1194--1205`; an en dash is read as a hyphen.
    static func pageRange(_ pages: String) -> String {
        pages.split { $0 == "-" || $0 == "\u{2013}" }.joined(separator: "--")
    }
}
