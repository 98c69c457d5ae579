import Articles

/// The names of types: CSL's, those of its older versions, Crossref's and Zotero's.
enum CSLTypes {
    static func type(_ name: String) -> ArticleType? {
        ArticleType(rawValue: name) ?? others[name.lowercasedASCII.filter { $0 != "-" && $0 != "_" && $0 != " " }]
    }

    /// What Crossref calls a type in words (api.crossref.org/types).
    static func label(ofCrossref type: String) -> String? {
        labels[type]
    }

    private static let others: [String: ArticleType] = [
        // CSL, however it is written.
        "articlejournal": .journalArticle, "articlemagazine": .magazineArticle, "articlenewspaper": .newspaperArticle,
        "legalcase": .legalCase, "motionpicture": .film, "musicalscore": .musicalScore,
        "paperconference": .conferencePaper, "personalcommunication": .personalCommunication,
        "postweblog": .blogPost, "reviewbook": .bookReview, "entrydictionary": .dictionaryEntry,
        "entryencyclopedia": .encyclopediaEntry, "website": .webpage, "graphic": .graphic,
        // Crossref.
        "journalarticle": .journalArticle, "bookchapter": .chapter, "booksection": .chapter, "bookpart": .chapter,
        "booktrack": .chapter, "referenceentry": .entry, "proceedingsarticle": .conferencePaper,
        "postedcontent": .preprint, "dissertation": .thesis, "monograph": .book, "editedbook": .book,
        "referencebook": .book, "bookset": .book, "bookseries": .book, "proceedings": .book,
        "proceedingsseries": .book, "reportseries": .report, "reportcomponent": .report, "database": .dataset,
        "peerreview": .review, "journal": .periodical, "journalvolume": .periodical, "journalissue": .periodical,
        "component": .document, "other": .document, "grant": .document, "standardseries": .standard,
        // Zotero.
        "magazinearticle": .magazineArticle, "newspaperarticle": .newspaperArticle, "conferencepaper": .conferencePaper,
        "blogpost": .blogPost, "encyclopediaarticle": .encyclopediaEntry, "dictionaryentry": .dictionaryEntry,
        "preprint": .preprint, "presentation": .speech, "computerprogram": .software, "film": .film,
        "videorecording": .film, "tvbroadcast": .broadcast, "radiobroadcast": .broadcast, "podcast": .broadcast,
        "audiorecording": .song, "statute": .legislation, "case": .legalCase, "letter": .personalCommunication,
        "email": .personalCommunication, "instantmessage": .personalCommunication, "artwork": .graphic,
        "forumpost": .post,
        // BibTeX, where a converter left it.
        "inproceedings": .conferencePaper, "incollection": .chapter, "inbook": .chapter, "phdthesis": .thesis,
        "mastersthesis": .thesis, "techreport": .report, "misc": .document, "booklet": .pamphlet,
        "unpublished": .manuscript, "online": .webpage,
    ]

    private static let labels: [String: String] = [
        "journal-article": "Journal Article", "book-chapter": "Book Chapter", "book-section": "Book Section",
        "book-part": "Part", "book-track": "Book Track", "reference-entry": "Reference Entry",
        "proceedings-article": "Proceedings Article", "posted-content": "Posted Content",
        "dissertation": "Dissertation", "monograph": "Monograph", "edited-book": "Edited Book",
        "reference-book": "Reference Book", "book-set": "Book Set", "book-series": "Book Series", "book": "Book",
        "proceedings": "Proceedings", "proceedings-series": "Proceedings Series", "report": "Report",
        "report-series": "Report Series", "report-component": "Report Component", "dataset": "Dataset",
        "database": "Database", "standard": "Standard", "peer-review": "Peer Review", "journal": "Journal",
        "journal-volume": "Journal Volume", "journal-issue": "Journal Issue", "component": "Component",
        "other": "Other", "grant": "Grant",
    ]
}

extension CSLRecord {
    mutating func readType() {
        article.publicationTypes += takeLines("genre")
        guard let name = fields.takeText("type") else {
            article.type = fields.value("container-title") != nil ? .journalArticle : .document
            return
        }
        guard let type = CSLTypes.type(name) else {
            article.type = .document
            return fields.putBack("type", .string(name), "is no type of CSL")
        }
        article.type = type
        if let label = CSLTypes.label(ofCrossref: name), type.rawValue != name {
            article.publicationTypes.insert(label, at: 0)
        }
    }

    /// Programs that know no preprints write them as articles of a journal or as reports; older ones write any article
    /// as `article`.
    mutating func settleType() {
        if isOwn { return }
        let isPosted = journal.name.map(PreprintServers.contains) ?? false
        let hasIssue = article.volume != nil || article.issue != nil
        switch article.type {
        case .journalArticle where isPosted && !hasIssue, .report where isPosted: article.type = .preprint
        case .preprint where hasIssue && !isPosted && journal.name != nil: article.type = .journalArticle
        default: break
        }
    }
}
