import Articles

/// What tables call types of works, in CSL's words.
enum CSVTypes {
    /// The type that a code or class names: Zotero's item types, RIS's and EndNote's reference types, Web of Science's
    /// letters, our own export's words; `nil` for others.
    static func type(code: String, _ dialect: CSVDialect) -> ArticleType? {
        if dialect == .library { return ArticleType(rawValue: code) }
        return codes[code.folded.replacing(" ", with: "")]
    }

    /// The type by a database's names for it.
    static func type(names: [String]) -> ArticleType {
        for name in names {
            if let type = classes[name.folded.replacing(" ", with: "")] { return type }
        }
        return PublicationTypes.articleType(names)
    }

    private static let codes: [String: ArticleType] = [
        // Zotero
        "journalarticle": .journalArticle, "magazinearticle": .magazineArticle, "newspaperarticle": .newspaperArticle,
        "book": .book, "booksection": .chapter, "conferencepaper": .conferencePaper, "thesis": .thesis,
        "report": .report, "preprint": .preprint, "manuscript": .manuscript, "webpage": .webpage,
        "blogpost": .blogPost, "forumpost": .post, "dataset": .dataset, "computerprogram": .software,
        "patent": .patent, "statute": .legislation, "case": .legalCase, "bill": .bill, "hearing": .hearing,
        "encyclopediaarticle": .encyclopediaEntry, "dictionaryentry": .dictionaryEntry, "presentation": .speech,
        "interview": .interview, "letter": .personalCommunication, "email": .personalCommunication, "map": .map,
        "artwork": .graphic, "film": .film, "videorecording": .film, "audiorecording": .song, "podcast": .broadcast,
        "radiobroadcast": .broadcast, "tvbroadcast": .broadcast, "standard": .standard, "document": .document,
        // RIS
        "jour": .journalArticle, "ejour": .journalArticle, "mgzn": .magazineArticle, "news": .newspaperArticle,
        "ebook": .book, "edbook": .book, "chap": .chapter, "echap": .chapter, "conf": .conferencePaper,
        "cpaper": .conferencePaper, "thes": .thesis, "rprt": .report, "unpb": .manuscript, "inpr": .journalArticle,
        "elec": .webpage, "data": .dataset, "comp": .software, "pat": .patent, "stat": .legislation, "stand": .standard,
        "gen": .document, "blog": .blogPost, "abst": .journalArticle, "encyc": .encyclopediaEntry,
        // EndNote
        "electronicarticle": .journalArticle, "electronicbook": .book, "editedbook": .book,
        "electronicbooksection": .chapter, "conferenceproceedings": .conferencePaper, "magazine": .magazineArticle,
        "unpublishedwork": .manuscript, "generic": .document,
        // Web of Science
        "j": .journalArticle, "b": .book, "s": .chapter, "p": .patent,
    ]

    private static let classes: [String: ArticleType] = [
        "conferenceproceeding": .conferencePaper, "proceeding": .conferencePaper, "proceedingspaper": .conferencePaper,
        "conferenceproceedings": .conferencePaper, "ieeeconferences": .conferencePaper,
        "ieeconferences": .conferencePaper, "conferencepublication": .conferencePaper,
        "conferenceproceedingsarticle": .conferencePaper, "editedbook": .book, "ieeestandards": .standard,
        "standard": .standard, "ebook": .book, "bookreview": .bookReview, "magazine": .magazineArticle,
        "peerreview": .document, "referenceentry": .encyclopediaEntry, "unknown": .journalArticle,
        "jour": .journalArticle, "chap": .chapter, "conf": .conferencePaper, "thes": .thesis, "rprt": .report,
        "bookpart": .chapter, "referencework": .book, "workingpaper": .preprint, "datapaper": .journalArticle,
    ]
}
