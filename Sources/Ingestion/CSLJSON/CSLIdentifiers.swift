import Articles

extension CSLRecord {
    mutating func readIdentifiers() {
        let others = article.identifiers
        article.identifiers = []
        readDOI()
        for (name, scheme) in Self.schemes { readIdentifiers(name, scheme) }
        for identifier in others { add(identifier) }
        readKey()
    }

    private static let schemes: [(String, Identifier.Scheme)] = [
        ("PMID", .pmid), ("pmid", .pmid), ("PMCID", .pmcid), ("pmcid", .pmcid), ("arXiv", .arxiv), ("arxiv", .arxiv),
        ("ISBN", .isbn),
    ]

    private mutating func readDOI() {
        guard let text = (fields.takeText("DOI") ?? fields.takeText("doi")).map(Self.withoutEscapes) else { return }
        if let doi = Identifier(.doi, text) ?? IdentifierText.doi(in: text) {
            add(doi)
        } else {
            fields.putBack("DOI", .string(text), "is no DOI")
        }
    }

    /// Some programs escape slashes twice: `10.5555\/1`.
    private static func withoutEscapes(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "\\")) ? text.replacing("\\/", with: "/") : text
    }

    private mutating func readIdentifiers(_ name: String, _ scheme: Identifier.Scheme) {
        for text in fields.takeStrings(name) {
            let found = IdentifierText.identifiers(scheme, in: text)
            for identifier in found { add(identifier) }
            let parts = text.split { ",;|".contains($0) }.filter { $0.contains(where: \.isNumber) }
            if found.count < max(1, parts.count) { fields.putBack(name, .string(text), "is no \(scheme.label)") }
        }
    }

    /// Better BibTeX's citation key, else the id, else the DOI. Manubot's ids name their scheme: `pmid:99000001`.
    private mutating func readKey() {
        let id = fields.takeText("id")
        let citationKey = fields.takeText("citation-key")
        if let id, let citationKey, id != citationKey { fields.keep("id", .string(id)) }
        key = citationKey ?? id ?? key ?? article.doi
        readMark(id: id, citationKey: citationKey)
        for name in [id].compactMap(\.self) + otherNames { addNamed(name) }
    }

    /// `references` tells of retractions and corrections in words, with the notice's DOI.
    mutating func readReferences() {
        guard let text = fields.value("references")?.text, let doi = IdentifierText.doi(in: text) else { return }
        let lower = text.lowercasedASCII
        if lower.hasPrefix("retract") {
            add(Relation(.retractedBy, doi))
        } else if ["correct", "corrigend", "errat"].contains(where: lower.hasPrefix) {
            add(Relation(.correctedBy, doi))
        }
    }

    /// An identifier that stands behind its scheme, unless there is one of the scheme.
    private mutating func addNamed(_ text: String) {
        let scheme = text.prefix { $0 != ":" }.lowercased()
        let rest = String(text.dropFirst(scheme.count + 1))
        let named: Identifier? =
            switch scheme {
            case "doi": Identifier(.doi, rest)
            case "pmid", "pubmed": Identifier(.pmid, rest)
            case "pmcid", "pmc": Identifier(.pmcid, rest)
            case "arxiv": Identifier(.arxiv, rest)
            case "isbn": Identifier(.isbn, rest)
            case "url": IdentifierText.identifier(ofAddress: rest)
            case "http", "https": IdentifierText.identifier(ofAddress: text)
            default: text.hasPrefix("10.") ? Identifier(.doi, text) : nil
            }
        if let named, article.identifier(named.scheme) == nil { add(named) }
    }

    /// Our own export has no other place for arXiv's number, and writes the address beside a DOI only with the number.
    private func isOwnNumber(_ identifier: Identifier) -> Bool {
        identifier.scheme == .arxiv && article.doi != nil
    }

    /// Pages about the work. Crossref names the DOI's own address, which says nothing that the DOI doesn't.
    mutating func readAddresses() {
        for text in fields.takeStrings("URL") {
            for address in Self.withoutEscapes(text).utf8.split(whereSeparator: { $0 <= 0x20 }).map({
                String(Substring($0))
            }) {
                guard isOwn || address.hasPrefix("http://") || address.hasPrefix("https://") else {
                    fields.putBack("URL", .string(address), "is no address")
                    continue
                }
                let identifier = IdentifierText.identifier(ofAddress: address)
                if let identifier, article.identifier(identifier.scheme) == nil, !isOwn || isOwnNumber(identifier) {
                    add(identifier)
                }
                let link = Link(.landing, address)
                let isResolver = isCrossref && identifier != nil && identifier?.value == article.doi
                if !isResolver, !article.links.contains(link) {
                    article.links.append(link)
                }
            }
        }
    }
}
