/// How record files are written, by the names that `--format` takes.
public enum RecordFormat: String, Sendable, CaseIterable {
    /// One JSON object per article with `title`, `authors`, `doi`, …, then optionally text with Chinese labels.
    case scholar
    /// A library's own lossless JSON Lines.
    case jsonl

    /// In one line, for people.
    public var summary: String {
        switch self {
        case .scholar: "JSON objects with title, authors, doi, abstract; text may follow each"
        case .jsonl: "lib's own JSON Lines, lossless"
        }
    }

    func parser(_ text: TextBuffer) -> any RecordParser {
        switch self {
        case .scholar: ScholarParser(text)
        case .jsonl: LibraryLineParser(text)
        }
    }
}

/// Takes a text apart into records, one at a time.
protocol RecordParser {
    /// The next record or what is wrong with it; `nil` at the end. What has nothing to store is rejected
    /// (``RecordText/event(_:)``).
    mutating func next() throws -> RecordEvent?
}
