/// What SQLite's shell is told for a search: the statements that lib says it runs; then what it reads without saying
/// so, the texts of the articles that it ranks and what a page shows.
///
/// Not asked are the counts of words that lib looks up while it ranks: only lib knows which.
struct ShellStatements {
    private let statements: [LibStatement]
    /// How many of the articles that match lib reads to rank them, and how many it shows.
    private static let ranked = 300
    private static let shown = 20

    init(_ statements: [LibStatement]) {
        self.statements = statements
    }

    var sql: String {
        let isRanked = statements.contains { Self.isRanked($0) }
        let parts = ["CREATE TEMP TABLE found (id INTEGER, rank REAL)"]
        return (parts + statements.map(Self.kept) + (isRanked ? [Self.texts] : []) + [Self.page]).joined(
            separator: ";\n") + ";"
    }

    /// lib keeps the best of those that the index ranks, in whatever order they come.
    private static func isRanked(_ statement: LibStatement) -> Bool {
        statement.purpose != .count && statement.sql.hasPrefix("SELECT article_search.rowid, rank")
            && !statement.sql.contains("ORDER BY")
    }

    /// What is found goes into the table of what was found.
    private static func kept(_ statement: LibStatement) -> String {
        if statement.purpose == .count { return statement.sql }
        if isRanked(statement) {
            let free = "max(0, \(ranked) - (SELECT count(*) FROM found))"
            return "INSERT INTO found \(statement.sql) ORDER BY rank LIMIT \(free)"
        }
        let columns = statement.sql.hasPrefix("SELECT article.id FROM") ? "id" : "id, rank"
        return "INSERT INTO found (\(columns)) \(statement.sql)"
    }

    /// Read, but not printed.
    private static let texts = """
        SELECT count(*), sum(length(title)), sum(length(article.authors)), sum(length(abstract)),
            sum(length(translated_title)), sum(length(translated_abstract)), sum(length(note.text)),
            sum(length(journal.name)),
            sum((
                SELECT count(subject.name) FROM article_subject
                JOIN subject ON subject.id = subject_id LEFT JOIN subject AS qualifier ON qualifier.id = qualifier_id
                WHERE article_subject.article_id = article.id AND subject.vocabulary <> 'publication type'
            ))
        FROM found
        JOIN article ON article.id = found.id
        LEFT JOIN article_text ON article_text.article_id = article.id
        LEFT JOIN note ON note.article_id = article.id
        LEFT JOIN journal ON journal.id = journal_id
        """

    private static let page = """
        SELECT article.id, title, article.authors, journal.name, year, volume, issue, pages, impact_factor,
            jcr_quartile, citations, open_access, abstract, -rank,
            (SELECT value FROM identifier WHERE article_id = article.id AND scheme = 'doi' ORDER BY position LIMIT 1),
            (SELECT value FROM identifier WHERE article_id = article.id AND scheme = 'pmid' ORDER BY position LIMIT 1)
        FROM found
        CROSS JOIN article ON article.id = found.id
        LEFT JOIN journal ON journal.id = journal_id
        LEFT JOIN article_text ON article_text.article_id = article.id
        WHERE found.rowid <= \(shown)
        ORDER BY found.rowid
        """
}
