import Foundation
import Testing

@testable import Store

/// What lies at a library's place, and isn't one.
@Suite struct FilePlaceTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("library.sqlite")
    }

    private func expect(_ error: LibraryError, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(throws: error, sourceLocation: sourceLocation) { _ = try Library.open(path) { _ in true } }
        #expect(throws: error, sourceLocation: sourceLocation) { _ = try Library.create(path) { _ in true } }
    }

    @Test func `A pipe is no library, and nobody waits for what comes through it`() {
        #expect(mkfifo(path, 0o600) == 0)
        expect(.notALibrary(path: path))
    }

    @Test func `Nor does a backup take the place of one`() throws {
        let backup = folder.path("backup.sqlite")
        try Library.create(backup) { _ in true }.close()
        #expect(mkfifo(path, 0o600) == 0)
        #expect(throws: LibraryError.notALibrary(path: path)) {
            _ = try Library.restore(backup, to: path, time: TestLibrary.time)
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == [
                "backup.sqlite", "library.sqlite",
            ])
    }

    @Test func `What the system doesn't let anybody look at is said in its words`() throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
        expect(.cannotOpen(path: path, reason: "Too many levels of symbolic links"))
    }

    @Test func `A link to nothing is nothing`() throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path("nothing"))
        #expect(throws: LibraryError.missing(path: path)) { _ = try Library.open(path) { _ in true } }
    }
}
