import Articles

/// A note in which lines `Key: value` are variables for which the program that wrote it had no field (Zotero's Extra;
/// `{:key: value}` in its older form).
struct CSLNote {
    private(set) var variables: [(name: String, value: String)] = []
    /// What is left of the note.
    private(set) var lines: [String] = []

    init(_ note: String) {
        for line in note.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { read(String(line)) }
    }

    private mutating func read(_ line: String) {
        let trimmed = line.trimmed
        if trimmed.hasPrefix("{:"), trimmed.hasSuffix("}") {
            let parts = trimmed.dropFirst(2).dropLast().replacing("} {:", with: "}{:").split(separator: "}{:")
            let pairs = parts.compactMap { Self.variable(String($0)) }
            if pairs.count == parts.count { return variables += pairs }
        }
        if let pair = Self.variable(trimmed) { variables.append(pair) } else { lines.append(line) }
    }

    private static func variable(_ line: String) -> (String, String)? {
        guard let colon = line.utf8.prefix(60).firstIndex(of: UInt8(ascii: ":")),
            let value = line[line.utf8.index(after: colon)...].trimmedOrNil
        else { return nil }
        let key = line[..<colon].trimmed
        let lower = key.lowercasedASCII
        if lower.hasPrefix("tex.") || lower.hasPrefix("bibtex.") || lower.hasPrefix("biblatex.") { return (key, value) }
        return names[lower.replacing(" ", with: "-").replacing("_", with: "-")].map { ($0, value) }
    }

    private static let variableNames = [
        "PMID", "PMCID", "DOI", "ISBN", "ISSN", "URL", "arXiv", "type", "genre", "medium", "status", "version",
        "number",
        "volume", "issue", "page", "edition", "section", "language", "keyword", "publisher", "publisher-place",
        "container-title", "container-title-short", "collection-title", "collection-number", "title-short",
        "original-title", "original-date", "original-publisher", "original-publisher-place", "original-author",
        "issued", "available-date", "submitted", "event-date", "event-title", "event-place", "archive",
        "archive-collection", "archive_location", "archive-place", "authority", "call-number", "chapter-number",
        "citation-key", "dimensions", "division", "jurisdiction", "license", "number-of-pages", "number-of-volumes",
        "part-number", "part-title", "volume-title", "printing-number", "references", "reviewed-genre",
        "reviewed-title", "scale", "supplement-number", "translated-title", "author", "editor", "translator",
        "collection-editor", "container-author", "reviewed-author", "GSCC", "ZSCC",
    ]

    private static let names: [String: String] = {
        var names = Dictionary(
            uniqueKeysWithValues: variableNames.map {
                ($0.lowercasedASCII.replacing("_", with: "-"), $0)
            })
        names["citekey"] = "citation-key"
        return names
    }()

    /// `27 citations (Crossref/DOI) [2023-04-01]`, as Zotero's extensions write it.
    static func count(_ line: String) -> CitationCount? {
        guard let first = line.utf8.first, (48...57).contains(first), line.contains(" citation"),
            let match = line.wholeMatch(
                of: /(\d{1,7}) citations? \(([^()\/]{2,40})(?:\/[^()]*)?\)(?: \[(\d{4}-\d\d-\d\d)\])?/),
            let count = Int(match.1)
        else { return nil }
        let database = DatabaseNames.normalized(String(match.2))
        return CitationCount(database: database, count: count, seen: match.3.map(String.init))
    }

    /// Whether a variable holds names: `Berg || Vera`, a line for each.
    static func holdsNames(_ name: String) -> Bool {
        name == "author" || name == "editor" || name == "translator" || name.hasSuffix("-editor")
            || name.hasSuffix("-author")
    }

    /// A name as such a line has it.
    static func name(_ text: String) -> JSONValue {
        let parts = text.components(separatedBy: "||")
        if parts.count == 1 { return .object([JSONMember("literal", .string(text))]) }
        var members = [JSONMember("family", .string(parts[0].trimmed))]
        members.add("given", parts[1].trimmedOrNil)
        return .object(members)
    }
}

extension CSLRecord {
    /// Puts the note's variables among the others; where one is there already with another value, both are kept.
    mutating func readNote() {
        guard let text = fields.takeText("note") else { return }
        let note = CSLNote(text)
        var rest: [String] = []
        var names: [(name: String, people: [JSONValue])] = []
        for (name, value) in note.variables {
            let known = fields.value(name)
            if name == "type", CSLTypes.type(value) != nil {
                // It is there to overrule the other.
                _ = fields.take(name)
                fields.keep(name, .string(value))
            } else if let known {
                if known.text?.folded != value.folded { rest.append("\(name): \(value)") }
            } else if CSLNote.holdsNames(name) {
                if names.last?.name != name { names.append((name, [])) }
                names[names.count - 1].people.append(CSLNote.name(value))
            } else {
                fields.keep(name, .string(value))
            }
        }
        for (name, people) in names { fields.keep(name, .array(people)) }
        rest += note.lines.filter { !readRemark($0.trimmed) }
        if let text = rest.joined(separator: "\n").trimmedOrNil { fields.keep("note", .string(text)) }
    }

    /// Reads a line that says something in words of its own, and returns whether that is all it says.
    private mutating func readRemark(_ line: String) -> Bool {
        if line == "RETRACTED" {
            article.publicationTypes.append("Retracted Publication")
            return true
        }
        if line.hasPrefix("standard_id:") { otherNames.append(line.dropFirst(12).trimmed) }
        guard let count = CSLNote.count(line) else { return false }
        article.citationCounts.append(count)
        return true
    }

    /// What Zotero's extensions write of Google Scholar's counts: `GSCC: 0000123`.
    mutating func readCounts() {
        for name in ["GSCC", "ZSCC"] {
            guard let text = fields.takeText(name) else { continue }
            if let count = Int(text.prefix { $0.isASCIIDigit }) {
                article.citationCounts.append(CitationCount(database: "Google Scholar", count: count))
            } else {
                fields.keep(name, .string(text))
            }
        }
    }
}
