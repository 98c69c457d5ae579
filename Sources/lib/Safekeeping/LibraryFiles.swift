import Foundation

/// The files that a library consists of: its own, and those that SQLite keeps beside it while it is in use.
///
/// None of them is written over or read as something else. To open and close one of them is enough to lose all locks
/// that SQLite holds on it in this process (sqlite.org/howtocorrupt.html, 2.2).
struct LibraryFiles {
    private let paths: [String]

    init(_ library: String) {
        let file = Self.real(library)
        paths = ["", "-wal", "-shm", "-journal"].map { file + $0 }
    }

    /// Whether a path leads to one of them, by whatever links; also where such a file isn't there yet.
    func contain(_ path: String) -> Bool {
        if paths.contains(Self.real(path)) { return true }
        guard let file = Identity(path) else { return false }
        return paths.contains { Identity($0) == file }
    }

    private static func real(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }

    /// What tells a file from all others, however it is called.
    private struct Identity: Equatable {
        private let device: dev_t
        private let number: ino_t

        /// `nil` where nothing is there.
        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            (device, number) = (status.st_dev, status.st_ino)
        }
    }
}
