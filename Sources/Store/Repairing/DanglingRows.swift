import GRDB

/// Rows that point to rows that aren't there: SQLite lets none be made, but other programs and failing disks do.
enum DanglingRows {
    static func findings(_ database: Database) throws -> [Finding] {
        let query = SQLQuery("SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2")
        return try query.all(in: database) {
            let (table, parent, count) = ($0.text(0) ?? "", $0.text(1) ?? "", $0.int(2) ?? 0)
            let rows = count == 1 ? "1 row of \(table) points to a row" : "\(count) rows of \(table) point to rows"
            return Finding(
                area: .references, text: "\(rows) of \(parent) that \(count == 1 ? "isn't" : "aren't") there.")
        }
    }

    /// Takes away what records said of articles and journals that aren't there, so that nobody can see it, and
    /// references that mean nothing any more. What the researcher wrote stays, whatever it points to.
    static func mend(_ database: Database) throws {
        for sql in mends { try database.execute(sql: sql.description) }
    }

    private static let mends: [StaticString] = [
        "UPDATE article SET journal_id = NULL WHERE journal_id NOT IN (SELECT id FROM journal)",
        "DELETE FROM journal_name WHERE journal_id NOT IN (SELECT id FROM journal)",
        "DELETE FROM journal_identifier WHERE journal_id NOT IN (SELECT id FROM journal)",
        "DELETE FROM journal_metric WHERE journal_id NOT IN (SELECT id FROM journal)",
        "DELETE FROM article_text WHERE article_id NOT IN (SELECT id FROM article)",
        "DELETE FROM authorship WHERE article_id NOT IN (SELECT id FROM article)",
        """
        DELETE FROM authorship_affiliation
        WHERE (article_id, position) NOT IN (SELECT article_id, position FROM authorship)
            OR affiliation_id NOT IN (SELECT id FROM affiliation)
        """,
        """
        DELETE FROM article_subject
        WHERE article_id NOT IN (SELECT id FROM article) OR subject_id NOT IN (SELECT id FROM subject)
        """,
        "UPDATE article_subject SET qualifier_id = NULL WHERE qualifier_id NOT IN (SELECT id FROM subject)",
        "DELETE FROM identifier WHERE article_id NOT IN (SELECT id FROM article)",
        "DELETE FROM link WHERE article_id NOT IN (SELECT id FROM article)",
        "DELETE FROM citation_count WHERE article_id NOT IN (SELECT id FROM article)",
        "DELETE FROM relation WHERE article_id NOT IN (SELECT id FROM article)",
        "DELETE FROM source WHERE article_id NOT IN (SELECT id FROM article)",
        "DELETE FROM source_value WHERE source_id NOT IN (SELECT id FROM source)",
        """
        DELETE FROM field_origin
        WHERE article_id NOT IN (SELECT id FROM article) OR source_id NOT IN (SELECT id FROM source)
        """,
        """
        UPDATE reading_list_entry SET section_id = NULL WHERE section_id NOT IN (SELECT id FROM reading_list_section)
        """,
        "DELETE FROM trash_identifier WHERE article_id NOT IN (SELECT article_id FROM trash)",
        "DELETE FROM trash_digest WHERE article_id NOT IN (SELECT article_id FROM trash)",
    ]
}
