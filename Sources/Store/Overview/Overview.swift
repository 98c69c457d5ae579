import Articles
import GRDB

/// Which names are listed.
public struct NameRequest: Sendable, Equatable {
    /// A part of the name; all where `nil`.
    public var text: String?
    public var limit: Int

    public init(_ text: String?, limit: Int) {
        self.text = text
        self.limit = limit
    }
}

/// The first of the names that were asked for.
public struct NameListing<Item: Sendable>: Sendable {
    /// How many there are in all.
    public var total: Int
    public var items: [Item]
}

public struct AuthorSummary: Sendable, Equatable {
    public var name: String
    public var orcid: String?
    public var articles: Int
    /// Of the articles with a date.
    public var firstYear: Int?
    public var lastYear: Int?
}

public struct JournalSummary: Sendable, Equatable {
    public var name: String
    public var abbreviation: String?
    public var issns: [String]
    public var articles: Int
    public var impactFactor: Double?
    public var quartile: String?
    public var category: String?
    public var casZone: Int?
    public var casCategory: String?
    public var description: String?
}

/// Numbers about the library as a whole.
public struct Statistics: Sendable, Equatable {
    public struct Count: Sendable, Equatable {
        public var name: String
        public var articles: Int
    }

    public var articles = 0
    public var withAbstract = 0
    public var withDOI = 0
    public var openAccess = 0
    public var authors = 0
    public var journals = 0
    public var readingLists = 0
    public var tags = 0
    public var sources = 0
    public var unread = 0
    public var bytes = 0
    /// Ascending, without years that have no article.
    public var perYear: [Count] = []
    public var topJournals: [Count] = []
    public var topAuthors: [Count] = []
    /// `Q1` to `Q4`, then `none`.
    public var quartiles: [Count] = []
    public var perDatabase: [Count] = []
}

/// Lists authors and journals, and counts.
struct Overview {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func authors(_ request: NameRequest) throws -> NameListing<AuthorSummary> {
        let text = request.text?.folded ?? ""
        let total = try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM author
                WHERE instr(folded, ?) > 0 AND id IN (SELECT author_id FROM authorship)
                """, arguments: [text])
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT family, given, suffix, literal, orcid, count(DISTINCT article_id), min(year), max(year)
                FROM author
                JOIN authorship ON author_id = author.id
                JOIN article ON article.id = article_id
                WHERE instr(folded, ?) > 0
                GROUP BY author.id ORDER BY 6 DESC, folded LIMIT ?
                """, arguments: [text, request.limit])
        return NameListing(
            total: total ?? 0,
            items: rows.map { row in
                AuthorSummary(
                    name: Self.author(row).naturalName, orcid: Self.nonEmpty(row[4]), articles: row[5],
                    firstYear: row[6],
                    lastYear: row[7])
            })
    }

    func journals(_ request: NameRequest) throws -> NameListing<JournalSummary> {
        let text = request.text?.folded ?? ""
        let total = try Int.fetchOne(
            database,
            sql: """
                SELECT count(DISTINCT journal_id) FROM journal_name
                WHERE instr(folded, ?) > 0 AND journal_id IN (SELECT journal_id FROM article)
                """, arguments: [text])
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT name, abbreviation, count(*), impact_factor, jcr_quartile, jcr_category, cas_zone, cas_category,
                    description,
                    (SELECT group_concat(value, ' ') FROM journal_identifier
                     WHERE journal_id = journal.id AND scheme = 'issn')
                FROM journal JOIN article ON article.journal_id = journal.id
                WHERE journal.id IN (SELECT journal_id FROM journal_name WHERE instr(folded, ?) > 0)
                GROUP BY journal.id ORDER BY 3 DESC, name LIMIT ?
                """, arguments: [text, request.limit])
        return NameListing(
            total: total ?? 0,
            items: rows.map { row in
                let issns: String? = row[9]
                return JournalSummary(
                    name: row[0], abbreviation: row[1], issns: issns?.split(separator: " ").map(String.init) ?? [],
                    articles: row[2], impactFactor: row[3], quartile: row[4], category: row[5], casZone: row[6],
                    casCategory: row[7], description: row[8])
            })
    }

    func statistics() throws -> Statistics {
        var result = Statistics()
        func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
        result.articles = try number("SELECT count(*) FROM article")
        result.withAbstract = try number("SELECT count(*) FROM article_text WHERE abstract IS NOT NULL")
        result.withDOI = try number("SELECT count(DISTINCT article_id) FROM identifier WHERE scheme = 'doi'")
        result.openAccess = try number("SELECT count(*) FROM article WHERE open_access = 1")
        result.authors = try number("SELECT count(DISTINCT author_id) FROM authorship")
        result.journals = try number("SELECT count(DISTINCT journal_id) FROM article")
        result.readingLists = try number("SELECT count(*) FROM reading_list")
        result.tags = try number("SELECT count(DISTINCT tag_id) FROM article_tag")
        result.sources = try number("SELECT count(*) FROM source")
        result.unread = try number("SELECT count(*) FROM article WHERE status = 'unread'")
        result.bytes = try number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        result.perYear = try counts(
            "SELECT year, count(*) FROM article WHERE date IS NOT NULL GROUP BY year ORDER BY year")
        result.topJournals = try counts(
            """
            SELECT name, count(*) FROM article JOIN journal ON journal.id = journal_id
            GROUP BY journal_id ORDER BY 2 DESC, 1 LIMIT 10
            """)
        result.topAuthors = try topAuthors()
        result.quartiles = try counts(
            """
            SELECT coalesce(jcr_quartile, 'none'), count(*)
            FROM article LEFT JOIN journal ON journal.id = journal_id GROUP BY 1 ORDER BY 1
            """)
        result.perDatabase = try counts(
            """
            SELECT coalesce(source.database, import_file.database, 'not named'), count(*)
            FROM source JOIN import_file ON import_file.id = import_file_id GROUP BY 1 ORDER BY 2 DESC, 1
            """)
        return result
    }

    private func counts(_ sql: String) throws -> [Statistics.Count] {
        try Row.fetchAll(database, sql: sql).map { Statistics.Count(name: $0[0], articles: $0[1]) }
    }

    private func topAuthors() throws -> [Statistics.Count] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT family, given, suffix, literal, orcid, articles
                FROM (
                    SELECT author_id, count(*) AS articles FROM authorship
                    GROUP BY author_id ORDER BY 2 DESC, 1 LIMIT 10
                ) JOIN author ON author.id = author_id
                ORDER BY articles DESC, folded
                """)
        return rows.map { Statistics.Count(name: Self.author($0).naturalName, articles: $0[5]) }
    }

    private static func author(_ row: Row) -> Author {
        if let literal = nonEmpty(row[3]) { return Author(literal: literal) }
        return Author(family: row[0], given: nonEmpty(row[1]), suffix: nonEmpty(row[2]))
    }

    private static func nonEmpty(_ text: String) -> String? {
        text.isEmpty ? nil : text
    }
}
