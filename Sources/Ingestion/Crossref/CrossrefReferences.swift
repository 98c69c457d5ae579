import Articles

/// The works that a work cites, as its publisher deposited them.
extension CSLRecord {
    /// Each by its DOI, else in words.
    mutating func readCitedWorks() {
        guard let list = fields.take("reference") else { return }
        var works = CitedWorks()
        for reference in list.elements { works.add(Self.citedWork(reference)) }
        if fields.value("reference-count") == nil { fields.keep("reference-count", .int(works.count)) }
        if let value = works.value { fields.keep("reference", value) }
    }

    /// `Berg 2019 A title Blood 12 345`: what a reader would look for, where the publisher gave no whole citation.
    private static func citedWork(_ reference: JSONValue) -> String? {
        if let doi = reference["DOI"]?.text { return Identifier(.doi, doi)?.value ?? doi }
        if let text = reference["unstructured"]?.text.flatMap(HTMLText.line) { return text }
        let parts = parts.compactMap { reference[$0]?.text.flatMap(HTMLText.line) }
        return parts.joined(separator: " ").trimmedOrNil ?? reference.text
    }

    private static let parts = [
        "author", "year", "article-title", "journal-title", "series-title", "volume-title", "edition", "volume",
        "issue", "first-page", "standard-designator", "ISBN", "ISSN",
    ]
}
