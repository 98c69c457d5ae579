import Articles

/// Lists within one cell.
enum CSVList {
    /// The items of a list as Python, R or JSON print it (`['a', "b"]`, `c("a", "b")`); `nil` where the text is none.
    static func literalItems(_ text: String) -> [String]? {
        let isVector = text.hasPrefix("c(") && text.hasSuffix(")")
        guard isVector || (text.hasPrefix("[") && text.hasSuffix("]")) else { return nil }
        let content = text.dropFirst(isVector ? 2 : 1).dropLast()
        guard let first = content.utf8.first(where: { $0 > 0x20 }) else { return [] }
        guard first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") else { return nil }
        return quotedItems(Array(content.utf8))
    }

    /// The texts between quotes, separated by commas; `nil` where something else stands between them.
    private static func quotedItems(_ bytes: [UInt8]) -> [String]? {
        var items: [String] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte <= 0x20 || byte == UInt8(ascii: ",") {
                index += 1
                continue
            }
            guard byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") else { return nil }
            var item: [UInt8] = []
            index += 1
            while index < bytes.count, bytes[index] != byte {
                if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
                item.append(bytes[index])
                index += 1
            }
            index += 1
            items.append(String(decoding: item, as: UTF8.self))
        }
        return items
    }

    /// Items of a list of terms: separated by semicolons, else bars, else line ends, else commas outside parentheses.
    static func terms(_ text: String) -> [String] {
        if let items = literalItems(text) { return items.compactMap(\.trimmedOrNil) }
        for separator in [UInt8(ascii: ";"), UInt8(ascii: "|"), 0x0A] where text.utf8.contains(separator) {
            return text.parts(separatedBy: separator).compactMap(\.trimmedOrNil)
        }
        if text.contains("；") { return text.split(separator: "；").compactMap(\.trimmedOrNil) }
        return atCommas(text)
    }

    /// Parts between commas that don't stand in parentheses.
    static func atCommas(_ text: String) -> [String] {
        var parts: [String] = []
        var depth = 0
        var start = text.utf8.startIndex
        for index in text.utf8.indices {
            switch text.utf8[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ",") where depth <= 0:
                parts.append(text[start..<index].trimmed)
                start = text.utf8.index(after: index)
            default: break
            }
        }
        parts.append(text[start...].trimmed)
        return parts.filter { !$0.isEmpty }
    }

    /// Items of a list in our own export: separated by `; `, with `\` before a `;` or `\` (in names `,` too) within one.
    static func escapedItems(_ text: String) -> [String] {
        parts(of: text, separatedBy: UInt8(ascii: ";")).compactMap(\.trimmedOrNil)
    }

    /// Parts at a separator that no `\` stands before, with their escapes as they are.
    static func parts(of text: String, separatedBy separator: UInt8) -> [String] {
        var parts: [[UInt8]] = [[]]
        var isEscaped = false
        for byte in text.utf8 {
            if byte == separator, !isEscaped {
                parts.append([])
            } else {
                parts[parts.count - 1].append(byte)
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        return parts.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Without the `\` of escapes.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\\"), !isEscaped {
                isEscaped = true
            } else {
                bytes.append(byte)
                isEscaped = false
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
