import Foundation

/// What the operating system is asked about files.
enum FileSystem {
    /// A name is on the disk only when its folder is. Not every file system can do it; then it does so by itself.
    static func synchronizeFolder(of path: String) {
        let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    /// Whether two paths lead to one file.
    static func areSame(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        return stat(one, &first) == 0 && stat(other, &second) == 0
            && first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    /// Where a file is that links lead to: there SQLite keeps what belongs to it.
    static func real(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    /// Where a symbolic link leads to; `nil` where it is none.
    static func target(ofLink path: String) -> String? {
        // What isn't there is no link.
        try? FileManager.default.destinationOfSymbolicLink(atPath: path)
    }

    static func size(of path: String) -> Int? {
        // What isn't there has no size.
        try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    }

    /// The path itself where nothing is there, else the first free one with a number before its ending.
    static func free(_ path: String) -> String {
        let base = (path as NSString).deletingPathExtension
        let ending = (path as NSString).pathExtension
        var candidate = path
        var number = 2
        while FileManager.default.fileExists(atPath: candidate) {
            candidate = "\(base)-\(number)\(ending.isEmpty ? "" : ".\(ending)")"
            number += 1
        }
        return candidate
    }
}
