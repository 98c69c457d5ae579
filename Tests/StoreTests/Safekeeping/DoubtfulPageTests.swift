import Articles
import Foundation
import GRDB
import Testing

@testable import Store

/// Pages of a library that aren't as `lib` wrote them.
@Suite struct DoubtfulPageTests {
    private let library: TestLibrary
    private let path: String

    init() throws {
        library = try TestLibrary(Article("Lumbar drains"), Article("Lumbar pain"), Article("Lumbar punctures"))
        path = library.folder.path("copy.sqlite")
        try library.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        try FileManager.default.copyItem(atPath: library.library.path, toPath: path)
    }

    /// The numbers of a file's pages whose checksum is another.
    private static func wrongPages(_ path: String) throws -> [Int] {
        let bytes = try Data(contentsOf: URL(filePath: path))
        return stride(from: 0, to: bytes.count, by: 16_384).filter { offset in
            bytes[offset..<offset + 16_384].withUnsafeBytes { bytes in
                // Aligned as SQLite's pages are.
                let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
                defer { copy.deallocate() }
                copy.copyMemory(from: bytes)
                return copy.baseAddress.map { !Page(size: 16_384, offset: offset).isRight($0) } ?? true
            }
        }.map { $0 / 16_384 + 1 }
    }

    /// Another program's connection, which knows nothing of checksums.
    private func foreignly(_ sql: String) throws {
        let queue = try DatabaseQueue(path: "\(URL(filePath: path).absoluteString)?vfs=unix")
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test func `A checksum is another one for each byte and each place`() {
        let words = (0..<61).map { UInt64($0) &* 0x0123_4567_89AB_CDEF }
        func checksum(_ words: [UInt64], number: Int = 1) -> UInt64 {
            words.withUnsafeBufferPointer { PageChecksum.of($0, number: number) }
        }
        for index in words.indices {
            for bit in 0..<64 {
                var changed = words
                changed[index] ^= 1 << bit
                #expect(checksum(changed) != checksum(words))
            }
            var changed = words
            changed.swapAt(index, (index + 4) % words.count)
            #expect(checksum(changed) != checksum(words))
        }
        #expect(Set((1...1_000).map { checksum(words, number: $0) }).count == 1_000)
    }

    @Test func `Each page of a library, of its copies and of what is made from it has its checksum`() throws {
        let library = try TestLibrary.withFixtures()
        _ = try library.library.remove([3, 4])
        let (backup, restored) = (library.folder.path("backup.sqlite"), library.folder.path("restored.sqlite"))
        _ = try library.library.backUp(to: backup, isReplacing: false, time: TestLibrary.time)
        _ = try Library.restore(backup, to: restored, time: TestLibrary.time)
        try library.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for path in [library.library.path, backup, restored] {
            #expect(try Self.wrongPages(path) == [], "\(path)")
        }
    }

    @Test func `What another program wrote is looked through once, and then has its checksum`() throws {
        try foreignly("UPDATE article SET volume = '7' WHERE id = 2; INSERT INTO tag (name) VALUES ('new')")
        #expect(try !Self.wrongPages(path).isEmpty)
        let opened = try Library.open(path) { _ in true }
        var doubts = 0
        opened.onDoubt = { doubts += 1 }
        for _ in 0..<2 { #expect(try opened.search(SearchRequest("lumbar")).results.count == 3) }
        #expect(doubts == 1)
        #expect(try Self.wrongPages(path) == [])
    }

    @Test func `What another program carried from the log into the file is no damage`() throws {
        try FileManager.default.removeItem(atPath: path)
        try library.add([Article("Lumbar cisterns")])
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: library.library.path + ending, toPath: path + ending)
        }
        try foreignly("PRAGMA wal_checkpoint(TRUNCATE)")
        #expect(try Self.wrongPages(path) != [])
        let opened = try Library.open(path) { _ in true }
        #expect(try opened.count(SearchRequest("lumbar")) == 4 && opened.check() == [])
        #expect(try Self.wrongPages(path) == [])
    }

    @Test func `What another program did to the index is damage`() throws {
        try foreignly("DELETE FROM article_search_data WHERE id > 1000")
        let error = #expect(throws: DatabaseError.self) {
            try Library.open(path) { _ in true }.count(SearchRequest("lumbar"))
        }
        #expect(error?.resultCode == .SQLITE_CORRUPT)
    }

    @Test func `What another program took away is made anew`() throws {
        try foreignly("CREATE TABLE p AS SELECT zeroblob(200000) AS bytes; UPDATE p SET bytes = randomblob(200000)")
        try foreignly("DROP TABLE p; DELETE FROM matching_key")
        let report = try Library.repair(path, time: TestLibrary.time) { _ in true }
        #expect(!report.found.isEmpty && report.left.isEmpty)
        #expect(try Library.open(path) { _ in true }.check() == [])
    }

    @Test func `That there is no such thing is no answer from a damaged page`() throws {
        _ = try Library.open(path) { _ in true }.add([1], toReadingList: "List")
        try foreignly("DELETE FROM article_search_data WHERE id > 1000")
        #expect(throws: LibraryError.self) { try Library.open(path) { _ in true }.readingList("None") }
        try foreignly("UPDATE reading_list SET name = 'Others'")
        #expect(throws: DatabaseError.self) { try Library.open(path) { _ in true }.readingList("None") }
    }

    @Test func `Nothing is written to a library whose pages are damaged`() throws {
        let root = try #require(
            try library.column("SELECT rootpage FROM sqlite_schema WHERE name = 'tag'").first.flatMap(Int.init))
        var bytes = try Data(contentsOf: URL(filePath: path))
        // How many cells there are, of none.
        bytes[(root - 1) * 16_384 + 4] = 1
        try bytes.write(to: URL(filePath: path))
        #expect(throws: DatabaseError.self) {
            try Library.open(path) { _ in true }.tag([1], adding: ["new"], removing: [])
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }

    @Test func `No changed byte gives other results`() throws {
        let bytes = try Data(contentsOf: URL(filePath: path))
        let ids = try library.library.search(SearchRequest("lumbar puncture")).results.map(\.article.id)
        var refusals = 0
        for (number, place) in stride(from: 100, to: bytes.count, by: 3_001).enumerated() {
            var changed = bytes
            changed[place] ^= UInt8(truncatingIfNeeded: 1 << (number % 8))
            try changed.write(to: URL(filePath: path))
            do {
                let found = try Library.open(path) { _ in true }.search(SearchRequest("lumbar puncture"))
                #expect(found.results.map(\.article.id) == ids, "Byte \(place)")
            } catch {
                refusals += 1
            }
        }
        #expect(refusals > 0)
    }

    @Test func `A library without room for checksums gets it from its backup`() throws {
        let plain = library.folder.path("plain.sqlite")
        let queue = try DatabaseQueue(path: plain)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA page_size = 16384; PRAGMA application_id = \(DatabaseFile.applicationID)")
        }
        try DatabaseFile.migrate(queue)
        try queue.close()
        #expect(try Self.wrongPages(plain) != [])
        #expect(try Library.open(plain) { _ in true }.check() == [])
        _ = try Library.restore(plain, to: path, time: TestLibrary.time)
        #expect(try Self.wrongPages(path) == [])
        #expect(try Library.open(path) { _ in true }.check() == [])
    }
}
