import Articles
import Foundation
import GRDB
import Testing

@testable import Store

/// A library of which a page was overwritten.
@Suite struct FileRebuildTests {
    private let folder: TemporaryFolder
    private let path: String
    private let sound: [String]
    private let found: Int

    init() throws {
        let library = try TestLibrary.withFixtures()
        _ = try library.library.add([3, 1, 2], toReadingList: "List")
        try library.execute(
            "DELETE FROM article WHERE id = 74; INSERT INTO article_search (article_search) VALUES ('rebuild')")
        _ = try Library.repair(library.library.path, time: TestLibrary.time) { _ in true }
        sound = try Self.rows(of: library)
        found = try library.library.count(SearchRequest("blinatumomab"))
        folder = library.folder
        path = folder.path("damaged.sqlite")
        try library.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        try FileManager.default.copyItem(atPath: library.library.path, toPath: path)
    }

    /// All but the index's own tables.
    private static func rows(of library: TestLibrary) throws -> [String] {
        try library.dump().filter { !$0.hasPrefix("article_search") && !$0.hasPrefix("sqlite_stat") }
    }

    /// Overwrites the first page of a table or an index, which it can't be read without.
    private func damage(_ name: String) throws {
        let page = try #require(
            try Library.open(path) { _ in true }.column("SELECT rootpage FROM sqlite_schema WHERE name = '\(name)'")
                .first.flatMap(Int.init))
        var bytes = try Data(contentsOf: URL(filePath: path))
        for index in (page - 1) * 16_384..<page * 16_384 { bytes[index] = 0xA5 }
        try bytes.write(to: URL(filePath: path))
    }

    /// Changes how many cells the first page of a table or an index says that it has.
    private func changeCells(of name: String, by difference: Int) throws {
        let page = try #require(
            try Library.open(path) { _ in true }.column("SELECT rootpage FROM sqlite_schema WHERE name = '\(name)'")
                .first.flatMap(Int.init))
        var bytes = try Data(contentsOf: URL(filePath: path))
        let place = (page - 1) * 16_384 + 3
        let count = Int(bytes[place]) << 8 + Int(bytes[place + 1]) + difference
        bytes[place] = UInt8(count >> 8)
        bytes[place + 1] = UInt8(count & 0xFF)
        try bytes.write(to: URL(filePath: path))
    }

    @Test func `Damage among unused pages is found and mended`() throws {
        let queue = try DatabaseQueue(path: path)
        try queue.inDatabase { try $0.execute(sql: "CREATE TABLE p AS SELECT zeroblob(200000); DROP TABLE p") }
        try queue.close()
        #expect(try Library.open(path) { _ in true }.check() == [])
        var bytes = try Data(contentsOf: URL(filePath: path))
        // How many unused pages there are (sqlite.org/fileformat2.html, section 1.3).
        bytes[39] ^= 1
        try bytes.write(to: URL(filePath: path))
        #expect(try Library.open(path) { _ in true }.check().map(\.area) == [.file])
        _ = try Library.repair(path, time: TestLibrary.time) { _ in true }
        let mended = try Library.open(path) { _ in true }
        #expect(try mended.check() == [] && mended.count(SearchRequest("blinatumomab")) == found)
    }

    @Test func `A used page among the unused ones is found and mended`() throws {
        let queue = try DatabaseQueue(path: path)
        let used = try queue.inDatabase { database in
            try database.execute(sql: "CREATE TABLE p AS SELECT zeroblob(200000); DROP TABLE p")
            // A leaf of a table that nothing is taken from by what is added.
            return try Int.fetchOne(database, sql: "SELECT max(rootpage) FROM sqlite_schema") ?? 0
        }
        try queue.close()
        #expect(try Library.open(path) { _ in true }.check() == [])
        var bytes = try Data(contentsOf: URL(filePath: path))
        // The first page of the list, and the page that it names last (sqlite.org/fileformat2.html, section 1.5).
        let list = (Int(bytes[34]) << 8 + Int(bytes[35]) - 1) * 16_384
        let last = list + 8 + 4 * (Int(bytes[list + 7]) - 1)
        (bytes[last + 2], bytes[last + 3]) = (UInt8(used >> 8), UInt8(used & 0xFF))
        try bytes.write(to: URL(filePath: path))
        #expect(try Library.open(path) { _ in true }.check().map(\.area).contains(.file))
        _ = try Library.repair(path, time: TestLibrary.time) { _ in true }
        #expect(try Library.open(path) { _ in true }.check() == [])
    }

    // Whether "To be read" is missing or hidden can't be told, either.
    @Test(arguments: ["List", "To be read"])
    func `No name is said to be missing where an index hides one`(name: String) throws {
        try changeCells(of: "sqlite_autoindex_reading_list_1", by: -1)
        let library = try Library.open(path) { _ in true }
        let error = #expect(throws: DatabaseError.self) { try library.readingList(name) }
        #expect(error?.resultCode == .SQLITE_CORRUPT)
    }

    @Test(arguments: ["article_text", "import", "sqlite_sequence"])
    func `Where a page of a table without an index hides a row, nothing is made`(table: String) throws {
        try changeCells(of: table, by: -1)
        let damaged = try Data(contentsOf: URL(filePath: path))
        #expect(try Library.open(path) { _ in true }.check().contains { $0.area == .file })
        #expect(throws: RepairError.cannotRead(library: path, table: table)) {
            try Library.repair(path, time: TestLibrary.time) { _ in true }
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == damaged)
    }

    private func denyWriting() throws {
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[18] = 3
        try bytes.write(to: URL(filePath: path))
    }

    @Test func `A header that lets nobody write is mended`() throws {
        try denyWriting()
        #expect(try Library.open(path) { _ in true }.check().map(\.area) == [.file])
        let report = try Library.repair(path, time: TestLibrary.time) { _ in true }
        #expect(report.left.isEmpty && report.kept != nil)
        let library = try Library.open(path) { _ in true }
        #expect(try library.check().isEmpty)
        #expect(try library.rows() == sound)
    }

    @Test func `And is no obstacle to a backup`() throws {
        let backup = folder.path("backup.sqlite")
        _ = try Library.open(path) { _ in true }.backUp(to: backup, isReplacing: false, time: TestLibrary.time)
        try denyWriting()
        let restored = try Library.restore(backup, to: path, time: TestLibrary.time)
        #expect(restored.kept != nil)
        #expect(try Library.open(path) { _ in true }.check().isEmpty)
    }

    @Test(arguments: [-1, 1]) func `One index that tells of another number of rows is outvoted`(difference: Int) throws
    {
        try changeCells(of: "article_by_citations", by: difference)
        let report = try Library.repair(path, time: TestLibrary.time) { _ in true }
        #expect(report.left.isEmpty && !report.found.isEmpty)
        #expect(try Library.open(path) { _ in true }.rows() == sound)
    }

    @Test(
        arguments: [
            ([], 0), ([7], 7), ([7, 9], 7), ([7, 7, 9], 7), ([9, 9, 7], 9), ([9, 7, 9], 9),
        ] as [([Int], Int)]) func `As many rows are expected as two indexes tell of`(counts: [Int], expected: Int)
    {
        #expect(FileRebuild.expected(counts) == expected)
    }

    @Test(arguments: [
        "article_by_date", "identifier_by_article", "authorship_by_author", "article_search_data", "article_search_idx",
        "word", "abbreviation", "matching_key", "reading_list_entry_by_article",
        // All of its columns are in an index.
        "identifier",
    ])
    func `Where nothing but what follows from rows is lost, the library is made anew`(name: String) throws {
        try damage(name)
        let damaged = try Data(contentsOf: URL(filePath: path))
        #expect(try Library.open(path) { _ in true }.check().contains { $0.area == .file })
        let report = try Library.repair(path, time: TestLibrary.time) { _ in true }
        #expect(report.left.isEmpty && !report.found.isEmpty)
        let library = try Library.open(path) { _ in true }
        #expect(try library.check().isEmpty)
        #expect(try library.rows() == sound)
        #expect(try library.count(SearchRequest("blinatumomab")) == found)
        // Ids that were given are not given again.
        #expect(try library.column("SELECT seq FROM sqlite_sequence WHERE name = 'article'") == ["74"])
        let kept = try #require(report.kept)
        #expect(try Data(contentsOf: URL(filePath: kept)).count == damaged.count)
    }

    @Test(arguments: ["article", "article_text", "reading_list"])
    func `Where rows themselves are lost, the file stays as it is`(name: String) throws {
        try damage(name)
        let damaged = try Data(contentsOf: URL(filePath: path))
        #expect(throws: RepairError.cannotRead(library: path, table: name)) {
            _ = try Library.repair(path, time: TestLibrary.time) { _ in true }
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == damaged)
        #expect(!FileManager.default.fileExists(atPath: "\(path).unfinished"))
    }
}

extension Library {
    fileprivate func rows() throws -> [String] {
        let tables = try column(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'article_search%' ORDER BY name")
        return try tables.flatMap { table in
            let columns = try column("SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('\(table)')")
            return try column("SELECT \(columns.joined(separator: " || ' ' || ")) FROM \"\(table)\" ORDER BY 1")
                .map { "\(table) \($0)" }
        }
    }
}
