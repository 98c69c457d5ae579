import Articles

/// A work as Crossref's REST API describes it (api_format.md), in an answer about one work or many, in the public data
/// file, or as doi.org hands it out.
enum CrossrefWork {
    /// An answer's list, an answer's one work, a list of the data file.
    static let envelopes = [["message", "items"], ["message"], ["items"]]

    static func parser(_ text: TextBuffer) -> JSONRecordParser {
        JSONRecordParser(text, envelopes: envelopes) { CSLRecord($0, isCrossref: true).record($1) }
    }

    /// Whether an object with these keys is a work, or an answer that holds works.
    static func isOne(keys: [String]) -> Bool {
        let keys = Set(keys)
        if keys.contains("message") { return keys.contains("message-type") || keys.contains("status") }
        let isDeposited = keys.contains("DOI") && !keys.isDisjoint(with: ["indexed", "deposited", "created", "member"])
        return isDeposited && keys.intersection(ownKeys).count > 1
    }

    private static let ownKeys: Set<String> = [
        "reference-count", "is-referenced-by-count", "references-count", "content-domain", "prefix", "member", "score",
        "indexed", "deposited", "short-container-title", "issn-type", "published-print", "published-online",
        "journal-issue", "update-policy", "relation", "alternative-id",
    ]
}

extension CSLRecord {
    /// Reads what Crossref says beyond CSL's variables.
    mutating func readCrossrefMembers() {
        database = "Crossref"
        _ = fields.take("source")
        key = fields.value("DOI")?.text
        let indexed = takeDay("indexed")
        date = indexed ?? fields.value("deposited").flatMap(Self.day)
        keepMoment("deposited")
        keepMoment("created")
        if let count = fields.takeNumber("is-referenced-by-count"), count >= 0 {
            article.citationCounts.append(CitationCount(database: "Crossref", count: count, seen: indexed))
        }
        readCrossrefKind()
        readCrossrefDates()
        readCrossrefJournal()
        readTrials()
        readUpdates()
        readRelations()
        readAccess()
        readCitedWorks()
        dropNoise()
    }

    /// What the DOI says as well, what is said twice, what a search made of it.
    private mutating func dropNoise() {
        for name in ["prefix", "references-count", "score"] { _ = fields.take(name) }
        if let domain = fields.value("content-domain"), domain["domain"]?.isMissing ?? true {
            _ = fields.take("content-domain")
        }
    }

    // MARK: - Kind

    private mutating func readCrossrefKind() {
        let subtype = fields.takeText("subtype")
        if let subtype, !article.publicationTypes.contains("Posted Content") {
            fields.keep("subtype", .string(subtype))
        } else if let subtype {
            let types: [String: ArticleType] = ["dissertation": .thesis, "report": .report]
            article.type = types[subtype] ?? article.type
            article.publicationTypes = [subtype.prefix(1).uppercased() + subtype.dropFirst().replacing("_", with: " ")]
        }
        article.fieldsOfStudy = takeLines("subject") + takeLines("group-title")
    }

    // MARK: - Journal

    private mutating func readCrossrefJournal() {
        for (name, value) in takeTyped("issn-type") {
            let medium: ISSN.Medium? = ["print": .print, "electronic": .electronic, "linking": .linking][name]
            if let issn = ISSN(value, medium: medium) { journal.issns.append(issn) }
        }
        for (_, value) in takeTyped("isbn-type") { IdentifierText.identifiers(.isbn, in: value).forEach { add($0) } }
        article.articleNumber = takeLine("article-number")
        if let number = article.articleNumber, fields.value("page")?.text == number { _ = fields.take("page") }
        // A repository of preprints is an institution.
        if article.type == .preprint, fields.value("container-title") == nil,
            let institution = fields.value("institution")?.elements.first?["name"]?.text.flatMap(HTMLText.line)
        {
            journal.name = institution
        }
        if let place = fields.take("publisher-location") { fields.keep("publisher-place", place) }
    }

    /// `[{"type": "print", "value": "1234-5678"}]`
    private mutating func takeTyped(_ name: String) -> [(type: String, value: String)] {
        guard let value = fields.take(name) else { return [] }
        let values = value.elements.compactMap { element in
            element["value"]?.text.map { (element["type"]?.text ?? "", $0) }
        }
        if values.count < value.elements.count { fields.keep(name, value) }
        return values
    }

    // MARK: - Trials

    private mutating func readTrials() {
        guard let value = fields.take("clinical-trial-number") else { return }
        let texts = value.elements.compactMap { $0.text ?? $0["clinical-trial-number"]?.text }
        for text in texts { add(TrialIDs.identifier(text) ?? Identifier(.trial, text)) }
        // `preResults` and `postResults` tell whether the results are in this article.
        if texts.count < value.elements.count || value.elements.contains(where: { $0["type"]?.text != nil }) {
            fields.keep("clinical-trial-number", value)
        }
    }

    // MARK: - Access

    private mutating func readAccess() {
        let licenses = fields.value("license")?.elements ?? []
        let isLicensed = licenses.contains { license in
            guard let url = license["URL"]?.text, url.contains("creativecommons.org/") else { return false }
            guard let start = license["start"].flatMap(Self.day), let date else { return true }
            return start <= date
        }
        if isLicensed || fields.value("free-to-read") != nil { article.isOpenAccess = true }
        if let primary = fields.value("resource")?["primary"]?["URL"]?.text, primary.hasPrefix("http") {
            article.links.append(Link(.landing, primary))
            var resource = JSONFields(fields.take("resource") ?? .null)
            _ = resource.take("primary")
            if !resource.rest.isEmpty { fields.keep("resource", .object(resource.rest)) }
        }
        guard article.isOpenAccess == true, let links = fields.value("link")?.elements,
            let index = links.firstIndex(where: { $0["content-type"]?.text == "application/pdf" }),
            let url = links[index]["URL"]?.text, url.hasPrefix("http")
        else { return }
        article.links.append(Link(.pdf, url))
        let rest = links.filter { $0["URL"]?.text != url }
        _ = fields.take("link")
        if !rest.isEmpty { fields.keep("link", .array(rest)) }
    }
}
