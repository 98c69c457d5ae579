import Articles

extension RISReference {
    /// The database: `DB`, or the provider in `DP`, or what numbers and addresses show.
    mutating func readSource(_ announced: String?) {
        let providers = fields.take("DP")
        let provider = providers.first
        for name in fields.take("DB") {
            let known = RISDatabases.name(name, provider: provider)
            if database == nil { database = known } else if known != database { fields.keep("DB", name) }
        }
        if database != nil {
            for name in providers where DatabaseNames.normalized(name) != database { fields.keep("DP", name) }
        } else {
            database = provider.map { RISDatabases.name($0, provider: nil) }
            for name in providers.dropFirst() { fields.keep("DP", name) }
        }
        database = database ?? announced.map { RISDatabases.name($0, provider: nil) } ?? evident
        readLanguages()
    }

    /// What shows in the accession number and the address of the record.
    private var evident: String? {
        let number = fields.values("AN").first ?? ""
        if number.hasPrefix("WOS:") || number.hasPrefix("ISI:") { return "Web of Science" }
        if number.hasPrefix("CN-") { return "Cochrane Library" }
        let addresses = [fields.values("UR").first, fields.values("LK").first].compactMap(\.self)
        return RISDatabases.hosts.first { known in addresses.contains { $0.hasBytes(known.host) } }?.name
    }

    private mutating func readLanguages() {
        for text in fields.take("LA") {
            let names = text.utf8.split { ";,|/".utf8.contains($0) }.map { Substring($0).trimmed }
            let codes = Languages.codes(names)
            for code in codes where !article.languages.contains(code) { article.languages.append(code) }
            if codes.isEmpty { fields.putBack("LA", text, "is no language") }
        }
    }

    /// What the record calls itself: `ID`, else its accession number, else its label.
    mutating func readKey() {
        for tag in ["ID", "AN", "U2", "LB"] as [RISTag] where tag != "U2" || database == "Embase" {
            for text in fields.take(tag) {
                if key == nil { key = text } else if text != key { fields.keep(tag, text) }
            }
        }
    }

    /// Embase's, ProQuest's day of the last change is read from the notes; EBSCO has none.
    mutating func readRecordDate() {
        for tag in ["RD", "LR"] as [RISTag] {
            guard date == nil, let text = fields.values(tag).first, let day = RISDate.date(text), day.start.day != nil
            else { continue }
            date = day.edtf
            _ = fields.take(tag)
        }
    }
}

/// Databases as RIS files name them.
enum RISDatabases {
    /// - Parameter provider: who offers the database; EBSCO writes its own short names.
    static func name(_ text: String, provider: String?) -> String {
        if let provider, provider.lowercasedASCII.hasPrefix("ebsco"), let name = ebsco[text.lowercasedASCII] {
            return name
        }
        if let name = names[text.lowercasedASCII] { return name }
        // Zotero writes `DOI.org (Crossref)`.
        if text.hasPrefix("DOI.org ("), text.hasSuffix(")") {
            return DatabaseNames.normalized(String(text.dropFirst(9).dropLast()))
        }
        return DatabaseNames.normalized(text)
    }

    private static let names = [
        "nlm": "PubMed", "pmc": "PubMed Central", "pubmed central": "PubMed Central", "ovid medline": "PubMed",
        "medline complete": "PubMed", "embase classic+embase": "Embase", "apa psycinfo": "PsycINFO",
        "cochrane central register of controlled trials": "Cochrane Library",
        "cochrane database of systematic reviews": "Cochrane Library",
    ]

    private static let ebsco = [
        "psyh": "PsycINFO", "pdh": "PsycARTICLES", "mnh": "PubMed", "cmedm": "PubMed", "mdc": "PubMed",
        "medm": "PubMed", "rzh": "CINAHL", "c8h": "CINAHL", "cin20": "CINAHL", "jlh": "CINAHL", "ccm": "CINAHL",
        "cul": "CINAHL", "eric": "ERIC", "aph": "Academic Search Premier", "a9h": "Academic Search Complete",
        "asn": "Academic Search Ultimate", "bth": "Business Source Premier", "buh": "Business Source Premier",
        "eue": "Education Source", "ehh": "Education Research Complete", "sih": "SocINDEX", "s3h": "SPORTDiscus",
        "hch": "Health Source", "i3h": "Criminal Justice Abstracts", "cja": "Criminal Justice Abstracts",
        "8gh": "GreenFILE", "nlebk": "eBook Collection", "ecn": "EconLit", "lth": "LISTA",
    ]

    static let hosts: [(host: StaticString, name: String)] = [
        (host: "scopus.com/", name: "Scopus"), (host: "lens.org/", name: "The Lens"),
        (host: "embase.com/", name: "Embase"), (host: "pubmed.ncbi.nlm.nih.gov/", name: "PubMed"),
        (host: "ncbi.nlm.nih.gov/pubmed", name: "PubMed"), (host: "search.proquest.com/", name: "ProQuest"),
        (host: "books.google.", name: "Google Books"), (host: "ieeexplore.ieee.org/", name: "IEEE Xplore"),
    ]
}
