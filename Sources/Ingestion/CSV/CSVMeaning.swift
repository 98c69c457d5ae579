/// What a column of a table of records says.
enum CSVMeaning: Equatable {
    case title, translatedTitle, abstract, translatedAbstract
    /// Lists of names; `authorsInFull` is a second list of the same people with given names spelled out.
    case authors, authorsInFull, firstAuthor, groupAuthors, editors, seriesEditors, translators
    /// One item for each author, in order.
    case orcids
    /// Names, each with affiliations.
    case authorsWithAffiliations
    /// Affiliations of all authors together.
    case affiliations
    case journal, journalAbbreviation, publisher, issn, printISSN, electronicISSN, isbn, nlmID
    case volume, issue, pages, startPage, endPage, articleNumber
    case year, month, day, date, electronicDate
    /// A code or class that says the type of work and nothing more.
    case type
    /// Types of publication in a database's words.
    case publicationTypes
    case language, keywords, indexTerms, mesh, fieldsOfStudy
    case doi, pmid, pmcid, arxiv, semanticScholar, openAlex, trial
    /// Identifiers behind their scheme's name: `PMID:99000001 | PMCID:PMC999001`.
    case identifiers
    case link, pdf, openAccess, citations, retracted
    case impactFactor, jcrQuartile
    /// The researcher's own tags and status, and the article's number, as our own export has them.
    case tags, status, exportedID
    /// What the record calls itself.
    case key
    /// When the record was last revised.
    case revised
    case database
    /// Journal, date, volume, issue and pages in one text, as PubMed or Embase writes it.
    case citation, embaseSource
    /// Zotero's lines of `Name: value`.
    case extra
    /// A link resolver's address, whose parameters name the article.
    case openURL
    /// What other columns say as well.
    case redundant

    /// Whether a column of this meaning can alone tell which work a row is about.
    var namesWork: Bool {
        switch self {
        case .title, .doi, .pmid, .pmcid, .arxiv, .semanticScholar, .openAlex, .identifiers: true
        default: false
        }
    }

    /// Whether tables of other things than works have no such column.
    var isTelling: Bool {
        switch self {
        case .title, .abstract, .authors, .authorsInFull, .firstAuthor, .authorsWithAffiliations, .journal,
            .journalAbbreviation, .issn, .printISSN, .electronicISSN, .isbn, .articleNumber, .startPage, .doi, .pmid,
            .pmcid, .mesh, .indexTerms, .citation, .embaseSource, .publicationTypes, .editors:
            true
        default: false
        }
    }
}
