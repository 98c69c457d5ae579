import Articles

/// The reference types of RIS that literature has.
enum RISType: String {
    case article = "JOUR"
    case magazineArticle = "MGZN"
    case newspaperArticle = "NEWS"
    case unpublished = "UNPB"
    case manuscript = "MANSCPT"
    case book = "BOOK"
    case classic = "CLSWK"
    case chapter = "CHAP"
    case conferencePaper = "CONF"
    case thesis = "THES"
    case report = "RPRT"
    case dataset = "DATA"
    case software = "COMP"
    case webpage = "ELEC"
    case blogPost = "BLOG"
    case patent = "PAT"
    case standard = "STAND"
    case statute = "STAT"
    case legalRule = "LEGAL"
    case legalCase = "CASE"
    case bill = "BILL"
    case hearing = "HEAR"
    case dictionaryEntry = "DICT"
    case encyclopediaEntry = "ENCYC"
    case map = "MAP"
    case film = "MPCT"
    case broadcast = "VIDEO"
    case figure = "FIGURE"
    case artwork = "ART"
    case pamphlet = "PAMP"
    case periodical = "JFULL"
    case personalCommunication = "PCOMM"
    case music = "MUSIC"
    case generic = "GEN"

    init(_ type: ArticleType) {
        self =
            switch type {
            case .journalArticle, .review, .bookReview: .article
            case .magazineArticle: .magazineArticle
            case .newspaperArticle: .newspaperArticle
            case .preprint: .unpublished
            case .manuscript: .manuscript
            case .book: .book
            case .classic: .classic
            case .chapter, .entry: .chapter
            case .conferencePaper: .conferencePaper
            case .thesis: .thesis
            case .report: .report
            case .dataset: .dataset
            case .software: .software
            case .webpage, .post: .webpage
            case .blogPost: .blogPost
            case .patent: .patent
            case .standard: .standard
            case .legislation: .statute
            case .regulation, .treaty: .legalRule
            case .legalCase: .legalCase
            case .bill: .bill
            case .hearing: .hearing
            case .dictionaryEntry: .dictionaryEntry
            case .encyclopediaEntry: .encyclopediaEntry
            case .map: .map
            case .film: .film
            case .broadcast: .broadcast
            case .figure: .figure
            case .graphic: .artwork
            case .pamphlet: .pamphlet
            case .periodical: .periodical
            case .interview, .personalCommunication: .personalCommunication
            case .song, .musicalScore: .music
            case .speech, .collection, .document, .event, .performance: .generic
            }
    }

    /// Whether what it appears in is a periodical, whose name also goes out as `JF`.
    var isPeriodical: Bool {
        switch self {
        case .article, .magazineArticle, .newspaperArticle, .unpublished: true
        default: false
        }
    }

    /// `A2` is the editor of what a chapter is in, but the series' editor of a whole book.
    var editorTag: String {
        isPart ? "A2" : "ED"
    }

    var seriesEditorTag: String {
        self == .book || self == .classic ? "A2" : "A3"
    }

    private var isPart: Bool {
        switch self {
        case .chapter, .conferencePaper, .dictionaryEntry, .encyclopediaEntry: true
        default: false
        }
    }
}
