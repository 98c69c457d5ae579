import Foundation

/// Spells what is not ASCII as LaTeX does: `é` → `{\'e}`, `α` → `{$\alpha$}`, `–` → `--`.
///
/// Each character stands in braces of its own, so that it is one letter to BibTeX and no space behind it is lost. What
/// LaTeX has no name for is a number, `{\symbol{"4E2D}}`, which XeLaTeX and LuaLaTeX print with a font that has it.
enum LaTeXASCII {
    static func write(_ bytes: UnsafeRawBufferPointer, to output: inout ByteBuffer) {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return output.write(bytes) }
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar.isASCII {
                output.write(UInt8(scalar.value))
            } else {
                output.write(spelling(scalar))
            }
        }
    }

    private static func spelling(_ scalar: Unicode.Scalar) -> String {
        if let name = LaTeXNames.text[scalar] { return name }
        if let name = LaTeXNames.mathematics[scalar] { return "{$\\\(name)$}" }
        return accented(scalar) ?? "{\\symbol{\"\(String(scalar.value, radix: 16, uppercase: true))}}"
    }

    /// A letter and its marks, each mark a command around what is within: `ṩ` → `{\.{\d{s}}}`.
    private static func accented(_ scalar: Unicode.Scalar) -> String? {
        let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
        guard let letter = parts.first, parts.count > 1 else { return nil }
        guard letter.isASCII || LaTeXNames.text[letter] != nil else { return nil }
        var text = letter.isASCII ? String(letter) : LaTeXNames.text[letter] ?? ""
        for mark in parts.dropFirst() {
            guard let command = LaTeXNames.accents[mark] else { return nil }
            text = "\\\(command){\(text)}"
        }
        return "{\(text)}"
    }
}
