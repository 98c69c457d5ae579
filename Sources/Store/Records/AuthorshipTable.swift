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
        var position: Int
        /// The author's or, of an affiliation, the affiliation's.
        let id: Int
        let role: Authorship.Role
        /// Of an affiliation; else 0.
        let ordinal: Int
    }

    private let insertAuthorship: PreparedStatement
    private let insertAffiliation: PreparedStatement
    private var authorships: [Row] = []
    private var affiliations: [Row] = []
    /// Where the rows of an article are that aren't written yet.
    private var places: [Int: (authorships: Range<Int>, affiliations: Range<Int>)] = [:]
    /// More than this are written before the end of a file, to bound memory.
    private static let maximumPending = 40_000

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
        let (start, affiliationStart) = (authorships.count, affiliations.count)
        for (index, entry) in authors.enumerated() {
            authorships.append(
                Row(article: article, position: index + 1, id: entry.author, role: entry.role, ordinal: 0))
            for (place, affiliation) in entry.affiliations.enumerated() {
                affiliations.append(
                    Row(article: article, position: index + 1, id: affiliation, role: entry.role, ordinal: place + 1))
            }
        }
        places[article] = (start..<authorships.count, affiliationStart..<affiliations.count)
        if authorships.count + affiliations.count > Self.maximumPending { try flush() }
    }

    /// Writes what was gathered of an article whose authors are about to be read or changed.
    func settle(_ article: Int) throws {
        guard let place = places.removeValue(forKey: article) else { return }
        for index in place.authorships {
            try writeAuthorship(authorships[index])
            authorships[index].position = Self.written
        }
        for index in place.affiliations {
            try writeAffiliation(affiliations[index])
            affiliations[index].position = Self.written
        }
    }

    /// Writes what was gathered; to be done before the end of a transaction.
    func flush() throws {
        try authorships.filter(Self.isPending).sorted(by: Self.isBefore).forEach(writeAuthorship)
        try affiliations.filter(Self.isPending).sorted(by: Self.isBefore).forEach(writeAffiliation)
        forget()
    }

    private func writeAuthorship(_ row: Row) throws {
        try insertAuthorship.run {
            $0.bind(row.article)
            $0.bind(row.position)
            $0.bind(row.id)
            $0.bind(row.role == .author ? nil : row.role.rawValue)
        }
    }

    private func writeAffiliation(_ row: Row) throws {
        try insertAffiliation.run {
            $0.bind(row.article)
            $0.bind(row.position)
            $0.bind(row.ordinal)
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
    private static let written = 0

    private static func isPending(_ row: Row) -> Bool { row.position != written }

    private static func isBefore(_ one: Row, _ other: Row) -> Bool {
        (one.id, one.article, one.position) < (other.id, other.article, other.position)
    }
}
