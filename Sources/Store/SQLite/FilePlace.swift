import Foundation

/// What the operating system says of a library's place, before SQLite is asked.
struct FilePlace {
    enum Contents {
        case file, nothing
    }

    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// - Throws: ``LibraryError``, where something else than a file is there, or the system doesn't say what is.
    func contents() throws -> Contents {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return .nothing }
            throw LibraryError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: throw LibraryError.isFolder(path: path)
        // Reading from a pipe would wait for somebody who writes.
        default: throw LibraryError.notALibrary(path: path)
        }
    }

    /// Why the file can't be opened, in the system's words; SQLite says only that it can't.
    func obstacle(for error: String) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor < 0 else {
            close(descriptor)
            return error
        }
        return String(cString: strerror(errno))
    }

    /// Whether the file and what SQLite keeps beside it may be written.
    var isWritable: Bool {
        let folder = (path as NSString).deletingLastPathComponent
        return [path, folder].allSatisfy(FileManager.default.isWritableFile)
    }
}
