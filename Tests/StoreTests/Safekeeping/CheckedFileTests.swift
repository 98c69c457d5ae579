import Articles
import Foundation
import GRDB
import Testing

@testable import Store

/// What is kept of the room for checksums, and of the file's end.
@Suite struct CheckedFileTests {
    private let library: TestLibrary
    private let file: LibraryFile

    init() throws {
        library = try TestLibrary(Article("Lumbar drains"), Article("Lumbar pain"), Article("Lumbar punctures"))
        try library.execute("VACUUM")
        file = try LibraryFile(of: library)
    }

    @Test func `Each page of a library, of its copies and of what is made from it has its checksum`() throws {
        let library = try TestLibrary.withFixtures()
        _ = try library.library.remove([3, 4])
        let (backup, restored) = (library.folder.path("backup.sqlite"), library.folder.path("restored.sqlite"))
        _ = try library.library.backUp(to: backup, isReplacing: false, time: TestLibrary.time)
        _ = try Library.restore(backup, to: restored, time: TestLibrary.time)
        try library.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for path in [library.library.path, backup, restored] {
            #expect(try LibraryFile(at: path, in: library.folder).wrongPages() == [], "\(path)")
        }
    }

    @Test(arguments: [0, 1, 7, 9, 40, 255], [false, true])
    func `A header that has lost the room for checksums gets it back`(room: UInt8, isForeign: Bool) throws {
        if isForeign { try file.foreignly("CREATE TABLE other (a); DROP TABLE other") }
        try file.change { $0[20] = room }
        let before = try file.bytes()
        #expect(try file.open().count(SearchRequest("lumbar")) == 3)
        #expect(try file.bytes()[20] == 8 && file.wrongPages() == [])
        try before.write(to: URL(filePath: file.path))
        _ = try file.open().tag([1], adding: ["new"], removing: [])
        _ = try file.open().add([2], toReadingList: "List")
        #expect(try file.open().check() == [] && file.open().tags().map(\.name) == ["new"])
        #expect(try file.bytes()[20] == 8 && file.wrongPages() == [])
    }

    @Test func `A header that tells of another room, of pages that nobody knows, is refused`() throws {
        try file.change { bytes in
            for number in 1...4 { bytes[number * LibraryFile.pageSize - 1] ^= 1 }
            bytes[20] = 40
        }
        let error = #expect(throws: LibraryError.self) { try file.open() }
        guard case .damaged = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: [1, 8, 100, 1_000, 8_000, 16_000, 16_383])
    func `A last page that the file's end cuts short is damage`(cut: Int) throws {
        let name = try #require(
            try library.column("SELECT name FROM sqlite_schema ORDER BY rootpage DESC LIMIT 1").first)
        let pages = try library.column("SELECT max(rootpage) FROM sqlite_schema").first.flatMap(Int.init)
        #expect(try file.bytes().count == LibraryFile.pageSize * (pages ?? 0), "\(name)")
        try file.change { $0.removeLast(cut) }
        let opened = try file.open()
        do {
            #expect(try opened.search(SearchRequest("lumbar")).results.count == 3)
            #expect(try opened.article(1)?.article.title == "Lumbar drains")
        } catch let error as DatabaseError {
            #expect(error.resultCode == .SQLITE_CORRUPT)
        }
        // Nothing but the checksum is missing where no more than that was cut off.
        #expect(try opened.check().isEmpty == (cut <= 8))
        #expect(try file.wrongPages().isEmpty == (cut <= 8))
    }

    @Test func `Who opened a file while it was empty takes nothing else for a page`() throws {
        let path = library.folder.path("empty.sqlite")
        try Data().write(to: URL(filePath: path))
        let early = try DatabaseQueue(path: path, configuration: DatabaseFile.patient)
        #expect(try early.inDatabase { try Int.fetchOne($0, sql: "PRAGMA schema_version") } == 0)
        let bytes = try file.bytes()
        let written = try FileHandle(forWritingTo: URL(filePath: path))
        try written.write(contentsOf: bytes)
        try written.close()
        #expect(try early.inDatabase { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") } == 3)
        #expect(early.inDatabase { DoubtfulPages(of: $0).settled() } == [])
        #expect(try LibraryFile(at: path, in: library.folder).wrongPages() == [])
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }

    @Test func `What isn't opened as a library has no checksums`() throws {
        let queue = try DatabaseQueue(path: "", configuration: DatabaseFile.patient)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "CREATE TABLE other (a); INSERT INTO other VALUES (zeroblob(100000))")
            let pages = DoubtfulPages(of: database)
            #expect(!pages.exist && pages.settled() == [])
        }
    }

    @Test func `A library without room for checksums gets it from its backup`() throws {
        let plain = library.folder.path("plain.sqlite")
        let queue = try DatabaseQueue(path: plain)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA page_size = 16384; PRAGMA application_id = \(DatabaseFile.applicationID)")
        }
        try DatabaseFile.migrate(queue)
        try queue.close()
        #expect(try LibraryFile(at: plain, in: library.folder).wrongPages() != [])
        #expect(try Library.open(plain) { _ in true }.check() == [])
        _ = try Library.restore(plain, to: file.path, time: TestLibrary.time)
        #expect(try file.wrongPages() == [] && file.open().check() == [])
    }
}
