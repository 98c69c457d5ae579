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
                keys += scan(Array(line.unicodeScalars)).map { ($0, number + 1) }
            }
        }
        return keys
    }

    private static func scan(_ text: [Unicode.Scalar]) -> [String] {
        var keys: [String] = []
        var index = 0
        while index < text.count {
            switch text[index] {
            case "\\": index += 2
            case "`": index = behindCode(text, index)
            case "@":
                // Within a word it is an address's.
                let isInWord = index > 0 && (isWord(text[index - 1]) || text[index - 1] == ".")
                index += 1
                if let key = key(text, &index), !isInWord { keys.append(key) }
            default: index += 1
            }
        }
        return keys
    }

    /// Behind the same number of backquotes; behind these where there are none.
    private static func behindCode(_ text: [Unicode.Scalar], _ start: Int) -> Int {
        let count = text[start...].prefix { $0 == "`" }.count
        var index = start + count
        while index < text.count {
            let run = text[index...].prefix { $0 == "`" }.count
            if run == count { return index + run }
            index += max(run, 1)
        }
        return start + count
    }

    /// Letters, digits and `_`, and between them single signs.
    private static func key(_ text: [Unicode.Scalar], _ index: inout Int) -> String? {
        if index < text.count, text[index] == "{" {
            guard let end = text[index...].firstIndex(of: "}") else { return nil }
            defer { index = end + 1 }
            return string(text[(index + 1)..<end]).trimmedOrNil
        }
        let start = index
        while index < text.count {
            if isWord(text[index]) {
                index += 1
            } else if index > start, ":.#$%&-+?<>~/".unicodeScalars.contains(text[index]), index + 1 < text.count,
                isWord(text[index + 1])
            {
                index += 2
            } else {
                break
            }
        }
        return index > start ? string(text[start..<index]) : nil
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    /// A no-break space, as French has it behind a name, is no part of one.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
                || ("0"..."9").contains(scalar)
        }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// Whether a key is that of a figure or a table, as pandoc-crossref and Quarto have them, and no article's.
    package static func isCrossReference(_ key: String) -> Bool {
        ["fig", "tbl", "sec", "eq", "lst", "thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr"].contains { prefix in
            key.hasPrefix("\(prefix):") || key.hasPrefix("\(prefix)-")
        }
    }
}
