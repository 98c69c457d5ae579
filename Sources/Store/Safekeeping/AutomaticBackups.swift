import Foundation
import GRDB

/// The copies that `lib` makes by itself, beside the library: `library.sqlite.before-0004.sqlite`.
struct AutomaticBackups {
    private let library: String
    private let onDoubt: DoubtObserver

    /// So many are kept of one kind.
    private static let kept = 2

    init(of library: String, onDoubt: @escaping DoubtObserver = { _ in }) {
        self.library = library
        self.onDoubt = onDoubt
    }

    /// Before an older library gets the first migration that it lacks; nothing where another process was quicker.
    ///
    /// - Parameter scrutiny: of a library that is to be mended its damage is kept.
    func beforeMigration(_ source: Database, _ scrutiny: BackupScrutiny, time: String) throws -> BackupSummary? {
        guard let first = try DatabaseFile.missingMigrations(source).first else { return nil }
        let reason = "before-\(first.prefix { $0 != "_" })"
        return try write(
            source, scrutiny, reason, kind: "before-0", path: "\(library).\(reason).sqlite", time: time
        ) {
            try DatabaseFile.missingMigrations($0).first == first
        }
    }

    /// Before a step that can't be taken back, such as `emptying-trash`.
    func before(
        _ step: String, _ source: Database, _ scrutiny: BackupScrutiny = .ofDoubtful, time: String
    ) throws -> BackupSummary? {
        let reason = "before-\(step)"
        return try write(
            source, scrutiny, reason, kind: reason, path: "\(library).\(reason)-\(FileTime.text(time)).sqlite",
            time: time)
    }

    private func write(
        _ source: Database, _ scrutiny: BackupScrutiny, _ reason: String, kind: String, path: String, time: String,
        isWanted: (Database) throws -> Bool = { _ in true }
    ) throws -> BackupSummary? {
        UnfinishedFile.clear((library as NSString).deletingLastPathComponent, namesBeginningWith: "\(name).before-")
        let mark = BackupMark(made: time, library: library, reason: reason)
        let backup = try BackupWriter(source, scrutiny, onDoubt: onDoubt).write(
            to: FileSystem.free(path), mark, isWanted: isWanted)
        // A damaged copy takes no sound one's place.
        if scrutiny != .none, backup != nil { try prune(kind) }
        return backup
    }

    private var name: String { (library as NSString).lastPathComponent }

    /// Takes the oldest away. A file is one of them only where it says so itself, whatever it is called.
    private func prune(_ kind: String) throws {
        let folder = (library as NSString).deletingLastPathComponent
        let paths = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasPrefix("\(name).\(kind)") && $0.hasSuffix(".sqlite") }.map { "\(folder)/\($0)" }
        let marked = try paths.compactMap { path in
            try BackupFile(path).mark().flatMap { $0.reason?.hasPrefix(kind) == true ? (path, $0.made) : nil }
        }
        for (path, _) in marked.sorted(by: { ($1.1, $1.0) < ($0.1, $0.0) }).dropFirst(Self.kept) { unlink(path) }
    }
}

/// A moment as a part of a file's name: `2026-11-23T20-15-00Z`.
enum FileTime {
    static func text(_ time: String) -> String { time.replacing(":", with: "-") }
}
