/// Chooses queries from a library's own words: the same ones for the same library.
struct QueryChoice {
    private var library: LibraryWords

    /// How many queries of a kind each band gets.
    private static let plan: [(SearchQuery.Kind, Int)] = [
        (.oneWord, 3), (.twoWords, 2), (.threeWords, 1), (.phrase, 2), (.prefix, 1), (.author, 1),
    ]
    private static let maximumTries = 500

    init(_ library: String) throws {
        self.library = try LibraryWords(library, seed: 4_711)
    }

    mutating func queries() throws -> [SearchQuery] {
        var queries: [SearchQuery] = []
        for band in FrequencyBand.allCases {
            for (kind, count) in Self.plan {
                for _ in 0..<count {
                    if let query = try query(kind, band, besides: queries) { queries.append(query) }
                }
            }
        }
        return queries
    }

    /// `nil` where the library has no such words, as a small one may.
    private mutating func query(_ kind: SearchQuery.Kind, _ band: FrequencyBand, besides known: [SearchQuery]) throws
        -> SearchQuery?
    {
        for _ in 0..<Self.maximumTries {
            guard let word = try library.word(band) else { return nil }
            if let query = try query(kind, band, with: word), !known.contains(query) { return query }
        }
        return nil
    }

    private mutating func query(_ kind: SearchQuery.Kind, _ band: FrequencyBand, with word: String) throws
        -> SearchQuery?
    {
        guard try library.isIn(band, "\"\(word)\"") else { return nil }
        switch kind {
        case .oneWord: return SearchQuery(kind: kind, band: band, words: [word])
        case .twoWords: return try together(kind, band, word, count: 2)
        case .threeWords: return try together(kind, band, word, count: 3)
        case .phrase: return try phrase(band, word)
        case .prefix: return try prefix(band, word)
        case .author:
            let author = try library.author(of: library.article(with: word))
            return author.map { SearchQuery(kind: kind, band: band, words: [word], author: $0) }
        }
    }

    /// Words of one band that one article has.
    private mutating func together(_ kind: SearchQuery.Kind, _ band: FrequencyBand, _ word: String, count: Int) throws
        -> SearchQuery?
    {
        var words = [word]
        var candidates = try library.words(of: library.article(with: word)).filter { $0.count > 3 }
        candidates.shuffle(using: &library.random)
        for candidate in candidates.prefix(60) where words.count < count && !words.contains(candidate) {
            if try library.isIn(band, "\"\(candidate)\"") { words.append(candidate) }
        }
        return words.count == count ? SearchQuery(kind: kind, band: band, words: words) : nil
    }

    /// A word and the one behind it in an abstract, which is no rarer.
    private mutating func phrase(_ band: FrequencyBand, _ word: String) throws -> SearchQuery? {
        let words = try library.words(of: library.article(with: word))
        guard let index = words.firstIndex(of: word), index + 1 < words.count else { return nil }
        let next = words[index + 1]
        guard try library.count("\"\(next)\"") >= library.count("\"\(word)\""),
            try library.count("\"\(word) \(next)\"") > 0
        else { return nil }
        return SearchQuery(kind: .phrase, band: band, words: [word, next])
    }

    /// The shortest beginning of a word, of three letters or more, that is still in the band.
    private mutating func prefix(_ band: FrequencyBand, _ word: String) throws -> SearchQuery? {
        for length in 3..<max(4, word.count) {
            let prefix = String(word.prefix(length))
            if try library.isIn(band, "\"\(prefix)\" *") {
                return SearchQuery(kind: .prefix, band: band, words: [prefix])
            }
        }
        return nil
    }
}
