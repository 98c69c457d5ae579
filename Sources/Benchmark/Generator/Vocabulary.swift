/// The words that synthetic texts are made of: those that hold a sentence together, and about 60,000 others, by rank.
///
/// Ranks are drawn by Zipf's law, so that a word of the first 150 ranks is in more than 5 % of all abstracts, one
/// behind rank 10,000 in fewer than 0.1 %.
struct Vocabulary: Sendable {
    /// The commonest first.
    let functionWords: [[UInt8]]
    /// The commonest first.
    let contentWords: [[UInt8]]
    let acronyms: [[UInt8]]
    private let functionRanks: ZipfTable
    private let contentRanks: ZipfTable

    static let size = 60_000

    init(seed: UInt64) {
        let content = Self.content(seed: seed)
        functionWords = FunctionWords.all.words.map { Array($0.utf8) }
        contentWords = content.map { Array($0.utf8) }
        acronyms = BiomedicalWords.acronyms.words.map { Array($0.utf8) }
        functionRanks = ZipfTable(count: functionWords.count, offset: 1)
        contentRanks = ZipfTable(count: contentWords.count, offset: 2.7)
    }

    func functionWord(_ random: inout SplitMix64) -> [UInt8] {
        functionWords[functionRanks.rank(&random)]
    }

    /// The rank of a content word.
    func contentRank(_ random: inout SplitMix64) -> Int {
        contentRanks.rank(&random)
    }

    /// Words of the lists by turns, so that each list's commonest come first; then their inflected forms; then
    /// words that are made.
    private static func content(seed: UInt64) -> [String] {
        var words: [String] = []
        var seen = Set(FunctionWords.all.words)
        func add(_ word: String) {
            if seen.insert(word.lowercased()).inserted { words.append(word) }
        }
        let nouns = GeneralWords.nouns.words
        let verbs = GeneralWords.verbs.words
        let adjectives = GeneralWords.adjectives.words
        let lists = [
            nouns, BiomedicalWords.terms.words, verbs.map(Inflection.past), adjectives,
            BiomedicalWords.acronyms.words, nouns.map(Inflection.plural),
        ]
        for index in 0..<(lists.map(\.count).max() ?? 0) {
            for list in lists where index < list.count { add(list[index]) }
        }
        for form in [verbs, verbs.map(Inflection.progressive), adjectives.map(Inflection.adverb)] { form.forEach(add) }
        for term in BiomedicalWords.terms.words { add(Inflection.plural(term)) }
        var forge = WordForge(seed: seed)
        while words.count < size { add(forge.word()) }
        return words
    }
}
