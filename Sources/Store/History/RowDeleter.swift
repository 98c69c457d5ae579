import GRDB

/// Deletes rows that a step made. What belongs to them goes too, but a row that others have come to use stays.
final class RowDeleter {
    private let statements: [String: PreparedStatement]

    init(_ database: Database) throws {
        statements = try Self.sql.mapValues { try PreparedStatement(database, $0) }
    }

    func delete(_ id: Int, from table: String) throws {
        guard let statement = statements[table] else {
            throw DatabaseError(message: "the history can't take rows of \(table) back")
        }
        try statement.run { $0.bind(id) }
    }

    static let sql: [String: StaticString] = [
        "article": "DELETE FROM article WHERE id = ?",
        "trash": "DELETE FROM trash WHERE article_id = ?",
        "screening": "DELETE FROM screening WHERE id = ?",
        "reading_list": "DELETE FROM reading_list WHERE id = ?",
        "journal": """
        DELETE FROM journal WHERE id = ? AND NOT EXISTS (SELECT 1 FROM article WHERE journal_id = journal.id)
        """,
        "author": """
        DELETE FROM author WHERE id = ? AND NOT EXISTS (SELECT 1 FROM authorship WHERE author_id = author.id)
        """,
        "affiliation": """
        DELETE FROM affiliation WHERE id = ?
            AND NOT EXISTS (SELECT 1 FROM authorship_affiliation WHERE affiliation_id = affiliation.id)
        """,
        "subject": """
        DELETE FROM subject WHERE id = ?1
            AND NOT EXISTS (SELECT 1 FROM article_subject WHERE subject_id = ?1)
            AND NOT EXISTS (SELECT 1 FROM article_subject WHERE qualifier_id = ?1)
        """,
        "tag": "DELETE FROM tag WHERE id = ? AND NOT EXISTS (SELECT 1 FROM article_tag WHERE tag_id = tag.id)",
    ]
}
