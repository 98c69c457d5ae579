import Articles
import GRDB

/// Reads what surrounds an article in the library: sources, tags, note, reading lists, verdicts, retraction.
final class PersonalLayerReader {
    private let selectSources: PreparedStatement
    private let selectSourceValues: PreparedStatement
    private let selectTags: PreparedStatement
    private let selectNote: PreparedStatement
    private let selectPlacements: PreparedStatement
    private let selectDistinct: PreparedStatement
    private let selectRetraction: PreparedStatement
    private let selectVerdicts: PreparedStatement
    private let selectFormerNames: PreparedStatement
    private let selectOrigins: PreparedStatement

    init(_ database: Database) throws {
        selectSources = try PreparedStatement(
            database,
            """
            SELECT source.id, format, file, line, record, key, coalesce(source.database, import_file.database), digest,
                coalesce(source.day, import_file.day), time
            FROM source
            JOIN import_file ON import_file.id = import_file_id
            JOIN import ON import.id = import_id
            WHERE article_id = ? ORDER BY source.id
            """)
        selectSourceValues = try PreparedStatement(
            database, "SELECT field, value FROM source_value WHERE source_id = ? ORDER BY field")
        selectTags = try PreparedStatement(
            database, "SELECT name FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = ? ORDER BY name")
        selectNote = try PreparedStatement(database, "SELECT text FROM note WHERE article_id = ?")
        selectPlacements = try PreparedStatement(
            database,
            """
            SELECT reading_list.name, reading_list_entry.position, note, reading_list_section.name
            FROM reading_list_entry
            JOIN reading_list ON reading_list.id = reading_list_entry.reading_list_id
            LEFT JOIN reading_list_section ON reading_list_section.id = section_id
            WHERE article_id = ? ORDER BY reading_list.name
            """)
        selectDistinct = try PreparedStatement(
            database,
            """
            SELECT other_id FROM distinct_pair WHERE article_id = ?1
            UNION ALL SELECT article_id FROM distinct_pair WHERE other_id = ?1 ORDER BY 1
            """)
        selectRetraction = try PreparedStatement(database, Self.retraction)
        selectVerdicts = try PreparedStatement(database, Self.verdicts)
        selectFormerNames = try PreparedStatement(
            database,
            """
            SELECT alias_id, NULL FROM article_alias WHERE article_id = ?1
            UNION ALL SELECT NULL, citation_key FROM citation_key_alias WHERE article_id = ?1 ORDER BY 1, 2
            """)
        // Sources are numbered in their order.
        selectOrigins = try PreparedStatement(
            database,
            """
            SELECT field, (
                SELECT count(*) FROM source
                WHERE source.article_id = field_origin.article_id AND id <= field_origin.source_id
            ) FROM field_origin WHERE article_id = ? ORDER BY field
            """)
    }

    /// Whether an article says that it was retracted, or another one says that it retracts it.
    static let retraction: StaticString = """
        SELECT 1 FROM relation WHERE article_id = ?1 AND kind = 'retracted by'
        UNION ALL
        SELECT 1 FROM identifier JOIN relation USING (scheme, value)
        WHERE identifier.article_id = ?1 AND relation.kind = 'retracts'
        UNION ALL
        SELECT 1 FROM article_subject JOIN subject ON subject.id = subject_id
        WHERE article_subject.article_id = ?1
            AND subject.vocabulary = 'publication type' AND subject.name = 'Retracted Publication'
        LIMIT 1
        """

    /// By screening, titles before full texts.
    private static let verdicts: StaticString = """
        SELECT stage, verdict, reason, decided, coalesce(screening.name, reading_list.name), query, exact
        FROM screening_decision
        JOIN screening ON screening.id = screening_id
        LEFT JOIN reading_list ON reading_list.id = reading_list_id
        WHERE article_id = ? ORDER BY 5, stage DESC, verdict
        """

    func isRetracted(_ id: Int) throws -> Bool {
        try selectRetraction.first({ $0.bind(id) }, row: { _ in true }) ?? false
    }

    func tags(_ id: Int) throws -> [String] {
        try selectTags.all({ $0.bind(id) }, row: { $0.text(0) ?? "" })
    }

    func complete(_ article: inout LibraryArticle) throws {
        let id = article.id
        article.sources = try sources(id)
        article.tags = try tags(id)
        article.note = try selectNote.first({ $0.bind(id) }, row: { $0.text(0) ?? "" })
        article.readingLists = try selectPlacements.all {
            $0.bind(id)
        } row: { columns in
            ReadingListPlacement(
                name: columns.text(0) ?? "", position: columns.int(1) ?? 0, note: columns.text(2),
                section: columns.text(3))
        }
        article.differentFrom = try selectDistinct.all({ $0.bind(id) }, row: { $0.int(0) ?? 0 })
        article.isRetracted = try isRetracted(id)
        article.verdicts = try verdicts(id)
        try readFormerNames(&article)
        article.fieldOrigins = try selectOrigins.all {
            $0.bind(id)
        } row: { columns in
            FieldOrigin(columns.text(0) ?? "", source: columns.int(1).flatMap { $0 > 0 ? $0 : nil })
        }
    }

    private func verdicts(_ id: Int) throws -> [ScreeningVerdict] {
        try selectVerdicts.all {
            $0.bind(id)
        } row: { columns in
            ScreeningDecisions.decision(columns, from: 0).map {
                ScreeningVerdict(
                    screening: columns.text(4) ?? "", query: columns.text(5), isExact: columns.int(6) == 1, $0)
            }
        }.compactMap(\.self)
    }

    private func readFormerNames(_ article: inout LibraryArticle) throws {
        var (ids, keys): ([Int], [String]) = ([], [])
        try selectFormerNames.forEach {
            $0.bind(article.id)
        } row: { columns in
            if let id = columns.int(0) { ids.append(id) }
            if let key = columns.text(1) { keys.append(key) }
            return true
        }
        (article.formerIDs, article.formerCitationKeys) = (ids, keys)
    }

    private func sources(_ id: Int) throws -> [Source] {
        let rows = try selectSources.all {
            $0.bind(id)
        } row: { columns in
            (
                id: columns.int(0) ?? 0,
                source: Source(
                    format: columns.text(1) ?? "", file: columns.text(2) ?? "", line: columns.int(3) ?? 0,
                    record: columns.int(4) ?? 0, key: columns.text(5), database: columns.text(6),
                    digest: Digest(columns.blob(7)), date: columns.text(8), imported: columns.text(9) ?? "")
            )
        }
        return try rows.map { row in
            var source = row.source
            source.differing = try selectSourceValues.all {
                $0.bind(row.id)
            } row: { columns in
                JSONMember(columns.text(0) ?? "", try JSONParser.parse(columns.text(1) ?? "null"))
            }
            return source
        }
    }
}

extension Digest {
    /// Sixteen bytes, high half first.
    var bytes: [UInt8] {
        withUnsafeBytes(of: high.bigEndian, Array.init) + withUnsafeBytes(of: low.bigEndian, Array.init)
    }

    init(_ bytes: [UInt8]) {
        var halves: [UInt64] = [0, 0]
        for (index, byte) in bytes.prefix(16).enumerated() { halves[index / 8] = halves[index / 8] << 8 | UInt64(byte) }
        self.init(high: halves[0], low: halves[1])
    }
}
