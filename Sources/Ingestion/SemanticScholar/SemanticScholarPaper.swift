import Articles

/// A paper of Semantic Scholar on its way to an article: as its Graph API answers, in its datasets' lines, and in the
/// older forms of both (API v1, Open Research Corpus, S2ORC).
///
/// Each member that has a place is taken out, under whichever of its spellings it has; what is left over becomes the
/// record's other fields.
struct SemanticScholarPaper {
    /// What leads to papers in the API's answers: searches, recommendations, an author's papers.
    static let envelopes = [["data"], ["recommendedPapers"], ["papers"], ["results"]]
    static let database = "Semantic Scholar"

    private var fields: JSONFields
    private var article = Article()
    private var ids = SemanticScholarIDs()
    private var date: String?
    /// `journal` or `conference`.
    private var venueType: String?

    init(_ value: JSONValue) {
        fields = JSONFields(SemanticScholarForm.paper(in: value))
        date = takeText(["updated"]).flatMap(PaddedDate.day)
        readTexts()
        readIdentifiers()
        readAuthors()
        readJournal()
        readDates()
        readTypes()
        readAccess()
        readCounts()
        fields.drop(SemanticScholarForm.noise)
        article.identifiers = ids.all
        if let number = ids.corpusID, number != ids.key { fields.keep("corpusId", .string(number)) }
    }

    func record(_ text: RecordText) -> Record {
        text.record(
            article, otherFields: fields.rest, key: ids.key, database: Self.database, date: date,
            warnings: fields.warnings)
    }

    // MARK: - Taking members

    private mutating func take(_ spellings: [String]) -> JSONValue? {
        fields.spelling(spellings).flatMap { fields.take($0) }
    }

    /// A text, or the one within an object that search results carry.
    private mutating func takeText(_ spellings: [String]) -> String? {
        guard let name = fields.spelling(spellings) else { return nil }
        guard case .object(let members) = fields.value(name) else { return fields.takeText(name) }
        let text = members.first { $0.name == "text" }?.value.text
        if text != nil { _ = fields.take(name) }
        return text
    }

    /// What a member says, or that it says nothing: older forms write `false` for an identifier that isn't there.
    private mutating func takeIdentifier(_ spellings: [String], _ scheme: Identifier.Scheme) -> Identifier? {
        guard let name = fields.spelling(spellings) else { return nil }
        if case .bool = fields.value(name) {
            _ = fields.take(name)
            return nil
        }
        return fields.takeIdentifier(name, scheme)
    }

    // MARK: - Fields

    private mutating func readTexts() {
        if let title = takeText(["title"]) { (article.title, article.titleMarkup) = HTMLText.title(title) }
        guard let abstract = takeText(["abstract", "paperAbstract"]) else { return }
        // S2ORC writes `:::` between the paragraphs of a structured abstract.
        let isOfS2ORC = fields.value("paper_id") != nil
        let text = isOfS2ORC ? abstract.replacing(":::", with: "\n\n") : abstract
        article.abstract = AbstractSections.read(text)
    }

    private mutating func readIdentifiers() {
        if let name = fields.spelling(["externalIds", "externalids", "external_ids"]),
            var others = fields.takeObject(name)
        {
            ids.read(&others)
            fields.keepRest(of: others, name)
        }
        ids.add(takeIdentifier(["doi", "DOI"], .doi))
        ids.add(takeIdentifier(["pmid", "pubmed_id"], .pmid))
        ids.add(takeIdentifier(["pmc_id", "pmcid"], .pmcid))
        ids.add(takeIdentifier(["arxivId", "arxiv_id"], .arxiv))
        if let url = takeText(["doiUrl"]) { addLink(url, named: "doiUrl") }
        if let url = takeText(["url", "s2Url", "s2_url"]) { addLink(url, named: "url") }
        ids.paper = takeText(["paperId", "paper_id", "id", "sha"])
        if let name = fields.spelling(["corpusId", "corpusid", "corpus_id"]) { ids.corpusID = fields.takeText(name) }
    }

    private mutating func addLink(_ text: String, named name: String) {
        guard let url = text.webAddress else { return fields.putBack(name, .string(text), "is no address") }
        article.links.append(Link(.landing, url))
        ids.address(url)
    }

    private mutating func readAuthors() {
        guard let name = fields.spelling(["authors"]), let value = fields.take(name) else { return }
        let (authorships, rest) = SemanticScholarAuthors.read(value)
        article.authorships = authorships
        if authorships.isEmpty {
            fields.putBack(name, value, "is no list of names")
        } else if !rest.isMissing {
            fields.keep(name, rest)
        }
    }

    private mutating func readJournal() {
        var venue = SemanticScholarVenue()
        venue.venue = takeText(["venue"]).flatMap(HTMLText.line)
        if let name = fields.spelling(["journal"]), let value = fields.take(name) {
            let wanted = ["name", "volume", "issue", "number", "pages"]
            let parts = fields.takeParts(of: value, name, wanted)
            venue.journal = (value.text ?? parts["name"]).flatMap(HTMLText.line)
            place(volume: parts["volume"], issue: parts["issue"] ?? parts["number"], pages: parts["pages"])
            if case .array = value { fields.putBack(name, value, "is no text") }
        }
        if let name = takeText(["journalName"]) { venue.journal = venue.journal ?? HTMLText.line(name) }
        place(volume: takeText(["journalVolume"]), issue: nil, pages: takeText(["journalPages"]))
        if let name = fields.spelling(["publicationVenue", "publicationvenue"]) {
            if case .string = fields.value(name), let value = fields.take(name) {
                venue.publication = JSONFields(.object([JSONMember("name", value)]))
            } else {
                venue.publication = fields.takeObject(name)
            }
        }
        let id = takeText(["publicationVenueId", "publicationvenueid"])
        venueType = venue.publication?.value("type")?.text
        let journal = venue.journal(id: id)
        if !journal.isEmpty { article.journal = journal }
        for (name, value) in venue.rest { fields.keep(name, value) }
        for (name, value) in venue.misunderstood { fields.putBack(name, value, "is no ISSN") }
    }

    private mutating func place(volume: String?, issue: String?, pages: String?) {
        if let volume = volume.flatMap(HTMLText.line) {
            let parts = SemanticScholarVolume.parts(volume)
            article.volume = article.volume ?? parts.volume
            article.issue = article.issue ?? parts.issue
            ids.add(parts.arxiv)
        }
        if let issue = issue.flatMap(HTMLText.line) { article.issue = issue }
        guard let pages = pages.flatMap(HTMLText.line) else { return }
        let found = Pagination.read(pages)
        article.pages = article.pages ?? found.pages
        article.articleNumber = article.articleNumber ?? found.articleNumber
    }

    /// The year is the paper's; a day before it is that of the first publication.
    private mutating func readDates() {
        if let name = fields.spelling(["year"]), let value = takeText(["year"]) {
            if let year = Int(value).flatMap({ PublicationDate(year: $0) }) ?? DateText.date(value) {
                article.issueDate = year
            } else {
                fields.putBack(name, .string(value), "is no year")
            }
        }
        guard let name = fields.spelling(["publicationDate", "publicationdate"]), let text = fields.takeText(name)
        else { return }
        guard let (date, isPadded) = PaddedDate.date(text) else {
            return fields.putBack(name, .string(text), "is no date")
        }
        let year = article.issueDate?.year ?? date.year
        if date.year == year { article.issueDate = date }
        if date.year < year { article.electronicDate = date }
        if date.year > year {
            fields.putBack(name, .string(text), "is later than the year")
        } else if isPadded {
            fields.keep(name, .string(text))
        }
    }

    private mutating func readTypes() {
        if let name = fields.spelling(["publicationTypes", "publicationtypes"]) {
            article.publicationTypes = fields.takeStrings(name).uniqued
        }
        article.type = SemanticScholarTypes.articleType(article, venueType: venueType)
        var studies: [String] = []
        for spellings in SemanticScholarForm.subjects {
            guard let name = fields.spelling(spellings), let value = fields.take(name) else { continue }
            let (names, isAll) = SemanticScholarTypes.subjects(value)
            if !isAll { fields.putBack(name, value, "is no list of names") }
            studies += names
        }
        article.fieldsOfStudy = studies.compactMap(HTMLText.line).uniqued
    }

    private mutating func readAccess() {
        if let name = fields.spelling(["isOpenAccess", "isopenaccess", "is_open_access"]) {
            article.isOpenAccess = fields.takeFlag(name)
        }
        _ = fields.spelling(["isPublisherLicensed", "is_publisher_licensed"])
        for spellings in [["openAccessPdf", "openaccesspdf"], ["openAccessInfo", "openaccessinfo"]] {
            guard let name = fields.spelling(spellings) else { continue }
            readOpenCopy(name)
        }
        for name in ["pdfUrls", "s2PdfUrl"] {
            for url in fields.takeStrings(name) { addOpenCopy(url, name) }
        }
    }

    private mutating func readOpenCopy(_ name: String) {
        if let url = fields.value(name)?.text {
            _ = fields.take(name)
            return addOpenCopy(url, name)
        }
        guard var copy = fields.takeObject(name) else { return }
        // A sentence about licences that is the same everywhere.
        copy.drop(["disclaimer"])
        if let inner = copy.spelling(["externalIds", "externalids"]), var others = copy.takeObject(inner) {
            ids.read(&others)
            copy.keepRest(of: others, inner)
        }
        if let url = copy.takeText("url") { addOpenCopy(url, "\(name).url") }
        fields.keepRest(of: copy, name)
    }

    private mutating func addOpenCopy(_ text: String, _ name: String) {
        guard let url = text.webAddress else { return fields.putBack(name, .string(text), "is no address") }
        // Some lead to the publisher's page.
        let link = Link(url.contains("://doi.org/") || url.contains("://dx.doi.org/") ? .landing : .pdf, url)
        if !article.links.contains(where: { $0.url == url }) { article.links.append(link) }
        ids.address(url)
    }

    private mutating func readCounts() {
        let lists = SemanticScholarForm.lists.map {
            ($0.isCitations, takeCount(of: $0.name, isCitations: $0.isCitations))
        }
        let count = fields.spelling(["citationCount", "citationcount", "numCitedBy"]).flatMap { takeCount($0) }
        for (isCitations, number) in lists {
            guard let number else { continue }
            if isCitations, count == nil, article.citationCounts.isEmpty {
                article.citationCounts = [CitationCount(database: Self.database, count: number, seen: date)]
            } else if !isCitations, fields.spelling(["referenceCount", "referencecount", "numCiting"]) == nil {
                fields.keep("referenceCount", .int(number))
            }
        }
        if let count {
            article.citationCounts = [CitationCount(database: Self.database, count: count, seen: date)]
        }
    }

    /// How many papers a list holds. Those that the paper cites are kept; who cites it changes by the day, and only
    /// their number is.
    private mutating func takeCount(of name: String, isCitations: Bool) -> Int? {
        guard let value = fields.take(name) else { return nil }
        guard case .array(let papers) = value else {
            fields.keep(name, value)
            return nil
        }
        var works = CitedWorks()
        for paper in papers where !isCitations { works.add(SemanticScholarForm.citedWork(paper)) }
        if let value = works.value { fields.keep(name, value) }
        return papers.count
    }

    private mutating func takeCount(_ name: String) -> Int? {
        guard let number = fields.takeNumber(name) else { return nil }
        if number >= 0 { return number }
        fields.putBack(name, .int(number), "is no count")
        return nil
    }
}
