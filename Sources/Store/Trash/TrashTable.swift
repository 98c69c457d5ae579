import Articles
import GRDB

/// Tells whether a record's article lies in the trash.
final class TrashTable {
    private let isEmpty: Bool
    private let findDigest: PreparedStatement
    private let findIdentifier: PreparedStatement

    init(_ database: Database) throws {
        isEmpty = try SQLQuery("SELECT 1 FROM trash LIMIT 1").int(in: database) == nil
        findDigest = try PreparedStatement(database, "SELECT 1 FROM trash_digest WHERE digest = ?")
        findIdentifier = try PreparedStatement(
            database, "SELECT 1 FROM trash_identifier WHERE scheme = ? AND value = ? LIMIT 1")
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
