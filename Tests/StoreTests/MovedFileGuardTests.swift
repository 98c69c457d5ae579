import Articles
import Foundation
import Testing

@testable import Store

/// A library that is taken away while it is open.
@Suite struct MovedFileGuardTests {
    private let folder: TemporaryFolder
    private let path: String
    private let library: Library

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("library.sqlite")
        library = try Library.create(path) { _ in true }
        _ = try library.createReadingList("First", description: nil)
    }

    private func expectMoved(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(throws: LibraryError.moved(path: path), sourceLocation: sourceLocation) {
            _ = try library.createReadingList("Second", description: nil)
        }
    }

    @Test func `What would go into a file that was removed isn't reported as done`() throws {
        try FileManager.default.removeItem(atPath: path)
        expectMoved()
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `Nor into one whose place another file has`() throws {
        let other = folder.path("other.sqlite")
        try Library.create(other) { _ in true }.close()
        try FileManager.default.moveItem(atPath: path, toPath: folder.path("moved.sqlite"))
        try FileManager.default.moveItem(atPath: other, toPath: path)
        expectMoved()
    }

    @Test func `An import of it fails, too`() throws {
        let preparer = try BatchPreparer()
        let file = ImportFile(file: "a", format: "scholar", database: nil, day: "2026-01-01")
        var batches = [preparer.batch([Record(Article("Leukemia", doi: "10.5555/1"))])]
        #expect(throws: LibraryError.moved(path: path)) {
            _ = try library.add(time: TestLibrary.time) { session in
                try session.add(file) {
                    let batch = batches.popLast()
                    if batch == nil { try FileManager.default.removeItem(atPath: path) }
                    return batch
                }
            }
        }
    }

    @Test func `Reading goes on`() throws {
        try FileManager.default.moveItem(atPath: path, toPath: folder.path("moved.sqlite"))
        #expect(try library.readingLists().map(\.name) == ["First"])
    }
}
