import Articles
import Foundation
import GRDB
import Testing

@testable import Store

/// The bytes of a library that nobody has open.
struct LibraryFile {
    let path: String
    private let folder: TemporaryFolder
    static let pageSize = 16_384

    /// A copy of a library, without its log.
    init(of library: TestLibrary, named name: String = "copy.sqlite") throws {
        folder = library.folder
        path = folder.path(name)
        try library.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        try FileManager.default.copyItem(atPath: library.library.path, toPath: path)
    }

    init(at path: String, in folder: TemporaryFolder) {
        self.path = path
        self.folder = folder
    }

    func bytes() throws -> Data { try Data(contentsOf: URL(filePath: path)) }

    func change(_ body: (inout Data) throws -> Void) throws {
        var changed = try bytes()
        try body(&changed)
        try changed.write(to: URL(filePath: path))
    }

    /// Puts another text of the same length in each place where a text is.
    func replace(_ text: String, by other: String) throws {
        try change { bytes in
            var count = 0
            while let place = bytes.range(of: Data(text.utf8)) {
                bytes.replaceSubrange(place, with: Data(other.utf8))
                count += 1
            }
            #expect(count > 0)
        }
    }

    /// Changes a bit of the last but some bytes of the first page of a table or an index, where its first row is.
    func flipBit(of name: String, fromEnd distance: Int = 12) throws {
        let root = try #require(
            try open().column("SELECT rootpage FROM sqlite_schema WHERE name = '\(name)'").first.flatMap(Int.init))
        try change { $0[root * Self.pageSize - distance] ^= 1 }
    }

    /// The numbers of the pages whose checksum is another.
    func wrongPages() throws -> [Int] {
        let bytes = try bytes()
        return stride(from: 0, to: bytes.count, by: Self.pageSize).filter { offset in
            guard offset + Self.pageSize <= bytes.count else { return true }
            return bytes[offset..<offset + Self.pageSize].withUnsafeBytes { bytes in
                // Aligned as SQLite's pages are.
                let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
                defer { copy.deallocate() }
                copy.copyMemory(from: bytes)
                return copy.baseAddress.map { !Page(size: Self.pageSize, offset: offset).isRight($0) } ?? true
            }
        }.map { $0 / Self.pageSize + 1 }
    }

    /// Another program's connection, which knows nothing of checksums.
    func foreignly(_ sql: String) throws {
        let queue = try DatabaseQueue(path: "\(URL(filePath: path).absoluteString)?vfs=unix")
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    func open() throws -> Library {
        try Library.open(path) { _ in true }
    }
}
