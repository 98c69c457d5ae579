import Articles

/// Which database an entry says it is from.
enum BibTeXDatabases {
    static func database(of entry: BibTeXEntry, _ fields: inout BibTeXFields) -> String? {
        if let source = fields.first(.source) {
            let name = DatabaseNames.normalized(source.value.trimmed)
            if known.contains(name) {
                _ = fields.take(.source)
                return name
            }
        }
        if let id = fields.first(.uniqueID), id.value.trimmed == entry.key { _ = fields.take(.uniqueID) }
        if entry.key.hasPrefix("WOS:") || fields.first(.uniqueID)?.value.hasPrefix("WOS:") ?? false {
            return "Web of Science"
        }
        if let address = fields.first(.url)?.value, address.hasPrefix("https://www.scopus.com/inward/record") {
            return "Scopus"
        }
        return fields.first(.bibliographySource)?.value.hasPrefix("dblp") ?? false ? "dblp" : nil
    }

    private static let known: Set<String> = [
        "Scopus", "Web of Science", "PubMed", "Embase", "Europe PMC", "Crossref", "OpenAlex", "Semantic Scholar",
        "CNKI", "ERIC", "PsycINFO", "Cochrane Library", "ProQuest", "CINAHL", "IEEE Xplore", "The Lens",
    ]
}
