import Articles

/// The names that registers and databases gave a work.
extension EndNoteRecord {
    mutating func readDatabase() {
        let names = fields.takeText("remote-database-name")?.lines ?? []
        let providers = fields.takeText("remote-database-provider")?.lines ?? []
        database = (names.first ?? providers.first.flatMap { $0.lowercasedASCII == "nlm" ? "PubMed" : nil })
            .map(Self.database)
        if names.count > 1 { fields.keep("remote-database-name", names) }
        fields.keep("remote-database-provider", providers)
    }

    /// Ovid's names say years and platform too: `MEDLINE(R) ALL <1946 to May 2020>`.
    private static func database(_ name: String) -> String {
        let lower = name.lowercasedASCII
        if lower.contains("medline") || lower.contains("pubmed") { return "PubMed" }
        return DatabaseNames.normalized(name)
    }

    mutating func readIdentifiers() {
        readResource()
        readAccession()
        readPMCID("custom2")
        readPMCID("user16")
    }

    /// EndNote and Bookends have a field for PubMed Central's number that others use for what they like.
    private mutating func readPMCID(_ name: StaticString) {
        guard let text = fields.takeText(name) else { return }
        if let line = text.line, line.uppercased().hasPrefix("PMC"), let pmcid = Identifier(.pmcid, line) {
            add(pmcid)
        } else {
            fields.keep("\(name)", text.plain)
        }
    }

    private mutating func readResource() {
        for text in fields.takeText("electronic-resource-num")?.lines ?? [] {
            if let doi = Identifier(.doi, text) ?? IdentifierText.doi(in: text) {
                add(doi)
            } else if let arxiv = Identifier(.arxiv, text) {
                add(arxiv)
            } else if let isbn = Identifier(.isbn, text) {
                add(isbn)
            } else {
                fields.putBack("electronic-resource-num", text, "is no DOI")
            }
        }
    }

    /// The number that a database gave the record: PubMed's, Web of Science's (`WOS:000…`, `ISI:000…`), another's.
    private mutating func readAccession() {
        guard let text = fields.takeLine("accession-num") else { return }
        let lower = text.lowercasedASCII
        if lower.hasPrefix("wos:") || lower.hasPrefix("isi:") {
            if database == nil { database = "Web of Science" }
        } else if isPMID(text), let pmid = Identifier(.pmid, text) {
            return add(pmid)
        }
        accession = text
        fields.keep("accession-num", text)
    }

    private func isPMID(_ text: String) -> Bool {
        if database == "PubMed" || text.lowercasedASCII.hasPrefix("pmid") { return true }
        let digits = text.utf8.filter { (48...57).contains($0) }.count
        return database == nil && type.type == .journalArticle && digits == text.utf8.count && (4...8).contains(digits)
            && !text.hasPrefix("0")
    }

    mutating func add(_ identifier: Identifier) { article.identifiers.append(identifier) }
}
