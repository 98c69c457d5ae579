import Articles
import GRDB

/// Makes conditions on rows of conditions on fields.
struct FieldConditions {
    let database: Database

    func condition(_ condition: FieldCondition) throws -> RowCondition {
        let field = condition.field
        if let scheme = Self.schemes[field] { return Self.identifiers(scheme, condition.values) }
        return RowCondition.any(try condition.values.map { try self.condition(field, $0) })
    }

    private func condition(_ field: QueryField, _ value: FieldValue) throws -> RowCondition {
        switch value {
        case .dates(let span): DateConditions.condition(field, span)
        case .numbers(let span): NumberConditions.condition(field, span)
        case .flag(let flag): .article(SQLQuery("article.open_access = ?", .int(flag ? 1 : 0)))
        case .name(let name): try self.condition(field, name)
        }
    }

    private func condition(_ field: QueryField, _ name: NamePattern) throws -> RowCondition {
        switch field {
        case .author, .first, .last, .editor: try AuthorConditions(database).condition(field, name)
        case .orcid: AuthorConditions.orcid(name)
        case .affiliation: AuthorConditions.affiliation(name)
        case .journal, .nlm: try JournalConditions(database).condition(field, name)
        case .jcr, .category: JournalConditions.metric(field, name)
        case .type: try TypeConditions(database).condition(name)
        case .mesh, .majorMesh, .qualifier, .keyword: SubjectConditions.condition(field, name)
        case .language: Self.language(name)
        case .has: Presence(rawValue: name.text).map(PresenceConditions.condition) ?? .never
        case .state: ArticleState(rawValue: name.text).map(StateConditions.condition) ?? .never
        case .volume: .article(SQLQuery("article.volume LIKE ? ESCAPE '\\'", .text(LikePattern.pattern(name))))
        case .issue: .article(SQLQuery("article.issue LIKE ? ESCAPE '\\'", .text(LikePattern.pattern(name))))
        case .page: Self.page(name)
        case .status: .article(SQLQuery("article.status = ?", .text(name.text)))
        default: PersonalConditions.condition(field, name)
        }
    }

    private static let schemes: [QueryField: Identifier.Scheme] = [
        .doi: .doi, .pmid: .pmid, .pmcid: .pmcid, .trial: .trial, .isbn: .isbn, .arxiv: .arxiv,
    ]

    private static func identifiers(_ scheme: Identifier.Scheme, _ values: [FieldValue]) -> RowCondition {
        let names = values.compactMap { if case .name(let name) = $0 { name } else { nil } }
        let whole = names.filter { !$0.isPrefix }.map(\.text)
        var conditions = names.filter(\.isPrefix).map { name in
            RowCondition.ids(
                SQLQuery(
                    "SELECT article_id FROM identifier WHERE scheme = ? AND value >= ? AND value < ?",
                    .text(scheme.rawValue), .text(name.text), .text(name.text + "\u{10FFFF}")))
        }
        if scheme == .trial {
            conditions += whole.map { value in
                .ids(
                    SQLQuery(
                        "SELECT article_id FROM identifier WHERE scheme = 'trial' AND value LIKE ? ESCAPE '\\'",
                        .text(LikePattern.escaped(value))))
            }
        } else if !whole.isEmpty {
            conditions.append(
                .ids(
                    SQLQuery(
                        """
                        SELECT article_id FROM identifier
                        WHERE scheme = ? AND value IN (SELECT value FROM json_each(?))
                        """, .text(scheme.rawValue), .text(JSONWriter.string(.strings(whole))))))
        }
        return RowCondition.any(conditions)
    }

    private static func language(_ name: NamePattern) -> RowCondition {
        let code = LikePattern.escaped(name.text)
        return .article(
            SQLQuery(
                """
                ' ' || article.languages || ' ' LIKE ? ESCAPE '\\' OR ' ' || article.languages LIKE ? ESCAPE '\\'
                """, .text("% \(code) %"), .text("% \(code)-%")))
    }

    /// The first page, or the number that stands for it.
    private static func page(_ name: NamePattern) -> RowCondition {
        let page = LikePattern.escaped(name.text)
        return .article(
            SQLQuery(
                """
                article.pages LIKE ? ESCAPE '\\' OR article.pages LIKE ? ESCAPE '\\'
                OR article.article_number LIKE ? ESCAPE '\\'
                """, .text(page), .text(page + "-%"), .text(page)))
    }
}
