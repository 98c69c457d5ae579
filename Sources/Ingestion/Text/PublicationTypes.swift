import Articles

/// What databases call kinds of work, in CSL's words.
enum PublicationTypes {
    /// The article's type by its publication types; a journal article where none of them says otherwise.
    static func articleType(_ types: [String]) -> ArticleType {
        for type in types {
            if let found = known[type.folded.replacing(ascii: " ", with: "")] { return found }
        }
        return .journalArticle
    }

    private static let known: [String: ArticleType] = [
        "book": .book, "monograph": .book, "bookchapter": .chapter, "booksection": .chapter, "chapter": .chapter,
        "preprint": .preprint, "postedcontent": .preprint, "conference": .conferencePaper,
        "conferencepaper": .conferencePaper, "proceedingsarticle": .conferencePaper, "dissertation": .thesis,
        "thesis": .thesis, "academicdissertation": .thesis, "dataset": .dataset, "report": .report,
        "technicalreport": .report, "patent": .patent, "software": .software, "newspaperarticle": .newspaperArticle,
        "webpage": .webpage,
    ]
}
