import GRDB

/// Authors that no article has any more. Those of articles in the trash are needed if these come back.
struct UnusedAuthors {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func delete() throws {
        try database.execute(
            sql: """
                DELETE FROM author
                WHERE NOT EXISTS (SELECT 1 FROM authorship WHERE author_id = author.id)
                    AND NOT EXISTS (SELECT 1 FROM trash)
                """)
    }
}
