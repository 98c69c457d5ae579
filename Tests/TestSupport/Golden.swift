import Foundation

/// A file that says what a test's result must be. `REGENERATE_GOLDEN=1` writes it anew; read the difference before
/// it is committed.
public struct Golden: Sendable {
    private let file: URL

    /// - Parameters:
    ///   - name: the path within the folder `Golden` beside the test.
    ///   - test: the test's own file.
    public init(_ name: String, besides test: String = #filePath) {
        file = URL(filePath: test).deletingLastPathComponent().appending(path: "Golden/\(name)")
    }

    /// What the file says; with the switch on, that is the result itself.
    public func expected(_ result: String) throws -> String {
        if ProcessInfo.processInfo.environment["REGENERATE_GOLDEN"] == "1" {
            let folder = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(result.utf8).write(to: file)
        }
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}
