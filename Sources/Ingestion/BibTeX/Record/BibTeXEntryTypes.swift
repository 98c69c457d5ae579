import Articles

/// The types of entries: BibTeX's (btxdoc, section 3.1), biblatex's (manual, section 2.1) and common ones of styles
/// and programs.
enum BibTeXEntryTypes {
    static func isKnown(_ type: String) -> Bool { all[type] != nil }

    /// What kind of work an entry is; `nil` where its type isn't known.
    static func articleType(_ type: String) -> ArticleType? { all[type] }

    /// Whether an article's type says less than the entry's.
    static func saysMore(_ type: String) -> Bool { finer.contains(type) }

    /// What a thesis is called, where its entry doesn't say.
    static let theses = ["phdthesis": "PhD thesis", "mastersthesis": "Master's thesis"]

    /// Biblatex's own names of kinds of works, in words.
    static let localized = [
        "phdthesis": "PhD thesis", "mathesis": "Master's thesis", "mastersthesis": "Master's thesis",
        "bathesis": "Bachelor's thesis", "candthesis": "Candidate thesis", "techreport": "Technical report",
        "resreport": "Research report",
    ]

    private static let all: [String: ArticleType] = [
        "article": .journalArticle, "suppperiodical": .journalArticle, "book": .book, "mvbook": .book,
        "collection": .book, "mvcollection": .book, "reference": .book, "mvreference": .book, "proceedings": .book,
        "mvproceedings": .book, "manual": .book, "booklet": .pamphlet, "pamphlet": .pamphlet, "inbook": .chapter,
        "bookinbook": .chapter, "suppbook": .chapter, "incollection": .chapter, "suppcollection": .chapter,
        "chapter": .chapter, "inreference": .encyclopediaEntry, "inproceedings": .conferencePaper,
        "conference": .conferencePaper, "online": .webpage, "electronic": .webpage, "www": .webpage,
        "webpage": .webpage, "website": .webpage, "thesis": .thesis, "phdthesis": .thesis, "mastersthesis": .thesis,
        "report": .report, "techreport": .report, "unpublished": .manuscript, "manuscript": .manuscript,
        "patent": .patent, "periodical": .periodical, "dataset": .dataset, "data": .dataset, "software": .software,
        "softwareversion": .software, "softwaremodule": .software, "codefragment": .software, "code": .software,
        "artwork": .graphic, "image": .graphic, "audio": .song, "music": .song, "song": .song, "movie": .film,
        "video": .film, "film": .film, "broadcast": .broadcast, "performance": .performance,
        "jurisdiction": .legalCase, "legislation": .legislation, "constitution": .legislation,
        "legmaterial": .legislation, "legadminmaterial": .regulation, "legal": .treaty, "review": .review,
        "standard": .standard, "letter": .personalCommunication, "commentary": .classic,
        "conversation": .interview, "interview": .interview, "presentation": .speech, "talk": .speech,
        "lecture": .speech, "poster": .speech, "speech": .speech, "preprint": .preprint,
        "newspaper":
            .newspaperArticle, "magazine": .magazineArticle, "map": .map, "misc": .document, "document": .document,
        "bibnote": .document, "blog": .blogPost, "podcast": .broadcast, "hearing": .hearing,
        "monograph": .book, "booksection": .chapter, "journal": .journalArticle, "hardware": .document,
        "nameonly": .document,
    ]

    private static let finer: Set<String> = [
        "suppperiodical", "mvbook", "collection", "mvcollection", "reference", "mvreference", "proceedings",
        "mvproceedings", "manual", "inbook", "bookinbook", "suppbook", "suppcollection", "softwareversion",
        "softwaremodule", "codefragment", "audio", "constitution", "legmaterial", "poster", "hardware", "nameonly",
    ]

    /// Biblatex's `entrysubtype`.
    static func articleType(subtype: String) -> ArticleType? {
        switch subtype.lowercasedASCII {
        case "newspaper": .newspaperArticle
        case "magazine": .magazineArticle
        case "tvbroadcast", "tvepisode", "radio", "podcast": .broadcast
        case "film": .film
        default: nil
        }
    }
}
