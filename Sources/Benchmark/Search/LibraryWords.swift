/// A library's own words, articles and names, drawn by chance: the same ones for the same library.
struct LibraryWords {
    let connection: SQLiteConnection
    /// How many there are.
    let articles: Int
    var random: SplitMix64
    private var counts: [String: Int] = [:]

    init(_ library: String, seed: UInt64) throws {
        connection = try SQLiteConnection(library)
        articles = try connection.integer("SELECT count(*) FROM article")
        random = SplitMix64(seed: seed)
    }

    /// A word that the table `word` counts in the band.
    mutating func word(_ band: FrequencyBand) throws -> String? {
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
    mutating func isIn(_ band: FrequencyBand, _ term: String) throws -> Bool {
        try band.counts(of: articles).contains(count(term))
    }

    mutating func count(_ term: String) throws -> Int {
        if let count = counts[term] { return count }
        let count = try connection.integer(
            "SELECT count(*) FROM article_search WHERE article_search MATCH \(SQLText.quoted(term))")
        counts[term] = count
        return count
    }

    mutating func article(with word: String) throws -> Int {
        try article(matching: "\"\(word)\"")
    }

    mutating func article(matching term: String) throws -> Int {
        let offset = random.below(max(1, try count(term)))
        return try connection.integer(
            """
            SELECT rowid FROM article_search WHERE article_search MATCH \(SQLText.quoted(term))
            LIMIT 1 OFFSET \(offset)
            """)
    }

    /// One of all.
    mutating func anyArticle() throws -> Int {
        try connection.integer("SELECT id FROM article ORDER BY id LIMIT 1 OFFSET \(random.below(max(1, articles)))")
    }

    func author(of article: Int) throws -> String? {
        try connection.rows(
            """
            SELECT folded FROM authorship JOIN author ON author.id = author_id
            WHERE article_id = \(article) ORDER BY position LIMIT 1
            """
        ) { $0.text(0) }.first
    }

    /// Empty where it has none.
    func abstract(of article: Int) throws -> String {
        try connection.rows("SELECT abstract FROM article_text WHERE article_id = \(article)") { $0.text(0) }.first
            ?? ""
    }

    func words(of article: Int) throws -> [String] {
        try abstract(of: article).lowercased().split { !("a"..."z").contains($0) }.map(String.init)
    }
}

/// Texts in SQL.
enum SQLText {
    static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}
