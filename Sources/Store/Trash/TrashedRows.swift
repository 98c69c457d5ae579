import Articles
import GRDB

/// Rows of `trash_row`: the rows of an article, each as a JSON object of its columns.
final class TrashedRows {
    private let database: Database
    private let selections: [(table: TrackedTable, select: PreparedStatement)]
    private let insert: PreparedStatement
    private let select: PreparedStatement
    private let findDigest: PreparedStatement
    private let rows: RowRestorer
    private let keys: CitationKeys

    init(_ database: Database, _ tables: [TrackedTable]) throws {
        self.database = database
        selections = try Self.conditions(tables).map { table, condition in
            (table, try PreparedStatement(database, naming: TableSQL.selecting(table, where: condition)))
        }
        insert = try PreparedStatement(
            database, "INSERT INTO trash_row (article_id, position, table_name, content) VALUES (?, ?, ?, ?)")
        select = try PreparedStatement(
            database, "SELECT table_name, content FROM trash_row WHERE article_id = ? ORDER BY position")
        findDigest = try PreparedStatement(database, "SELECT 1 FROM source WHERE digest = ?")
        rows = try RowRestorer(database, tables)
        keys = try CitationKeys(database)
    }

    /// How the rows of an article are found: the article itself first, then what belongs to it, then what belongs to
    /// its sources.
    private static func conditions(_ tables: [TrackedTable]) -> [(TrackedTable, StaticString)] {
        tables.compactMap { table in
            switch table.kind {
            case .own where table.name == "article": (table, "id = ?")
            // A verdict on two articles belongs to both.
            case .part("article", _) where table.name == "distinct_pair": (table, "article_id = ?1 OR other_id = ?1")
            case .part("article", _): (table, "article_id = ?")
            case .part("source", _): (table, "source_id IN (SELECT id FROM source WHERE article_id = ?)")
            default: nil
            }
        }
    }

    /// Keeps all rows of an article that is about to go.
    func keep(_ article: Int) throws {
        var position = 0
        for (table, select) in selections {
            let rows = try select.all {
                $0.bind(article)
            } row: { row in
                RowImage.object(row, table)
            }
            for row in rows {
                position += 1
                try insert.run {
                    $0.bind(article)
                    $0.bind(position)
                    $0.bind(table.name)
                    $0.bind(JSONWriter.string(row))
                }
            }
        }
    }

    /// Writes an article's rows where they were. What they hung on and is gone, stays away; a citation key that another
    /// article has by now gets a suffix.
    func restore(_ article: Int) throws {
        let kept = try select.all {
            $0.bind(article)
        } row: {
            (table: $0.text(0) ?? "", content: $0.text(1) ?? "")
        }
        for (name, content) in kept {
            let table = try rows.table(name)
            var object = try JSONParser.parse(content)
            if name == "article" { object = try withFreeKey(object) }
            if name == "distinct_pair", try isLeftToOther(object, content, article) { continue }
            if name == "reading_list_entry" { object = try withSection(object) }
            // The same record may have come in again meanwhile, by way of another article.
            if name == "source", try isKnown(digest: object["digest"]) { continue }
            guard try canReturn(object, to: name) else { continue }
            try rows.restore(table, table.columns.map { object[$0.name] ?? .null })
        }
    }

    /// A verdict on two articles of which the other is still in the trash, comes back with that one.
    private func isLeftToOther(_ pair: JSONValue, _ content: String, _ article: Int) throws -> Bool {
        let other = pair.id("article_id") == article ? pair.id("other_id") : pair.id("article_id")
        let query = SQLQuery(
            "SELECT coalesce(max(position), 0) + 1 FROM trash_row WHERE article_id = ?", .int(other))
        guard try SQLQuery("SELECT 1 FROM trash WHERE article_id = ?", .int(other)).int(in: database) != nil,
            let position = try query.int(in: database)
        else { return false }
        try insert.run {
            $0.bind(other)
            $0.bind(position)
            $0.bind("distinct_pair")
            $0.bind(content)
        }
        return true
    }

    private func isKnown(digest: JSONValue?) throws -> Bool {
        try findDigest.first({ RowImage.bind(digest ?? .null, &$0) }, row: { _ in true }) ?? false
    }

    private func withFreeKey(_ object: JSONValue) throws -> JSONValue {
        guard case .object(var members) = object, let index = members.firstIndex(where: { $0.name == "citation_key" }),
            case .string(let key) = members[index].value
        else { return object }
        members[index].value = .string(try keys.free(key))
        return .object(members)
    }

    /// An entry whose section is gone stands before the sections.
    private func withSection(_ entry: JSONValue) throws -> JSONValue {
        let section = SQLQuery("SELECT 1 FROM reading_list_section WHERE id = ?", .int(entry.id("section_id")))
        guard try section.int(in: database) == nil, case .object(let members) = entry else { return entry }
        return .object(members.filter { $0.name != "section_id" })
    }

    /// Whether what a row hangs on is there, and its place isn't taken.
    private func canReturn(_ row: JSONValue, to table: String) throws -> Bool {
        let query: SQLQuery? =
            switch table {
            case "article_tag": SQLQuery("SELECT 1 FROM tag WHERE id = ?", .int(row.id("tag_id")))
            case "reading_list_entry":
                SQLQuery("SELECT 1 FROM reading_list WHERE id = ?", .int(row.id("reading_list_id")))
            case "screening_decision":
                SQLQuery("SELECT 1 FROM screening WHERE id = ?", .int(row.id("screening_id")))
            case "distinct_pair":
                SQLQuery(
                    "SELECT 1 WHERE (SELECT count(*) FROM article WHERE id IN (?, ?)) = 2", .int(row.id("article_id")),
                    .int(row.id("other_id")))
            case "citation_key_alias":
                SQLQuery(
                    """
                    SELECT 1 WHERE NOT EXISTS (
                        SELECT 1 FROM article WHERE citation_key = ?1
                        UNION ALL SELECT 1 FROM citation_key_alias WHERE citation_key = ?1)
                    """, .text(row["citation_key"]?.text ?? ""))
            case "source_value", "field_origin":
                row["source_id"] == .null
                    ? nil : SQLQuery("SELECT 1 FROM source WHERE id = ?", .int(row.id("source_id")))
            default: nil
            }
        return try query.map { try $0.int(in: database) != nil } ?? true
    }
}

extension JSONValue {
    fileprivate func id(_ name: String) -> Int { self[name]?.wholeNumber ?? 0 }
}
