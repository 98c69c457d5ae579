import Articles

extension RISReference {
    /// The DOI first, wherever it stands; then PMID and PMCID, where it is plain that a number is one.
    mutating func readIdentifiers() {
        let found = article.identifiers
        article.identifiers = []
        for tag in ["DO", "DOI"] as [RISTag] {
            for text in fields.take(tag) { readDOI(tag, text) }
        }
        // What other fields said before stands behind that.
        article.identifiers += found.filter { $0.scheme == .doi && !article.identifiers.contains($0) }
        takeIdentifiers(from: ["L3", "C7", "ID", "AN"]) { text in
            text.hasBytes("10.") ? Identifier(.doi, text) : nil
        }
        readPubMedNumbers()
        readTaggedNumbers()
        article.identifiers += found.filter { $0.scheme != .doi }
    }

    private mutating func readDOI(_ tag: RISTag, _ text: String) {
        if let doi = Identifier(.doi, text) ?? IdentifierText.doi(in: text) {
            add(doi)
        } else if let address = RISAddress.address(text) {
            addLink(.landing, address)
        } else {
            fields.putBack(tag, text, "is no DOI")
        }
    }

    /// Takes the values that are identifiers as a whole, and leaves the others.
    private mutating func takeIdentifiers(from tags: [RISTag], _ identifier: (String) -> Identifier?) {
        for tag in tags where fields.values(tag).contains(where: { identifier($0) != nil }) {
            for text in fields.take(tag) {
                if let found = identifier(text) { add(found) } else { fields.keep(tag, text) }
            }
        }
    }

    /// A bare number is a PMID only in the field that a database has it in.
    private mutating func readPubMedNumbers() {
        takeIdentifiers(from: ["PMID"]) { Identifier(.pmid, $0) }
        takeIdentifiers(from: ["PMCID"]) { Identifier(.pmcid, $0) }
        takeIdentifiers(from: ["AN", "C2", "ID"]) { text in
            text.lowercasedASCII.hasPrefix("pm") ? Identifier(.pmcid, text) ?? Identifier(.pmid, text) : nil
        }
        takeIdentifiers(from: ["XR"]) { text in
            text.lowercasedASCII.hasPrefix("pubmed ") ? Identifier(.pmid, text.dropFirst(7).trimmed) : nil
        }
        if isFromPubMed { takeIdentifiers(from: ["AN"], Self.bareNumber) }
        if database == "Scopus" { takeIdentifiers(from: ["C2"], Self.bareNumber) }
        if database == "Embase" || database == "PubMed" { takeIdentifiers(from: ["C5"], Self.bareNumber) }
    }

    private var isFromPubMed: Bool {
        if database == "PubMed" || database == "PubMed Central" { return true }
        // EndNote's records from PubMed have NLM's codes of languages, and no name of a database.
        let language = fields.values("LA").first ?? ""
        return database == nil && language.utf8.count == 3 && language.utf8.allSatisfy { $0 >= 0x61 }
    }

    private static func bareNumber(_ text: String) -> Identifier? {
        text.utf8.count <= 8 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Identifier(.pmid, text) : nil
    }

    /// `26957754[pmid]`, `PMC4756000[pmcid]`.
    private mutating func readTaggedNumbers() {
        takeIdentifiers(from: ["U1", "U2", "U3", "U4", "U5"]) { text in
            if text.hasSuffix("[pmid]") { return Identifier(.pmid, String(text.dropLast(6))) }
            if text.hasSuffix("[pmcid]") { return Identifier(.pmcid, String(text.dropLast(7))) }
            return text.hasSuffix("[doi]") ? Identifier(.doi, String(text.dropLast(5))) : nil
        }
    }
}
