import GRDB

/// The library's synonyms, looked up by their folded forms.
final class SynonymLookup {
    struct Entry {
        let folded: String
        let term: String
        let group: Int
    }

    private let next: PreparedStatement
    private let members: PreparedStatement

    init(_ database: Database) throws {
        next = try PreparedStatement(
            database, "SELECT folded, term, group_id FROM synonym WHERE folded >= ? ORDER BY folded LIMIT 1")
        members = try PreparedStatement(database, "SELECT term, folded FROM synonym WHERE group_id = ? ORDER BY term")
    }

    /// The first entry that is not before a text.
    func first(from folded: String) throws -> Entry? {
        try next.first({ $0.bind(folded) }) { row in
            Entry(folded: row.text(0) ?? "", term: row.text(1) ?? "", group: row.int(2) ?? 0)
        }
    }

    func others(of entry: Entry) throws -> [String] {
        try members.all({ $0.bind(entry.group) }, row: { ($0.text(0) ?? "", $0.text(1) ?? "") })
            .filter { $0.1 != entry.folded }.map(\.0)
    }
}
