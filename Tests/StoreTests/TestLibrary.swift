import Articles
import Foundation
import GRDB
import Ingestion
import TestSupport
import Testing

@testable import Store

/// GRDB has a Record too.
typealias Record = Articles.Record

/// A library in a folder of its own, which goes when it does.
final class TestLibrary {
    let folder: TemporaryFolder
    let library: Library

    init() throws {
        folder = try TemporaryFolder()
        library = try Library.create(folder.path("library.sqlite")) { _ in true }
    }

    /// With articles, one record each, from one file.
    convenience init(_ articles: Article...) throws {
        try self.init()
        try add(articles)
    }

    /// With the records of `Fixtures/library`.
    static func withFixtures() throws -> TestLibrary {
        let library = try TestLibrary()
        for file in Fixtures.files(in: "library") { try library.add(file: file.path) }
        return library
    }

    @discardableResult
    func add(
        _ articles: [Article], file: String = "records.txt", day: String = "2026-01-01",
        additions: PersonalAdditions = PersonalAdditions(), isDryRun: Bool = false
    ) throws -> (counts: ImportCounts, notices: [ImportNotice]) {
        let records = articles.enumerated().map { Record($1, number: $0 + 1) }
        return try add(records, ImportFile(file: file, format: "scholar", database: nil, day: day), additions, isDryRun)
    }

    @discardableResult
    func add(
        _ records: [Record], _ file: ImportFile, _ additions: PersonalAdditions = PersonalAdditions(),
        _ isDryRun: Bool = false
    ) throws -> (counts: ImportCounts, notices: [ImportNotice]) {
        let preparer = try BatchPreparer()
        // Several batches, as a file has.
        var rest = records[...]
        return try library.add(time: Self.time, additions: additions, isDryRun: isDryRun) { session in
            try session.add(file) {
                let records = rest.prefix(25)
                rest = rest.dropFirst(25)
                return records.isEmpty ? nil : preparer.batch(Array(records))
            }
        }
    }

    /// Adds articles as lines that a library exported.
    @discardableResult
    func add(exported: [LibraryArticle]) throws -> (counts: ImportCounts, notices: [ImportNotice]) {
        let records = exported.enumerated().map { index, item in
            var record = Record(item.article, number: index + 1)
            record.exported = item
            return record
        }
        return try add(records, ImportFile(file: "library.jsonl", format: "jsonl", database: nil, day: "2026-01-01"))
    }

    @discardableResult
    func add(file: String, isDryRun: Bool = false) throws -> (counts: ImportCounts, notices: [ImportNotice]) {
        let reader = try RecordReader(file)
        var records: [Record] = []
        while let event = try reader.next() { if case .record(let record) = event { records.append(record) } }
        let importFile = ImportFile(file: file, format: reader.format.rawValue, database: nil, day: "2026-01-01")
        return try add(records, importFile, PersonalAdditions(), isDryRun)
    }

    static let time = "2026-11-23T20:15:00Z"

    func article(_ id: Int) throws -> LibraryArticle {
        try #require(try library.article(id))
    }

    /// The first column of a statement's rows, as text.
    func column(_ sql: String) throws -> [String] {
        try library.column(sql)
    }

    func execute(_ sql: String) throws {
        try library.queue.inDatabase { try $0.execute(sql: sql) }
    }

    /// Every row of every table, the search index's own tables included.
    func dump() throws -> [String] {
        try library.queue.inDatabase { database in
            let tables = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'article_search' ORDER BY name")
            return try tables.flatMap { table in
                let columns = try String.fetchAll(
                    database, sql: "SELECT 'quote(\"' || name || '\")' FROM pragma_table_info(?)", arguments: [table])
                let row = columns.joined(separator: " || ' ' || ")
                return try String.fetchAll(database, sql: "SELECT \(row) FROM \"\(table)\" ORDER BY 1")
                    .map { "\(table) \($0)" }
            }
        }
    }
}

extension Library {
    func column(_ sql: String) throws -> [String] {
        try queue.inDatabase { database in
            try Row.fetchAll(database, sql: sql).map { row in
                switch (row[0] as DatabaseValue).storage {
                case .null: "NULL"
                case .int64(let number): String(number)
                case .double(let number): String(number)
                case .string(let text): text
                case .blob(let bytes): "\(bytes.count) bytes"
                }
            }
        }
    }
}

extension Record {
    /// A record that says what the article says.
    init(_ article: Article, number: Int = 1) {
        let digest = Array("\(article)".utf8).withUnsafeBytes { Digest(of: $0) }
        self.init(article: article, line: number, ordinal: number, digest: digest)
    }
}

extension Article {
    init(_ title: String?, doi: String? = nil, _ change: (inout Article) -> Void = { _ in }) {
        self.init()
        self.title = title
        if let identifier = doi.flatMap({ Identifier(.doi, $0) }) { identifiers = [identifier] }
        change(&self)
    }
}
