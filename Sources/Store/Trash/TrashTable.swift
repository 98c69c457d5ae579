import Articles
import GRDB

/// Tells whether a record's article lies in the trash.
final class TrashTable {
    private let selectAny: PreparedStatement
    private var isEmpty = true
    private let findDigest: PreparedStatement
    private let findIdentifier: PreparedStatement

    init(_ database: Database) throws {
        selectAny = try PreparedStatement(database, "SELECT 1 FROM trash LIMIT 1")
        findDigest = try PreparedStatement(database, "SELECT 1 FROM trash_digest WHERE digest = ?")
        findIdentifier = try PreparedStatement(
            database, "SELECT 1 FROM trash_identifier WHERE scheme = ? AND value = ? LIMIT 1")
        try refresh()
    }

    /// After another process may have put something into the trash.
    func refresh() throws {
        isEmpty = try selectAny.first({ _ in }, row: { _ in true }) == nil
    }

    func contains(_ record: Record) throws -> Bool {
        if isEmpty { return false }
        // A library's own line tells of the records that its article was built from.
        for digest in [record.digest] + (record.exported?.sources.map(\.digest) ?? []) {
            if try findDigest.first({ $0.bind(digest.bytes) }, row: { _ in true }) != nil { return true }
        }
        for identifier in record.article.identifiers where identifier.scheme.namesOneArticle {
            let found = try findIdentifier.first {
                $0.bind(identifier.scheme.rawValue)
                $0.bind(identifier.value)
            } row: { _ in
                true
            }
            if found != nil { return true }
        }
        return false
    }
}
