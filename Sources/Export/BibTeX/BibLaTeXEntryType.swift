import Articles

/// The entry types of biblatex (its manual, sections 2.1.1 and 2.1.3), and where they put what a work appeared in.
enum BibLaTeXEntryType: String {
    case article, book, booklet, collection, dataset, image, incollection, inproceedings, inreference, jurisdiction,
        legislation, letter, misc, movie, music, online, patent, performance, periodical, report, review, software,
        standard, thesis, unpublished, video

    init(_ article: Article) {
        self =
            switch article.type {
            case .journalArticle, .magazineArticle, .newspaperArticle, .bookReview: .article
            case .review: .review
            // A server that is named reads as a journal; biblatex prints it so.
            case .preprint: article.journal?.name == nil ? .misc : .article
            // A book that nobody wrote as a whole.
            case .book, .classic, .collection: article.people(.author).isEmpty ? .collection : .book
            case .pamphlet: .booklet
            case .chapter: .incollection
            case .entry, .encyclopediaEntry, .dictionaryEntry: .inreference
            case .conferencePaper: .inproceedings
            case .thesis: .thesis
            case .report: .report
            case .manuscript: .unpublished
            case .dataset: .dataset
            case .software: .software
            case .webpage, .post, .blogPost: .online
            case .patent: .patent
            case .standard: .standard
            case .legislation, .bill, .regulation: .legislation
            case .legalCase: .jurisdiction
            case .graphic, .figure, .map: .image
            case .film: .movie
            case .broadcast: .video
            case .song, .musicalScore: .music
            case .performance: .performance
            case .periodical: .periodical
            case .personalCommunication: .letter
            // What has a number at arXiv is read as a preprint, too.
            default: article.identifier(.arxiv) == nil || article.journal?.name == nil ? .misc : .article
            }
    }

    /// The field for the issue: elsewhere `number` is that of a report or of a volume in its series.
    var issueField: String {
        switch self {
        case .article, .review, .misc, .online, .periodical, .inproceedings: "number"
        default: "issue"
        }
    }

    /// The field that says what it appeared in; `nil` where the type has none for that.
    var containerField: String? {
        switch self {
        case .article, .review: "journaltitle"
        case .incollection, .inproceedings, .inreference: "booktitle"
        case .book, .collection, .report: "series"
        default: nil
        }
    }

    /// The field that says who published it.
    var publisherField: String {
        switch self {
        case .thesis, .report: "institution"
        case .online: "organization"
        default: "publisher"
        }
    }
}
