/// Conditions on what an article has.
///
/// What most articles have is looked up article by article; what few have is listed.
enum PresenceConditions {
    static func condition(_ presence: Presence) -> RowCondition {
        switch presence {
        case .title: .article(SQLQuery("article.title IS NOT NULL"))
        case .author: .article(SQLQuery("article.authors IS NOT NULL"))
        case .journal: .article(SQLQuery("article.journal_id IS NOT NULL"))
        case .date: .article(SQLQuery("article.date IS NOT NULL"))
        case .language: .article(SQLQuery("article.languages IS NOT NULL"))
        case .volume: .article(SQLQuery("article.volume IS NOT NULL"))
        case .issue: .article(SQLQuery("article.issue IS NOT NULL"))
        case .pages: .article(SQLQuery("article.pages IS NOT NULL OR article.article_number IS NOT NULL"))
        case .rating: .article(SQLQuery("article.rating IS NOT NULL"))
        case .citations: .article(SQLQuery("article.citations IS NOT NULL"))
        case .impactFactor: .journals(SQLQuery("SELECT id FROM journal WHERE impact_factor IS NOT NULL"))
        case .jcr: .journals(SQLQuery("SELECT id FROM journal WHERE jcr_quartile IS NOT NULL"))
        case .zone: .journals(SQLQuery("SELECT id FROM journal WHERE cas_zone IS NOT NULL"))
        case .abstract: .ids(abstract)
        case .translation:
            .ids(
                SQLQuery(
                    """
                    SELECT article_id FROM article_text
                    WHERE translated_title IS NOT NULL OR translated_abstract IS NOT NULL
                    """))
        case .type: subject("publication type")
        case .keyword: subject("keyword")
        case .mesh: subject("MeSH")
        case .doi, .pmid, .pmcid:
            // Without the plus, SQLite would look through all DOIs for each article's.
            .exists(SQLQuery("SELECT 1 FROM identifier WHERE +scheme = ?", .text(presence.rawValue)))
        case .arxiv, .isbn, .trial:
            .ids(SQLQuery("SELECT article_id FROM identifier WHERE scheme = ?", .text(presence.rawValue)))
        case .orcid:
            .ids(
                SQLQuery(
                    "SELECT article_id FROM authorship WHERE author_id IN (SELECT id FROM author WHERE orcid <> '')"))
        case .affiliation: .exists(SQLQuery("SELECT 1 FROM authorship_affiliation WHERE true"))
        case .pdf: .exists(SQLQuery("SELECT 1 FROM link WHERE kind = 'pdf'"))
        case .link: .exists(SQLQuery("SELECT 1 FROM link WHERE true"))
        case .note: .ids(SQLQuery("SELECT article_id FROM note"))
        case .tag: .ids(SQLQuery("SELECT article_id FROM article_tag"))
        case .list: .ids(SQLQuery("SELECT article_id FROM reading_list_entry"))
        }
    }

    private static func subject(_ vocabulary: String) -> RowCondition {
        .exists(
            SQLQuery(
                """
                SELECT 1 FROM article_subject
                WHERE +subject_id IN (SELECT id FROM subject WHERE vocabulary = ?)
                """, .text(vocabulary)))
    }

    /// The index knows how many words each column has (sqlite.org/fts5.html, section 9.2): numbers of seven bits to a
    /// byte, the title's first. The table of the abstracts themselves is a hundred times as large.
    private static var abstract: SQLQuery {
        SQLQuery(
            """
            SELECT id FROM article_search_docsize WHERE substr(sz, iif(substr(sz, 1, 1) < x'80', 2, 3), 1) <> x'00'
            """)
    }
}
