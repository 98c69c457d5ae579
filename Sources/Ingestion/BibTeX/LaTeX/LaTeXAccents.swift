import Foundation

/// Accents: a command and the letter that it stands on.
enum LaTeXAccents {
    /// The combining marks of the commands that are one sign.
    static let signs: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "`"): "\u{300}", UInt8(ascii: "'"): "\u{301}", UInt8(ascii: "^"): "\u{302}",
        UInt8(ascii: "~"): "\u{303}", UInt8(ascii: "="): "\u{304}", UInt8(ascii: "."): "\u{307}",
        UInt8(ascii: "\""): "\u{308}",
    ]

    /// The combining marks of the commands that are words.
    static let words: [String: Unicode.Scalar] = [
        "u": "\u{306}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "h": "\u{309}", "C": "\u{30F}", "G": "\u{30F}",
        "U": "\u{30E}", "f": "\u{311}", "d": "\u{323}", "c": "\u{327}", "k": "\u{328}", "b": "\u{331}", "t": "\u{361}",
        "newtie": "\u{361}", "ocirc": "\u{30A}", "textcommabelow": "\u{326}", "cedla": "\u{327}",
        "hat": "\u{302}", "widehat": "\u{302}", "check": "\u{30C}", "tilde": "\u{303}", "widetilde": "\u{303}",
        "acute": "\u{301}", "grave": "\u{300}", "dot": "\u{307}", "ddot": "\u{308}", "breve": "\u{306}",
        "bar": "\u{304}", "vec": "\u{20D7}", "mathring": "\u{30A}",
    ]

    /// Puts a mark on the first letter that the output holds from `start` on. Alone, the mark is the sign that the
    /// keyboard has for it.
    static func put(_ mark: Unicode.Scalar, on output: inout [UInt8], from start: Int) {
        let text = String(decoding: output[start...].prefix(longestLetter), as: UTF8.self)
        guard let first = text.unicodeScalars.first else {
            output += (alone[mark] ?? "").utf8
            return
        }
        let base = first == "ı" ? "i" : first == "ȷ" ? "j" : first
        guard base.properties.isAlphabetic else {
            if let sign = alone[mark] { output.insert(contentsOf: sign.utf8, at: start) }
            return
        }
        let marks = text.unicodeScalars.dropFirst().prefix { $0.properties.canonicalCombiningClass != .notReordered }
        let length = String(String.UnicodeScalarView(text.unicodeScalars.prefix(1 + marks.count))).utf8.count
        guard length < longestLetter else { return }
        var letter = String.UnicodeScalarView()
        letter.append(base)
        letter.append(contentsOf: marks)
        letter.append(mark)
        let composed = String(letter).precomposedStringWithCanonicalMapping
        output.replaceSubrange(start..<(start + length), with: composed.utf8)
    }

    /// In bytes, with marks; no letter has more.
    private static let longestLetter = 32

    private static let alone: [Unicode.Scalar: String] = [
        "\u{300}": "`", "\u{301}": "´", "\u{302}": "^", "\u{303}": "~", "\u{304}": "¯", "\u{307}": "˙",
        "\u{308}": "¨", "\u{306}": "˘", "\u{30A}": "˚", "\u{30C}": "ˇ", "\u{327}": "¸",
    ]
}
