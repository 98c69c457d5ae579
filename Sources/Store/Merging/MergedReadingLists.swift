import GRDB

/// Places in reading lists that go from one article to another.
struct MergedReadingLists {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// The survivor takes the other's place in a list where it has none. Where both are in one, its own place stays, the
    /// other's note is put behind its own, and the list closes up.
    func move(from other: Int, to survivor: Int) throws {
        let both = try SQLQuery(
            """
            SELECT reading_list_id, position FROM reading_list_entry WHERE article_id = ?1
                AND reading_list_id IN (SELECT reading_list_id FROM reading_list_entry WHERE article_id = ?2)
            """, .int(other), .int(survivor)
        ).all(in: database) { (list: $0.int(0) ?? 0, position: $0.int(1) ?? 0) }
        for (list, position) in both {
            try database.execute(
                sql: """
                    UPDATE reading_list_entry SET note = CASE
                        WHEN reading_list_entry.note IS NULL THEN other.note
                        WHEN other.note IS NULL OR other.note = reading_list_entry.note THEN reading_list_entry.note
                        ELSE reading_list_entry.note || '; ' || other.note END
                    FROM reading_list_entry AS other
                    WHERE reading_list_entry.reading_list_id = ?1 AND reading_list_entry.article_id = ?2
                        AND other.reading_list_id = ?1 AND other.article_id = ?3
                    """, arguments: [list, survivor, other])
            try database.execute(
                sql: "DELETE FROM reading_list_entry WHERE reading_list_id = ? AND article_id = ?",
                arguments: [list, other])
            try database.execute(
                sql: """
                    UPDATE reading_list_entry SET position = position - 1 WHERE reading_list_id = ? AND position > ?
                    """, arguments: [list, position])
        }
        try database.execute(
            sql: "UPDATE reading_list_entry SET article_id = ? WHERE article_id = ?", arguments: [survivor, other])
    }
}
