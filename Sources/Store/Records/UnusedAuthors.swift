import GRDB

/// Authors that no article has any more. Those of articles in the trash are needed if these come back.
struct UnusedAuthors {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// Those that may have lost their last article.
    func delete(among authors: [Int]) throws {
        let delete = try PreparedStatement(
            database,
            """
            DELETE FROM author
            WHERE id = ? AND NOT EXISTS (SELECT 1 FROM authorship WHERE author_id = author.id)
                AND NOT EXISTS (SELECT 1 FROM trash)
            """)
        for author in Set(authors).sorted() { try delete.run { $0.bind(author) } }
    }

    /// All.
    func delete() throws {
        try database.execute(
            sql: """
                DELETE FROM author
                WHERE NOT EXISTS (SELECT 1 FROM authorship WHERE author_id = author.id)
                    AND NOT EXISTS (SELECT 1 FROM trash)
                """)
    }
}
