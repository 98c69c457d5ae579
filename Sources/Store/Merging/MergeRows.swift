import Articles
import GRDB

/// The rows that go from one article to another when the two are joined.
final class MergeRows {
    private let database: Database
    private let sources: SourceTable
    private let lists: MergedReadingLists

    init(_ database: Database) throws {
        self.database = database
        sources = try SourceTable(database)
        lists = MergedReadingLists(database)
    }

    // MARK: - Where it came from

    /// Names of the fields that the researcher wrote.
    func writtenFields(of article: Int) throws -> Set<String> {
        Set(
            try SQLQuery(
                "SELECT field FROM field_origin WHERE article_id = ? AND source_id IS NULL", .int(article)
            ).all(in: database) { $0.text(0) ?? "" })
    }

    /// The sources of both are the survivor's. Where the first source of all is the other article's, the survivor's
    /// fields are said to be from its own, since what nothing is said of is the first source's.
    func moveSources(from other: Int, to survivor: Int, _ choice: FieldChoice) throws {
        let own = try firstSource(of: survivor)
        let others = try firstSource(of: other)
        var origins = try origins(of: survivor)
        let otherOrigins = try self.origins(of: other)
        if let own, let others, others < own {
            for field in Self.fields(of: choice.article) where origins[field] == nil { origins[field] = .some(own) }
        }
        for field in choice.taken {
            if let origin = otherOrigins[field] {
                origins[field] = .some(origin)
            } else if let others {
                origins[field] = .some(others)
            } else {
                // Nobody knows where it is from if the article has no source.
                origins.removeValue(forKey: field)
            }
        }
        if let others { try keep(choice.differing, of: others) }
        if let own { try keep(choice.replaced, of: own) }
        try run("UPDATE source SET article_id = ? WHERE article_id = ?", survivor, other)
        try run("DELETE FROM field_origin WHERE article_id IN (?, ?)", survivor, other)
        for (field, origin) in origins.sorted(by: { $0.key < $1.key }) {
            try database.execute(
                sql: "INSERT INTO field_origin (article_id, field, source_id) VALUES (?, ?, ?)",
                arguments: [survivor, field, origin])
        }
    }

    private func keep(_ values: [JSONMember], of source: Int) throws {
        try sources.keep(values, of: source)
    }

    private func firstSource(of article: Int) throws -> Int? {
        try SQLQuery("SELECT min(id) FROM source WHERE article_id = ?", .int(article)).int(in: database)
    }

    /// By field; `nil` as a value is the researcher.
    private func origins(of article: Int) throws -> [String: Int?] {
        let rows = try SQLQuery("SELECT field, source_id FROM field_origin WHERE article_id = ?", .int(article))
            .all(in: database) { ($0.text(0) ?? "", $0.int(1)) }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    private static func fields(of article: Article) -> [String] {
        ArticleField.all.filter { !$0.isMissing(article) }.map(\.name) + (article.journal == nil ? [] : ["journal"])
            + article.otherFields.map { "otherFields.\($0.name)" }
    }

    // MARK: - What the researcher added

    /// Tags, notes, status, rating, places in reading lists, verdicts.
    func movePersonalLayer(from other: Int, to survivor: Int, time: String) throws {
        try run(
            """
            INSERT OR IGNORE INTO article_tag (article_id, tag_id)
            SELECT ?1, tag_id FROM article_tag WHERE article_id = ?2
            """, survivor, other)
        // One note behind the other, unless they are the same.
        try database.execute(
            sql: """
                INSERT INTO note (article_id, text, changed) SELECT ?1, text, changed FROM note WHERE article_id = ?2
                ON CONFLICT (article_id) DO UPDATE SET text = text || char(10, 10) || excluded.text, changed = ?3
                WHERE text <> excluded.text
                """, arguments: [survivor, other, time])
        // The furthest status and the highest rating.
        try run(
            """
            UPDATE article SET
                status = CASE
                    WHEN 'read' IN (article.status, other.status) THEN 'read'
                    WHEN 'reading' IN (article.status, other.status) THEN 'reading'
                    ELSE 'unread' END,
                rating = nullif(max(coalesce(article.rating, 0), coalesce(other.rating, 0)), 0)
            FROM article AS other WHERE article.id = ?1 AND other.id = ?2
            """, survivor, other)
        try lists.move(from: other, to: survivor)
        try moveVerdicts(from: other, to: survivor)
        try ScreeningDecisions.move(from: other, to: survivor, in: database)
    }

    /// What the other wasn't, the survivor isn't; that the two themselves were judged different is over.
    private func moveVerdicts(from other: Int, to survivor: Int) throws {
        let pairs = try DistinctPairs(database)
        let articles = try SQLQuery(
            """
            SELECT other_id FROM distinct_pair WHERE article_id = ?1
            UNION SELECT article_id FROM distinct_pair WHERE other_id = ?1
            """, .int(other)
        ).all(in: database) { $0.int(0) ?? 0 }
        for article in articles { try pairs.add(survivor, article) }
    }

    func setDates(of survivor: Int, added: String) throws {
        try database.execute(sql: "UPDATE article SET added = ? WHERE id = ?", arguments: [added, survivor])
    }

    // MARK: - Names

    /// The id and the citation key of the other, and what was an alias of it, name the survivor.
    func addAliases(of lost: LibraryArticle, to survivor: Int) throws {
        try database.execute(
            sql: "INSERT INTO article_alias (alias_id, article_id) VALUES (?, ?)", arguments: [lost.id, survivor])
        try database.execute(
            sql: "INSERT OR IGNORE INTO citation_key_alias (citation_key, article_id) VALUES (?, ?)",
            arguments: [lost.citationKey, survivor])
    }

    // MARK: - Rows that go

    /// Deletes the article; what hangs on it goes with it. Its aliases must have gone over before.
    func delete(_ article: Int) throws {
        try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [article])
    }

    func moveAliases(from other: Int, to survivor: Int) throws {
        try run("UPDATE article_alias SET article_id = ? WHERE article_id = ?", survivor, other)
        try run("UPDATE citation_key_alias SET article_id = ? WHERE article_id = ?", survivor, other)
    }

    func authors(of article: Int) throws -> [Int] {
        try SQLQuery("SELECT author_id FROM authorship WHERE article_id = ?", .int(article))
            .all(in: database) { $0.int(0) ?? 0 }
    }

    private func run(_ sql: StaticString, _ one: Int, _ other: Int) throws {
        try database.execute(sql: sql.description, arguments: [one, other])
    }

    private func run(_ sql: StaticString, _ article: Int) throws {
        try database.execute(sql: sql.description, arguments: [article])
    }
}
