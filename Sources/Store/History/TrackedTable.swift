import GRDB

/// A table whose rows the history follows.
struct TrackedTable: Sendable {
    enum Kind: Sendable, Equatable {
        /// Its rows have ids of their own; what belongs to a row goes with it.
        case own
        /// So do they, but other articles may come to use a row, which then stays.
        case shared
        /// A row belongs to one of another table, named by a column, and goes with it.
        case part(of: String, column: String)
        /// Rows that stand alone.
        case loose
    }

    struct Column: Sendable {
        let name: String
        /// Where the pre-update hook finds it.
        let hookIndex: CInt
    }

    let name: String
    let kind: Kind
    /// Without generated ones.
    let columns: [Column]
    /// Places of the primary key's columns in ``columns``.
    let key: [Int]
    let hasRowid: Bool
    /// The place of the column that names what the row belongs to.
    let owner: Int?

    /// Whether the row that this one belongs to has the same id: `article_text`.
    var isKeyedByOwner: Bool { hasRowid && owner != nil && owner == key.first }

    /// Every table that holds what the library says. What the index, the vocabulary and the matching keys hold follows
    /// from these; the log of imports and the history itself stay.
    static let kinds: [(name: String, kind: Kind)] = [
        ("article", .own), ("trash", .own), ("screening", .own), ("reading_list", .own),
        ("journal", .shared), ("author", .shared), ("affiliation", .shared), ("subject", .shared), ("tag", .shared),
        ("article_text", article), ("authorship", article), ("authorship_affiliation", article),
        ("article_subject", article), ("identifier", article), ("link", article), ("citation_count", article),
        ("relation", article), ("source", article), ("source_value", .part(of: "source", column: "source_id")),
        ("field_origin", article), ("article_tag", article), ("note", article), ("reading_list_entry", article),
        ("distinct_pair", article), ("article_alias", article), ("citation_key_alias", article),
        ("screening_decision", article),
        ("reading_list_section", .part(of: "reading_list", column: "reading_list_id")),
        ("journal_name", journal), ("journal_identifier", journal), ("journal_metric", journal),
        ("trash_identifier", trash), ("trash_digest", trash), ("trash_row", trash),
        ("saved_search", .loose), ("setting", .loose), ("synonym", .loose),
    ]

    /// The library's tables that follow from the tracked ones, or that tell what happened to them.
    static let untracked: Set<String> = [
        "article_search", "word", "abbreviation", "matching_key", "import", "import_file", "history_step",
        "history_insertion", "history_change", "grdb_migrations",
    ]

    private static let article = Kind.part(of: "article", column: "article_id")
    private static let journal = Kind.part(of: "journal", column: "journal_id")
    private static let trash = Kind.part(of: "trash", column: "article_id")

    static func all(_ database: Database) throws -> [TrackedTable] {
        let columns = try TableColumns(database)
        return try kinds.map { try TrackedTable($0.name, $0.kind, columns) }
    }

    private init(_ name: String, _ kind: Kind, _ columns: TableColumns) throws {
        self.name = name
        self.kind = kind
        let described = try columns.of(name)
        self.columns = described.columns
        key = described.key
        hasRowid = described.hasRowid
        if case .part(_, let column) = kind {
            owner = described.columns.firstIndex { $0.name == column }
        } else {
            owner = nil
        }
    }
}
