/// Writes sentences of an article: they have no sense, but the statistics of abstracts.
struct Prose {
    private let vocabulary: Vocabulary
    /// Words that this article is about and uses again and again.
    private let topic: [Int]

    init(_ vocabulary: Vocabulary, _ random: inout SplitMix64) {
        self.vocabulary = vocabulary
        topic = (0..<random.number(in: 8...16)).map { _ in vocabulary.contentRank(&random) }
    }

    /// A title of that many words.
    func title(words: Int, into text: inout MarkedText, _ random: inout SplitMix64) {
        for index in 0..<words {
            if index > 0 { text.append(index == words / 2 && random.chance(20) ? ": " : " ") }
            let isFunctionWord = index > 0 && index < words - 1 && random.chance(30)
            let word = isFunctionWord ? vocabulary.functionWord(&random) : contentWord(topical: 60, &random)
            text.append(word)
            if index == 0 { text.capitalize(last: word.count) }
        }
        if random.chance(50) { text.append(".") }
    }

    /// Sentences of that many words together.
    func sentences(words: Int, into text: inout MarkedText, _ random: inout SplitMix64) {
        var left = words
        while left > 0 {
            let length = left < 16 ? left : min(left, random.number(in: 10...30))
            sentence(words: length, into: &text, &random)
            left -= length
            if left > 0 { text.append(" ") }
        }
    }

    private func sentence(words: Int, into text: inout MarkedText, _ random: inout SplitMix64) {
        var index = 0
        var isBehindFunctionWord = false
        while index < words {
            if index > 0 { text.append(random.below(100) < 6 ? ", " : " ") }
            let roll = random.below(100)
            if index > 0, roll < 6, index < words - 1 {
                text.append(Measurement.random(&random))
                isBehindFunctionWord = false
            } else if roll < 52, !isBehindFunctionWord {
                append(vocabulary.functionWord(&random), isFirst: index == 0, to: &text)
                isBehindFunctionWord = true
            } else {
                append(contentWord(topical: 35, &random), isFirst: index == 0, to: &text)
                if roll > 97 { text.append(" (" + String(decoding: acronym(&random), as: UTF8.self) + ")") }
                isBehindFunctionWord = false
            }
            index += 1
        }
        text.append(".")
    }

    private func append(_ word: [UInt8], isFirst: Bool, to text: inout MarkedText) {
        text.append(word)
        if isFirst { text.capitalize(last: word.count) }
    }

    private func acronym(_ random: inout SplitMix64) -> [UInt8] {
        random.element(of: vocabulary.acronyms)
    }

    private func contentWord(topical percent: Int, _ random: inout SplitMix64) -> [UInt8] {
        let rank = random.chance(percent) ? random.element(of: topic) : vocabulary.contentRank(&random)
        return vocabulary.contentWords[rank]
    }
}

extension MarkedText {
    fileprivate mutating func append(_ measurement: Measurement) {
        append(html: measurement.html, plain: measurement.plain)
    }
}
