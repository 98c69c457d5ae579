/// Writes fields as YAML 1.2 that is pleasant to edit: running text stands below its name, so that it needs no quotes
/// and no escapes whatever is in it.
struct YAMLWriter {
    private(set) var text = ""

    mutating func comment(_ line: String) {
        text += "# \(line)\n"
    }

    mutating func blankLine() {
        text += "\n"
    }

    mutating func field(_ name: String, _ entry: Entry, _ layout: EditableField.Layout) {
        switch entry.content {
        case .nothing:
            text += layout == .folded ? "\(name): >-\n" : layout == .block ? "\(name): |-\n" : "\(name):\n"
        case .text(let value) where layout == .folded && Self.canBeFolded(value):
            text += "\(name): >-\n  \(value)\n"
        case .text(let value) where layout != .line && layout != .list && Self.canBeBlock(value):
            text += "\(name): |-\n\(Self.indented(value))\n"
        case .text(let value): text += "\(name): \(Self.scalar(value))\n"
        case .list(let entries):
            text += "\(name):\n"
            for entry in entries { item(entry) }
        case .pairs: item(entry)
        }
    }

    private mutating func item(_ entry: Entry) {
        switch entry.content {
        case .nothing, .list: break
        case .text(let value): text += "  - \(Self.scalar(value))\n"
        case .pairs(let pairs):
            for (index, pair) in pairs.enumerated() {
                text += index == 0 ? "  - " : "    "
                text += Self.key(pair.name)
                switch pair.value.content {
                case .text(let value): text += " \(Self.scalar(value))\n"
                case .list(let values):
                    text += "\n"
                    for value in values {
                        if case .text(let value) = value.content { text += "      - \(Self.scalar(value))\n" }
                    }
                case .nothing, .pairs: text += "\n"
                }
            }
        }
    }

    private static func key(_ name: String) -> String {
        // A key behind no question mark has at most 1024 characters (YAML 1.2, 7.4.2).
        let key = scalar(name)
        return key.unicodeScalars.count < 1_000 ? "\(key):" : "? \(key)\n    :"
    }

    /// As it is where it can't be taken for anything else, else in quotes.
    private static func scalar(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// Narrower than YAML: what begins with a letter or digit and has nothing that is syntax anywhere.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || ("0"..."9").contains(first) else {
            return false
        }
        return !["null", "true", "false"].contains(text.lowercased()) && !hasSyntax(text)
            && !text.hasSuffix(":") && !text.hasSuffix(" ") && text.unicodeScalars.allSatisfy(isPrintable)
            && !text.unicodeScalars.contains { $0 == "\n" || $0 == "\t" }
    }

    /// Whether a colon with a space behind it or a comment stands in it; a space with a combining mark is one all the same.
    private static func hasSyntax(_ text: String) -> Bool {
        zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).contains { $0 == (":", " ") || $0 == (" ", "#") }
    }

    /// On one line below its name, which an editor may break.
    private static func canBeFolded(_ text: String) -> Bool { canBeBlock(text) && !text.contains("\n") }

    private static func canBeBlock(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        let blanks: [Unicode.Scalar] = [" ", "\t", "\n"]
        return !blanks.contains(first) && !blanks.contains(last) && text.unicodeScalars.allSatisfy(isPrintable)
    }

    /// What may stand in YAML as it is (YAML 1.2, 5.1), is no line's end for some reader (5.4), and doesn't turn the
    /// direction of what an editor shows.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
        case 0x09, 0x0A, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
            0x10000...0x10FFFF:
            true
        default: false
        }
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
            .joined(separator: "\n")
    }

    /// In double quotes, with escapes (YAML 1.2, 5.7).
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return result + "\""
    }
}
