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
        default: self = .misc
        }
    }

    /// The field that says what it appeared in.
    var containerField: String {
        switch self {
        case .incollection, .inproceedings: "booktitle"
        case .book: "series"
        case .misc, .booklet: "howpublished"
        case .unpublished, .phdthesis, .mastersthesis, .techreport, .article: "journal"
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
