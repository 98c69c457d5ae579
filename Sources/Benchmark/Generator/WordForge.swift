/// Makes words as medical language makes them, for the vocabulary's long tail.
struct WordForge {
    private var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    /// Of a hundred words, 68 are compounds, 20 gene symbols and 12 drugs.
    mutating func word() -> String {
        switch random.below(100) {
        case ..<68: compound()
        case ..<88: gene()
        default: drug()
        }
    }

    /// `immunothymopathy`, `neoplasmapheresis`.
    private mutating func compound() -> String {
        var word = random.chance(75) ? random.element(of: WordParts.prefixes.words) : ""
        append(random.element(of: WordParts.roots.words), to: &word)
        if random.chance(25) { append(random.element(of: WordParts.roots.words), to: &word) }
        append(random.element(of: WordParts.suffixes.words), to: &word)
        return word
    }

    /// A linking vowel goes where another vowel follows.
    private func append(_ part: String, to word: inout String) {
        if let last = word.last, let first = part.first, Self.isVowel(last), Self.isVowel(first) { word.removeLast() }
        word += part
    }

    private static func isVowel(_ letter: Character) -> Bool {
        "aeiou".contains(letter)
    }

    /// `QRTB12`.
    private mutating func gene() -> String {
        let letters = Array("ABCDEFGHIKLMNPRSTUVWXZ")
        var word = ""
        for _ in 0..<random.number(in: 3...4) { word.append(random.element(of: letters)) }
        return random.chance(80) ? word + String(random.number(in: 1...29)) : word
    }

    /// `balenzumab`.
    private mutating func drug() -> String {
        var word = random.element(of: WordParts.drugStarts.words)
        if random.chance(60) { append(random.element(of: WordParts.drugStarts.words), to: &word) }
        append(random.element(of: WordParts.drugEnds.words), to: &word)
        return word
    }
}
