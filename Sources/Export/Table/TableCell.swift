import Articles

/// A cell of a table for spreadsheets.
///
/// Three spellings, each of which can be undone, the last one first:
/// 1. In a list, items are separated by `; `, and `\`, `;` (in names `,` too) within an item stand behind a `\`.
/// 2. A cell that begins with `=`, `+`, `-`, `@`, tab or a line end, which a spreadsheet might run as a formula,
///    gets an apostrophe in front; so does one that begins with apostrophes before one of these.
/// 3. A cell that holds the separator, a quote, a line end or outer spaces stands in quotes, quotes doubled (RFC 4180).
enum TableCell {
    static func list(_ items: [String]) -> String? {
        items.isEmpty ? nil : items.joined(separator: "; ")
    }

    static func listItem(_ item: String) -> String {
        escaped(item) { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\\") }
    }

    /// `Family, Given`, `Family, Given, Suffix`, or a group's name.
    static func name(_ author: Author) -> String {
        switch author.name {
        case .literal(let name): return namePart(name)
        case .person(let family, let given, let suffix):
            let parts = suffix == nil ? [family, given] : [family, given ?? "", suffix]
            return parts.compactMap { $0.map(namePart) }.joined(separator: ", ")
        }
    }

    static func write(_ cell: String, separator: UInt8, to output: inout ByteBuffer) {
        let isQuoted = needsQuotes(cell, separator)
        if isQuoted { output.write(UInt8(ascii: "\"")) }
        if looksLikeFormula(cell) { output.write(UInt8(ascii: "'")) }
        output.write(cell) { $0 == UInt8(ascii: "\"") ? "\"\"" : $0 == 0 ? " " : nil }
        if isQuoted { output.write(UInt8(ascii: "\"")) }
    }

    /// Whether it begins with what spreadsheets run, or with apostrophes and then that.
    private static func looksLikeFormula(_ cell: String) -> Bool {
        guard let first = cell.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
        return "=+-@\t\r\n".utf8.contains(first)
    }

    private static func needsQuotes(_ cell: String, _ separator: UInt8) -> Bool {
        cell.utf8.first == 0x20 || cell.utf8.last == 0x20
            || cell.utf8.contains { byte in
                switch byte {
                case separator, UInt8(ascii: "\""), 0x0D, 0x0A: true
                default: false
                }
            }
    }

    private static func namePart(_ name: String) -> String {
        escaped(name) { ",;\\".utf8.contains($0) }
    }

    private static func escaped(_ text: String, where isSpecial: (UInt8) -> Bool) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isSpecial(byte) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
