import Articles

/// The keys that Markdown cites as pandoc reads it (its manual, "Citation syntax"): `@key`, `[-@key, p. 3; @other]`,
/// `@{any key}`. Code holds none.
package enum MarkdownCitations {
    package static func keys(in text: String) -> [(key: String, line: Int)] {
        var keys: [(key: String, line: Int)] = []
        var fence: Substring?
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let trimmed = line.drop { $0 == " " }
            let mark = trimmed.prefix { $0 == trimmed.first }
            let isFence = mark.count >= 3 && (mark.first == "`" || mark.first == "~")
            if let open = fence {
                if isFence, mark.hasPrefix(open) { fence = nil }
            } else if isFence {
                fence = mark
            } else {
                keys += scan(Array(line.utf8)).map { ($0, number + 1) }
            }
        }
        return keys
    }

    private static func scan(_ bytes: [UInt8]) -> [String] {
        var keys: [String] = []
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "`"): index = behindCode(bytes, index)
            case UInt8(ascii: "@"):
                // Within a word it is an address's.
                let isInWord = index > 0 && (isWord(bytes[index - 1]) || bytes[index - 1] == UInt8(ascii: "."))
                index += 1
                if let key = key(bytes, &index), !isInWord { keys.append(key) }
            default: index += 1
            }
        }
        return keys
    }

    /// Behind the same number of backquotes; behind these where there are none.
    private static func behindCode(_ bytes: [UInt8], _ start: Int) -> Int {
        let count = bytes[start...].prefix { $0 == UInt8(ascii: "`") }.count
        var index = start + count
        while index < bytes.count {
            let run = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
            if run == count { return index + run }
            index += max(run, 1)
        }
        return start + count
    }

    /// Letters, digits and `_`, and between them single signs.
    private static func key(_ bytes: [UInt8], _ index: inout Int) -> String? {
        if index < bytes.count, bytes[index] == UInt8(ascii: "{") {
            guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
            defer { index = end + 1 }
            let key = String(decoding: bytes[(index + 1)..<end], as: UTF8.self).trimmed
            return key.isEmpty ? nil : key
        }
        let start = index
        while index < bytes.count {
            if isWord(bytes[index]) {
                index += 1
            } else if index > start, ":.#$%&-+?<>~/".utf8.contains(bytes[index]), index + 1 < bytes.count,
                isWord(bytes[index + 1])
            {
                index += 2
            } else {
                break
            }
        }
        return index > start ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    /// Whether a key is that of a figure or a table, as pandoc-crossref and Quarto have them, and no article's.
    package static func isCrossReference(_ key: String) -> Bool {
        ["fig", "tbl", "sec", "eq", "lst", "thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr"].contains { prefix in
            key.hasPrefix("\(prefix):") || key.hasPrefix("\(prefix)-")
        }
    }
}
