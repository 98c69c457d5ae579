import Articles

extension PubMedRecord {
    /// - Parameter data: only its own list of ids counts: those in a ReferenceList are other articles'.
    mutating func readIdentifiers(citation: XMLElement, article: XMLElement, data: XMLElement?) {
        if let pmid = citation.first("PMID")?.text {
            if Identifier(.pmid, pmid) == nil { kept.keep("PMID", unread: pmid, "is no PMID") }
            add(.pmid, pmid)
            key = pmid
        }
        kept.keep("MedlineID", citation.line("MedlineID"))
        for location in article.children(named: "ELocationID") { readLocation(location) }
        for id in data?.list("ArticleIdList", "ArticleId") ?? [] { readArticleID(id) }
        for id in citation.children(named: "OtherID") { readOtherID(id) }
        moveDOIFirst()
    }

    /// `<ELocationID EIdType="doi" ValidYN="Y">`.
    mutating func readLocation(_ location: XMLElement) {
        guard let value = location.text else { return }
        guard location.attribute("ValidYN") != "N" else { return kept.keep("ELocationID ValidYN=N", value) }
        switch location.attribute("EIdType") {
        case "doi": addDOI(value, from: "ELocationID")
        case "pii": addPII(value)
        case let type: kept.keep(type ?? "ELocationID", value)
        }
    }

    /// `<ArticleId IdType="pmc">`.
    mutating func readArticleID(_ id: XMLElement) {
        guard let value = id.text else { return }
        switch id.attribute("IdType") {
        case nil, "pubmed": if article.identifier(.pmid) == nil { add(.pmid, value) }
        case "doi": addDOI(value, from: "doi")
        case "pmc", "pmcid": addPMCID(value)
        case "pii": addPII(value)
        case "bookaccession":
            kept.keep("bookaccession", value)
            addLink("https://www.ncbi.nlm.nih.gov/books/\(value)/")
        case "url": addLink(value)
        case "medline": kept.keepOnce("MedlineID", value)
        case let type?: kept.keep(type, value)
        }
    }

    private mutating func readOtherID(_ id: XMLElement) {
        guard let value = id.text else { return }
        let source = id.attribute("Source") ?? ""
        if source == "NLM", value.hasPrefix("PMC") { return addPMCID(value) }
        kept.keep("OtherID", source.isEmpty ? value : "\(source):\(value)")
    }

    // MARK: - Adding one

    mutating func add(_ scheme: Identifier.Scheme, _ text: String) {
        if let identifier = Identifier(scheme, text), !article.identifiers.contains(identifier) {
            article.identifiers.append(identifier)
        }
    }

    mutating func addLink(_ address: String) {
        let link = Link(.landing, address)
        if address.hasPrefix("http"), !article.links.contains(link) { article.links.append(link) }
    }

    private mutating func addDOI(_ text: String, from name: String) {
        guard let doi = Identifier(.doi, text) ?? IdentifierText.doi(in: text) else {
            return kept.keep(name, unread: text, "is no DOI")
        }
        if !article.identifiers.contains(doi) { article.identifiers.append(doi) }
    }

    /// `PMC7654321`, and `pmc-id: PMC7654321;manuscript-id: NIHMS1;` as PMC writes it.
    private mutating func addPMCID(_ text: String) {
        let start = text.range(of: "PMC")?.lowerBound ?? text.startIndex
        let number = text[start...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard let pmcid = Identifier(.pmcid, String(number)) else {
            return kept.keep("pmc", unread: text, "is no PMCID")
        }
        if !article.identifiers.contains(pmcid) { article.identifiers.append(pmcid) }
    }

    /// A publisher's item identifier, which may be an arXiv number; whether it is an article's number, the pagination
    /// decides.
    private mutating func addPII(_ text: String) {
        if text.lowercasedASCII.hasPrefix("arxiv:"), let arxiv = Identifier(.arxiv, text) {
            if !article.identifiers.contains(arxiv) { article.identifiers.append(arxiv) }
        } else if !publisherIDs.contains(text) {
            publisherIDs.append(text)
        }
    }

    mutating func moveDOIFirst() {
        guard let index = article.identifiers.firstIndex(where: { $0.scheme == .doi }), index > 0 else { return }
        article.identifiers.insert(article.identifiers.remove(at: index), at: 0)
    }
}
