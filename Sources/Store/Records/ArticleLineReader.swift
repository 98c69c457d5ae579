import Articles
import GRDB

/// Reads of articles what a line of a list shows: ``ArticleDetail/line``.
final class ArticleLineReader {
    private let selectArticle: PreparedStatement
    private let selectAuthors: PreparedStatement
    private let selectRetraction: PreparedStatement

    init(_ database: Database) throws {
        selectArticle = try PreparedStatement(
            database,
            """
            SELECT citation_key, added, type, title, issue_date, electronic_date, journal.name
            FROM article LEFT JOIN journal ON journal.id = journal_id
            WHERE article.id = ?
            """)
        selectAuthors = try PreparedStatement(
            database,
            """
            SELECT family, given, suffix, literal, orcid
            FROM authorship JOIN author ON author.id = author_id
            WHERE article_id = ? AND role IS NULL ORDER BY position LIMIT 2
            """)
        selectRetraction = try PreparedStatement(database, PersonalLayerReader.retraction)
    }

    /// `nil` where there is none of that id.
    func article(_ id: Int) throws -> LibraryArticle? {
        let read = try selectArticle.first {
            $0.bind(id)
        } row: { columns in
            var article = Article()
            article.type = columns.text(2).flatMap(ArticleType.init) ?? .document
            article.title = columns.text(3)
            article.issueDate = columns.text(4).flatMap(PublicationDate.init(edtf:))
            article.electronicDate = columns.text(5).flatMap(PublicationDate.init(edtf:))
            article.journal = columns.text(6).map { Journal(name: $0) }
            return LibraryArticle(
                id: id, citationKey: columns.text(0) ?? "", added: columns.text(1) ?? "", article: article)
        }
        guard var result = read else { return nil }
        result.article.authorships = try selectAuthors.all({ $0.bind(id) }, row: { AuthorKey.author($0, from: 0) })
            .map { Authorship($0, role: .author) }
        result.isRetracted = try selectRetraction.first({ $0.bind(id) }, row: { _ in true }) ?? false
        return result
    }
}
