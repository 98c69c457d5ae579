import Articles

/// Where items of CSL-JSON stand in a file, and how they are told from other JSON.
enum CSLItems {
    /// `items`: the Zotero API's answer; `references`: what pandoc takes out of a document; `citationItems`: a citation
    /// as Zotero and Mendeley write it into a text document.
    static let envelopes = [["items"], ["references"], ["citationItems"]]

    /// Items may also be the members of an object, under their ids.
    static func parser(_ text: TextBuffer) -> JSONRecordParser {
        JSONRecordParser(text, envelopes: envelopes, nameKey: "id") { CSLRecord($0).record($1) }
    }

    /// The item itself, where it is wrapped: within a citation, or among other forms of the same item (Zotero API).
    static func item(_ value: JSONValue) -> JSONValue {
        for name in ["itemData", "csljson", "message"] {
            if let item = value[name], case .object = item { return item }
        }
        return value
    }

    /// Whether an object with these keys is an item: it has variables that only CSL has, or `type` beside variables
    /// that are written as CSL writes them.
    static func isOne(keys: [String]) -> Bool {
        let keys = Set(keys)
        guard keys.isDisjoint(with: foreignKeys) else { return false }
        if keys.contains("itemData") || keys.contains("csljson") { return true }
        return !keys.isDisjoint(with: ownKeys) || (keys.contains("type") && !keys.isDisjoint(with: usualKeys))
    }

    private static let ownKeys: Set<String> = [
        "container-title", "container-title-short", "collection-title", "citation-key", "citation-label", "issued",
        "title-short", "publisher-place", "event-place", "event-title", "event-date", "original-date",
        "available-date", "collection-editor", "container-author", "number-of-pages", "page-first", "call-number",
        "archive_location", "reviewed-author", "reviewed-title", "journalAbbreviation", "shortTitle",
    ]
    private static let usualKeys: Set<String> = [
        "id", "title", "author", "editor", "translator", "DOI", "URL", "ISBN", "ISSN", "PMID", "PMCID", "note",
        "abstract", "publisher", "page",
    ]
    /// Of lib's own lines, OpenAlex, Semantic Scholar, Europe PMC, the Zotero API, and BibJSON.
    private static let foreignKeys: Set<String> = [
        "lib", "display_name", "authorships", "abstract_inverted_index", "publication_year", "paperId", "corpusId",
        "externalIds", "authorString", "authorList", "pubYear", "hitCount", "resultList", "itemType", "creators",
        "library", "authors",
    ]
}
