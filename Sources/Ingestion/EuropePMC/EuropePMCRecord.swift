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
        let others = takeItems("fullTextIdList", "fullTextId").filter { item in
            item.text.map { $0 != pmcid?.value && $0 != id } ?? true
        }
        if !others.isEmpty { fields.keep("fullTextIdList", .array(others)) }
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
        let list = takeItems("pubTypeList", "pubType", \.text)
        let texts = fields.takeText("pubType")?.parts(separatedBy: UInt8(ascii: ";")).compactMap(\.trimmedOrNil) ?? []
        article.publicationTypes = (list + texts).uniqued
        article.type = EuropePMCSources.types[source] ?? PublicationTypes.articleType(article.publicationTypes)
        if article.type == .book, journal.name != nil { article.type = .chapter }
    }

    private mutating func readSubjects() {
        article.keywords = takeItems("keywordList", "keyword") { ($0["#text"] ?? $0).text.flatMap(HTMLText.line) }
        article.meshHeadings = takeItems("meshHeadingList", "meshHeading", Self.heading)
    }

    /// `nil` where it has no name, or says what a heading has no place for.
    private static func heading(_ value: JSONValue) -> MeSHHeading? {
        guard let name = value["descriptorName"]?.text, value.hasOnly(headingMembers) else { return nil }
        let items = value["meshQualifierList"]?.items("meshQualifier") ?? []
        let qualifiers = items.compactMap { item in
            item["qualifierName"]?.text.map {
                MeSHHeading.Qualifier(name: $0, isMajor: item["majorTopic_YN"]?.text == "Y")
            }
        }
        guard qualifiers.count == items.count else { return nil }
        return MeSHHeading(name: name, isMajor: value["majorTopic_YN"]?.text == "Y", qualifiers: qualifiers)
    }

    private static let headingMembers: Set<String> = ["descriptorName", "majorTopic_YN", "meshQualifierList"]

    private mutating func readLinks() {
        article.isOpenAccess = fields.takeFlag("isOpenAccess")
        let doi = article.doi
        let links = takeItems("fullTextUrlList", "fullTextUrl") { item -> Link? in
            guard let url = item["url"]?.text, url.hasPrefix("http://") || url.hasPrefix("https://") else { return nil }
            let isFree = ["OA", "F"].contains(item["availabilityCode"]?.text)
            return Link(item["documentStyle"]?.text == "pdf" && isFree ? .pdf : .landing, url)
        }
        // The DOI's own address says nothing more than the DOI.
        article.links = links.filter { doi == nil || Identifier(.doi, $0.url)?.value != doi }.uniqued
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

// MARK: - Lists

extension EuropePMCRecord {
    /// The items of a list, which is then no other field; what else stands in the object around them is kept.
    mutating func takeItems(_ list: String, _ item: String) -> [JSONValue] {
        guard let value = fields.take(list) else { return [] }
        if case .object(let members) = value {
            guard value[item] != nil else {
                fields.keep(list, value)
                return []
            }
            for member in members where member.name != item && !member.value.isMissing {
                fields.keep("\(list).\(member.name)", member.value)
            }
        }
        return value.items(item).filter { !$0.isMissing }
    }

    /// What a list's items say; those that can't be read are kept under the list's name.
    mutating func takeItems<Value>(_ list: String, _ item: String, _ read: (JSONValue) -> Value?) -> [Value] {
        var values: [Value] = []
        var unread: [JSONValue] = []
        for value in takeItems(list, item) {
            if let read = read(value) { values.append(read) } else { unread.append(value) }
        }
        if !unread.isEmpty { fields.keep(list, .array(unread)) }
        return values
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

    /// Whether it is an object without other members than these.
    func hasOnly(_ names: Set<String>) -> Bool {
        guard case .object(let members) = self else { return false }
        return members.allSatisfy { $0.value.isMissing || names.contains($0.name) }
    }
}
