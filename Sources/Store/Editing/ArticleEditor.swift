import Articles
import GRDB

/// Writes what a researcher edited. The fields are theirs from then on, and what is derived from them stays true.
struct ArticleEditor {
    private let database: Database
    private let reader: ArticleReader

    init(_ database: Database) throws {
        self.database = database
        reader = try ArticleReader(database)
    }

    /// Brings the edited fields into the article as it is now, which an import may have changed meanwhile.
    ///
    /// - Parameter day: today.
    func edit(_ id: Int, _ edit: ArticleEdit, day: String) throws -> EditResult {
        guard let known = try reader.article(id) else { throw LibraryError.noSuchArticle(String(id)) }
        var result = EditResult()
        var article = known
        let edited = try keepingJournal(edit, of: id)
        for field in WritableField.all where !field.isSame(edit.shown, edited) && !field.isSame(known, edited) {
            field.copy(edited, &article)
            result.changed.append(field.name)
        }
        if !result.changed.isEmpty {
            try write(article, insteadOf: known, of: id, day)
            try setOrigin(of: result.changed, article: id)
            result.shared = try shared(article.identifiers.filter { !known.identifiers.contains($0) }, by: id)
        }
        if let key = edit.citationKey, try setCitationKey(key, of: id) { result.changed.append("citationKey") }
        return result
    }

    private func write(_ article: Article, insteadOf known: Article, of id: Int, _ day: String) throws {
        let matchingKeys = try MatchingKeyTable(database)
        let writer = try ArticleWriter(
            database, matchingKeys: matchingKeys, authorships: AuthorshipTable(database))
        let vocabulary = try Vocabulary(database)
        try writer.replace(id, known, with: article, DerivedText(article), day: day, isTextChanged: true)
        vocabulary.replace(known, with: article)
        try vocabulary.flush()
        try matchingKeys.flush()
    }

    /// A journal is edited by its name. Another name of the journal that the article has is no change.
    private func keepingJournal(_ edit: ArticleEdit, of id: Int) throws -> Article {
        var edited = edit.edited
        guard edited.journal != edit.shown.journal, let name = edited.journal?.name else { return edited }
        let isKnown = try SQLQuery(
            """
            SELECT 1 FROM article JOIN journal_name USING (journal_id) WHERE article.id = ? AND folded = ?
            """, .int(id), .text(name.folded)
        ).int(in: database)
        if isKnown != nil { edited.journal = edit.shown.journal }
        return edited
    }

    /// The researcher wrote them: no record that comes later changes them.
    private func setOrigin(of fields: [String], article: Int) throws {
        for field in fields {
            try database.execute(
                sql: """
                    INSERT INTO field_origin (article_id, field, source_id) VALUES (?, ?, NULL)
                    ON CONFLICT (article_id, field) DO UPDATE SET source_id = NULL
                    """, arguments: [article, field])
        }
    }

    private func shared(_ identifiers: [Identifier], by id: Int) throws -> [EditResult.SharedIdentifier] {
        try identifiers.filter(\.scheme.namesOneArticle).flatMap { identifier in
            try SQLQuery(
                """
                SELECT article.id, title FROM identifier JOIN article ON article.id = article_id
                WHERE scheme = ? AND value = ? AND article_id <> ? ORDER BY article_id
                """, .text(identifier.scheme.rawValue), .text(identifier.value), .int(id)
            ).all(in: database) {
                EditResult.SharedIdentifier(identifier: identifier, article: $0.int(0) ?? 0, title: $0.text(1))
            }
        }
    }

    /// The old key goes on naming the article.
    ///
    /// - Returns: whether it had another one.
    private func setCitationKey(_ key: String, of id: Int) throws -> Bool {
        let old = try SQLQuery("SELECT citation_key FROM article WHERE id = ?", .int(id))
            .first(in: database) { $0.text(0) ?? "" }
        guard let old, old != key else { return false }
        let owner = try SQLQuery(
            """
            SELECT id FROM article WHERE citation_key = ?1
            UNION ALL SELECT article_id FROM citation_key_alias WHERE citation_key = ?1
            """, .text(key)
        ).int(in: database)
        if let owner, owner != id { throw LibraryError.citationKeyTaken(key, article: owner) }
        try database.execute(sql: "DELETE FROM citation_key_alias WHERE citation_key = ?", arguments: [key])
        try database.execute(sql: "UPDATE article SET citation_key = ? WHERE id = ?", arguments: [key, id])
        try database.execute(
            sql: "INSERT INTO citation_key_alias (citation_key, article_id) VALUES (?, ?)", arguments: [old, id])
        return true
    }
}
