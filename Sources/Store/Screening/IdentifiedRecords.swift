import Articles
import GRDB

/// The records that a number of articles were built from, by where they were found.
///
/// A record of an article that was joined into another one is the other's. One that was added twice, byte for byte, is
/// one record.
public struct IdentifiedRecords: Sendable, Equatable {
    public struct Place: Sendable, Equatable {
        public var name: String
        public var records: Int
    }

    /// A file that records came from, as the log of imports has it.
    public struct File: Sendable, Equatable {
        public var file: String
        public var format: String
        /// That the records name, or that was named when the file was added.
        public var databases: [String]
        /// `2026-11-23T20:15:00Z`
        public var imported: String
        /// All that were in the file, whatever became of them.
        public var read: Int
        public var rejected: Int
        /// Those of the articles that are screened.
        public var records: Int
    }

    /// Databases and registers, those with the most records first.
    public var databases: [Place] = []
    /// Records of files that name no database, by the files' format.
    public var otherSources: [Place] = []
    /// Articles that no record is known of.
    public var byHand = 0
    /// In the order in which they were imported.
    public var files: [File] = []

    public var total: Int {
        (databases + otherSources).reduce(byHand) { $0 + $1.records }
    }
}

extension IdentifiedRecords {
    init(of articles: [Int], in database: Database) throws {
        let list = JSONWriter.string(.array(articles.map(JSONValue.int)))
        let rows = try SQLQuery(
            """
            SELECT coalesce(source.database, import_file.database) AS place, iif(
                coalesce(source.database, import_file.database) IS NULL, format, NULL) AS other, count(*)
            FROM json_each(?) AS scope
            CROSS JOIN source ON source.article_id = scope.value
            JOIN import_file ON import_file.id = source.import_file_id
            GROUP BY place, other ORDER BY count(*) DESC, place, other
            """, .text(list)
        ).all(in: database) { (database: $0.text(0), format: $0.text(1) ?? "", records: $0.int(2) ?? 0) }
        for row in rows {
            if let name = row.database {
                databases.append(Place(name: name, records: row.records))
            } else {
                otherSources.append(Place(name: row.format, records: row.records))
            }
        }
        files = try SQLQuery(
            """
            SELECT file, format, json_group_array(DISTINCT coalesce(source.database, import_file.database)), time,
                records_read, rejected, count(*)
            FROM json_each(?) AS scope
            CROSS JOIN source ON source.article_id = scope.value
            JOIN import_file ON import_file.id = source.import_file_id
            JOIN import ON import.id = import_file.import_id
            GROUP BY import_file.id ORDER BY import_file.id
            """, .text(list)
        ).all(in: database) { row in
            File(
                file: row.text(0) ?? "", format: row.text(1) ?? "",
                databases: try JSONParser.parse(row.text(2) ?? "[]").texts, imported: row.text(3) ?? "",
                read: row.int(4) ?? 0, rejected: row.int(5) ?? 0, records: row.int(6) ?? 0)
        }
        byHand =
            try SQLQuery(
                """
                SELECT count(*) FROM json_each(?) AS scope
                WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.article_id = scope.value)
                """, .text(list)
            ).int(in: database) ?? 0
    }
}

extension JSONValue {
    /// The strings of an array.
    fileprivate var texts: [String] {
        guard case .array(let values) = self else { return [] }
        return values.compactMap { if case .string(let text) = $0 { text } else { nil } }.sorted()
    }
}
