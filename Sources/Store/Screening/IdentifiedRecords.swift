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

    /// Databases and registers, those with the most records first.
    public var databases: [Place] = []
    /// Records of files that name no database, by the files' format.
    public var otherSources: [Place] = []
    /// Articles that no record is known of.
    public var byHand = 0

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
        byHand = try SQLQuery(
            """
            SELECT count(*) FROM json_each(?) AS scope
            WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.article_id = scope.value)
            """, .text(list)
        ).int(in: database) ?? 0
    }
}
