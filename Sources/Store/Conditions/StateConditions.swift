/// Conditions on what an article is.
enum StateConditions {
    static func condition(_ state: ArticleState) -> RowCondition {
        switch state {
        case .unread, .reading, .read: .article(SQLQuery("article.status = ?", .text(state.rawValue)))
        case .openAccess: .article(SQLQuery("article.open_access = 1"))
        case .retracted: .ids(retracted)
        case .corrected:
            .ids(
                SQLQuery(
                    """
                    SELECT article_id FROM relation WHERE kind = 'corrected by'
                    UNION ALL
                    SELECT identifier.article_id FROM relation JOIN identifier USING (scheme, value)
                    WHERE relation.kind = 'corrects'
                    """))
        case .preprint:
            .article(
                SQLQuery(
                    """
                    article.type = 'article' OR article.id IN (
                        SELECT article_id FROM article_subject WHERE subject_id IN (
                            SELECT id FROM subject WHERE vocabulary = 'publication type' AND name LIKE 'preprint'))
                    """))
        }
    }

    /// By their own records, or by those of the retractions.
    private static var retracted: SQLQuery {
        SQLQuery(
            """
            SELECT article_id FROM relation WHERE kind = 'retracted by'
            UNION ALL
            SELECT identifier.article_id FROM relation JOIN identifier USING (scheme, value)
            WHERE relation.kind = 'retracts'
            UNION ALL
            SELECT article_id FROM article_subject WHERE subject_id IN (
                SELECT id FROM subject WHERE vocabulary = 'publication type' AND name = 'Retracted Publication')
            """)
    }
}
