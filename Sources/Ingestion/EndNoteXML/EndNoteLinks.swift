import Articles

/// Where a work can be found: addresses, and files of the researcher's own.
extension EndNoteRecord {
    mutating func readLinks() {
        guard let urls = fields.take("urls") else { return }
        for group in urls.children {
            let kind: Link.Kind = group.isNamed("pdf-urls") ? .pdf : .landing
            let elements = group.isNamed("url") ? [group] : Array(group.children)
            for url in elements.flatMap({ EndNoteText($0).lines }) { add(url, kind, group.name) }
        }
        article.links = article.links.uniqued
    }

    private mutating func add(_ text: String, _ kind: Link.Kind, _ name: String) {
        guard text.hasPrefix("http://") || text.hasPrefix("https://"), !text.contains(" ") else {
            // `<Go to ISI>://000200148800007` leads to the record's own number.
            let isKnown = text.hasPrefix("<Go to ISI>") && accession?.hasSuffix(text.suffix(8)) == true
            if !isKnown { fields.keep(name, text) }
            return
        }
        if let identifier = IdentifierText.identifier(ofAddress: text) ?? Self.pmcid(in: text) {
            if !article.identifiers.contains(where: { $0.scheme == identifier.scheme }) { add(identifier) }
            // The identifier's own address says nothing more.
            if article.identifiers.contains(identifier), Identifier(identifier.scheme, text) != nil { return }
        }
        article.links.append(Link(kind, text))
    }

    /// `https://www.ncbi.nlm.nih.gov/pmc/articles/PMC999/pdf/main.pdf`
    private static func pmcid(in address: String) -> Identifier? {
        guard address.contains("/pmc/") || address.contains("pmc.ncbi") else { return nil }
        return address.split(separator: "/").lazy.compactMap { part in
            part.uppercased().hasPrefix("PMC") ? Identifier(.pmcid, String(part)) : nil
        }.first
    }
}
