/// What a condition is about. The raw value is its name in the query language.
enum QueryField: String, CaseIterable {
    case author, first, last, editor, orcid, affiliation
    case journal, nlm
    case year, date, added
    case electronicDate = "epdate"
    case issueDate = "pdate"
    case impactFactor = "if"
    case jcr, zone, category
    case citations = "cites"
    case rating, id
    case type, mesh
    case majorMesh = "majr"
    case qualifier, keyword
    case language = "lang"
    case openAccess = "oa"
    case doi, pmid, pmcid, trial, isbn, arxiv
    case tag, status, list, source, format
    case importRun = "import"
    case has
    case state = "is"
    case volume, issue, page

    /// What its values are.
    enum Kind { case name, number, date, flag, quartile, language, status, presence, state }

    var kind: Kind {
        switch self {
        case .year, .date, .electronicDate, .issueDate, .added: .date
        case .impactFactor, .zone, .citations, .rating, .id, .importRun: .number
        case .openAccess: .flag
        case .jcr: .quartile
        case .language: .language
        case .status: .status
        case .has: .presence
        case .state: .state
        default: .name
        }
    }

    /// Whether `a,b` are two values. Names of people and some identifiers have commas of their own.
    var takesLists: Bool {
        switch self {
        case .author, .first, .last, .editor, .affiliation, .doi: false
        default: true
        }
    }
}
