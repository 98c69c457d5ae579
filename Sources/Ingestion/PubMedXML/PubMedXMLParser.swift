import Articles

/// Reads PubMed's XML, that of its E-utilities and that of its yearly and daily files (NLM's DTDs since 2001):
/// journal articles, books and their chapters, and lists of records that PubMed deleted.
struct PubMedXMLParser: RecordParser {
    private var records: XMLRecords

    init(_ text: TextBuffer) {
        records = XMLRecords(text, Self.names, parts: Self.parts)
    }

    mutating func next() throws -> RecordEvent? {
        try records.next { text, element in
            if element.isNamed("DeleteCitation") || element.isNamed("DeleteDocument") {
                return text.rejected(Self.deletion(element))
            }
            let isBook = element.isNamed("PubmedBookArticle") || element.isNamed("BookDocument")
            if let problem = Self.problem(of: element) { return text.rejected(problem) }
            let record = isBook ? PubMedRecord(book: element) : PubMedRecord(article: element)
            return text.event(record.record(text))
        }
    }

    /// Nothing in such a list is an article, but who adds the file should know.
    private static func deletion(_ element: XMLElement) -> String {
        let ids = element.children.compactMap { child in child.line.map { "\(child.name) \($0)" } }
        let others = ids.count > 3 ? " and \(ids.count - 3) more" : ""
        return
            "is no article but a list of those that PubMed has deleted: \(ids.prefix(3).joined(separator: ", "))\(others)"
    }

    /// Two records that became one because what stood between them is missing.
    private static func problem(of element: XMLElement) -> String? {
        for name in ["MedlineCitation", "BookDocument"] as [StaticString] where element.children(named: name).count > 1
        {
            return "holds more than one \(name)"
        }
        return nil
    }

    /// `PubMedArticle` is how the DTD of 2001 wrote it.
    private static let names = [
        "PubmedArticle", "PubMedArticle", "PubmedBookArticle", "MedlineCitation", "BookDocument", "DeleteCitation",
        "DeleteDocument",
    ]

    private static let parts: [String: Set<String>] = [
        "PubmedArticle": ["MedlineCitation"], "PubMedArticle": ["MedlineCitation"],
        "PubmedBookArticle": ["BookDocument"],
    ]
}
