import Articles
import GRDB

/// Conditions on the journal and how it is rated.
struct JournalConditions {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// A journal's name, abbreviation or ISSN; a part of its name where no journal is called just so.
    func condition(_ field: QueryField, _ name: NamePattern) throws -> RowCondition {
        let ids = field == .nlm ? try self.ids(nlm: name.text) : try journals(name)
        if ids.isEmpty { return .never }
        let list = JSONWriter.string(.array(ids.map(JSONValue.int)))
        return .journals(SQLQuery("SELECT value FROM json_each(?)", .text(list)))
    }

    /// Quartiles and categories.
    static func metric(_ field: QueryField, _ name: NamePattern) -> RowCondition {
        if field == .jcr {
            return .journals(SQLQuery("SELECT id FROM journal WHERE jcr_quartile = ?", .text(name.text)))
        }
        let part = "%\(LikePattern.escaped(name.text))%"
        return .journals(
            SQLQuery(
                """
                SELECT id FROM journal WHERE jcr_category LIKE ? ESCAPE '\\' OR cas_category LIKE ? ESCAPE '\\'
                UNION ALL SELECT journal_id FROM journal_metric WHERE category LIKE ? ESCAPE '\\'
                """, .text(part), .text(part), .text(part)))
    }

    private func journals(_ name: NamePattern) throws -> [Int] {
        if let issn = ISSN(name.text) {
            return try ids(
                SQLQuery(
                    "SELECT journal_id FROM journal_identifier WHERE scheme = 'issn' AND value = ?", .text(issn.value)))
        }
        let folded = name.text.folded
        if folded.isEmpty { return [] }
        if name.isPrefix {
            return try ids(
                SQLQuery(
                    "SELECT DISTINCT journal_id FROM journal_name WHERE folded >= ? AND folded < ?", .text(folded),
                    .text(folded + "\u{10FFFF}")))
        }
        let exact = try ids(
            SQLQuery(
                "SELECT DISTINCT journal_id FROM journal_name WHERE folded IN (?, ?)", .text(folded),
                .text(JournalName.key(folded: folded))))
        if !exact.isEmpty || name.isExact { return exact }
        return try ids(
            SQLQuery("SELECT DISTINCT journal_id FROM journal_name WHERE instr(folded, ?) > 0", .text(folded)))
    }

    private func ids(nlm: String) throws -> [Int] {
        try ids(
            SQLQuery(
                "SELECT journal_id FROM journal_identifier WHERE scheme = 'nlm' AND value IN (?, upper(?))", .text(nlm),
                .text(nlm)))
    }

    private func ids(_ query: SQLQuery) throws -> [Int] { try query.all(in: database) { $0.int(0) ?? 0 } }
}
