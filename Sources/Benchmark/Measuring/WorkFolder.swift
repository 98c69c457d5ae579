import Glibc

/// Where the benchmark puts its files: a folder that stays, or one that is gone afterwards.
final class WorkFolder {
    private let path: String
    private let isKept: Bool

    /// - Parameter kept: the folder that stays; a temporary one where it is `nil`.
    init(kept: String?) throws {
        isKept = kept != nil
        if let kept {
            guard mkdir(kept, 0o755) == 0 || errno == EEXIST else {
                throw BenchmarkError("the folder \(kept) can't be made: \(SystemCall.message)")
            }
            path = kept
        } else {
            var template = Array(((SystemCall.environment("TMPDIR") ?? "/tmp") + "/benchmark-XXXXXX").utf8CString)
            guard mkdtemp(&template) != nil else { throw BenchmarkError("no temporary folder: \(SystemCall.message)") }
            path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }

    func file(_ name: String) -> String {
        path + "/" + name
    }

    /// A path where no database is.
    func newDatabase(_ name: String) -> String {
        let file = file(name)
        for suffix in ["", "-wal", "-shm"] { unlink(file + suffix) }
        return file
    }

    /// Takes away the files that were put here, and the folder, unless it is kept.
    func remove(_ names: [String]) {
        guard !isKept else { return }
        for name in names { _ = newDatabase(name) }
        rmdir(path)
    }
}
