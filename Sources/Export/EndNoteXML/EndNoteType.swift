import Articles

/// EndNote's reference types: the name, the number, and which people go where (EndNote's table of reference types).
struct EndNoteType {
    let name: String
    let number: Int
    /// Where people go who are no authors.
    var groups: [(Authorship.Role, String)] = [(.editor, "secondary-authors")]

    /// Whether what it appears in is a periodical.
    var isPeriodical: Bool { [17, 19, 23].contains(number) }

    init(_ type: ArticleType) {
        let part: [(Authorship.Role, String)] = [
            (.editor, "secondary-authors"), (.seriesEditor, "tertiary-authors"), (.translator, "subsidiary-authors"),
        ]
        let whole: [(Authorship.Role, String)] = [
            (.seriesEditor, "secondary-authors"), (.editor, "tertiary-authors"), (.translator, "subsidiary-authors"),
        ]
        switch type {
        case .journalArticle, .review, .bookReview: self.init("Journal Article", 17)
        case .magazineArticle: self.init("Magazine Article", 19)
        case .newspaperArticle: self.init("Newspaper Article", 23)
        case .preprint: self.init("Preprint", 63)
        case .book, .collection: self.init("Book", 6, whole)
        case .classic: self.init("Classical Work", 49, whole)
        case .chapter: self.init("Book Section", 5, part)
        case .conferencePaper:
            self.init("Conference Paper", 47, [(.editor, "secondary-authors"), (.seriesEditor, "tertiary-authors")])
        case .thesis: self.init("Thesis", 32, [])
        case .report: self.init("Report", 27, [(.seriesEditor, "secondary-authors")])
        case .dataset: self.init("Dataset", 59)
        case .software: self.init("Computer Program", 9)
        case .webpage: self.init("Web Page", 12)
        case .blogPost, .post: self.init("Blog", 56)
        case .patent: self.init("Patent", 25, [])
        case .standard: self.init("Standard", 58, [])
        case .legislation: self.init("Statute", 31, [])
        case .regulation, .treaty: self.init("Legal Rule or Regulation", 50, [])
        case .legalCase: self.init("Case", 7, [])
        case .bill: self.init("Bill", 4, [])
        case .hearing: self.init("Hearing", 18, [])
        case .entry, .encyclopediaEntry: self.init("Encyclopedia", 53, part)
        case .dictionaryEntry: self.init("Dictionary", 52, part)
        case .manuscript: self.init("Manuscript", 36, [])
        case .map: self.init("Map", 20, [])
        case .film, .broadcast: self.init("Film or Broadcast", 21, [])
        case .figure: self.init("Figure", 37, [])
        case .graphic: self.init("Artwork", 2, [])
        case .pamphlet: self.init("Pamphlet", 62)
        case .periodical: self.init("Serial", 57)
        case .interview, .personalCommunication: self.init("Personal Communication", 26, [])
        case .song, .musicalScore: self.init("Music", 61, [])
        case .speech, .document, .event, .performance: self.init("Generic", 13)
        }
    }

    private init(
        _ name: String, _ number: Int, _ groups: [(Authorship.Role, String)] = [(.editor, "secondary-authors")]
    ) {
        self.name = name
        self.number = number
        self.groups = groups
    }
}
