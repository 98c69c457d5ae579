import Foundation
import Store

/// A file that appears under its name only when it is complete.
struct FileOutput {
    private let handle: FileHandle
    /// As the person named it.
    private let path: String

    func write(_ data: Data) throws {
        do {
            try handle.write(contentsOf: data)
        } catch {
            throw CommandFailure("\(path) can't be written: \(Self.reason(error)). Name another file with --output.")
        }
    }

    /// Why something can't be written, in the system's words.
    static func reason(_ error: any Error) -> String {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
        return cause.domain == NSPOSIXErrorDomain
            ? String(cString: strerror(CInt(cause.code))) : error.localizedDescription
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
                return try body(FileOutput(handle: handle, path: path))
            }
        }
        let temporary = "\(target).\(ProcessInfo.processInfo.processIdentifier).part"
        // Before it is there: a signal may come in between.
        TemporaryFiles.add(temporary)
        defer { TemporaryFiles.remove(temporary) }
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            throw CommandFailure(
                "\(path) can't be written: \(String(cString: strerror(errno))). Name another file with --output.")
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try body(FileOutput(handle: handle, path: path))
            try handle.synchronize()
            try handle.close()
            guard rename(temporary, target) == 0 else {
                throw CommandFailure("\(path) can't be written: \(String(cString: strerror(errno))).")
            }
        } catch {
            unlink(temporary)
            throw error
        }
    }
}
