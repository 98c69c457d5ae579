import GRDB

/// Keeps `article_search` true to `search_text`, the view that it reads: every change of an article's texts goes
/// through here.
///
/// FTS5 needs the old texts to take an article out of an index that doesn't store them, so they are taken from the
/// view before the change. The rows go over one by one: `INSERT … SELECT` opens a savepoint, at which FTS5 writes
/// all that it has gathered in memory, and an import takes four times as long.
final class SearchIndex {
    private let selectText: PreparedStatement
    private let selectJournal: PreparedStatement
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
        selectJournal = try PreparedStatement(
            database, "SELECT name || coalesce('; ' || abbreviation, '') FROM journal WHERE id = ?")
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

    /// Indexes an article that was just added, and has no notes yet, by the terms that are in its rows: SQLite needn't
    /// read its texts back and make terms of them, a tenth of what adding an article costs the writing thread.
    ///
    /// - Parameter journal: the row of the article's journal.
    func add(_ article: Int, _ terms: IndexTerms.OfArticle, journal: Int?) throws {
        guard let journal else { return try insert(article, terms, journal: .init(start: nil, count: 0)) }
        _ = try selectJournal.first {
            $0.bind(journal)
        } row: { row in
            try row.withUTF8(0) { try insert(article, terms, journal: $0) }
        }
    }

    private func insert(
        _ article: Int, _ terms: IndexTerms.OfArticle, journal: UnsafeBufferPointer<UInt8>
    ) throws {
        try terms.withColumns { column in
            try insert.run {
                $0.bind(article)
                $0.bind(lent: column(.title))
                $0.bind(lent: column(.abstract))
                $0.bind(lent: column(.keywords))
                $0.bind(lent: column(.authors))
                $0.bind(lent: journal)
                $0.bind(lent: column(.translations))
                $0.bind(nil as String?)
                $0.bind(lent: column(.extra))
            }
        }
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
