import Articles
import GRDB

/// How much is read of an article.
public enum ArticleDetail: Sendable {
    /// All that the library knows of it.
    case whole
    /// What a line of a list shows: citation key, when it was added, type, title, dates, the first two authors, the
    /// journal's name, and whether it is retracted. The rest is empty, so that it is good for nothing else.
    case line

    /// Reads an article by its id; `nil` where there is none of that id.
    func reader(_ database: Database) throws -> (Int) throws -> LibraryArticle? {
        switch self {
        case .whole: try ArticleReader(database).libraryArticle
        case .line: try ArticleLineReader(database).article
        }
    }
}

/// Reads whole articles back, by id.
final class ArticleReader {
    private let selectArticle: PreparedStatement
    private let selectPersonal: PreparedStatement
    private let lists: ArticleListReader
    private let journals: JournalReader
    private let layer: PersonalLayerReader

    init(_ database: Database) throws {
        selectArticle = try PreparedStatement(
            database,
            """
            SELECT type, title, title_markup, journal_id, volume, issue, pages, article_number, issue_date,
                electronic_date, languages, open_access, abstract, translated_title, translated_abstract, other_fields
            FROM article LEFT JOIN article_text ON article_text.article_id = article.id
            WHERE article.id = ?
            """)
        selectPersonal = try PreparedStatement(
            database, "SELECT citation_key, added, status, rating FROM article WHERE id = ?")
        lists = try ArticleListReader(database)
        journals = try JournalReader(database)
        layer = try PersonalLayerReader(database)
    }

    /// The article with everything that the library knows of it; `nil` where there is none of that id.
    func libraryArticle(_ id: Int) throws -> LibraryArticle? {
        guard let article = try article(id) else { return nil }
        let result = try selectPersonal.first {
            $0.bind(id)
        } row: { columns in
            var result = LibraryArticle(
                id: id, citationKey: columns.text(0) ?? "", added: columns.text(1) ?? "", article: article)
            result.status = columns.text(2).flatMap(ReadingStatus.init) ?? .unread
            result.rating = columns.int(3)
            return result
        }
        guard var result else { return nil }
        try layer.complete(&result)
        return result
    }

    /// What the records say of the article, without what the researcher added.
    func article(_ id: Int) throws -> Article? {
        var journal: Int?
        let read = try selectArticle.first {
            $0.bind(id)
        } row: { columns in
            journal = columns.int(3)
            return try Self.article(columns)
        }
        guard var article = read else { return nil }
        if let journal { article.journal = try journals.journal(journal) }
        try lists.complete(&article, id)
        return article
    }

    /// After journals' rows have changed or gone.
    func forget() {
        journals.forget()
    }

    private static func article(_ columns: Columns) throws -> Article {
        var article = Article()
        article.type = columns.text(0).flatMap(ArticleType.init) ?? .document
        article.title = columns.text(1)
        article.titleMarkup = columns.text(2)
        article.volume = columns.text(4)
        article.issue = columns.text(5)
        article.pages = columns.text(6)
        article.articleNumber = columns.text(7)
        article.issueDate = columns.text(8).flatMap(PublicationDate.init(edtf:))
        article.electronicDate = columns.text(9).flatMap(PublicationDate.init(edtf:))
        article.languages = columns.text(10)?.split(separator: " ").map(String.init) ?? []
        article.isOpenAccess = columns.int(11).map { $0 == 1 }
        article.abstract = columns.text(12)
        article.translatedTitle = columns.text(13)
        article.translatedAbstract = columns.text(14)
        if let other = columns.text(15), case .object(var members) = try JSONParser.parse(other) {
            article.journal = NamelessJournal.take(from: &members)
            article.otherFields = members
        }
        return article
    }
}
