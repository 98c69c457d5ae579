/// A file of records that is being added.
public struct ImportFile: Sendable, Equatable {
    /// The path as it was given, or `-`.
    public var file: String
    /// The record format's name.
    public var format: String
    /// The database that the file was exported from, where that is known.
    public var database: String?
    /// The day of the file's last change, `YYYY-MM-DD`.
    public var day: String

    public init(file: String, format: String, database: String?, day: String) {
        self.file = file
        self.format = format
        self.database = database
        self.day = day
    }
}

/// What became of a file's records.
public struct ImportCounts: Sendable, Equatable {
    public var added = 0
    public var updated = 0
    public var unchanged = 0
    public var inTrash = 0
    public var rejected = 0
    /// What came back of a library beside its articles. These are no records.
    public var parts = 0

    public init() {}

    public var read: Int { added + updated + unchanged + inTrash + rejected }

    public static func + (one: ImportCounts, other: ImportCounts) -> ImportCounts {
        var sum = one
        sum.added += other.added
        sum.updated += other.updated
        sum.unchanged += other.unchanged
        sum.inTrash += other.inTrash
        sum.rejected += other.rejected
        sum.parts += other.parts
        return sum
    }
}

/// Something about a stored record that the researcher should know.
public struct ImportNotice: Sendable, Equatable {
    public var line: Int
    public var record: Int
    public var article: Int
    public var kind: Kind

    public enum Kind: Sendable, Equatable {
        /// The record's identifiers point to these articles, and agree with none of them wholly.
        case storedApart(from: [Int])
        /// The record shares an identifier with this article, and one is an erratum, a reply or the like of the other.
        case otherKind(than: Int, Veto)
        case oddity(String)
    }
}
