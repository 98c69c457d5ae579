import Articles

/// What databases write into the notes of the records that they export to EndNote.
enum EndNoteNotes {
    /// `Cited By (since 1996):1` and `Export Date: 23 October 2014` of Scopus, `Times Cited:5` of Web of Science.
    static func citationCounts(in notes: String) -> [CitationCount] {
        var counts: [CitationCount] = []
        var seen: String?
        for line in notes.split(separator: "\n") {
            let lower = line.lowercasedASCII
            if lower.hasPrefix("export date:") {
                seen = DateText.date(String(line.dropFirst(12)))?.edtf
            } else if let database = databases.first(where: { lower.hasPrefix($0.prefix) })?.name,
                let colon = line.firstIndex(of: ":"), let count = Int(line[line.index(after: colon)...].trimmed),
                count >= 0
            {
                counts.append(CitationCount(database: database, count: count))
            }
        }
        guard let seen, seen.utf8.count == 10 else { return counts }
        return counts.map { CitationCount(database: $0.database, count: $0.count, seen: seen) }
    }

    private static let databases = [
        (prefix: "cited by ", name: "Scopus"), (prefix: "cited by:", name: "Scopus"),
        (prefix: "times cited:", name: "Web of Science"),
    ]
}
