import GRDB

/// Lists authors and journals, and counts.
struct Overview {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func authors(_ request: NameRequest) throws -> NameListing<AuthorSummary> {
        let text = SQLQuery.Value.text(request.text?.folded ?? "")
        let total = try SQLQuery(
            """
            SELECT count(*) FROM author
            WHERE instr(folded, ?) > 0 AND id IN (SELECT author_id FROM authorship)
            """, text
        ).int(in: database)
        let query = SQLQuery(
            """
            SELECT family, given, suffix, literal, orcid, count(DISTINCT article_id), min(year), max(year)
            FROM author
            JOIN authorship ON author_id = author.id
            JOIN article ON article.id = article_id
            WHERE instr(folded, ?) > 0
            GROUP BY author.id ORDER BY 6 DESC, folded LIMIT ?
            """, text, .int(request.limit))
        let items = try query.all(in: database) { row in
            let author = AuthorKey.author(row, from: 0)
            return AuthorSummary(
                name: author.naturalName, orcid: author.orcid, articles: row.int(5) ?? 0, firstYear: row.int(6),
                lastYear: row.int(7))
        }
        return NameListing(total: total ?? 0, items: items)
    }

    func journals(_ request: NameRequest) throws -> NameListing<JournalSummary> {
        let text = SQLQuery.Value.text(request.text?.folded ?? "")
        let total = try SQLQuery(
            """
            SELECT count(DISTINCT journal_id) FROM journal_name
            WHERE instr(folded, ?) > 0 AND journal_id IN (SELECT journal_id FROM article)
            """, text
        ).int(in: database)
        let query = SQLQuery(
            """
            SELECT name, abbreviation, count(*), impact_factor, jcr_quartile, jcr_category, cas_zone, cas_category,
                description,
                (SELECT group_concat(value, ' ') FROM journal_identifier
                 WHERE journal_id = journal.id AND scheme = 'issn')
            FROM journal JOIN article ON article.journal_id = journal.id
            WHERE journal.id IN (SELECT journal_id FROM journal_name WHERE instr(folded, ?) > 0)
            GROUP BY journal.id ORDER BY 3 DESC, name LIMIT ?
            """, text, .int(request.limit))
        let items = try query.all(in: database) { row in
            JournalSummary(
                name: row.text(0) ?? "", abbreviation: row.text(1),
                issns: row.text(9)?.split(separator: " ").map(String.init) ?? [], articles: row.int(2) ?? 0,
                impactFactor: row.double(3), quartile: row.text(4), category: row.text(5), casZone: row.int(6),
                casCategory: row.text(7), description: row.text(8))
        }
        return NameListing(total: total ?? 0, items: items)
    }

    func statistics() throws -> Statistics {
        var result = Statistics()
        func number(_ sql: StaticString) throws -> Int { try SQLQuery(sql).int(in: database) ?? 0 }
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
            // From the date, which an index has: the articles' rows aren't read.
            """
            SELECT CAST(substr(date, 1, 4) AS INTEGER), count(*)
            FROM article INDEXED BY article_by_date WHERE date IS NOT NULL GROUP BY 1 ORDER BY 1
            """)
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

    private func counts(_ sql: StaticString) throws -> [Statistics.Count] {
        try SQLQuery(sql).all(in: database) { Statistics.Count(name: $0.text(0) ?? "", articles: $0.int(1) ?? 0) }
    }

    private func topAuthors() throws -> [Statistics.Count] {
        let query = SQLQuery(
            """
            SELECT family, given, suffix, literal, orcid, articles
            FROM (
                SELECT author_id, count(DISTINCT article_id) AS articles FROM authorship
                GROUP BY author_id ORDER BY 2 DESC, 1 LIMIT 10
            ) JOIN author ON author.id = author_id
            ORDER BY articles DESC, folded
            """)
        return try query.all(in: database) {
            Statistics.Count(name: AuthorKey.author($0, from: 0).naturalName, articles: $0.int(5) ?? 0)
        }
    }
}
