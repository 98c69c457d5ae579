import GRDB

/// Something that is wrong with a library.
public struct Finding: Sendable, Equatable {
    public enum Area: String, Sendable {
        case file, index, references, contents
    }

    public var area: Area
    /// What is wrong, as a sentence.
    public var text: String
}

/// Looks through the whole library for damage.
struct IntegrityCheck {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func findings() throws -> [Finding] {
        try damage() + references() + contents() + matchingKeys()
    }

    /// What is wrong with the file and the search index: what a copy must be free of.
    func damage() throws -> [Finding] {
        try file() + index()
    }

    /// The pages and tables, as SQLite sees them.
    private func file() throws -> [Finding] {
        do {
            return try SQLQuery("PRAGMA integrity_check(100)").all(in: database) { $0.text(0) ?? "" }
                .filter { $0 != "ok" }.map { Finding(area: .file, text: $0) }
        } catch let error as DatabaseError {
            return [Finding(area: .file, text: error.message ?? "SQLite can't read it")]
        }
    }

    /// Whether the search index has just the words that the articles have. Rank 1 compares it with them; without,
    /// an index that is merely out of date passes.
    private func index() throws -> [Finding] {
        do {
            try database.execute(sql: "INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
            return []
        } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
            return [
                Finding(area: .index, text: "The search index can't be compared: the library can't be written here.")
            ]
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return [Finding(area: .index, text: "The search index differs from the articles.")]
        }
    }

    private func references() throws -> [Finding] {
        let query = SQLQuery("SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2")
        return try query.all(in: database) {
            let (table, parent, count) = ($0.text(0) ?? "", $0.text(1) ?? "", $0.int(2) ?? 0)
            return Finding(
                area: .references, text: "\(count) rows of \(table) point to rows of \(parent) that aren't there.")
        }
    }

    private func contents() throws -> [Finding] {
        try Self.rules.compactMap { rule in
            let count = try SQLQuery(rule.sql).int(in: database) ?? 0
            return count == 0 ? nil : Finding(area: .contents, text: "\(count) \(rule.text)")
        }
    }

    private func matchingKeys() throws -> [Finding] {
        let count = try MatchingKeyTable.differences(database)
        return count == 0 ? [] : [Finding(area: .contents, text: "\(count) keys for finding duplicates are wrong.")]
    }

    /// What the constraints of the tables can't say: a count of the rows that break it, and what they are.
    private static let rules: [(sql: StaticString, text: String)] = [
        (
            "SELECT count(*) FROM author WHERE id NOT IN (SELECT author_id FROM authorship)",
            "authors have no article."
        ),
        (
            """
            SELECT count(*) FROM article JOIN (
                SELECT article_id, max(count) AS highest FROM citation_count GROUP BY article_id
            ) ON article_id = article.id
            WHERE citations IS NOT highest
            """,
            "articles show another citation count than the highest that is known of them."
        ),
        (
            """
            SELECT count(*) FROM (
                SELECT reading_list_id FROM reading_list_entry
                GROUP BY reading_list_id HAVING max(position) <> count(*) OR count(DISTINCT position) <> count(*)
            )
            """,
            "reading lists have gaps or doubles in their order."
        ),
        (
            "SELECT count(*) FROM article WHERE authors IS NULL AND id IN (SELECT article_id FROM authorship)",
            "articles with authors show none."
        ),
        ("SELECT count(*) FROM word WHERE articles <= 0", "words of the vocabulary are in no article."),
        ("SELECT count(*) FROM abbreviation WHERE articles <= 0", "abbreviations are explained in no article."),
    ]
}
