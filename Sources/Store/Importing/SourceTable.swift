import Articles
import GRDB

/// Rows of `import`, `import_file`, `source` and what hangs on them: where articles came from.
final class SourceTable {
    private let findDigest: PreparedStatement
    private let findImport: PreparedStatement
    private let insertImport: PreparedStatement
    private let insertFile: PreparedStatement
    private let updateFile: PreparedStatement
    private let insertSource: PreparedStatement
    private let insertValue: PreparedStatement
    private let insertOrigin: PreparedStatement

    init(_ database: Database) throws {
        findDigest = try PreparedStatement(database, "SELECT article_id FROM source WHERE digest = ?")
        findImport = try PreparedStatement(database, "SELECT 1 FROM import WHERE id = ?")
        insertImport = try PreparedStatement(database, "INSERT INTO import (time) VALUES (?)")
        insertFile = try PreparedStatement(
            database, "INSERT INTO import_file (import_id, file, format, database, day) VALUES (?, ?, ?, ?, ?)")
        updateFile = try PreparedStatement(
            database,
            """
            UPDATE import_file SET records_read = ?, added = ?, updated = ?, unchanged = ?, in_trash = ?, rejected = ?
            WHERE id = ?
            """)
        insertSource = try PreparedStatement(
            database,
            """
            INSERT INTO source (article_id, import_file_id, line, record, key, database, day, digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertValue = try PreparedStatement(
            database, "INSERT OR IGNORE INTO source_value (source_id, field, value) VALUES (?, ?, ?)")
        insertOrigin = try PreparedStatement(
            database,
            """
            INSERT INTO field_origin (article_id, field, source_id) VALUES (?, ?, ?)
            ON CONFLICT (article_id, field) DO UPDATE SET source_id = excluded.source_id
            WHERE source_id IS NOT NULL
            """)
    }

    /// The article that a record of these bytes went into.
    func article(of digest: Digest) throws -> Int? {
        try findDigest.first({ $0.bind(digest.bytes) }, row: { $0.int(0) ?? 0 })
    }

    func hasImport(_ id: Int) throws -> Bool {
        try findImport.first({ $0.bind(id) }, row: { _ in true }) ?? false
    }

    func addImport(time: String) throws -> Int {
        try insertImport.insert { $0.bind(time) }
    }

    func addFile(_ file: ImportFile, to importID: Int) throws -> Int {
        try insertFile.insert {
            $0.bind(importID)
            $0.bind(file.file)
            $0.bind(file.format)
            $0.bind(file.database)
            $0.bind(file.day)
        }
    }

    func setCounts(_ counts: ImportCounts, of file: Int) throws {
        try updateFile.run {
            $0.bind(counts.read)
            $0.bind(counts.added)
            $0.bind(counts.updated)
            $0.bind(counts.unchanged)
            $0.bind(counts.inTrash)
            $0.bind(counts.rejected)
            $0.bind(file)
        }
    }

    /// - Parameter file: the description of the file's row, whose database and day needn't be kept twice.
    func add(_ record: Record, to article: Int, fileID: Int, _ file: ImportFile) throws -> Int {
        try insertSource.insert {
            $0.bind(article)
            $0.bind(fileID)
            $0.bind(record.line)
            $0.bind(record.ordinal)
            $0.bind(record.key)
            $0.bind(record.database == file.database ? nil : record.database)
            $0.bind(record.date == file.day ? nil : record.date)
            $0.bind(record.digest.bytes)
        }
    }

    func keep(_ merge: ArticleMerge, of source: Int, article: Int) throws {
        try keep(merge.differing, of: source)
        for field in merge.filled { try setOrigin(source, of: field, article: article) }
    }

    /// - Parameter source: `nil` where the researcher wrote the field; that it stays.
    func setOrigin(_ source: Int?, of field: String, article: Int) throws {
        try insertOrigin.run {
            $0.bind(article)
            $0.bind(field)
            $0.bind(source)
        }
    }

    func keep(_ differing: [JSONMember], of source: Int) throws {
        for member in differing {
            try insertValue.run {
                $0.bind(source)
                $0.bind(member.name)
                $0.bind(JSONWriter.string(member.value))
            }
        }
    }
}
