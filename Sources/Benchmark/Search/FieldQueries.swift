/// Chooses queries of fields and ranges that a library has articles for: the same ones for the same library.
struct FieldQueries {
    private var library: LibraryWords

    private static let people = 3
    private static let maximumTries = 50

    /// As they are typed, and as SQL has it.
    private static let ranges = [
        ("year:2015..2020 jcr:Q1,Q2", "year BETWEEN 2015 AND 2020 AND jcr_quartile IN ('Q1', 'Q2')"),
        ("year:2018 jcr:Q1", "year = 2018 AND jcr_quartile = 'Q1'"),
        ("year:2023.. oa:yes", "year >= 2023 AND open_access"),
        ("cites:100..", "citations >= 100"),
        ("cites:>1000", "citations > 1000"),
        ("cites:20..50 zone:1", "citations BETWEEN 20 AND 50 AND cas_zone = 1"),
        ("if:>5", "impact_factor > 5"),
        ("if:2..3 year:1995", "impact_factor BETWEEN 2 AND 3 AND year = 1995"),
        ("type:review", isOfType("Review")),
        ("type:\"case reports\" year:2010..", "year >= 2010 AND \(isOfType("Case Reports"))"),
    ]

    init(_ library: String) throws {
        self.library = try LibraryWords(library, seed: 1_848)
    }

    mutating func queries() throws -> [String] {
        var queries = try Self.ranges.filter { try library.hasArticle(where: $0.1) }.map(\.0)
        for _ in 0..<Self.people {
            let article = try library.anyArticle()
            if let author = try library.author(of: article) { queries.append("author:\"\(author)\"") }
            if let journal = try library.text("journal.name", of: article) { queries.append("journal:\"\(journal)\"") }
        }
        if let author = try library.author(of: library.anyArticle()), let family = author.split(separator: " ").first {
            queries.append("author:\(family)")
        }
        for band in FrequencyBand.allCases {
            let chosen = try [inTitle(band), ofYearAndQuartile(band), without(band)]
            queries += chosen.compactMap(\.self)
        }
        return queries
    }

    /// A word of the title of an article, from that article's year on.
    private mutating func inTitle(_ band: FrequencyBand) throws -> String? {
        for _ in 0..<Self.maximumTries {
            guard let word = try library.word(band) else { return nil }
            let term = "title : \"\(word)\""
            guard try library.count(term) > 0, let year = try library.text("year", of: library.article(matching: term))
            else { continue }
            return "title:\(word) year:\(year).."
        }
        return nil
    }

    /// A word of an article, with that article's year and its journal's quartile.
    private mutating func ofYearAndQuartile(_ band: FrequencyBand) throws -> String? {
        for _ in 0..<Self.maximumTries {
            guard let word = try library.word(band) else { return nil }
            let article = try library.article(with: word)
            guard let year = try library.text("year", of: article),
                let quartile = try library.text("jcr_quartile", of: article)
            else { continue }
            return "\(word) year:\(year) jcr:\(quartile)"
        }
        return nil
    }

    /// A word, but not another that some of its articles have.
    private mutating func without(_ band: FrequencyBand) throws -> String? {
        for _ in 0..<Self.maximumTries {
            guard let word = try library.word(band) else { return nil }
            let others = try library.words(of: library.article(with: word)).filter { $0.count > 3 && $0 != word }
            guard !others.isEmpty else { continue }
            let other = library.random.element(of: others)
            if try library.count("\"\(word)\" NOT \"\(other)\"") > 0 { return "\(word) -\(other)" }
        }
        return nil
    }

    private static func isOfType(_ name: String) -> String {
        """
        EXISTS (SELECT 1 FROM article_subject JOIN subject ON subject.id = subject_id
            WHERE article_id = article.id AND vocabulary = 'publication type' AND name = '\(name)')
        """
    }
}

extension LibraryWords {
    fileprivate func hasArticle(where condition: String) throws -> Bool {
        try connection.integer("SELECT EXISTS (\(Self.articles(condition)))") == 1
    }

    /// A column of an article or its journal; `nil` where it has none.
    fileprivate func text(_ column: String, of article: Int) throws -> String? {
        try connection.rows(Self.articles("article.id = \(article) AND \(column) IS NOT NULL", column)) { $0.text(0) }
            .first
    }

    private static func articles(_ condition: String, _ column: String = "1") -> String {
        "SELECT \(column) FROM article LEFT JOIN journal ON journal.id = journal_id WHERE \(condition)"
    }
}
