import Foundation

/// Where rejected records may be written: never over something that isn't in the library.
enum RejectsPlace {
    /// Makes sure, before anything is added, that rejected records can be written.
    ///
    /// - Throws: ``CommandFailure``.
    static func check(_ path: String, library: String, inputs: [String]) throws {
        let target = resolved(path)
        if LibraryFiles(library).contain(path) {
            throw CommandFailure("\(path) is a file of the library. Name another file with --rejects.")
        }
        switch kind(of: path) {
        case .folder: throw CommandFailure("\(path) is a folder. Name a file: --rejects FILE.")
        case .full where !inputs.map(resolved).contains(target):
            throw CommandFailure(
                "\(path) is there already, and rejected records are not written over it. "
                    + "Name another file with --rejects, or move that one away.")
        case .special: return
        case .full, .empty, .none: break
        }
        let folder = URL(filePath: target).deletingLastPathComponent().path
        guard access(folder, W_OK | X_OK) == 0 else {
            throw CommandFailure(
                "The rejected records can't be written to \(path): \(String(cString: strerror(errno))).")
        }
    }

    /// The first of several names at which nothing is, or only a file that went into the library whole just now.
    static func free(named names: some Sequence<String>, read: [String], taken: [String]) -> String {
        let read = Set(read.map(resolved))
        let name = names.first { name in
            guard !taken.contains(name) else { return false }
            return kind(of: name) != .full && kind(of: name) != .folder || read.contains(resolved(name))
        }
        // There is no end to the names.
        return name ?? ""
    }

    /// A name beside the one wanted, of which nobody else makes use; for a pipe or a device, among temporary files.
    static func temporary(for path: String, number: Int) -> String {
        let process = ProcessInfo.processInfo.processIdentifier
        if kind(of: path) == .special { return "\(NSTemporaryDirectory())/lib-rejects-\(process)-\(number).part" }
        return "\(resolved(path)).\(process)-\(number).part"
    }

    /// Gives a file its name. What is no regular file, such as a pipe, gets the contents.
    static func move(_ file: String, to path: String) throws {
        if kind(of: path) == .special {
            guard let handle = FileHandle(forWritingAtPath: path) else { throw CommandFailure("it can't be opened") }
            try handle.write(contentsOf: Data(contentsOf: URL(filePath: file)))
            try FileManager.default.removeItem(atPath: file)
        } else if rename(file, resolved(path)) != 0 {
            throw CommandFailure(String(cString: strerror(errno)))
        }
    }

    private enum Kind {
        case none, empty, full, folder, special
    }

    private static func kind(of path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .none }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return status.st_size == 0 ? .empty : .full
        default: return .special
        }
    }

    private static func resolved(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
