import Articles

@testable import Ingestion

/// What is read from a table.
func tableEvents(_ text: String) throws -> [RecordEvent] {
    try events(inText: text, format: .csv)
}

/// The records of a table, none of which is rejected.
func tableRecords(_ text: String) throws -> [Record] {
    try tableEvents(text).map { try $0.record }
}

/// The articles of a table, none of which is rejected.
func tableArticles(_ text: String) throws -> [Article] {
    try tableRecords(text).map(\.article)
}

extension Article {
    /// An other field's text, or its texts joined by bars.
    func otherText(_ name: String) -> String? {
        guard let value = otherFields.first(where: { $0.name == name })?.value else { return nil }
        if case .array(let values) = value { return values.compactMap(\.text).joined(separator: "|") }
        return value.text
    }

    /// The authors as lists print them.
    var names: [String] { authors.map(\.shortName) }
}
