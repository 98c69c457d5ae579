import GRDB

/// Counts what a set of articles has.
///
/// The set is written down once, in a table that is this connection's own and lies outside the library's file; each
/// count is one statement over it.
struct FacetCounter {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// - Parameter articles: a SELECT of their ids, years and journals.
    func facets(of articles: SQLQuery) throws -> SearchFacets {
        try run(
            "CREATE TEMP TABLE IF NOT EXISTS found_article (id INTEGER PRIMARY KEY, year INTEGER, journal_id INTEGER)")
        try run("CREATE TEMP TABLE IF NOT EXISTS found_subject (id INTEGER PRIMARY KEY, articles INTEGER NOT NULL)")
        try run("DELETE FROM found_article")
        try run("DELETE FROM found_subject")
        var insertion = SQLQuery("INSERT INTO found_article (id, year, journal_id)")
        insertion.add(articles)
        try insertion.run(in: database)
        var result = SearchFacets()
        result.total = try SQLQuery("SELECT count(*) FROM found_article").int(in: database) ?? 0
        result.years = try counts(
            "SELECT year, count(*) FROM found_article WHERE year IS NOT NULL GROUP BY year ORDER BY year DESC")
        result.journals = try counts(
            """
            SELECT name, articles
            FROM (SELECT journal_id, count(*) AS articles FROM found_article GROUP BY journal_id)
            JOIN journal ON journal.id = journal_id
            ORDER BY articles DESC, name LIMIT ?
            """, .int(SearchFacets.most))
        result.quartiles = try counts(
            """
            SELECT jcr_quartile, sum(articles)
            FROM (SELECT journal_id, count(*) AS articles FROM found_article GROUP BY journal_id)
            JOIN journal ON journal.id = journal_id
            WHERE jcr_quartile IS NOT NULL GROUP BY jcr_quartile ORDER BY jcr_quartile
            """)
        result.tags = try counts(
            """
            SELECT name, count(*) FROM tag CROSS JOIN article_tag ON tag_id = tag.id
            WHERE +article_id IN (SELECT id FROM found_article)
            GROUP BY tag.id ORDER BY 2 DESC, name LIMIT ?
            """, .int(SearchFacets.most))
        try countSubjects(of: result.total)
        result.types = try subjects(.publicationType)
        result.meshHeadings = try subjects(.mesh)
        return result
    }

    /// The ways cost as many rows as the found articles have subjects, or as all articles have; a row of the first
    /// takes about four times as long.
    private func countSubjects(of found: Int) throws {
        let library = try SQLQuery("SELECT max(id) FROM article").int(in: database) ?? 0
        if found < library / 4 {
            try run(
                """
                INSERT INTO found_subject (id, articles)
                SELECT subject_id, count(DISTINCT article_id)
                FROM found_article CROSS JOIN article_subject ON article_id = found_article.id
                GROUP BY subject_id
                """)
        } else {
            // A heading stands once for each of its qualifiers; the index has an article's rows side by side.
            try run(
                """
                INSERT INTO found_subject (id, articles)
                SELECT subject.id, (
                    SELECT count(DISTINCT article_id)
                    FROM article_subject INDEXED BY article_subject_by_subject
                    WHERE subject_id = subject.id AND +article_id IN (SELECT id FROM found_article)
                )
                FROM subject WHERE vocabulary IN ('MeSH', 'publication type')
                """)
        }
    }

    private func subjects(_ vocabulary: SubjectTable.Vocabulary) throws -> [SearchFacets.Count] {
        try counts(
            """
            SELECT name, articles FROM subject CROSS JOIN found_subject ON found_subject.id = subject.id
            WHERE vocabulary = ? AND articles > 0 ORDER BY articles DESC, name LIMIT ?
            """, .text(vocabulary.rawValue), .int(SearchFacets.most))
    }

    private func counts(_ sql: StaticString, _ values: SQLQuery.Value...) throws -> [SearchFacets.Count] {
        try SQLQuery(sql, values).all(in: database) {
            SearchFacets.Count(name: $0.text(0) ?? "", articles: $0.int(1) ?? 0)
        }
    }

    private func run(_ sql: StaticString) throws {
        try SQLQuery(sql).run(in: database)
    }
}
