/// An article as a library holds it: with its number, where it came from, and what the researcher added.
public struct LibraryArticle: Sendable, Equatable {
    /// The number that people type. Never given twice in one library.
    public var id: Int
    /// The name that the article is cited by in LaTeX: ASCII, unique in the library, stable.
    public var citationKey: String
    /// When it came into the library: `2026-11-23T20:15:00Z`.
    public var added: String
    public var article: Article
    /// The records that it was built from, oldest first.
    public var sources: [Source] = []
    public var tags: [String] = []
    /// Markdown.
    public var note: String?
    public var status: ReadingStatus = .unread
    /// One to five stars.
    public var rating: Int?
    public var readingLists: [ReadingListPlacement] = []
    /// Whether a retraction of it is known, from its own record or another article's.
    public var isRetracted = false
    /// Articles that the researcher judged not to be the same as this one.
    public var differentFrom: [Int] = []
    /// What was decided about it in screenings.
    public var verdicts: [ScreeningVerdict] = []
    /// Ids of articles that were merged into it; they go on naming it.
    public var formerIDs: [Int] = []
    /// Citation keys that it had, or that articles had which were merged into it; they go on naming it.
    public var formerCitationKeys: [String] = []
    /// The fields whose value isn't the first source's.
    public var fieldOrigins: [FieldOrigin] = []

    public init(id: Int, citationKey: String, added: String, article: Article) {
        self.id = id
        self.citationKey = citationKey
        self.added = added
        self.article = article
    }
}

/// How far the researcher has come with an article.
public enum ReadingStatus: String, Sendable, CaseIterable {
    case unread, reading, read
}

/// One record that an article was built from.
public struct Source: Sendable, Hashable {
    /// The record format's name: `scholar`, `ris`.
    public var format: String
    /// The file's path as it was given, or `-`.
    public var file: String
    /// The physical line, from 1, where the record begins.
    public var line: Int
    /// The record's ordinal within the file, from 1.
    public var record: Int
    /// What the record calls itself: a BibTeX key, a PMID.
    public var key: String?
    /// The database that the file was exported from: `Semantic Scholar`.
    public var database: String?
    public var digest: Digest
    /// The record's own date, else the file's, `YYYY-MM-DD`.
    public var date: String?
    /// When it was imported: `2026-11-23T20:15:00Z`.
    public var imported: String
    /// What it says that differs from the article's fields, by field.
    public var differing: [JSONMember] = []

    public init(
        format: String, file: String, line: Int, record: Int, key: String?, database: String?, digest: Digest,
        date: String?, imported: String
    ) {
        self.format = format
        self.file = file
        self.line = line
        self.record = record
        self.key = key
        self.database = database
        self.digest = digest
        self.date = date
        self.imported = imported
    }
}

/// Where a field's value is from.
public struct FieldOrigin: Sendable, Hashable {
    /// The field's name in the JSON Lines export.
    public var field: String
    /// The number of one of the article's sources, from 1; `nil` where the researcher wrote it.
    public var source: Int?

    public init(_ field: String, source: Int?) {
        self.field = field
        self.source = source
    }
}

/// Where an article stands in a reading list.
public struct ReadingListPlacement: Sendable, Hashable {
    public var name: String
    /// From 1.
    public var position: Int
    public var note: String?
    /// The list's section that it stands in; `nil` before the first one.
    public var section: String?

    public init(name: String, position: Int, note: String? = nil, section: String? = nil) {
        self.name = name
        self.position = position
        self.note = note
        self.section = section
    }
}
