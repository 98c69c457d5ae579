import Foundation

/// A file under `Fixtures/`, named in a test's arguments by its path there.
public struct Fixture: Sendable, CustomStringConvertible {
    /// `scholar/array.json`.
    public let name: String

    public init(_ name: String) {
        self.name = name
    }

    public var description: String { name }
    public var path: String { Fixtures.folder.appending(path: name).path }

    public func bytes() throws -> [UInt8] {
        try [UInt8](Data(contentsOf: URL(filePath: path)))
    }
}

public enum Fixtures {
    static let folder = URL(filePath: #filePath).appending(path: "../../../Fixtures").standardized

    /// All files of one of its folders, sorted by name.
    public static func files(in name: String) -> [Fixture] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)) ?? []
        return files.sorted().map { Fixture("\(name)/\($0)") }
    }
}
