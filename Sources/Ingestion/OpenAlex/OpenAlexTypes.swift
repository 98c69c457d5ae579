import Articles

/// What OpenAlex calls kinds of works.
enum OpenAlexTypes {
    /// By OpenAlex's own type, by Crossref's, which tells more kinds apart, and by what the work appeared in.
    static func articleType(_ type: String?, crossref: String?, source: OpenAlexSource?) -> ArticleType {
        let own = type.flatMap { types[$0] } ?? .journalArticle
        guard own == .journalArticle else { return own }
        if let crossref, let found = types[crossref], found != .journalArticle { return found }
        if source?.type == "conference" { return .conferencePaper }
        if let name = source?.name, source?.type == "repository", PreprintServers.contains(name) { return .preprint }
        return .journalArticle
    }

    /// OpenAlex's types, and Crossref's, which it used until 2023.
    private static let types: [String: ArticleType] = [
        "article": .journalArticle, "journal-article": .journalArticle, "review": .journalArticle,
        "letter": .journalArticle, "editorial": .journalArticle, "erratum": .journalArticle,
        "retraction": .journalArticle, "preprint": .preprint, "posted-content": .preprint, "book": .book,
        "monograph": .book, "edited-book": .book, "reference-book": .book, "book-set": .book, "proceedings": .book,
        "book-chapter": .chapter, "book-section": .chapter, "book-part": .chapter, "book-track": .chapter,
        "proceedings-article": .conferencePaper, "conference-paper": .conferencePaper,
        "conference-abstract": .conferencePaper, "dissertation": .thesis, "dataset": .dataset, "database": .dataset,
        "software": .software, "report": .report, "report-component": .report, "report-series": .report,
        "standard": .standard, "reference-entry": .entry, "peer-review": .review, "libguides": .webpage,
        "journal": .periodical, "journal-issue": .periodical, "journal-volume": .periodical,
        "book-series": .collection, "paratext": .document, "supplementary-materials": .document,
        "component": .document, "grant": .document, "other": .document,
    ]
}
