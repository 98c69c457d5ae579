import Articles
import Foundation
import GRDB
import Testing

@testable import Store

/// Pages of a library that aren't as `lib` wrote them.
@Suite struct DoubtfulPageTests {
    private let library: TestLibrary
    private let file: LibraryFile
    private var path: String { file.path }

    init() throws {
        library = try TestLibrary(
            Article("Lumbar drains") { $0.volume = "4711" }, Article("Lumbar pain"), Article("Lumbar punctures"))
        file = try LibraryFile(of: library)
    }

    @Test func `What another program wrote is looked through once, and then has its checksum`() throws {
        try file.foreignly("UPDATE article SET volume = '7' WHERE id = 2; INSERT INTO tag (name) VALUES ('new')")
        #expect(try !file.wrongPages().isEmpty)
        let wrong = try file.wrongPages()
        let opened = try file.open()
        var doubts: [PageDoubt] = []
        opened.onDoubt = { doubts.append($0) }
        for _ in 0..<2 { #expect(try opened.search(SearchRequest("lumbar")).results.count == 3) }
        #expect(doubts == [.isJudged, .isAccepted(pages: wrong, isWritten: true)])
        #expect(try file.wrongPages() == [])
    }

    @Test func `It is said of imports and checks, too, which pages were doubtful`() throws {
        var doubts: [PageDoubt] = []
        func opened() throws -> Library {
            let opened = try file.open()
            opened.onDoubt = { doubts.append($0) }
            return opened
        }
        try file.foreignly("UPDATE article SET volume = '7' WHERE id = 1")
        let wrong = try file.wrongPages()
        #expect(try opened().check() == [])
        #expect(doubts == [.isAccepted(pages: wrong, isWritten: true)])

        try file.foreignly("UPDATE article SET volume = '8' WHERE id = 1")
        let preparer = try BatchPreparer()
        var batches = [preparer.batch([Record(Article("Lumbar cisterns"))])]
        let added = ImportFile(file: "a", format: "scholar", database: nil, day: "2026-01-01")
        doubts = []
        _ = try opened().add(time: TestLibrary.time) { try $0.add(added) { batches.popLast() } }
        #expect(doubts.first == .isJudged && doubts.count == 2)

        try file.flipBit(of: "matching_key")
        let damaged = try file.wrongPages()
        doubts = []
        #expect(try opened().check().map(\.area) == [.contents])
        #expect(doubts == [.isConfirmed(pages: damaged)])
    }

    @Test func `What another program carried from the log into the file is no damage`() throws {
        try FileManager.default.removeItem(atPath: path)
        try library.add([Article("Lumbar cisterns")])
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: library.library.path + ending, toPath: path + ending)
        }
        try file.foreignly("PRAGMA wal_checkpoint(TRUNCATE)")
        #expect(try file.wrongPages() != [])
        let opened = try file.open()
        #expect(try opened.count(SearchRequest("lumbar")) == 4 && opened.check() == [])
        #expect(try file.wrongPages() == [])
    }

    @Test func `What another program did to the index is damage`() throws {
        try file.foreignly("DELETE FROM article_search_data WHERE id > 1000")
        let error = #expect(throws: DatabaseError.self) {
            try file.open().count(SearchRequest("lumbar"))
        }
        #expect(error?.resultCode == .SQLITE_CORRUPT)
    }

    @Test func `What another program took away is made anew`() throws {
        try file.foreignly(
            "CREATE TABLE p AS SELECT zeroblob(200000) AS bytes; UPDATE p SET bytes = randomblob(200000)")
        try file.foreignly("DROP TABLE p; DELETE FROM matching_key")
        let report = try Library.repair(path, time: TestLibrary.time) { _ in true }
        #expect(!report.found.isEmpty && report.left.isEmpty)
        #expect(try file.open().check() == [])
    }

    @Test func `That there is no such thing is no answer from a damaged page`() throws {
        _ = try file.open().add([1], toReadingList: "List")
        try file.foreignly("DELETE FROM article_search_data WHERE id > 1000")
        #expect(throws: LibraryError.self) { try file.open().readingList("None") }
        try file.foreignly("UPDATE reading_list SET name = 'Others'")
        #expect(throws: DatabaseError.self) { try file.open().readingList("None") }
    }

    @Test func `Nothing is written to a library whose pages are damaged`() throws {
        let root = try #require(
            try library.column("SELECT rootpage FROM sqlite_schema WHERE name = 'tag'").first.flatMap(Int.init))
        var bytes = try Data(contentsOf: URL(filePath: path))
        // How many cells there are, of none.
        bytes[(root - 1) * 16_384 + 4] = 1
        try bytes.write(to: URL(filePath: path))
        #expect(throws: DatabaseError.self) {
            try file.open().tag([1], adding: ["new"], removing: [])
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
                let found = try file.open().search(SearchRequest("lumbar puncture"))
                #expect(found.results.map(\.article.id) == ids, "Byte \(place)")
            } catch {
                refusals += 1
            }
        }
        #expect(refusals > 0)
    }

    @Test func `Nothing is handed out of a list before it is judged`() throws {
        try file.replace("Lumbar drains", by: "Lumbar drainz")
        var titles: [String?] = []
        #expect(throws: DatabaseError.self) {
            try file.open().forEachArticle([3, 2, 1], .line) { titles.append($0.article.title) }
        }
        #expect(titles == [])
    }

    @Test func `Others may write while the articles that were judged go out`() throws {
        let library = try TestLibrary()
        try library.add((1...200).map { Article("Lumbar drain \($0)") })
        let file = try LibraryFile(of: library)
        try file.foreignly("UPDATE article SET volume = '7'")
        let other = try Library.open(file.path) { _ in false }
        var count = 0
        try file.open().forEachArticle(1...200, .line) { article in
            count += 1
            if count % 64 == 0 { _ = try other.tag([article.id], adding: ["new"], removing: []) }
        }
        #expect(count == 200)
        #expect(try other.ids(matching: SearchRequest("tag:new")).count == 3)
    }

    @Test func `Who reads waits for nobody, even for judging`() throws {
        try file.foreignly("UPDATE article SET volume = '7' WHERE id = 2")
        let writer = try file.open()
        try writer.queue.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                try database.execute(sql: "INSERT INTO tag (name) VALUES ('new')")
                let reader = try Library.open(path) { _ in
                    Issue.record("It waits")
                    return false
                }
                #expect(try reader.search(SearchRequest("lumbar")).results.count == 3)
                return .commit
            }
        }
        #expect(try writer.check() == [] && file.wrongPages() == [])
    }

    @Test func `A damaged index is found while another one writes`() throws {
        try file.foreignly("UPDATE article SET title = 'Lumbar drainz' WHERE id = 1")
        try file.open().queue.writeWithoutTransaction { database in
            try database.inTransaction(.immediate) {
                try database.execute(sql: "INSERT INTO tag (name) VALUES ('new')")
                #expect(throws: DatabaseError.self) { try file.open().article(1) }
                return .rollback
            }
        }
    }

    @Test func `What was read wrong, and is right in the file, is read once more`() throws {
        let sound = try file.bytes()
        try file.replace("4711", by: "4712")
        let opened = try file.open()
        var volumes: [String?] = []
        let volume = try opened.reading { database in
            let article = try ArticleReader(database).libraryArticle(1)
            volumes.append(article?.article.volume)
            // As a disk does that gives another answer the next time.
            try write(sound)
            return article?.article.volume
        }
        #expect(volumes == ["4712", "4711"] && volume == "4711")
        #expect(try file.bytes() == sound)
    }

    @Test func `Nothing is written where something was read wrong`() throws {
        let sound = try file.bytes()
        try file.replace("4711", by: "4712")
        let error = #expect(throws: DatabaseError.self) {
            try file.open().writing { database in
                try database.execute(sql: "UPDATE article SET volume = volume || '0' WHERE id = 1")
                try write(sound)
            }
        }
        #expect(error?.resultCode == .SQLITE_IOERR)
        #expect(try file.open().article(1)?.article.volume == "4711")
    }

    /// Into the same file, which others have open.
    private func write(_ bytes: Data) throws {
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.write(contentsOf: bytes)
        try handle.close()
    }

    @Test func `A rule that damaged rows break isn't told of as one that the change breaks`() throws {
        try file.flipBit(of: "matching_key")
        let error = #expect(throws: DatabaseError.self) {
            try file.open().writing { database in
                _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM matching_key")
                throw DatabaseError(resultCode: .SQLITE_CONSTRAINT)
            }
        }
        #expect(error?.resultCode == .SQLITE_CORRUPT)
    }
}
