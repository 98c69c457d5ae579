import Articles

/// What the value of `TY` means: the kind of work, and what the tags mean whose meaning depends on it.
///
/// After the table of reference types of the RIS specification of 2011, with the types that dialects add.
struct RISReferenceType {
    /// What the work appears in, which `T2` names.
    enum Container {
        /// A periodical, whose name has its own tags as well: `JF`, `JO`.
        case periodical
        /// A book, proceedings, an encyclopedia, a web site.
        case whole
        /// A series that the whole work belongs to.
        case series
        /// `T2` is the department of a university.
        case none
    }

    let code: String
    var type: ArticleType
    var container: Container
    /// Whether `type` says all that the code says.
    let isExact: Bool
    /// Whose names `AU` and `A1` hold.
    var first = Authorship.Role.author
    /// What part the people in `A2`, `A3` and `A4` had; `nil` where the model has no word for it.
    var second: Authorship.Role? = .editor
    var third: Authorship.Role? = .seriesEditor
    var fourth: Authorship.Role? = .translator
    /// Whether `SP` is the number of pages, or a running time.
    var hasExtent = false

    /// - Parameter value: a code, or in some dialects the type's name in full.
    init(_ value: String?) {
        code = value?.uppercased() ?? ""
        if let known = Self.types[code] {
            (type, container, isExact) = (known.type, known.container, known.isExact)
        } else {
            type = PublicationTypes.articleType(value.map { [$0] } ?? [])
            container = type == .journalArticle ? .periodical : .whole
            isExact = type != .journalArticle || code.isEmpty || code == "JOURNAL ARTICLE" || code == "ARTICLE"
        }
        readRoles()
    }

    private mutating func readRoles() {
        switch type {
        case .book, .classic: (second, third) = (.seriesEditor, .editor)
        case .report, .map: second = .seriesEditor
        case .manuscript, .software, .pamphlet: second = nil
        case .musicalScore: fourth = nil
        // Advisers, sponsors, producers, recipients, offices.
        case .thesis, .patent, .legalCase, .bill, .hearing, .legislation, .regulation, .personalCommunication, .speech,
            .song, .graphic, .figure, .film, .broadcast, .interview, .standard, .dataset:
            (second, third, fourth) = (nil, nil, nil)
        default: break
        }
        if ["GRANT", "GRNT", "GOVDOC", "CTLG", "EQUA", "PRESS"].contains(code) {
            (second, third, fourth) = (nil, nil, nil)
        }
        if code == "EDBOOK" { first = .editor }
        switch type {
        case .book, .classic, .report, .thesis, .manuscript, .software, .film, .broadcast, .pamphlet, .song, .map:
            hasExtent = true
        default: break
        }
    }

    /// Whether the type leaves open what kind of work it is.
    var isGeneric: Bool { code == "GEN" || code.isEmpty }

    /// Whether a line's value is the code of a type and nothing else.
    static func isCode(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard value.count <= 40 else { return false }
        return types[String(decoding: value, as: UTF8.self).trimmed.uppercased()] != nil
    }

    private typealias Meaning = (type: ArticleType, container: Container, isExact: Bool)

    private static let types: [String: Meaning] = [
        "ABST": (.journalArticle, .periodical, false), "ADVS": (.film, .series, false),
        "AGGR": (.dataset, .whole, false), "ANCIENT": (.classic, .series, false), "ART": (.graphic, .series, true),
        "ARTICLE": (.journalArticle, .periodical, true), "BILL": (.bill, .whole, true),
        "BLOG": (.blogPost, .whole, true), "BOOK": (.book, .series, true), "CASE": (.legalCase, .whole, true),
        "CHAP": (.chapter, .whole, true), "CHAPTER": (.chapter, .whole, true), "CHART": (.figure, .series, false),
        "CLSWK": (.classic, .series, true), "COMP": (.software, .series, true),
        "CONF": (.conferencePaper, .whole, true), "CPAPER": (.conferencePaper, .whole, true),
        "CTLG": (.document, .series, false), "DATA": (.dataset, .whole, true), "DATASET": (.dataset, .whole, true),
        "DBASE": (.dataset, .whole, false), "DICT": (.dictionaryEntry, .whole, true),
        "DISS": (.thesis, .none, true), "EBOOK": (.book, .series, false), "ECHAP": (.chapter, .whole, false),
        "EDBOOK": (.book, .series, false), "EJOUR": (.journalArticle, .periodical, false),
        "ELEC": (.webpage, .whole, true), "ENCYC": (.encyclopediaEntry, .whole, true),
        "EQUA": (.document, .series, false), "FIGURE": (.figure, .series, true), "GEN": (.document, .whole, true),
        "GOVDOC": (.report, .series, false), "GRANT": (.document, .whole, false), "GRNT": (.document, .whole, false),
        "HEAR": (.hearing, .whole, true), "ICOMM": (.personalCommunication, .whole, false),
        "INPR": (.journalArticle, .periodical, false), "INTV": (.interview, .whole, true),
        "JFULL": (.periodical, .periodical, true), "JOUR": (.journalArticle, .periodical, true),
        "JOURNAL": (.journalArticle, .periodical, true), "LEGAL": (.regulation, .whole, true),
        "MANSCPT": (.manuscript, .series, true), "MAP": (.map, .series, true),
        "MGZN": (.magazineArticle, .periodical, true), "MPCT": (.film, .series, true),
        "MULTI": (.film, .series, false), "MUSIC": (.musicalScore, .series, true),
        "NEWS": (.newspaperArticle, .periodical, true), "OTHER": (.document, .whole, false),
        "PAMP": (.pamphlet, .series, true), "PAT": (.patent, .whole, true),
        "PCOMM": (.personalCommunication, .whole, true), "POD": (.broadcast, .whole, false),
        "PODCAST": (.broadcast, .whole, false), "PREPRINT": (.preprint, .whole, true),
        "PRESS": (.document, .whole, false), "PRESENTATION": (.speech, .whole, true),
        "RPRT": (.report, .series, true), "REPORT": (.report, .series, true), "SER": (.chapter, .whole, false),
        "SLIDE": (.speech, .whole, true), "SOFTWARE": (.software, .series, true), "SOUND": (.song, .series, true),
        "STAND": (.standard, .series, true), "STAT": (.legislation, .whole, true), "STD": (.standard, .series, true),
        "THES": (.thesis, .none, true), "THESIS": (.thesis, .none, true), "UNBILL": (.bill, .whole, false),
        "UNPB": (.preprint, .series, true), "UNPD": (.preprint, .series, true), "VIDEO": (.film, .series, true),
        "WEB": (.webpage, .whole, true), "WEBPAGE": (.webpage, .whole, true),
    ]
}
