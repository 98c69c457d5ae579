import Articles
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct BackupTests {
    private let library: TestLibrary
    private var folder: TemporaryFolder { library.folder }

    init() throws {
        library = try TestLibrary(Article("One", doi: "10.5555/1"), Article("Two", doi: "10.5555/2"))
        _ = try library.library.add([2, 1], toReadingList: "List")
    }

    private func backUp(_ name: String, isReplacing: Bool = false) throws -> BackupSummary {
        try library.library.backUp(to: folder.path(name), isReplacing: isReplacing, time: TestLibrary.time)
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() }
    }

    @Test func `A backup is a library with the same rows`() throws {
        let backup = try backUp("copy.sqlite")
        #expect(backup.articles == 2 && backup.bytes > 0)
        let copy = try Library.open(backup.path) { _ in true }
        #expect(try copy.check().isEmpty)
        for table in ["article", "identifier", "source", "reading_list_entry", "word", "matching_key"] {
            let sql = "SELECT count(*) || group_concat(quote(t.\"\(try key(of: table))\")) FROM \(table) AS t"
            #expect(try copy.column(sql) == library.column(sql), "\(table)")
        }
        #expect(try copy.count(SearchRequest("two")) == 1)
    }

    private func key(of table: String) throws -> String {
        try library.column("SELECT name FROM pragma_table_info('\(table)') WHERE pk > 0 ORDER BY pk LIMIT 1")[0]
    }

    @Test func `It leaves nothing beside it, and has the library's permissions`() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: library.library.path)
        _ = try backUp("copy.sqlite")
        #expect(try names.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path("copy.sqlite"))[.posixPermissions]
        #expect(mode as? Int == 0o640)
    }

    @Test func `While another writes, it holds what was there when it began`() throws {
        let other = try Library.open(library.library.path) { _ in true }
        var isChanged = false
        let backup = try library.library.queue.inDatabase { database in
            try BackupWriter(database, .always) { _ in }.write(
                to: folder.path("copy.sqlite"), BackupMark(made: TestLibrary.time, library: "x")
            ) { step in
                guard case .copying = step, !isChecked(&isChanged) else { return }
                // What goes wrong shows in the number of lists.
                try? other.createReadingList("New", description: nil)
            }
        }
        #expect(backup?.articles == 2)
        #expect(try library.library.readingLists().map(\.name) == ["List", "New"])
        let copy = try Library.open(folder.path("copy.sqlite")) { _ in true }
        #expect(try copy.readingLists().map(\.name) == ["List"])
    }

    private func isChecked(_ flag: inout Bool) -> Bool {
        defer { flag = true }
        return flag
    }

    @Test func `In a folder it gets the day into its name, and a number where that is taken`() throws {
        try FileManager.default.createDirectory(atPath: folder.path("backups"), withIntermediateDirectories: true)
        let made = try (1...3).map { _ in try backUp("backups").path }
        #expect(
            made.map { ($0 as NSString).lastPathComponent } == [
                "library-2026-11-23.sqlite", "library-2026-11-23-2.sqlite", "library-2026-11-23-3.sqlite",
            ])
    }

    @Test func `A backup is replaced only where that is wanted`() throws {
        let first = try backUp("copy.sqlite")
        try library.add([Article("Three")])
        #expect(throws: BackupError.isThere(first)) { try backUp("copy.sqlite") }
        #expect(try BackupFile(first.path).summary()?.articles == 2)
        #expect(try backUp("copy.sqlite", isReplacing: true).articles == 3)
        #expect(try BackupFile(first.path).summary()?.articles == 3)
    }

    @Test func `Nothing but a backup is ever replaced`() throws {
        _ = try folder.write("text", to: "text.sqlite")
        _ = try Library.create(folder.path("other.sqlite")) { _ in true }
        try DatabaseQueue(path: folder.path("foreign.sqlite")).inDatabase { try $0.execute(sql: "CREATE TABLE t (a)") }
        for name in ["text.sqlite", "other.sqlite", "foreign.sqlite"] {
            let before = try Data(contentsOf: folder.url.appending(path: name))
            #expect(throws: BackupError.isSomethingElse(path: folder.path(name))) {
                try backUp(name, isReplacing: true)
            }
            #expect(try Data(contentsOf: folder.url.appending(path: name)) == before)
        }
        let link = folder.path("link.sqlite")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: library.library.path)
        for path in [library.library.path, link] {
            #expect(throws: BackupError.isTheLibrary(path: path)) {
                try library.library.backUp(to: path, isReplacing: true, time: TestLibrary.time)
            }
        }
    }

    @Test func `A folder that isn't there is said so`() {
        #expect(throws: BackupError.noFolder(path: folder.path("none"))) { try backUp("none/copy.sqlite") }
        #expect(throws: BackupError.noFolder(path: folder.path("none") + "/")) {
            try library.library.backUp(to: folder.path("none") + "/", isReplacing: false, time: TestLibrary.time)
        }
    }

    @Test func `A damaged library gives no backup, and an older one stays`() throws {
        let before = try backUp("copy.sqlite")
        try library.execute("DELETE FROM article_text; UPDATE article SET title = 'Stale' WHERE id = 1")
        let error = #expect(throws: BackupError.self) { try backUp("copy.sqlite", isReplacing: true) }
        guard case .isDamaged(_, let findings) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(findings.map(\.area) == [.index])
        #expect(try BackupFile(before.path).summary() == before)
        #expect(try names.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    }

    @Test func `What an earlier run left unfinished doesn't matter`() throws {
        for ending in ["", "-wal", "-journal", "-shm"] {
            _ = try folder.write("half a page", to: "copy.sqlite.unfinished\(ending)")
        }
        try FileManager.default.createDirectory(atPath: folder.path("backups"), withIntermediateDirectories: true)
        _ = try folder.write("half a page", to: "backups/library-2026-11-01.sqlite.unfinished")
        #expect(try backUp("copy.sqlite").articles == 2)
        #expect(try backUp("backups").articles == 2)
        #expect(try names.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path("backups"))
                == ["library-2026-11-23.sqlite"])
    }

    @Test func `Two don't write one backup at once`() throws {
        let file = try UnfinishedFile(for: folder.path("copy.sqlite"))
        #expect(throws: BackupError.isBeingWritten(path: folder.path("copy.sqlite"))) { try backUp("copy.sqlite") }
        file.discard()
    }

    @Test func `Many at once don't spoil what one has finished`() throws {
        let path = folder.path("copy.sqlite")
        let content = Data(repeating: 7, count: 1_000)
        DispatchQueue.concurrentPerform(iterations: 400) { _ in
            // Those who come too late make none.
            guard let file = try? UnfinishedFile(for: path) else { return }
            #expect(throws: Never.self) {
                let handle = try #require(FileHandle(forWritingAtPath: file.path))
                try handle.write(contentsOf: content)
                try file.finish()
                #expect(try Data(contentsOf: URL(filePath: path)) == content)
            }
        }
        #expect(try Data(contentsOf: URL(filePath: path)) == content)
    }

    @Test func `Of the copies that lib makes by itself, the newest two of a kind stay`() throws {
        let made = try (1...4).map { number in
            try library.library.automaticBackup(reason: "emptying-trash", time: "2026-11-0\(number)T10:00:00Z").path
        }
        let other = try library.library.automaticBackup(reason: "repair", time: "2026-10-01T10:00:00Z").path
        let own = folder.path("library.sqlite.before-emptying-trash-mine.sqlite")
        try FileManager.default.copyItem(atPath: library.library.path, toPath: own)
        let last = try library.library.automaticBackup(reason: "emptying-trash", time: "2026-11-05T10:00:00Z").path
        let kept = ([made[3], last, other, own]).map { ($0 as NSString).lastPathComponent }
        #expect(try names.filter { $0.contains(".before-") } == kept.sorted())
        #expect(kept[1] == "library.sqlite.before-emptying-trash-2026-11-05T10-00-00Z.sqlite")
    }
}
