import Articles

/// Text in which marks stand for braces, taken apart outside of them.
enum BraceMarks {
    /// Also of a part that has but the end of a pair.
    static func isMarked(_ text: String) -> Bool {
        text.has(0xF4) && text.unicodeScalars.contains(where: LaTeXReader.isMark)
    }

    static func removed(from text: String) -> String {
        text.has(LaTeXReader.groupStart[0]) ? ProtectedWords.removed(from: text).trimmed : text
    }

    /// What one pair of braces holds that holds all.
    static func content(ofWhole text: String) -> String? {
        guard text.utf8.first == LaTeXReader.groupStart[0] else { return nil }
        let scalars = text.unicodeScalars
        guard scalars.first == LaTeXReader.openMark, scalars.last == LaTeXReader.closeMark,
            scalars.count(where: { $0 == LaTeXReader.openMark }) == 1
        else { return nil }
        return String(scalars.dropFirst().dropLast()).trimmed
    }

    /// The trimmed parts between a sign, empty ones left out.
    static func split(_ text: String, at sign: UInt8) -> [String] {
        guard text.has(sign) else { return text.isEmpty ? [] : [text] }
        return split(text) { bytes, index in bytes[index] == sign ? 1 : 0 }
    }

    /// The trimmed parts between a word with white space on both sides, in capitals or not, empty ones left out.
    static func split(_ text: String, atWord word: String) -> [String] {
        let letters = Array(word.utf8)
        return split(text) { bytes, index in
            let end = index + letters.count
            guard end <= bytes.count, index == 0 || bytes[index - 1] == 0x20, end == bytes.count || bytes[end] == 0x20
            else { return 0 }
            for (offset, letter) in letters.enumerated() where bytes[index + offset] | 0x20 != letter | 0x20 {
                return 0
            }
            return letters.count
        }
    }

    /// - Parameter separatorLength: of the separator that begins at an offset; zero where none does.
    private static func split(
        _ text: String, _ separatorLength: (UnsafeBufferPointer<UInt8>, Int) -> Int
    ) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var parts: [String] = []
            var start = 0
            var index = 0
            var depth = 0
            func add(_ end: Int) {
                let part = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self).trimmed
                if !part.isEmpty { parts.append(part) }
            }
            while index < bytes.count {
                if bytes[index] == 0xF4, index + 3 < bytes.count {
                    if bytes[index + 3] == LaTeXReader.groupStart[3] { depth += 1 }
                    if bytes[index + 3] == LaTeXReader.groupEnd[3] { depth -= 1 }
                    index += 4
                    continue
                }
                let length = depth == 0 ? separatorLength(bytes, index) : 0
                if length > 0 {
                    add(index)
                    index += length
                    start = index
                } else {
                    index += 1
                }
            }
            add(bytes.count)
            return parts
        }
    }
}
