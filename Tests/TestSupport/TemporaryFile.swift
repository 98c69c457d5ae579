import Foundation

/// Calls `body` with the path of a file that holds these bytes, and removes it afterwards.
public func withTemporaryFile<Result>(
    _ bytes: some Sequence<UInt8>, named name: String = "records.txt", _ body: (String) throws -> Result
) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return try body(file.path)
}
