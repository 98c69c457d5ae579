import Foundation
import GRDB
import Synchronization
import Testing

@testable import Store

/// A library on a file system where processes can't share memory: whoever opens it has it to itself.
@Suite struct AloneTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("library.sqlite")
        try Library.create(path) { _ in true }.close()
    }

    @Test func `Nothing is shared, and the log is folded in at the end`() throws {
        let queue = try DatabaseQueue(
            path: path, configuration: DatabaseFile.configuration(isAlone: true) { _ in false })
        try queue.writeWithoutTransaction { try $0.execute(sql: "INSERT INTO tag (name) VALUES ('x')") }
        #expect(!FileManager.default.fileExists(atPath: path + "-shm"))
        try queue.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["library.sqlite"])
        let names = try DatabaseQueue(path: path).inDatabase { try String.fetchAll($0, sql: "SELECT name FROM tag") }
        #expect(names == ["x"])
    }

    @Test func `Others wait until it is closed`() throws {
        let queue = try DatabaseQueue(
            path: path, configuration: DatabaseFile.configuration(isAlone: true) { _ in false })
        #expect(try queue.inDatabase { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") } == 0)
        let tries = Mutex(0)
        #expect(throws: DatabaseError.self) {
            try Library.open(path) { _ in
                tries.withLock {
                    $0 += 1; return $0 < 3
                }
            }
        }
        #expect(tries.withLock { $0 } == 3)
        try queue.close()
        #expect(try Library.open(path) { _ in false }.allIDs().isEmpty)
    }
}
