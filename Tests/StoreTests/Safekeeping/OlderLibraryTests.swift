import Foundation
import GRDB
import Migrations
import Synchronization
import Testing

@testable import Store

/// What is done before a library of an earlier `lib` is brought up to date.
@Suite struct OlderLibraryTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("library.sqlite")
    }

    private var copies: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.contains(".before-") }
                .sorted()
        }
    }

    private func migrations(of path: String) throws -> [String] {
        try DatabaseQueue(path: path).inDatabase {
            try String.fetchAll($0, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
        }
    }

    @Test(arguments: 1..<Migration.all.count)
    func `It is copied as it is`(migrations: Int) throws {
        try OlderLibrary.make(at: path, migrations: migrations)
        let library = try Library.open(path) { _ in true }
        let first = Migration.all[migrations].name.prefix(4)
        #expect(try copies == ["library.sqlite.before-\(first).sqlite"])
        let backup = try #require(library.backupBeforeUpdate)
        #expect(backup.path == folder.path("library.sqlite.before-\(first).sqlite") && backup.articles == 2)
        #expect(try self.migrations(of: backup.path) == Migration.all.prefix(migrations).map(\.name))
        #expect(try library.allIDs() == [1, 2])
        #expect(try Library.open(path) { _ in true }.backupBeforeUpdate == nil)
    }

    @Test func `So it is before something is added`() throws {
        try OlderLibrary.make(at: path, migrations: 1)
        #expect(try Library.create(path) { _ in true }.backupBeforeUpdate?.articles == 2)
        #expect(try copies.count == 1)
    }

    @Test func `Several that open it at once wait for one another`() throws {
        try OlderLibrary.make(at: path, migrations: 1)
        let results = Mutex<[Swift.Result<Int, any Error>]>([])
        DispatchQueue.concurrentPerform(iterations: 6) { [path] _ in
            let result = Swift.Result { try Library.open(path) { _ in usleep(1_000) == 0 }.allIDs().count }
            results.withLock { $0.append(result) }
        }
        #expect(try results.withLock { $0 }.map { try $0.get() } == Array(repeating: 2, count: 6))
        #expect(try (1...2).contains(copies.count))
        for copy in try copies { #expect(try self.migrations(of: folder.path(copy)).count < Migration.all.count) }
    }

    @Test func `A new library needs none`() throws {
        #expect(try Library.create(path) { _ in true }.backupBeforeUpdate == nil)
        #expect(try copies.isEmpty)
    }

    @Test func `Without a copy, it stays as it is`() throws {
        try OlderLibrary.make(at: path, migrations: 1)
        let name = "library.sqlite.before-\(Migration.all[1].name.prefix(4)).sqlite"
        // In the way of the copy.
        try FileManager.default.createDirectory(
            atPath: folder.path("\(name).unfinished"), withIntermediateDirectories: true)
        let error = #expect(throws: BackupError.self) { _ = try Library.open(path) { _ in true } }
        guard case .cannotKeepOlder(library: path, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try migrations(of: path) == [Migration.all[0].name])
    }

    @Test func `The newest two copies stay`() throws {
        for _ in 0..<4 {
            for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
            try OlderLibrary.make(at: path, migrations: 1)
            _ = try Library.open(path) { _ in true }
        }
        #expect(try copies.count == 2)
    }

    @Test func `A backup of an earlier lib is brought up to date, and stays as it is itself`() throws {
        let backup = folder.path("old.sqlite")
        try OlderLibrary.make(at: backup, migrations: 1, articles: 3)
        let before = try Data(contentsOf: URL(filePath: backup))
        let restored = try Library.restore(backup, to: path, time: TestLibrary.time)
        #expect(restored.backup.articles == 3)
        #expect(try migrations(of: path) == Migration.all.map(\.name))
        #expect(try Library.open(path) { _ in true }.allIDs() == [1, 2, 3])
        #expect(try Data(contentsOf: URL(filePath: backup)) == before)
        #expect(try copies.isEmpty)
    }
}
