import Articles

/// A work of OpenAlex on its way to an article: as its API answers and as its snapshot's lines are, of all years.
///
/// Each member that has a place is taken out; what is left over becomes the record's other fields.
struct OpenAlexWork {
    /// What leads to works in an answer, and in the file that pygetpapers makes of several.
    static let envelopes = [["results"], ["total_json_output"]]
    static let database = "OpenAlex"

    private var fields: JSONFields
    private var article = Article()
    private var date: String?

    init(_ value: JSONValue) {
        fields = JSONFields(value)
        readUpdate()
        readTexts()
        readIdentifiers()
        readAuthorships()
        let source = readPlaces()
        readPages()
        readDates()
        readTypes(source)
        readSubjects()
        readCounts()
        fields.drop(OpenAlexForm.noise)
    }

    func record(_ text: RecordText) -> Record {
        text.record(
            article, otherFields: fields.rest, key: article.identifier(.openAlex), database: Self.database, date: date,
            warnings: fields.warnings)
    }

    // MARK: - Fields

    private mutating func readUpdate() {
        guard let text = fields.takeText("updated_date") else { return }
        date = PaddedDate.day(ofTime: text)
        if date == nil { fields.putBack("updated_date", .string(text), "is no date") }
    }

    private mutating func readTexts() {
        if let name = fields.spelling(["title", "display_name"]), let title = fields.takeText(name) {
            (article.title, article.titleMarkup) = HTMLText.title(title)
        }
        if let code = fields.takeText("language") {
            article.languages = Languages.codes([code])
            if article.languages.isEmpty { fields.putBack("language", .string(code), "is no language") }
        }
        if let abstract = fields.takeText("abstract") { article.abstract = AbstractSections.read(abstract) }
        for name in ["abstract_inverted_index", "abstract_inverted_index_v3"] {
            guard let index = fields.take(name) else { continue }
            guard let text = InvertedAbstract.text(index) else {
                fields.putBack(name, index, "is no index of words")
                continue
            }
            if article.abstract == nil { article.abstract = AbstractSections.read(text) }
        }
    }

    private mutating func readIdentifiers() {
        var ids = fields.takeObject("ids") ?? JSONFields(.null)
        var found = [fields.takeIdentifier("doi", .doi), takeID("doi", .doi, &ids)]
        found += [takeID("pmid", .pmid, &ids), takeID("pmcid", .pmcid, &ids), takeID("arxiv", .arxiv, &ids)]
        found += [fields.takeIdentifier("id", .openAlex), takeID("openalex", .openAlex, &ids)]
        article.identifiers = found.compactMap(\.self).uniqued
        fields.keepRest(of: ids, "ids")
    }

    private mutating func takeID(
        _ name: String, _ scheme: Identifier.Scheme, _ ids: inout JSONFields
    ) -> Identifier? {
        // Addresses of PMC's articles lack the number's letters.
        if scheme == .pmcid, let last = ids.value(name)?.text?.split(separator: "/").last,
            let identifier = Identifier(scheme, String(last))
        {
            _ = ids.take(name)
            return identifier
        }
        return ids.takeIdentifier(name, scheme)
    }

    private mutating func readAuthorships() {
        let corresponding = Set(fields.takeStrings("corresponding_author_ids"))
        guard let values = fields.takeList("authorships") else { return }
        let entries = values.map { OpenAlexAuthorship($0, corresponding: corresponding) }
        article.authorships = OpenAlexAuthorship.authorships(entries)
        let rest = entries.map(\.rest)
        if !rest.allSatisfy(\.isEmpty) { fields.keep("authorships", .array(rest.map(JSONValue.object))) }
    }

    // MARK: - Places

    /// - Returns: the source that the work appeared in.
    private mutating func readPlaces() -> OpenAlexSource? {
        var places = OpenAlexPlaces()
        places.primary = fields.takeObject("primary_location").map { OpenAlexLocation($0.rest) }
        places.host = fields.takeObject("host_venue").map { OpenAlexLocation(hostVenue: $0.rest) }
        places.best = fields.takeObject("best_oa_location").map { OpenAlexLocation($0.rest) }
        places.others = (fields.takeList("locations") ?? []).map { OpenAlexLocation(JSONFields($0).rest) }
        let access = readAccess()
        article.links = places.links(openURL: access)
        for identifier in places.identifiers where article.identifier(identifier.scheme) == nil {
            article.identifiers.append(identifier)
        }
        for (name, value) in places.rest { fields.keep(name, value) }
        guard let source = places.source else { return nil }
        let (journal, misunderstood) = source.journal
        if !journal.isEmpty { article.journal = journal }
        let name = places.sourceName
        for member in source.rest { fields.keep("\(name).\(member.name)", member.value) }
        for issn in misunderstood { fields.putBack("\(name).issn", .string(issn), "is no ISSN") }
        return source
    }

    /// - Returns: the address of an open copy.
    private mutating func readAccess() -> String? {
        let isOpen = fields.takeFlag("is_oa")
        guard var access = fields.takeObject("open_access") else {
            article.isOpenAccess = isOpen
            return nil
        }
        article.isOpenAccess = access.takeFlag("is_oa")
        let url = access.takeText("oa_url")
        // Its locations show as much.
        access.drop(["any_repository_has_fulltext"])
        fields.keepRest(of: access, "open_access")
        return url
    }

    private mutating func readPages() {
        guard var biblio = fields.takeObject("biblio") else { return }
        article.volume = biblio.takeText("volume").flatMap(HTMLText.line)
        article.issue = biblio.takeText("issue").flatMap(HTMLText.line)
        let pages = ["first_page", "last_page"].compactMap { biblio.takeText($0).flatMap(HTMLText.line) }
        if !pages.isEmpty {
            (article.pages, article.articleNumber) = Pagination.read(pages.uniqued.joined(separator: "-"))
        }
        fields.keepRest(of: biblio, "biblio")
    }

    private mutating func readDates() {
        let year = fields.takeNumber("publication_year")
        if let text = fields.takeText("publication_date") {
            if let (date, isPadded) = PaddedDate.date(text) {
                article.issueDate = date
                if isPadded { fields.keep("publication_date", .string(text)) }
            } else {
                fields.putBack("publication_date", .string(text), "is no date")
            }
        }
        guard let year else { return }
        if article.issueDate == nil { article.issueDate = PublicationDate(year: year) }
        if article.year != year { fields.putBack("publication_year", .int(year), "is not the date's year") }
    }

    private mutating func readTypes(_ source: OpenAlexSource?) {
        let type = fields.takeText("type")
        let crossref = fields.takeText("type_crossref")
        article.type = OpenAlexTypes.articleType(type, crossref: crossref, source: source)
        article.publicationTypes = [type, crossref].compactMap(\.self).uniqued
        // The name that PubMed gives them, by which retracted articles are known.
        if fields.takeFlag("is_retracted") == true { article.publicationTypes.append("Retracted Publication") }
        if fields.value("is_paratext") == .bool(false) { _ = fields.take("is_paratext") }
    }

    private mutating func readSubjects() {
        if let mesh = fields.takeList("mesh") {
            article.meshHeadings = OpenAlexSubjects.headings(mesh)
            if article.meshHeadings.isEmpty { fields.putBack("mesh", .array(mesh), "is no list of headings") }
        }
        if let keywords = fields.take("keywords") {
            article.keywords = OpenAlexSubjects.names(keywords)
            if !OpenAlexSubjects.hasNames(keywords) { fields.putBack("keywords", keywords, "is no list of names") }
        }
        let topics = fields.value("topics")
        let primary = fields.value("primary_topic")
        let names = [primary, topics].compactMap(\.self).flatMap(OpenAlexSubjects.names)
        article.fieldsOfStudy = names.uniqued
        if let primary, case .array(let all) = topics, all.contains(primary) {
            _ = fields.take("primary_topic")
        }
        if names.isEmpty, case .array(let concepts) = fields.value("concepts") {
            let roots = concepts.filter { $0["level"]?.wholeNumber == 0 }
            article.fieldsOfStudy = OpenAlexSubjects.names(.array(roots)).uniqued
        }
    }

    private mutating func readCounts() {
        if let count = fields.takeNumber("cited_by_count") {
            if count >= 0 {
                article.citationCounts = [CitationCount(database: Self.database, count: count, seen: date)]
            } else {
                fields.putBack("cited_by_count", .int(count), "is no count")
            }
        }
        readReferences()
    }

    /// The numbers of the works that it cites, without the address before each.
    private mutating func readReferences() {
        guard let references = fields.takeList("referenced_works") else { return }
        var works = CitedWorks()
        for reference in references { works.add(reference.text.map { Identifier(.openAlex, $0)?.value ?? $0 }) }
        if fields.value("referenced_works_count") == nil {
            fields.keep("referenced_works_count", .int(works.count))
        }
        if let value = works.value { fields.keep("referenced_works", value) }
    }
}
