import Articles

/// Text from records on its way to a terminal, which must not be able to change more than its own place there.
package enum TerminalText {
    /// With control and bidirectional characters shown by their code, `\u{1B}` for escape.
    package static func safe(_ text: String, keepingLines: Bool = false) -> String {
        safe(text, keepingLines) { "\\u{\(String($0.value, radix: 16, uppercase: true))}" }
    }

    /// The same in JSON's own spelling, so that a JSON document stays one.
    package static func safeJSON(_ text: String) -> String {
        safe(text, true) { scalar in
            let digits = String(scalar.value, radix: 16)
            return "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)"
        }
    }

    /// Tabs and the ends of lines as spaces, for one line of output.
    package static func oneLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isSpacing) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isSpacing($0) ? " " : $0 }))
    }

    private static func isSpacing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func safe(_ text: String, _ keepingLines: Bool, _ shown: (Unicode.Scalar) -> String) -> String {
        guard text.unicodeScalars.contains(where: { isUnsafe($0, keepingLines) }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isUnsafe(scalar, keepingLines) {
                result.append(contentsOf: shown(scalar).unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar, _ keepingLines: Bool) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: !keepingLines
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// How many columns a text takes: two for a wide character, none for a combining one.
    package static func width(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    package static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    /// Cut to a number of columns, with an ellipsis where something is missing.
    package static func truncated(_ text: String, to columns: Int) -> String {
        guard width(text) > columns else { return text }
        var result = ""
        var used = 0
        for character in text {
            let needed = character.unicodeScalars.reduce(0) { $0 + width($1) }
            if used + needed > columns - 1 { break }
            result.append(character)
            used += needed
        }
        return result.trimmed + "…"
    }

    /// With spaces behind it up to a number of columns, or before it.
    package static func padded(_ text: String, to columns: Int, right: Bool = false) -> String {
        let padding = String(repeating: " ", count: max(0, columns - width(text)))
        return right ? padding + text : text + padding
    }
}
