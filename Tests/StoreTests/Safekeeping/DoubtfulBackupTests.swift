import Articles
import Foundation
import GRDB
import Testing

@testable import Store

/// Copies of a library that has pages that aren't as `lib` wrote them.
@Suite struct DoubtfulBackupTests {
    private let library: TestLibrary
    private let file: LibraryFile

    init() throws {
        library = try TestLibrary(
            Article("Lumbar drains") { $0.volume = "4711" }, Article("Lumbar pain"), Article("Lumbar punctures"))
        file = try LibraryFile(of: library)
    }

    private var copies: [String] {
        get throws {
            let names = try FileManager.default.contentsOfDirectory(atPath: library.folder.url.path).sorted()
            return names.filter { $0.hasPrefix("copy.sqlite.before-") && $0.hasSuffix(".sqlite") }
        }
    }

    private func backUp(_ library: Library, to name: String = "backup.sqlite") throws -> String {
        let path = self.library.folder.path(name)
        _ = try library.backUp(to: path, isReplacing: true, time: TestLibrary.time)
        return path
    }

    @Test func `A damaged library's copies take no sound one's place`() throws {
        for day in 1...2 {
            try file.open().automaticBackup(reason: "emptying-trash", time: "2026-11-0\(day)T10:00:00Z")
        }
        let sound = try copies
        try file.replace("Lumbar drains", by: "Lumbar drainz")
        for day in 3...5 {
            #expect(throws: BackupError.self) {
                try file.open().automaticBackup(reason: "emptying-trash", time: "2026-11-0\(day)T10:00:00Z")
            }
        }
        #expect(try copies == sound && sound.count == 2)
        for name in sound {
            let copy = LibraryFile(at: library.folder.path(name), in: library.folder)
            #expect(try copy.wrongPages() == [] && copy.open().check() == [])
        }
    }

    @Test func `What was there before a repair keeps its damage, and takes no sound one's place`() throws {
        for day in 1...3 {
            try file.flipBit(of: "matching_key")
            let report = try Library.repair(file.path, time: "2026-11-0\(day)T10:00:00Z") { _ in true }
            #expect(report.found.map(\.area) == [.contents] && report.left.isEmpty)
            let kept = LibraryFile(at: try #require(report.kept), in: library.folder)
            #expect(try kept.open().check().map(\.area) == [.contents])
        }
        #expect(try copies.count == 3)
    }

    @Test func `A backup has no damage that only the contents show`() throws {
        try file.flipBit(of: "matching_key")
        let damaged = try file.bytes()
        #expect(throws: BackupError.self) { try backUp(file.open()) }
        #expect(!FileManager.default.fileExists(atPath: library.folder.path("backup.sqlite")))
        #expect(try file.bytes() == damaged)
    }

    @Test func `A backup that rotted is not brought back`() throws {
        let backup = LibraryFile(at: try backUp(library.library), in: library.folder)
        try backup.flipBit(of: "matching_key")
        let before = try file.bytes()
        let error = #expect(throws: BackupError.self) {
            try Library.restore(backup.path, to: file.path, time: TestLibrary.time)
        }
        guard case .brokenBackup = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try file.bytes() == before)
    }

    @Test func `A header that says that nobody may write is damage, too`() throws {
        let backup = LibraryFile(at: try backUp(library.library), in: library.folder)
        for copied in [file, backup] { try copied.change { $0[18] = 3 } }
        let target = library.folder.path("another.sqlite")
        let damage = #expect(throws: BackupError.self) { try backUp(file.open(), to: "another.sqlite") }
        #expect(damage == .isDamaged(library: file.path, findings: [.sealed]))
        let broken = #expect(throws: BackupError.self) {
            try Library.restore(backup.path, to: target, time: TestLibrary.time)
        }
        #expect(broken == .brokenBackup(path: backup.path, findings: [.sealed]))
        #expect(!FileManager.default.fileExists(atPath: target))
    }

    @Test func `What was read wrong is in no backup, and is not brought back`() throws {
        let backup = LibraryFile(at: try backUp(library.library), in: library.folder)
        for copied in [file, backup] {
            let sound = try copied.bytes()
            try copied.replace("4711", by: "4712")
            // As a disk does that gives another answer the next time.
            let restoreDisk: BackupObserver = { _ in
                let handle = FileHandle(forWritingAtPath: copied.path)
                #expect(throws: Never.self) { try handle?.write(contentsOf: sound) }
            }
            let target = library.folder.path("another.sqlite")
            #expect(throws: BackupError.self) {
                if copied.path == file.path {
                    _ = try file.open().backUp(
                        to: target, isReplacing: false, time: TestLibrary.time, progress: restoreDisk)
                } else {
                    _ = try Library.restore(
                        backup.path, to: target, time: TestLibrary.time, progress: restoreDisk)
                }
            }
            #expect(!FileManager.default.fileExists(atPath: target))
        }
    }

    @Test func `It is said which pages of a library, and of a backup, were doubtful`() throws {
        try file.replace("4711", by: "4712")
        let wrong = try file.wrongPages()
        var doubts: [PageDoubt] = []
        func opened() throws -> Library {
            let opened = try file.open()
            opened.onDoubt = { doubts.append($0) }
            return opened
        }
        let backup = LibraryFile(at: try backUp(opened()), in: library.folder)
        #expect(doubts == [.isJudged, .isAccepted(pages: wrong, isWritten: true)])
        #expect(try file.wrongPages() == [] && backup.wrongPages() == [])
        try backup.replace("4712", by: "4713")
        let other = try backup.wrongPages()
        let restored = try Library.restore(backup.path, to: file.path, time: TestLibrary.time)
        #expect(restored.doubtfulPages == other && !other.isEmpty)
        #expect(try file.open().article(1)?.article.volume == "4713")
    }

    @Test func `A damaged older library is brought up to date only to be mended`() throws {
        let path = library.folder.path("older.sqlite")
        try OlderLibrary.make(at: path, migrations: 3, isChecked: true)
        let older = LibraryFile(at: path, in: library.folder)
        #expect(try older.wrongPages() == [])
        try older.replace("article2", by: "article3")
        let damaged = try older.bytes()
        #expect(throws: BackupError.self) { try older.open() }
        #expect(try older.bytes() == damaged)
        let report = try Library.repair(path, time: TestLibrary.time) { _ in true }
        #expect(!report.found.isEmpty && report.left.isEmpty && report.kept != nil)
        #expect(try older.open().check() == [])
    }
}
