import Articles
import GRDB

/// A short form, and what the library's articles say it stands for.
public struct Abbreviation: Sendable, Equatable {
    public struct Meaning: Sendable, Equatable {
        /// In its commonest spelling.
        public var longForm: String
        public var articles: Int
    }

    public var shortForm: String
    /// How many articles explain it.
    public var articles: Int
    /// The commonest first.
    public var meanings: [Meaning]
}

/// Lists abbreviations.
struct Abbreviations {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// The most explained ones first. A text asks for those with that short form or with those words in what they
    /// stand for; where there is such a short form, for that alone.
    func list(_ request: NameRequest) throws -> NameListing<Abbreviation> {
        let shorts = try shortForms(request)
        let meanings = try PreparedStatement(
            database,
            """
            SELECT long, sum(articles), max(articles) FROM abbreviation WHERE short = ?
            GROUP BY folded ORDER BY 2 DESC, long
            """)
        let items = try shorts.prefix(request.limit).map { short, articles in
            Abbreviation(
                shortForm: short, articles: articles,
                meanings: try meanings.all({ $0.bind(short) }) { row in
                    Abbreviation.Meaning(longForm: row.text(0) ?? "", articles: row.int(1) ?? 0)
                })
        }
        return NameListing(total: shorts.count, items: items)
    }

    private func shortForms(_ request: NameRequest) throws -> [(String, Int)] {
        guard let text = request.text else {
            return try counts(
                SQLQuery("SELECT short, sum(articles) FROM abbreviation GROUP BY short ORDER BY 2 DESC, short"))
        }
        let exact = try counts(
            SQLQuery(
                """
                SELECT short, sum(articles) FROM abbreviation WHERE short = ? COLLATE NOCASE
                GROUP BY short ORDER BY 2 DESC, short
                """, .text(text)))
        if !exact.isEmpty { return exact }
        var keys = WordKey()
        return try counts(
            SQLQuery(
                """
                SELECT short, sum(articles) FROM abbreviation
                WHERE short IN (SELECT short FROM abbreviation WHERE instr(' ' || folded, ?) > 0)
                GROUP BY short ORDER BY 2 DESC, short
                """, .text(" " + keys.key(of: text))))
    }

    private func counts(_ query: SQLQuery) throws -> [(String, Int)] {
        try query.all(in: database) { ($0.text(0) ?? "", $0.int(1) ?? 0) }
    }
}
