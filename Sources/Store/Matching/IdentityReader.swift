import Articles
import GRDB

/// Reads what tells an article from others.
final class IdentityReader {
    private let selectTitle: PreparedStatement
    private let selectArticle: PreparedStatement
    private let selectAuthors: PreparedStatement
    private let selectIdentifiers: PreparedStatement
    private let selectTypes: PreparedStatement
    private var cache: RowCache<Int, ArticleIdentity>
    /// Many articles share a name.
    private var journals = RowCache<String, JournalForm>(capacity: 5_000)

    /// - Parameter capacity: how many are remembered, some kilobytes each.
    init(_ database: Database, capacity: Int) throws {
        cache = RowCache(capacity: capacity)
        selectTitle = try PreparedStatement(database, "SELECT title, languages FROM article WHERE id = ?")
        selectArticle = try PreparedStatement(database, Self.oneArticle)
        selectAuthors = try PreparedStatement(
            database,
            """
            SELECT family, given, literal FROM authorship JOIN author ON author.id = author_id
            WHERE article_id = ? AND role IS NULL ORDER BY position LIMIT ?
            """)
        selectIdentifiers = try PreparedStatement(
            database, "SELECT scheme, value FROM identifier WHERE article_id = ? ORDER BY position")
        selectTypes = try PreparedStatement(database, Self.publicationTypes)
    }

    /// Whether one of an article's titles may be one of these; a look at one row, where all of an article is many.
    ///
    /// - Parameter letters: as ``TitleForm`` has them.
    func mayHave(title letters: [[UInt8]], article: Int) throws -> Bool {
        try selectTitle.first {
            $0.bind(article)
        } row: { row in
            // There may be a translation too.
            if let languages = row.text(1), languages != "en" { return true }
            guard let title = row.text(0) else { return true }
            return letters.contains(MatchingKeys.letters(of: title))
        } ?? false
    }

    /// `nil` where there is no such article.
    func identity(_ id: Int) throws -> ArticleIdentity? {
        if let known = cache[id] { return known }
        guard var identity = try selectArticle.first({ $0.bind(id) }, row: identity) else { return nil }
        try selectAuthors.forEach {
            $0.bind(id)
            $0.bind(ArticleIdentity.maximumAuthors)
        } row: { row in
            let literal = row.text(2) ?? ""
            identity.add(family: literal.isEmpty ? row.text(0) ?? "" : literal, given: row.text(1) ?? "")
            return true
        }
        let identifiers = try selectIdentifiers.all {
            $0.bind(id)
        } row: { row in
            row.text(0).flatMap(Identifier.Scheme.init).map { Identifier(normalized: row.text(1) ?? "", $0) }
        }
        identity.set(identifiers.compactMap(\.self))
        identity.add(publicationTypes: try selectTypes.all({ $0.bind(id) }, row: { $0.text(0) ?? "" }))
        cache[id] = identity
        return identity
    }

    /// After an article became another.
    func forget(_ article: Int) {
        cache[article] = nil
    }

    /// After a transaction was taken back.
    func forget() {
        cache.removeAll()
    }

    static let publicationTypes: StaticString = """
        SELECT name FROM article_subject JOIN subject ON subject.id = subject_id
        WHERE article_id = ? AND vocabulary = 'publication type' ORDER BY position
        """

    private static let oneArticle: StaticString = """
        SELECT article.id, type, title, issue_date, electronic_date, volume, pages, article_number, translated_title,
            (SELECT group_concat(value, ' ') FROM identifier WHERE article_id = article.id AND scheme = 'doi'),
            journal.name, journal.abbreviation,
            (
                SELECT count(*) FROM authorship JOIN author ON author.id = author_id
                WHERE article_id = article.id AND role IS NULL AND literal = ''
            ),
            coalesce(
                json_extract(other_fields, '$.authorsIncomplete'), json_extract(other_fields, '$.authorIncomplete'))
        FROM article
        LEFT JOIN article_text ON article_text.article_id = article.id
        LEFT JOIN journal ON journal.id = journal_id
        WHERE article.id = ?
        """

    /// What one row tells; of the identifiers, the DOIs.
    private func identity(_ row: Columns) -> ArticleIdentity {
        let dois = row.text(9)?.split(separator: " ").map { Identifier(normalized: String($0), .doi) } ?? []
        var identity = ArticleIdentity(
            title: row.text(2), translatedTitle: row.text(8), type: row.text(1).flatMap(ArticleType.init) ?? .document,
            identifiers: dois)
        identity.id = row.int(0) ?? 0
        identity.years = [row.text(3), row.text(4)].compactMap { $0.flatMap { Int($0.prefix(4)) } }
        identity.volume = ArticleIdentity.volume(row.text(5))
        identity.pages = PageSpan(pages: row.text(6), articleNumber: row.text(7))
        for name in [row.text(10), row.text(11)].compactMap(\.self) { identity.add(journal(name)) }
        identity.authorCount = row.int(12) ?? 0
        identity.namesMoreAuthors = row.int(13) == 1
        return identity
    }

    private func journal(_ name: String) -> JournalForm {
        if let known = journals[name] { return known }
        let form = JournalForm(name)
        journals[name] = form
        return form
    }
}
