import Articles
import GRDB

/// Rows of `author`: one per distinct name and ORCID.
final class AuthorTable {
    private let find: PreparedStatement
    private let insert: PreparedStatement
    private let deleteUnused: PreparedStatement
    private var cache = RowCache<Author, Int>(capacity: 50_000)

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
    func id(of author: Author, folded: String) throws -> Int {
        if let id = cache[author] { return id }
        let bind = { (arguments: inout Arguments) in AuthorKey.bind(author, folded, &arguments) }
        // Who is not remembered is most often new.
        let id = try insert.insertIfAbsent(bind) ?? find.first(bind) { $0.int(0) ?? 0 } ?? 0
        cache[author] = id
        return id
    }

    /// Takes away the rows of authors who have lost an article, if it was their last.
    func remove(_ authors: [Author]) throws {
        for author in authors {
            try deleteUnused.run { AuthorKey.bind(author, AuthorKey.folded(author), &$0) }
            cache[author] = nil
        }
    }

    /// After a transaction was taken back, rows may be gone.
    func forget() {
        cache.removeAll()
    }
}

enum AuthorKey {
    /// Family name first, folded: `agrawal vaibhav`.
    static func folded(_ author: Author) -> String {
        switch author.name {
        case .literal(let name): name.folded
        case .person(let family, let given, _): given.map { "\(family) \($0)".folded } ?? family.folded
        }
    }

    static func bind(_ author: Author, _ folded: String, _ arguments: inout Arguments) {
        arguments.bind(folded)
        switch author.name {
        case .person(let family, let given, let suffix):
            arguments.bind(family)
            arguments.bind(given ?? "")
            arguments.bind(suffix ?? "")
            arguments.bind("")
        case .literal(let name):
            for _ in 0..<3 { arguments.bind("") }
            arguments.bind(name)
        }
        arguments.bind(author.orcid ?? "")
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
