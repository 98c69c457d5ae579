import Foundation

/// The files that this process is writing under a temporary name, so that a signal that ends it can take them away.
///
/// A signal's handler may make no memory, nor wait for a lock. So the names are in a fixed place before a signal comes, each is put there
/// and taken away by a single store, and none is ever freed: they are few.
public enum TemporaryFiles {
    private static let capacity = 32
    nonisolated(unsafe) private static let names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
        let names = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
        names.initialize(repeating: nil, count: capacity)
        return names
    }()
    private static let lock = NSLock()

    /// Makes room for the names, before any signal is handled.
    public static func prepare() {
        lock.withLock { _ = names }
    }

    public static func add(_ path: String) {
        lock.withLock {
            // Where there is no room any more, the file stays behind.
            guard let free = (0..<capacity).first(where: { names[$0] == nil }) else { return }
            names[free] = strdup(path)
        }
    }

    public static func remove(_ path: String) {
        lock.withLock {
            for index in 0..<capacity {
                if let name = names[index], strcmp(name, path) == 0 { names[index] = nil }
            }
        }
    }

    /// Takes the files away: nothing but a call of the system for each, so that a signal's handler can do it. Whatever else
    /// the process was doing, SQLite undoes.
    public static func unlinkAll() {
        for index in 0..<capacity {
            if let name = names[index] { unlink(name) }
        }
    }
}
