import GRDB

/// Keeps `article_search` true to `search_text`, the view that it reads: every change of an article's texts goes
/// through here.
///
/// FTS5 needs the old texts to take an article out of an index that doesn't store them, so they are taken from the
/// view before the change. The rows go over one by one: `INSERT … SELECT` opens a savepoint, at which FTS5 writes
/// all that it has gathered in memory, and an import takes four times as long.
final class SearchIndex {
    private let selectText: PreparedStatement
    private let selectArticles: PreparedStatement
    private let insert: PreparedStatement
    private let delete: PreparedStatement

    init(_ database: Database) throws {
        selectText = try PreparedStatement(
            database,
            """
            SELECT article_id, title, abstract, keywords, authors, journal, translations, notes, extra
            FROM search_text WHERE article_id = ?
            """)
        selectArticles = try PreparedStatement(database, "SELECT id FROM article WHERE journal_id = ?")
        insert = try PreparedStatement(
            database,
            """
            INSERT INTO article_search
                (rowid, title, abstract, keywords, authors, journal, translations, notes, extra)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        delete = try PreparedStatement(
            database,
            """
            INSERT INTO article_search
                (article_search, rowid, title, abstract, keywords, authors, journal, translations, notes, extra)
            VALUES ('delete', ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
    }

    /// Indexes an article whose rows are all there.
    func add(_ article: Int) throws {
        try copyText(of: article, to: insert)
    }

    /// Runs a change of an article's texts.
    func changing(_ article: Int, _ change: () throws -> Void) throws {
        try copyText(of: article, to: delete)
        try change()
        try copyText(of: article, to: insert)
    }

    /// Takes an article out of the index, and runs what deletes its rows.
    func remove(_ article: Int, _ delete: () throws -> Void) throws {
        try copyText(of: article, to: self.delete)
        try delete()
    }

    /// Runs a change of what is searchable of a journal.
    func changing(articlesOf journal: Int, _ change: () throws -> Void) throws {
        let articles = try selectArticles.all({ $0.bind(journal) }, row: { $0.int(0) ?? 0 })
        for article in articles { try copyText(of: article, to: delete) }
        try change()
        for article in articles { try copyText(of: article, to: insert) }
    }

    private func copyText(of article: Int, to statement: PreparedStatement) throws {
        try selectText.forEach {
            $0.bind(article)
        } row: { row in
            try statement.run(row)
            return true
        }
    }
}
