import Articles
import GRDB

/// Rows of `authorship` and their affiliations.
///
/// Those of new articles are gathered and written in the order of their authors: one by one, each would touch another
/// page of the authors, whom the foreign key leads to, and of the index by author. That is a third of what an import
/// into a library of a million articles reads and writes.
final class AuthorshipTable {
    private struct Row {
        let article: Int
        /// The author's or, of an affiliation, the affiliation's.
        let id: Int
        var position: Int32
        /// Of an affiliation; else 0.
        let ordinal: Int32
        let role: Authorship.Role
    }

    private let insertAuthorship: PreparedStatement
    private let insertAffiliation: PreparedStatement
    private var authorships: [Row] = []
    private var affiliations: [Row] = []
    /// Where the rows of an article begin that aren't written yet.
    private var places: [Int: (authorship: Int32, affiliation: Int32)] = [:]
    /// More than this are written before the end of a file, to bound memory.
    private static let maximumPending = 20_000

    init(_ database: Database) throws {
        insertAuthorship = try PreparedStatement(
            database, "INSERT INTO authorship (article_id, position, author_id, role) VALUES (?, ?, ?, ?)")
        insertAffiliation = try PreparedStatement(
            database,
            "INSERT INTO authorship_affiliation (article_id, position, ordinal, affiliation_id) VALUES (?, ?, ?, ?)")
    }

    /// Who wrote an article, each of them with their affiliations: ids in order.
    func add(_ authors: [(author: Int, role: Authorship.Role, affiliations: [Int])], to article: Int) throws {
        if authors.isEmpty { return }
        places[article] = (Int32(authorships.count), Int32(affiliations.count))
        for (index, entry) in authors.enumerated() {
            func row(_ id: Int, ordinal: Int) -> Row {
                Row(
                    article: article, id: id, position: Int32(index + 1), ordinal: Int32(ordinal), role: entry.role)
            }
            authorships.append(row(entry.author, ordinal: 0))
            for (place, affiliation) in entry.affiliations.enumerated() {
                affiliations.append(row(affiliation, ordinal: place + 1))
            }
        }
        if authorships.count + affiliations.count > Self.maximumPending { try flush() }
    }

    /// Writes what was gathered of an article whose authors are about to be read or changed.
    func settle(_ article: Int) throws {
        guard let place = places.removeValue(forKey: article) else { return }
        try settle(article, in: &authorships, from: Int(place.authorship), writeAuthorship)
        try settle(article, in: &affiliations, from: Int(place.affiliation), writeAffiliation)
    }

    private func settle(_ article: Int, in rows: inout [Row], from start: Int, _ write: (Row) throws -> Void) throws {
        var index = start
        while index < rows.count, rows[index].article == article {
            try write(rows[index])
            rows[index].position = Self.written
            index += 1
        }
    }

    /// Writes what was gathered; to be done before the end of a transaction.
    func flush() throws {
        // In place, for the copies would be the largest of an import's memory.
        authorships.sort(by: Self.isBefore)
        for row in authorships where Self.isPending(row) { try writeAuthorship(row) }
        affiliations.sort(by: Self.isBefore)
        for row in affiliations where Self.isPending(row) { try writeAffiliation(row) }
        forget()
    }

    private func writeAuthorship(_ row: Row) throws {
        try insertAuthorship.run {
            $0.bind(row.article)
            $0.bind(Int(row.position))
            $0.bind(row.id)
            $0.bind(row.role == .author ? nil : row.role.rawValue)
        }
    }

    private func writeAffiliation(_ row: Row) throws {
        try insertAffiliation.run {
            $0.bind(row.article)
            $0.bind(Int(row.position))
            $0.bind(Int(row.ordinal))
            $0.bind(row.id)
        }
    }

    /// After a transaction was taken back.
    func forget() {
        authorships.removeAll(keepingCapacity: true)
        affiliations.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
    }

    /// No position; they count from 1.
    private static let written: Int32 = 0

    private static func isPending(_ row: Row) -> Bool { row.position != written }

    private static func isBefore(_ one: Row, _ other: Row) -> Bool {
        (one.id, one.article, one.position) < (other.id, other.article, other.position)
    }
}
