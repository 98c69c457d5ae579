import Articles
import GRDB

/// Reads from which sources an article was built, and which of its fields is whose.
final class SourceHistory {
    private let selectSources: PreparedStatement
    private let selectOrigins: PreparedStatement

    init(_ database: Database) throws {
        selectSources = try PreparedStatement(
            database,
            """
            SELECT source.id, import_file_id, format, coalesce(source.database, import_file.database), file, key,
                coalesce(source.day, import_file.day)
            FROM source JOIN import_file ON import_file.id = import_file_id
            WHERE article_id = ? ORDER BY source.id
            """)
        selectOrigins = try PreparedStatement(
            database, "SELECT field, source_id FROM field_origin WHERE article_id = ?")
    }

    /// What a record may change. Those of its own file are no earlier ones.
    ///
    /// - Parameters:
    ///   - name: the record's.
    ///   - day: when the record was made; `nil` if it is to change nothing.
    func earlier(of article: Int, than name: SourceName, day: String?, fileID: Int?) throws -> EarlierSources {
        var first: Int?
        var (same, inOtherFormat): (Set<Int>, Set<Int>) = ([], [])
        var newest = ""
        try selectSources.forEach {
            $0.bind(article)
        } row: { row in
            let id = row.int(0) ?? 0
            first = first ?? id
            let other = SourceName(
                format: row.text(2) ?? "", database: row.text(3), file: row.text(4) ?? "", key: row.text(5))
            if row.int(1) != fileID, name.isSame(as: other) {
                same.insert(id)
                if other.format != name.format { inOtherFormat.insert(id) }
                newest = max(newest, row.text(6) ?? "")
            }
            return true
        }
        var written: Set<String> = []
        var origins: [String: Int] = [:]
        try selectOrigins.forEach {
            $0.bind(article)
        } row: { row in
            let field = row.text(0) ?? ""
            if let source = row.int(1) { origins[field] = source } else { written.insert(field) }
            return true
        }
        let isNewer = day.map { $0 >= newest } ?? false
        return EarlierSources(
            written: written, origins: origins, first: first, outdated: isNewer ? same : [],
            inOtherFormat: inOtherFormat)
    }
}
