import Articles

/// Words that the index's tokenizer would miss in a text, for the index's column `extra`.
///
/// The tokenizer takes SpO₂ for another word than SpO2, a run of Chinese characters for one word, and ALL for
/// "all". So the column holds SpO2, each pair of neighbouring characters, and each acronym behind a mark; not those
/// with digits, which no ordinary word looks like.
enum ExtraWords {
    /// Stands before an acronym in the index: a private-use character, which the tokenizer takes for a letter. The view
    /// `search_text` puts it there.
    static let acronymMark = "\u{E000}"

    /// The extra words of an article's texts, each once, separated by spaces: acronyms in small letters, then, behind a
    /// line's end, the others; `nil` where there are none.
    static func line(for article: Article) -> String? {
        var collector = Collector()
        let texts = [article.title, article.abstract, article.translatedTitle, article.translatedAbstract]
        for text in texts { if let text { collector.collect(text) } }
        for keyword in article.keywords { collector.collect(keyword) }
        return collector.line
    }

    /// What the index has of a line of extra words.
    static func indexed(_ line: String) -> String {
        let lines = line.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let acronyms = lines[0].split(separator: " ").map { "\(acronymMark)\($0)" }.joined(separator: " ")
        return lines.count > 1 ? "\(acronyms)\n\(lines[1])" : acronyms
    }

    /// What to look for in `extra` for a query's Chinese or Japanese text: its pairs, in order.
    static func pairs(of run: String) -> [String] {
        let characters = Array(run.unicodeScalars)
        guard characters.count > 1 else { return [run] }
        return zip(characters, characters.dropFirst()).map { "\($0)\($1)" }
    }

    /// A text with its sub- and superscripts and ligatures as they are typed.
    static func plain(_ text: String) -> String {
        var copy = text
        let plain: [UInt8]? = copy.withUTF8 { utf8 in
            guard PlainForms.contains(utf8) else { return nil }
            var plain: [UInt8] = []
            PlainForms.append(utf8, to: &plain)
            return plain
        }
        return plain.map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    private struct Collector {
        private var acronyms = Words()
        private var others = Words()

        /// Words, each once.
        private struct Words {
            private(set) var inOrder: [String] = []
            private var seen: Set<String> = []

            mutating func add(_ word: String) {
                if seen.insert(word).inserted { inOrder.append(word) }
            }
        }

        var line: String? {
            let line = acronyms.inOrder.joined(separator: " ")
            if others.inOrder.isEmpty { return line.isEmpty ? nil : line }
            return "\(line)\n\(others.inOrder.joined(separator: " "))"
        }

        mutating func collect(_ text: String) {
            var copy = text
            copy.withUTF8 { utf8 in
                collectAcronyms(utf8)
                var index = 0
                while let form = Self.nextForm(in: utf8, from: index) {
                    // Only the word around it needs the slow look.
                    var start = form
                    while start > index, Self.isWordByte(utf8[start - 1]) { start -= 1 }
                    index = form
                    while index < utf8.count, Self.isWordByte(utf8[index]) { index += 1 }
                    collectFoldedWords(String(decoding: utf8[start..<index], as: UTF8.self))
                }
            }
        }

        /// Where there may be a sub- or superscript, a ligature or a CJK character: a look at UTF-8's first bytes.
        private static func nextForm(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
            var index = start
            while index < utf8.count {
                let byte = utf8[index]
                if byte >= 0xC2 {
                    let next = index + 1 < utf8.count ? utf8[index + 1] : 0
                    let isCJK = byte >= 0xE3 || (byte == 0xE2 && next >= 0xB1)
                    if isCJK || PlainForms.mayBegin(byte, next) { return index }
                }
                index += 1
            }
            return nil
        }

        /// Two to seven capitals that stand alone: ALL, MRD.
        private mutating func collectAcronyms(_ utf8: UnsafeBufferPointer<UInt8>) {
            var start = 0
            while start < utf8.count {
                guard Self.isWordByte(utf8[start]) else {
                    start += 1
                    continue
                }
                var end = start
                while end < utf8.count, (65...90).contains(utf8[end]) { end += 1 }
                let isWhole = end == utf8.count || !Self.isWordByte(utf8[end])
                if isWhole, (2...7).contains(end - start) {
                    acronyms.add(String(decoding: utf8[start..<end], as: UTF8.self).lowercasedASCII)
                }
                while end < utf8.count, Self.isWordByte(utf8[end]) { end += 1 }
                start = end
            }
        }

        private static func isWordByte(_ byte: UInt8) -> Bool {
            (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte) || byte >= 0x80
        }

        private mutating func collectFoldedWords(_ text: String) {
            var word = ""
            var isChanged = false
            var run: [Unicode.Scalar] = []
            func endWord() {
                if isChanged { others.add(word) }
                word = ""
                isChanged = false
            }
            func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
                if scalar.isASCII { return Self.isWordByte(UInt8(scalar.value)) }
                return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            }
            for scalar in text.unicodeScalars {
                if scalar.value >= 0x2E80, scalar.isCJK {
                    endWord()
                    run.append(scalar)
                    continue
                }
                if !run.isEmpty { addPairs(&run) }
                if scalar.value > 0x7F, let plain = PlainForms.all[scalar] {
                    word += plain
                    isChanged = true
                } else if isWordScalar(scalar) {
                    word.unicodeScalars.append(scalar)
                } else {
                    endWord()
                }
            }
            if !run.isEmpty { addPairs(&run) }
            endWord()
        }

        private mutating func addPairs(_ run: inout [Unicode.Scalar]) {
            if run.count > 1 { for (first, second) in zip(run, run.dropFirst()) { others.add("\(first)\(second)") } }
            run.removeAll()
        }
    }
}
