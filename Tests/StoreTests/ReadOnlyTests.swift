import Articles
import Foundation
import GRDB
import Testing

@testable import Store

/// A library in a place where nothing can be written.
@Suite(.enabled(if: WriteProtection.isPossible, "no file can be protected from this user here"))
struct ReadOnlyTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("library.sqlite")
        let library = try Library.create(path) { _ in true }
        let preparer = try BatchPreparer()
        var batches = [preparer.batch([Record(Article("Leukemia", doi: "10.5555/1"))])]
        let file = ImportFile(file: "a", format: "scholar", database: nil, day: "2026-01-01")
        _ = try library.add(time: TestLibrary.time) { try $0.add(file) { batches.popLast() } }
    }

    @Test func `It is read, and left without a trace`() throws {
        try WriteProtection.of([path, folder.url.path]) {
            let library = try Library.open(path) { _ in true }
            #expect(try library.count(SearchRequest("leukemia")) == 1)
            #expect(try library.article(1)?.article.doi == "10.5555/1")
            #expect(try library.facets(SearchRequest("leukemia")).total == 1)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["library.sqlite"])
        }
    }

    @Test func `A backup doesn't take its place`() throws {
        let backup = folder.path("backup.sqlite")
        _ = try Library.open(path) { _ in true }.backUp(to: backup, isReplacing: false, time: TestLibrary.time)
        try WriteProtection.of([path]) {
            let error = #expect(throws: BackupError.self) {
                _ = try Library.restore(backup, to: path, time: TestLibrary.time)
            }
            guard case .cannotWrite(path, _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == [
                "backup.sqlite", "library.sqlite",
            ])
    }

    @Test func `Writing to it says that it can't be written`() throws {
        try WriteProtection.of([path, folder.url.path]) {
            let library = try Library.open(path) { _ in true }
            let error = #expect(throws: (any Error).self) { try library.createReadingList("x", description: nil) }
            #expect(
                error.flatMap { DatabaseFailure.text($0, library: path) }?.hasPrefix(
                    "The library \(path) can't be written.")
                    == true)
            #expect(try library.check() == [])
        }
    }

    @Test func `What another program wrote is judged by a copy`() throws {
        let file = LibraryFile(at: path, in: folder)
        try file.foreignly("UPDATE article SET volume = '7'")
        let wrong = try file.wrongPages()
        try WriteProtection.of([path, folder.url.path]) {
            let library = try Library.open(path) { _ in true }
            var doubts: [PageDoubt] = []
            library.onDoubt = { doubts.append($0) }
            for _ in 0..<2 { #expect(try library.search(SearchRequest("leukemia")).results.count == 1) }
            #expect(doubts == [.isJudged, .isAccepted(pages: wrong, isWritten: false)])
            #expect(try library.check() == [])
        }
        try file.foreignly("DELETE FROM article_search_data WHERE id > 1000")
        try WriteProtection.of([path, folder.url.path]) {
            let library = try Library.open(path) { _ in true }
            #expect(throws: DatabaseError.self) { try library.count(SearchRequest("leukemia")) }
            #expect(try library.check().map(\.area) == [.index])
        }
    }
}

/// Permissions don't bind an administrator; the mark `immutable` does, where the file system knows it.
private enum WriteProtection {
    static func of(_ paths: [String], _ body: () throws -> Void) throws {
        defer { for path in paths.reversed() { _ = set(false, path) } }
        guard paths.allSatisfy({ set(true, $0) }) else { throw CocoaError(.fileWriteNoPermission) }
        try body()
    }

    static let isPossible: Bool = {
        guard let folder = try? TemporaryFolder() else { return false }
        return set(true, folder.url.path) && set(false, folder.url.path)
    }()

    private static func set(_ isProtected: Bool, _ path: String) -> Bool {
        if geteuid() != 0 { return chmod(path, isProtected ? 0o555 : 0o755) == 0 }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["chattr", isProtected ? "+i" : "-i", path]
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            return false
        }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
