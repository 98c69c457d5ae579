import Articles

/// A column of a table, and what it holds of an article; `nil` leaves the cell empty.
struct TableColumn: Sendable {
    let name: String
    let value: @Sendable (LibraryArticle) -> String?

    private init(_ name: String, _ value: @escaping @Sendable (LibraryArticle) -> String?) {
        self.name = name
        self.value = value
    }

    /// Those that a table has where nobody chooses.
    static let usual: [TableColumn] = [
        TableColumn("id") { String($0.id) },
        TableColumn("citation_key") { $0.citationKey },
        TableColumn("title") { $0.article.title },
        TableColumn("authors") { people(.author, $0) },
        TableColumn("journal") { $0.article.journal?.name },
        TableColumn("year") { $0.article.year.map(String.init) },
        TableColumn("volume") { $0.article.volume },
        TableColumn("issue") { $0.article.issue },
        TableColumn("pages") { $0.article.pages ?? $0.article.articleNumber },
        TableColumn("doi") { $0.article.doi },
        TableColumn("pmid") { $0.article.identifier(.pmid) },
        TableColumn("pmcid") { $0.article.identifier(.pmcid) },
        TableColumn("type") { $0.article.type.rawValue },
        TableColumn("open_access") { $0.article.isOpenAccess.map(String.init) },
        TableColumn("citations") { $0.article.citations.map(String.init) },
        TableColumn("impact_factor") { $0.article.journal?.newest(.impactFactor) },
        TableColumn("jcr_quartile") { $0.article.journal?.newest(.jcrQuartile) },
        TableColumn("tags") { list($0.tags) },
        TableColumn("status") { $0.status.rawValue },
        TableColumn("retracted") { $0.isRetracted ? "RETRACTED" : nil },
        TableColumn("url") { $0.article.address },
        TableColumn("abstract") { $0.article.abstract },
        TableColumn("keywords") { list($0.article.subjects) },
    ]

    /// Those that can be asked for besides.
    private static let others: [TableColumn] = [
        TableColumn("date") { $0.article.date?.edtf },
        TableColumn("electronic_date") { $0.article.electronicDate?.edtf },
        TableColumn("editors") { people(.editor, $0) },
        TableColumn("translated_title") { $0.article.translatedTitle },
        TableColumn("translated_abstract") { $0.article.translatedAbstract },
        TableColumn("journal_abbreviation") { $0.article.journal?.abbreviation },
        TableColumn("issn") { list($0.article.journal?.issns.map(\.value) ?? []) },
        TableColumn("publisher") { $0.article.journal?.publisher },
        TableColumn("cas_zone") { $0.article.journal?.newest(.casZone) },
        TableColumn("isbn") { list($0.article.values(.isbn)) },
        TableColumn("arxiv") { $0.article.identifier(.arxiv) },
        TableColumn("trials") { list($0.article.values(.trial)) },
        TableColumn("publication_types") { list($0.article.publicationTypes) },
        TableColumn("languages") { list($0.article.languages) },
        TableColumn("mesh") { list($0.article.meshHeadings.map(\.medline)) },
        TableColumn("affiliations") { list($0.article.authorships.flatMap(\.affiliations).uniqued) },
        TableColumn("pdf") { $0.article.addresses(.pdf).first },
        TableColumn("note") { $0.note },
        TableColumn("rating") { $0.rating.map(String.init) },
        TableColumn("reading_lists") { list($0.readingLists.map(\.name)) },
        TableColumn("added") { $0.added },
        TableColumn("reference") { CitationStyle.vancouver.reference($0) },
    ]

    static let all = usual + others

    private static func list(_ items: [String]) -> String? {
        TableCell.list(items.map(TableCell.listItem))
    }

    private static func people(_ role: Authorship.Role, _ item: LibraryArticle) -> String? {
        TableCell.list(item.article.people(role).map(TableCell.name))
    }
}
