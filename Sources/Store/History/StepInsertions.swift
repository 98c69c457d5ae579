import GRDB

/// What a step made, by table.
struct StepInsertions {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func of(_ step: Int) throws -> [String: [ClosedRange<Int>]] {
        let rows = try SQLQuery(
            "SELECT table_name, first_key, last_key FROM history_insertion WHERE step_id = ? ORDER BY first_key",
            .int(step)
        ).all(in: database) { (table: $0.text(0) ?? "", first: $0.int(1) ?? 0, last: $0.int(2) ?? 0) }
        return Dictionary(grouping: rows, by: \.table).mapValues { rows in
            rows.map { $0.first...max($0.first, $0.last) }
        }
    }
}

/// Articles whose place in the index can't be the same once a step is reversed.
struct AffectedArticles {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func of(_ step: Int) throws -> [Int] {
        let query = SQLQuery(
            """
            SELECT article_id FROM history_change WHERE step_id = ?1 AND article_id IS NOT NULL
            UNION
            SELECT article.id FROM history_insertion
            JOIN article ON article.id BETWEEN first_key AND last_key
            WHERE step_id = ?1 AND table_name = 'article'
            UNION
            -- A journal's names are found with each of its articles.
            SELECT article.id FROM history_change
            JOIN article ON article.journal_id = CAST(json_extract(row_key, '$[0]') AS INTEGER)
            WHERE step_id = ?1 AND table_name = 'journal'
            """, .int(step))
        return try query.all(in: database) { $0.int(0) ?? 0 }
    }
}
