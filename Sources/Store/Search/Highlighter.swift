import Articles

/// Lights the words of a text that a query's terms match, and finds the sentence that shows most of them.
struct Highlighter {
    private struct Pattern {
        let stems: [String]
        let isPrefix: Bool
        let isAcronym: Bool
        let term: Int
    }

    private let patterns: [Pattern]
    /// What the terms have of Chinese and Japanese, in UTF-8: it has no spaces around it.
    private let runs: [(text: [UInt8], term: Int)]
    private let stemmer: Tokenizer

    init(_ terms: [RankedTerm], _ stemmer: Tokenizer) {
        self.stemmer = stemmer
        patterns = terms.enumerated().flatMap { index, term in
            term.patterns.map {
                Pattern(stems: $0.stems, isPrefix: $0.isPrefix, isAcronym: $0.isAcronym, term: index)
            }
        }
        runs = terms.enumerated().flatMap { index, term in term.runs.map { (Array($0.utf8), index) } }
    }

    func highlight(_ text: String) -> HighlightedText {
        HighlightedText(text: text, highlights: matches(in: text).map(\.range))
    }

    /// The abstract's sentence with the most different terms, the first of them; else one of the other texts'.
    /// `nil` where only the title, the authors or the journal match.
    func snippet(of article: LibraryArticle) -> HighlightedText? {
        guard !patterns.isEmpty else { return nil }
        let texts = [article.article.abstract, article.note, article.article.translatedAbstract]
        for text in texts {
            if let text, let best = bestSentence(of: text) { return best }
        }
        return nil
    }

    private struct Match {
        let range: Range<Int>
        let term: Int
    }

    /// Where terms match, in order, without overlaps.
    private func matches(in text: String) -> [Match] {
        let words = wordMatches(in: text)
        if runs.isEmpty { return words }
        let all = (words + runMatches(in: text)).sorted {
            ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
        }
        return all.reduce(into: []) { kept, match in
            if match.range.lowerBound >= kept.last?.range.upperBound ?? 0 { kept.append(match) }
        }
    }

    private func runMatches(in text: String) -> [Match] {
        let utf8 = Array(text.utf8)
        return runs.flatMap { run in
            utf8.indices.filter { utf8[$0...].starts(with: run.text) }
                .map { Match(range: $0..<$0 + run.text.count, term: run.term) }
        }
    }

    private func wordMatches(in text: String) -> [Match] {
        if patterns.isEmpty { return [] }
        let tokens = stemmer.tokens(of: text)
        let utf8 = Array(text.utf8)
        var matches: [Match] = []
        var index = 0
        while index < tokens.count {
            var longest = 0
            var term = 0
            for pattern in patterns {
                let length = length(of: pattern, in: tokens, at: index, utf8)
                if length > longest { (longest, term) = (length, pattern.term) }
            }
            if longest > 0 {
                let last = tokens[index + longest - 1]
                matches.append(Match(range: tokens[index].range.lowerBound..<last.range.upperBound, term: term))
                index += longest
            } else {
                index += 1
            }
        }
        return matches
    }

    /// How many tokens a pattern covers there; 0 where it doesn't match.
    private func length(of pattern: Pattern, in tokens: [Tokenizer.Token], at index: Int, _ utf8: [UInt8]) -> Int {
        guard index + pattern.stems.count <= tokens.count else { return 0 }
        for (offset, stem) in pattern.stems.enumerated() {
            let token = ExtraWords.plain(tokens[index + offset].term)
            let isLast = offset == pattern.stems.count - 1
            guard token == stem || (isLast && pattern.isPrefix && token.hasPrefix(stem)) else { return 0 }
            if pattern.isAcronym, !utf8[tokens[index + offset].range].allSatisfy({ $0 < 97 }) { return 0 }
        }
        return pattern.stems.count
    }

    private func bestSentence(of text: String) -> HighlightedText? {
        let matches = matches(in: text)
        guard !matches.isEmpty else { return nil }
        var best: (range: Range<Int>, terms: Int)?
        for sentence in Sentences.ranges(in: text) {
            let count = Set(matches.filter { sentence.contains($0.range.lowerBound) }.map(\.term)).count
            if count > best?.terms ?? 0 { best = (sentence, count) }
        }
        guard let range = best?.range else { return nil }
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
        let inside = matches.map(\.range).filter { range.contains($0.lowerBound) && $0.upperBound <= range.upperBound }
        return HighlightedText(
            text: String(text[start..<end]),
            highlights: inside.map { $0.lowerBound - range.lowerBound..<$0.upperBound - range.lowerBound })
    }
}

/// Where a text's sentences are, as offsets into its UTF-8.
enum Sentences {
    /// A sentence ends at a line end, at `.`, `?` or `!` before a space and a capital or digit, and at `。`.
    static func ranges(in text: String) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        var ranges: [Range<Int>] = []
        var start = 0
        func close(_ end: Int) {
            var first = start
            var last = end
            while first < last, bytes[first] <= 0x20 { first += 1 }
            while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
            if first < last { ranges.append(first..<last) }
            start = end
        }
        for index in bytes.indices {
            switch bytes[index] {
            case 0x0A: close(index)
            case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
                if endsSentence(bytes, index) { close(index + 1) }
            case 0x82 where index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE3: close(index + 1)
            default: break
            }
        }
        close(bytes.count)
        return ranges
    }

    /// Not behind `e.g.`, `vs.`, an initial, and not where a small letter follows.
    private static func endsSentence(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index + 2 < bytes.count, bytes[index + 1] == 0x20 else { return false }
        let next = bytes[index + 2]
        guard (65...90).contains(next) || (48...57).contains(next) || next >= 0x80 || next == UInt8(ascii: "(") else {
            return false
        }
        let word = bytes[..<index].reversed().prefix { $0 > 0x20 && $0 != UInt8(ascii: "(") }.reversed()
        let text = String(decoding: word, as: UTF8.self).lowercased()
        return text.count > 1 && !["e.g", "i.e", "vs", "cf", "et al", "al", "fig", "dr", "no", "approx"].contains(text)
    }
}
