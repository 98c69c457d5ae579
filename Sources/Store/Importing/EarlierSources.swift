import Articles

/// What a record that arrives may change of an article: what the same source gave earlier, and nothing that the
/// researcher wrote.
struct EarlierSources {
    /// Names of the fields that the researcher wrote.
    let written: Set<String>
    /// The source of each field that isn't the first one's.
    private let origins: [String: Int]
    private let first: Int?
    /// Earlier records of the same source, where the one that arrives is newer than all of them.
    private let outdated: Set<Int>
    /// Those of them that came in another format, which may say more than the record's can.
    private let inOtherFormat: Set<Int>

    /// Where nothing is known, nothing is changed.
    static let none = EarlierSources(written: [], origins: [:], first: nil, outdated: [], inOtherFormat: [])

    init(
        written: Set<String>, origins: [String: Int], first: Int?, outdated: Set<Int>, inOtherFormat: Set<Int>
    ) {
        self.written = written
        self.origins = origins
        self.first = first
        self.outdated = outdated
        self.inOtherFormat = inOtherFormat
    }

    /// The source that a field's value is from; `nil` where it is the researcher or nobody knows.
    func origin(of field: String) -> Int? {
        written.contains(field) ? nil : origins[field] ?? first
    }

    /// Whether the value of a field gives way to another one.
    func isOutdated(_ field: String) -> Bool {
        origin(of: field).map(outdated.contains) ?? false
    }

    /// Whether the value of a field came in another format than the record's.
    func isOfOtherFormat(_ field: String) -> Bool {
        origin(of: field).map(inOtherFormat.contains) ?? false
    }
}

/// A record as its source knows it, however the record itself changed.
struct SourceName: Equatable {
    var format: String
    var database: String?
    var file: String
    var key: String?

    /// Whether both are records of one thing: under one id in one database or, where none is known, in one format. An id
    /// that only a file gives, as BibTeX's keys, counts in files of one name.
    func isSame(as other: SourceName) -> Bool {
        guard let key, key == other.key else { return false }
        if let database, let otherDatabase = other.database { return database == otherDatabase }
        guard format == other.format else { return false }
        return Self.formatsOfDatabases.contains(format) || Self.name(of: file) == Self.name(of: other.file)
    }

    private static func name(of path: String) -> Substring {
        path.split(separator: "/").last ?? ""
    }

    /// Formats whose keys are a database's own ids: PMID, UT, …
    private static let formatsOfDatabases: Set<String> = [
        "nbib", "pubmed-xml", "wos", "openalex", "crossref", "semantic-scholar", "scholar", "europepmc-json",
        "europepmc-xml",
    ]
}
