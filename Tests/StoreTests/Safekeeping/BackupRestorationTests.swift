import Articles
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct BackupRestorationTests {
    private let library: TestLibrary
    private let backup: String
    private var folder: TemporaryFolder { library.folder }
    private var path: String { library.library.path }

    /// The library has three articles now, the backup two.
    init() throws {
        library = try TestLibrary(Article("One", doi: "10.5555/1"), Article("Two", doi: "10.5555/2"))
        backup = library.folder.path("copy.sqlite")
        _ = try library.library.backUp(to: backup, isReplacing: false, time: TestLibrary.time)
        try library.add([Article("Three")])
    }

    private func restore(_ file: String? = nil) throws -> RestoredBackup {
        try Library.restore(file ?? backup, to: path, time: "2026-12-01T08:30:00Z")
    }

    private func close() throws { try library.library.queue.close() }

    private func ids(_ path: String) throws -> [Int] { try Library.open(path) { _ in true }.allIDs() }

    private var kept: String { folder.path("library.sqlite.before-restore-2026-12-01T08-30-00Z.sqlite") }

    @Test func `It takes the library's place, which is kept beside it`() throws {
        try close()
        let restored = try restore()
        #expect(restored.backup.articles == 2 && restored.backup.made == TestLibrary.time)
        #expect(restored.kept == kept && restored.keptArticles == 3)
        #expect(try ids(path) == [1, 2])
        #expect(try ids(kept) == [1, 2, 3])
        let now = try Library.open(path) { _ in true }
        #expect(try now.check().isEmpty)
        #expect(try now.column("PRAGMA journal_mode") == ["wal"])
        #expect(try now.column("SELECT count(*) FROM setting") == ["0"])
        #expect(try BackupFile(backup).summary()?.articles == 2)
    }

    @Test func `Where the library is a link, the file that it leads to is replaced`() throws {
        try close()
        let link = folder.path("link.sqlite")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        #expect(try Library.restore(backup, to: link, time: "2026-12-01T08:30:00Z").kept == kept)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
        #expect(try ids(path) == [1, 2] && ids(kept) == [1, 2, 3])
    }

    @Test func `What the library's log holds is in what is kept`() throws {
        // As after a crash: a copy with a log that isn't in the file yet.
        let crashed = folder.path("crashed.sqlite")
        for ending in ["", "-wal"] { try FileManager.default.copyItem(atPath: path + ending, toPath: crashed + ending) }
        #expect(FileSystem.size(of: "\(crashed)-wal") ?? 0 > 0)
        let restored = try Library.restore(backup, to: crashed, time: TestLibrary.time)
        #expect(restored.keptArticles == 3)
        let kept = try #require(restored.kept)
        #expect(!FileManager.default.fileExists(atPath: "\(kept)-wal"))
        #expect(try ids(kept) == [1, 2, 3] && ids(crashed) == [1, 2])
    }

    @Test func `Where there is no library, it becomes one`() throws {
        let path = folder.path("new/place/library.sqlite")
        #expect(try Library.restore(backup, to: path, time: TestLibrary.time).kept == nil)
        #expect(try ids(path) == [1, 2])
    }

    @Test func `A log that is left of a library that is gone isn't read as the new one's`() throws {
        let path = folder.path("gone.sqlite")
        try FileManager.default.copyItem(atPath: self.path + "-wal", toPath: path + "-wal")
        let kept = try #require(try Library.restore(backup, to: path, time: TestLibrary.time).kept)
        #expect(kept.hasSuffix("-wal") && FileSystem.size(of: kept) ?? 0 > 0)
        #expect(try ids(path) == [1, 2])
    }

    @Test(arguments: [0..<100, 16_384..<400_000, 0..<0])
    func `A damaged library is no obstacle`(range: Range<Int>) throws {
        try close()
        var bytes = try Data(contentsOf: URL(filePath: path))
        if range.isEmpty { bytes = bytes.prefix(5_000) }
        for index in range { bytes[index] = 0xA5 }
        try bytes.write(to: URL(filePath: path))
        let restored = try restore()
        #expect(restored.kept == kept)
        #expect(try ids(path) == [1, 2])
        #expect(try Data(contentsOf: URL(filePath: kept)).count == bytes.count)
    }

    @Test func `While another has the library open, nothing is done`() throws {
        let before = try library.dump()
        #expect(throws: BackupError.inUse(path: path)) { try restore() }
        #expect(try library.dump() == before)
        #expect(!FileManager.default.fileExists(atPath: kept))
        #expect(!FileManager.default.fileExists(atPath: "\(path).unfinished"))
        try library.add([Article("Four")])
        try close()
        #expect(try ids(path).count == 4)
    }

    private func expectNothingDone(_ file: String, _ error: BackupError) throws {
        try close()
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(throws: error) { try restore(file) }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(!names.contains { $0.contains("before-restore") || $0.contains("unfinished") })
    }

    @Test func `A file that isn't there, another program's, and the library itself are refused`() throws {
        try expectNothingDone(folder.path("none"), .noBackup(path: folder.path("none"), isThere: false))
        let text = try folder.write("text", to: "text")
        try expectNothingDone(text, .noBackup(path: text, isThere: true))
        try expectNothingDone(path, .isTheLibrary(path: path))
    }

    @Test func `A newer lib's is refused`() throws {
        try DatabaseQueue(path: backup).writeWithoutTransaction {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999_from_the_future')")
        }
        try expectNothingDone(backup, .newerBackup(path: backup))
    }

    @Test func `A damaged backup is refused`() throws {
        var bytes = try Data(contentsOf: URL(filePath: backup))
        for index in 60 * 16_384..<61 * 16_384 { bytes[index] = 0xA5 }
        try bytes.write(to: URL(filePath: backup))
        try close()
        let error = #expect(throws: BackupError.self) { try restore() }
        guard case .brokenBackup(let named, let findings) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(named == backup && !findings.isEmpty)
        #expect(try ids(path) == [1, 2, 3])
    }

    @Test func `A backup with a stale index is refused`() throws {
        try DatabaseQueue(path: backup).writeWithoutTransaction {
            try $0.execute(sql: "UPDATE article SET title = 'New'")
        }
        let finding = Finding(area: .index, text: "The search index differs from the articles.")
        try expectNothingDone(backup, .brokenBackup(path: backup, findings: [finding]))
    }
}
