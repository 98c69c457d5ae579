/// Chooses queries from a library's own words: the same ones for the same library.
struct QueryChoice {
    private let connection: SQLiteConnection
    private let articles: Int
    private var random = SplitMix64(seed: 4_711)
    private var counts: [String: Int] = [:]

    /// How many queries of a kind each band gets.
    private static let plan: [(SearchQuery.Kind, Int)] = [
        (.oneWord, 3), (.twoWords, 2), (.threeWords, 1), (.phrase, 2), (.prefix, 1), (.author, 1),
    ]
    private static let maximumTries = 500

    init(_ library: String) throws {
        connection = try SQLiteConnection(library)
        articles = try connection.integer("SELECT count(*) FROM article")
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
            guard let word = try word(band) else { return nil }
            if let query = try query(kind, band, with: word), !known.contains(query) { return query }
        }
        return nil
    }

    private mutating func query(_ kind: SearchQuery.Kind, _ band: FrequencyBand, with word: String) throws
        -> SearchQuery?
    {
        guard try isIn(band, "\"\(word)\"") else { return nil }
        switch kind {
        case .oneWord: return SearchQuery(kind: kind, band: band, words: [word])
        case .twoWords: return try together(kind, band, word, count: 2)
        case .threeWords: return try together(kind, band, word, count: 3)
        case .phrase: return try phrase(band, word)
        case .prefix: return try prefix(band, word)
        case .author:
            let author = try author(of: article(with: word))
            return author.map { SearchQuery(kind: kind, band: band, words: [word], author: $0) }
        }
    }

    /// A word that the table `word` counts in the band.
    private mutating func word(_ band: FrequencyBand) throws -> String? {
        let range = band.counts(of: articles)
        let condition = """
            FROM word WHERE articles BETWEEN \(range.lowerBound) AND \(range.upperBound)
                AND length(surface) > 3 AND surface NOT GLOB '*[^a-z]*'
            """
        let count = try connection.integer("SELECT count(*) \(condition)")
        guard count > 0 else { return nil }
        let offset = random.below(count)
        return try connection.rows("SELECT surface \(condition) ORDER BY surface LIMIT 1 OFFSET \(offset)") {
            $0.text(0)
        }.first
    }

    /// The index counts stems, which are in more articles than each of their words.
    private mutating func isIn(_ band: FrequencyBand, _ term: String) throws -> Bool {
        try band.counts(of: articles).contains(count(term))
    }

    private mutating func count(_ term: String) throws -> Int {
        if let count = counts[term] { return count }
        let count = try connection.integer(
            "SELECT count(*) FROM article_search WHERE article_search MATCH \(SQLText.quoted(term))")
        counts[term] = count
        return count
    }

    /// Words of one band that one article has.
    private mutating func together(_ kind: SearchQuery.Kind, _ band: FrequencyBand, _ word: String, count: Int) throws
        -> SearchQuery?
    {
        var words = [word]
        var candidates = try self.words(of: article(with: word)).filter { $0.count > 3 }
        candidates.shuffle(using: &random)
        for candidate in candidates.prefix(60) where words.count < count && !words.contains(candidate) {
            if try isIn(band, "\"\(candidate)\"") { words.append(candidate) }
        }
        return words.count == count ? SearchQuery(kind: kind, band: band, words: words) : nil
    }

    /// A word and the one behind it in an abstract, which is no rarer.
    private mutating func phrase(_ band: FrequencyBand, _ word: String) throws -> SearchQuery? {
        let words = try self.words(of: article(with: word))
        guard let index = words.firstIndex(of: word), index + 1 < words.count else { return nil }
        let next = words[index + 1]
        guard try count("\"\(next)\"") >= count("\"\(word)\""), try count("\"\(word) \(next)\"") > 0 else { return nil }
        return SearchQuery(kind: .phrase, band: band, words: [word, next])
    }

    /// The shortest beginning of a word, of three letters or more, that is still in the band.
    private mutating func prefix(_ band: FrequencyBand, _ word: String) throws -> SearchQuery? {
        for length in 3..<max(4, word.count) {
            let prefix = String(word.prefix(length))
            if try isIn(band, "\"\(prefix)\" *") { return SearchQuery(kind: .prefix, band: band, words: [prefix]) }
        }
        return nil
    }

    private mutating func article(with word: String) throws -> Int {
        let offset = random.below(max(1, try count("\"\(word)\"")))
        return try connection.integer(
            "SELECT rowid FROM article_search WHERE article_search MATCH '\"\(word)\"' LIMIT 1 OFFSET \(offset)")
    }

    private func author(of article: Int) throws -> String? {
        try connection.rows(
            """
            SELECT folded FROM authorship JOIN author ON author.id = author_id
            WHERE article_id = \(article) ORDER BY position LIMIT 1
            """
        ) { $0.text(0) }.first
    }

    private func words(of article: Int) throws -> [String] {
        try connection.rows("SELECT abstract FROM article_text WHERE article_id = \(article)") { $0.text(0) }
            .flatMap { $0.lowercased().split { !("a"..."z").contains($0) }.map(String.init) }
    }
}

/// Texts in SQL.
enum SQLText {
    static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}
