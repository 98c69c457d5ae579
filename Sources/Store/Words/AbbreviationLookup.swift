import GRDB

/// What abbreviations mean, as the library's articles explain them.
final class AbbreviationLookup {
    private let byShort: PreparedStatement
    private let byLong: PreparedStatement
    private let total: PreparedStatement
    private let next: PreparedStatement

    /// Where a short form has several meanings, one that has less than this share of it isn't meant by it.
    private static let leastShareOfShort = 0.2
    /// Who types a meaning gets the short form only if that is what it mostly stands for.
    private static let leastShareOfLong = 1.0 / 3
    private static let mostMeanings = 3

    init(_ database: Database) throws {
        byShort = try PreparedStatement(
            database,
            "SELECT folded, long, articles FROM abbreviation WHERE short = ? COLLATE NOCASE ORDER BY articles DESC")
        byLong = try PreparedStatement(
            database,
            """
            SELECT short, sum(articles) FROM abbreviation INDEXED BY abbreviation_by_folded
            WHERE folded = ? GROUP BY short ORDER BY 2 DESC
            """)
        total = try PreparedStatement(
            database, "SELECT sum(articles) FROM abbreviation WHERE short = ? COLLATE NOCASE")
        next = try PreparedStatement(
            database, "SELECT folded FROM abbreviation WHERE folded >= ? ORDER BY folded LIMIT 1")
    }

    /// What a short form mostly stands for, the commonest first, each in its commonest spelling.
    func longForms(of short: String) throws -> [String] {
        // The first spelling of a meaning is its commonest.
        var meanings: [String: (long: String, articles: Int)] = [:]
        var all = 0
        try byShort.forEach {
            $0.bind(short)
        } row: { row in
            let articles = row.int(2) ?? 0
            all += articles
            meanings[row.text(0) ?? "", default: (row.text(1) ?? "", 0)].articles += articles
            return true
        }
        return meanings.values.filter { Self.isMeant($0.articles, of: all, share: Self.leastShareOfShort) }
            .sorted { ($1.articles, $0.long) < ($0.articles, $1.long) }.prefix(Self.mostMeanings).map(\.long)
    }

    /// The short forms that mostly stand for a long form.
    func shortForms(ofFolded folded: String) throws -> [String] {
        let found = try byLong.all({ $0.bind(folded) }, row: { ($0.text(0) ?? "", $0.int(1) ?? 0) })
        return try found.prefix(Self.mostMeanings).filter { short, articles in
            let all = try total.first({ $0.bind(short) }, row: { $0.int(0) ?? 0 }) ?? 0
            return Self.isMeant(articles, of: all, share: Self.leastShareOfLong)
        }.map(\.0)
    }

    /// The first folded long form that is not before a text.
    func first(from folded: String) throws -> String? {
        try next.first({ $0.bind(folded) }, row: { $0.text(0) }) ?? nil
    }

    /// One article alone may use letters in a way of its own, unless no other uses them.
    private static func isMeant(_ articles: Int, of all: Int, share: Double) -> Bool {
        articles == all || (articles >= 2 && Double(articles) >= share * Double(all))
    }
}
