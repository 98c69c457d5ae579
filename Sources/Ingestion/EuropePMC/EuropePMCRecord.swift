import Articles

/// A result of Europe PMC on its way to an article, from either of its forms, lite and core (Europe PMC RESTful Web
/// Service reference, release 6): each member that has a place is taken out, what is left over becomes the record's
/// other fields.
struct EuropePMCRecord {
    var fields: JSONFields
    var article = Article()
    var journal = Journal()
    var source: String
    private var key: String?
    private var date: String?

    /// - Parameter value: a result; lists of one may be that one itself, and texts with attributes objects with `#text`,
    ///   as XML becomes when it is made into JSON.
    init(_ value: JSONValue) {
        fields = JSONFields(value)
        source = fields.takeText("source") ?? ""
        readIdentifiers()
        readTexts()
        readAuthors()
        readJournal()
        readBook()
        readDates()
        readTypes()
        readSubjects()
        readLinks()
        readCounts()
        readRelations()
        if let revised = takeDate("dateOfRevision") { date = revised.edtf }
    }

    func record(_ text: RecordText) -> Record {
        text.record(
            article, journal, otherFields: Self.otherFields(fields.rest), key: key, database: "Europe PMC", date: date,
            warnings: fields.warnings)
    }

    /// Without the "N" of each thing that Europe PMC can have and that isn't there, and with lists instead of the objects
    /// around them.
    private static func otherFields(_ rest: [JSONMember]) -> [JSONMember] {
        rest.compactMap { member in
            if member.value == .string("N") { return nil }
            guard member.name.hasSuffix("List"), case .object(let parts) = member.value, parts.count == 1 else {
                return member
            }
            return JSONMember(member.name, .array(member.value.items(parts[0].name)))
        }
    }

    // MARK: - Fields

    private mutating func readIdentifiers() {
        let id = fields.takeText("id")
        key = id.map { source.isEmpty ? $0 : "\(source):\($0)" }
        let doi = fields.takeIdentifier("doi", .doi) ?? fields.takeIdentifier("DOI", .doi)
        var pmid = fields.takeIdentifier("pmid", .pmid)
        var pmcid = fields.takeIdentifier("pmcid", .pmcid)
        if pmid == nil, source == "MED", let id { pmid = Identifier(.pmid, id) }
        if pmcid == nil, source == "PMC", let id { pmcid = Identifier(.pmcid, id) }
        article.identifiers = [doi, pmid, pmcid].compactMap(\.self)
        if let value = fields.take("fullTextIdList") {
            let ids = value.items("fullTextId").compactMap(\.text)
            if ids.contains(where: { $0 != pmcid?.value && $0 != id }) { fields.keep("fullTextIdList", value) }
        }
    }

    private mutating func readTexts() {
        if let title = fields.takeText("title").map(NLMTitle.init) {
            (article.title, article.titleMarkup) = (title.plain, title.markup)
        }
        article.abstract = fields.takeText("abstractText").flatMap(AbstractSections.plain(html:))
        let codes = fields.takeStrings("language")
        article.languages = Languages.codes(codes)
        if article.languages.count < codes.count, !codes.isEmpty, article.languages.isEmpty {
            fields.keep("language", .strings(codes))
        }
    }

    private mutating func readTypes() {
        let list = fields.take("pubTypeList").map { $0.items("pubType").compactMap(\.text) } ?? []
        let texts = fields.takeText("pubType")?.parts(separatedBy: UInt8(ascii: ";")).compactMap(\.trimmedOrNil) ?? []
        article.publicationTypes = list.isEmpty ? texts : list
        article.type = EuropePMCSources.types[source] ?? PublicationTypes.articleType(article.publicationTypes)
        if article.type == .book, journal.name != nil { article.type = .chapter }
    }

    private mutating func readSubjects() {
        if let value = fields.take("keywordList") {
            article.keywords = value.items("keyword").compactMap { $0.text.flatMap(HTMLText.line) }
        }
        guard let value = fields.take("meshHeadingList") else { return }
        article.meshHeadings = value.items("meshHeading").compactMap { heading in
            guard let name = heading["descriptorName"]?.text else { return nil }
            let qualifiers = heading["meshQualifierList"]?.items("meshQualifier").compactMap { qualifier in
                qualifier["qualifierName"]?.text.map {
                    MeSHHeading.Qualifier(name: $0, isMajor: qualifier["majorTopic_YN"]?.text == "Y")
                }
            }
            return MeSHHeading(
                name: name, isMajor: heading["majorTopic_YN"]?.text == "Y", qualifiers: qualifiers ?? [])
        }
    }

    private mutating func readLinks() {
        article.isOpenAccess = fields.takeFlag("isOpenAccess")
        guard let value = fields.take("fullTextUrlList") else { return }
        for item in value.items("fullTextUrl") {
            guard let url = item["url"]?.text, url.hasPrefix("http://") || url.hasPrefix("https://") else { continue }
            let isFree = ["OA", "F"].contains(item["availabilityCode"]?.text)
            let link = Link(item["documentStyle"]?.text == "pdf" && isFree ? .pdf : .landing, url)
            // The DOI's own address says nothing more than the DOI.
            if let doi = article.doi, Identifier(.doi, url)?.value == doi { continue }
            article.links.append(link)
        }
        article.links = article.links.uniqued
    }

    private mutating func readCounts() {
        guard let count = fields.takeNumber("citedByCount") else { return }
        article.citationCounts = [CitationCount(database: "Europe PMC", count: max(0, count))]
    }

    mutating func takeDate(_ name: String) -> PublicationDate? {
        guard let text = fields.takeText(name) else { return nil }
        if let date = DateText.date(text) { return date }
        fields.putBack(name, .string(text), "is no date")
        return nil
    }
}

extension JSONValue {
    /// What stands in a list: `{"author": […]}`, `{"author": {…}}`, or the list itself.
    func items(_ name: String) -> [JSONValue] {
        let value = self[name] ?? self
        if case .array(let values) = value { return values }
        if case .object = value, self[name] == nil { return [] }
        return value.isMissing ? [] : [value]
    }
}
