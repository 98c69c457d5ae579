import GRDB

/// Keeps `article_search` true to `search_text`, the view that it reads: every change of an article's texts goes
/// through here.
///
/// FTS5 needs the old texts to take an article out of an index that doesn't store them, so they are taken from
/// the view before the change.
final class SearchIndex {
    private let removeOne: PreparedStatement
    private let insertOne: PreparedStatement
    private let removeJournal: PreparedStatement
    private let insertJournal: PreparedStatement

    init(_ database: Database) throws {
        removeOne = try PreparedStatement(
            database,
            """
            INSERT INTO article_search
                (article_search, rowid, title, abstract, keywords, authors, journal, translations, notes, extra)
            SELECT 'delete', * FROM search_text WHERE article_id = ?
            """)
        insertOne = try PreparedStatement(
            database,
            """
            INSERT INTO article_search
                (rowid, title, abstract, keywords, authors, journal, translations, notes, extra)
            SELECT * FROM search_text WHERE article_id = ?
            """)
        removeJournal = try PreparedStatement(
            database,
            """
            INSERT INTO article_search
                (article_search, rowid, title, abstract, keywords, authors, journal, translations, notes, extra)
            SELECT 'delete', * FROM search_text WHERE article_id IN (SELECT id FROM article WHERE journal_id = ?)
            """)
        insertJournal = try PreparedStatement(
            database,
            """
            INSERT INTO article_search
                (rowid, title, abstract, keywords, authors, journal, translations, notes, extra)
            SELECT * FROM search_text WHERE article_id IN (SELECT id FROM article WHERE journal_id = ?)
            """)
    }

    /// Indexes an article whose rows are all there.
    func add(_ article: Int) throws {
        try insertOne.run { $0.bind(article) }
    }

    /// Runs a change of an article's texts.
    func changing(_ article: Int, _ change: () throws -> Void) throws {
        try removeOne.run { $0.bind(article) }
        try change()
        try insertOne.run { $0.bind(article) }
    }

    /// Runs a change of what is searchable of a journal.
    func changing(articlesOf journal: Int, _ change: () throws -> Void) throws {
        try removeJournal.run { $0.bind(journal) }
        try change()
        try insertJournal.run { $0.bind(journal) }
    }
}
