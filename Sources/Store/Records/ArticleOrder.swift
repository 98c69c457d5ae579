import GRDB

/// An order in which chosen articles go out.
public enum ArticleOrder: String, CaseIterable, Sendable {
    /// In which they came into the library.
    case id
    case key
    case author
    case title
    /// The newest first.
    case date
    /// The most cited first.
    case citations
}

extension Library {
    /// The same ids in another order. Ids that name no article are left out; what is equal stays in the order of ids.
    public func sorted(_ ids: [Int], by order: ArticleOrder) throws -> [Int] {
        let list = "[\(ids.map(String.init).joined(separator: ","))]"
        return try reading { database in
            try SQLQuery(Self.statement(order), .text(list)).all(in: database) { $0.int(0) ?? 0 }
        }
    }

    /// Each reads the articles by their ids. What is missing stands at the end.
    private static func statement(_ order: ArticleOrder) -> StaticString {
        switch order {
        case .id:
            """
            SELECT article.id FROM json_each(?) JOIN article ON article.id = json_each.value ORDER BY article.id
            """
        case .key:
            """
            SELECT article.id FROM json_each(?) JOIN article ON article.id = json_each.value
            ORDER BY citation_key COLLATE NOCASE, article.id
            """
        case .author:
            """
            SELECT article.id FROM json_each(?) JOIN article ON article.id = json_each.value
            LEFT JOIN authorship ON article_id = article.id AND position = 1
            LEFT JOIN author ON author.id = author_id
            ORDER BY author.folded IS NULL, author.folded, date, article.id
            """
        case .title:
            """
            SELECT article.id FROM json_each(?) JOIN article ON article.id = json_each.value
            ORDER BY title IS NULL, title COLLATE NOCASE, article.id
            """
        case .date:
            """
            SELECT article.id FROM json_each(?) JOIN article ON article.id = json_each.value
            ORDER BY date IS NULL, date DESC, article.id
            """
        case .citations:
            """
            SELECT article.id FROM json_each(?) JOIN article ON article.id = json_each.value
            ORDER BY citations IS NULL, citations DESC, article.id
            """
        }
    }
}
