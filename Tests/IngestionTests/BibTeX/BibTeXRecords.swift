import Articles

@testable import Ingestion

/// What is read from a text in BibTeX.
func bibtexEvents(_ text: String) throws -> [RecordEvent] {
    try events(inText: text, format: .bibtex)
}

/// The records in a text in BibTeX, none of which is rejected.
func bibtexRecords(_ text: String) throws -> [Record] {
    try bibtexEvents(text).map { try $0.record }
}

/// The article of an entry with these fields.
func bibtexArticle(_ fields: String, type: String = "article") throws -> Article {
    guard let record = try bibtexRecords("@\(type){key, \(fields)}").first else { return Article() }
    return record.article
}

extension Article {
    /// An other field's text.
    func other(_ name: String) -> JSONValue? {
        otherFields.first { $0.name == name }?.value
    }
}
