import Foundation

/// A file that appears under its name only when it is complete.
struct FileOutput {
    private let handle: FileHandle

    func write(_ data: Data) throws {
        try handle.write(contentsOf: data)
    }

    /// Writes to a temporary file beside the named one and puts it in its place at the end. Where `body` throws,
    /// the named file stays as it was.
    static func write(to path: String, _ body: (FileOutput) throws -> Void) throws {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: target, isDirectory: &isFolder) {
            if isFolder.boolValue { throw CommandFailure("\(path) is a folder. Name a file with --output.") }
            // Pipes and devices can't be replaced.
            let type = try FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType
            if type != .typeRegular, let handle = FileHandle(forWritingAtPath: target) {
                return try body(FileOutput(handle: handle))
            }
        }
        let temporary = "\(target).\(ProcessInfo.processInfo.processIdentifier).part"
        guard FileManager.default.createFile(atPath: temporary, contents: nil),
            let handle = FileHandle(forWritingAtPath: temporary)
        else {
            throw CommandFailure("\(path) can't be written. Look at the permissions of its folder.")
        }
        do {
            try body(FileOutput(handle: handle))
            try handle.synchronize()
            try handle.close()
            guard rename(temporary, target) == 0 else { throw CommandFailure("\(path) can't be written.") }
        } catch {
            unlink(temporary)
            throw error
        }
    }
}
