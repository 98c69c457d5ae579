import Articles

/// The entry types of BibTeX's standard styles (btxdoc, section 3.1).
enum BibTeXEntryType: String {
    case article, book, booklet, incollection, inproceedings, mastersthesis, misc, phdthesis, techreport, unpublished

    init(_ article: Article) {
        switch article.type {
        case .journalArticle, .magazineArticle, .newspaperArticle, .review, .bookReview: self = .article
        case .book, .classic, .collection: self = .book
        case .pamphlet: self = .booklet
        case .chapter, .entry, .encyclopediaEntry, .dictionaryEntry: self = .incollection
        case .conferencePaper: self = .inproceedings
        case .thesis:
            let isMaster = article.publicationTypes.contains { $0.lowercasedASCII.contains("master") }
            self = isMaster ? .mastersthesis : .phdthesis
        case .report: self = .techreport
        case .manuscript: self = .unpublished
        // A server that is named reads as a journal; styles print it so.
        case .preprint: self = article.journal?.name == nil ? .misc : .article
        // What has a number at arXiv is read as a preprint, too.
        default: self = article.identifier(.arxiv) == nil || article.journal?.name == nil ? .misc : .article
        }
    }

    /// The field for the issue: elsewhere `number` is that of a report or of a volume in its series.
    var issueField: String {
        switch self {
        case .article, .misc, .inproceedings: "number"
        default: "issue"
        }
    }

    /// The field that says what it appeared in; `nil` where the type has none for that.
    var containerField: String? {
        switch self {
        case .incollection, .inproceedings: "booktitle"
        case .book: "series"
        case .article: "journal"
        case .techreport: "series"
        case .misc, .booklet, .unpublished, .phdthesis, .mastersthesis: nil
        }
    }

    /// The field that says who published it.
    var publisherField: String {
        switch self {
        case .phdthesis, .mastersthesis: "school"
        case .techreport: "institution"
        default: "publisher"
        }
    }
}
