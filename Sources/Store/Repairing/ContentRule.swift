import GRDB

/// Something that must hold of the contents and that the tables' constraints can't say, and how to mend what breaks it.
struct ContentRule: Sendable {
    /// A count of the rows that break it.
    let count: StaticString
    let one: String
    let many: String
    /// What mends them, in this order; none where nothing can be done.
    let mends: [StaticString]
    /// Whether what is searched of articles changes with it.
    var changesText = false

    func finding(in database: Database) throws -> Finding? {
        let count = try SQLQuery(count).int(in: database) ?? 0
        return count == 0 ? nil : Finding(area: .contents, text: "\(count) \(count == 1 ? one : many)")
    }

    func mend(_ database: Database) throws {
        for sql in mends { try database.execute(sql: sql.description) }
    }

    /// What follows from other rows of the library alone.
    static let plain: [ContentRule] = [
        ContentRule(
            // Those of an article in the trash wait for it.
            count: """
                SELECT count(*) FROM author
                WHERE id NOT IN (SELECT author_id FROM authorship) AND NOT EXISTS (SELECT 1 FROM trash)
                """,
            one: "author has no article.", many: "authors have no article.",
            mends: [
                """
                DELETE FROM author
                WHERE id NOT IN (SELECT author_id FROM authorship) AND NOT EXISTS (SELECT 1 FROM trash)
                """
            ]),
        ContentRule(
            count: """
                SELECT count(*) FROM article WHERE citations IS NOT (
                    SELECT max(count) FROM citation_count WHERE article_id = article.id
                )
                """,
            one: "article shows another citation count than the highest that is known of it.",
            many: "articles show another citation count than the highest that is known of them.",
            mends: [
                """
                UPDATE article SET citations = (SELECT max(count) FROM citation_count WHERE article_id = article.id)
                WHERE citations IS NOT (SELECT max(count) FROM citation_count WHERE article_id = article.id)
                """
            ]),
        JournalRules.impactFactor, JournalRules.quartile, JournalRules.zone,
    ]
}
