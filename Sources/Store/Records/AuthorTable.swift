import Articles
import GRDB

/// Rows of `author`: one per distinct name and ORCID.
final class AuthorTable {
    private let find: PreparedStatement
    private let insert: PreparedStatement
    private let deleteUnused: PreparedStatement
    private var cache = RowCache<Digest, Int32>(capacity: 180_000)

    init(_ database: Database) throws {
        find = try PreparedStatement(
            database,
            """
            SELECT id FROM author
            WHERE folded = ? AND family = ? AND given = ? AND suffix = ? AND literal = ? AND orcid = ?
            """)
        insert = try PreparedStatement(
            database,
            "INSERT OR IGNORE INTO author (folded, family, given, suffix, literal, orcid) VALUES (?, ?, ?, ?, ?, ?)")
        deleteUnused = try PreparedStatement(
            database,
            """
            DELETE FROM author
            WHERE folded = ? AND family = ? AND given = ? AND suffix = ? AND literal = ? AND orcid = ?
                AND NOT EXISTS (SELECT 1 FROM authorship WHERE author_id = author.id)
                AND NOT EXISTS (SELECT 1 FROM trash)
            """)
    }

    /// The author's row, which is made where there is none.
    func id(of author: Author, key: AuthorKey) throws -> Int {
        if let id = cache[key.digest] { return Int(id) }
        let bind = { (arguments: inout Arguments) in key.bind(author, &arguments) }
        // Who is not remembered is most often new.
        let id = try insert.insertIfAbsent(bind) ?? find.first(bind) { $0.int(0) ?? 0 } ?? 0
        cache[key.digest] = Int32(exactly: id)
        return id
    }

    /// Takes away the rows of authors who have lost an article, if it was their last.
    func remove(_ authors: [Author]) throws {
        for author in authors {
            let key = AuthorKey(author)
            try deleteUnused.run { key.bind(author, &$0) }
            cache[key.digest] = nil
        }
    }

    /// After a transaction was taken back, rows may be gone.
    func forget() {
        cache.removeAll()
    }
}

/// By what an author is found: among the rows, and among those who are remembered.
struct AuthorKey: Sendable {
    let folded: String
    /// Of all columns of the author's row.
    let digest: Digest

    init(_ author: Author) {
        folded = Self.folded(author)
        // No name has this sign.
        var text = Self.columns(of: author).joined(separator: "\u{1F}")
        digest = text.withUTF8 { Digest(of: UnsafeRawBufferPointer($0)) }
    }

    /// Family name first, folded: `agrawal vaibhav`.
    static func folded(_ author: Author) -> String {
        switch author.name {
        case .literal(let name): name.folded
        case .person(let family, let given, _): given.map { "\(family) \($0)".folded } ?? family.folded
        }
    }

    func bind(_ author: Author, _ arguments: inout Arguments) {
        arguments.bind(folded)
        for value in Self.columns(of: author) { arguments.bind(value) }
    }

    /// Family, given, suffix, literal and ORCID.
    private static func columns(of author: Author) -> [String] {
        switch author.name {
        case .person(let family, let given, let suffix):
            [family, given ?? "", suffix ?? "", "", author.orcid ?? ""]
        case .literal(let name): ["", "", "", name, author.orcid ?? ""]
        }
    }

    /// The author on a row that has family, given, suffix, literal and orcid from `first` on.
    static func author(_ columns: Columns, from first: CInt) -> Author {
        func value(_ offset: CInt) -> String? {
            guard let text = columns.text(first + offset), !text.isEmpty else { return nil }
            return text
        }
        if let literal = value(3) { return Author(.literal(literal), orcid: value(4)) }
        return Author(.person(family: value(0) ?? "", given: value(1), suffix: value(2)), orcid: value(4))
    }
}
