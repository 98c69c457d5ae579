import Articles
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct OpeningTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("library.sqlite")
    }

    private func open() throws { _ = try Library.open(path) { _ in true } }
    private func create() throws { _ = try Library.create(path) { _ in true } }

    private func expect(_ error: LibraryError, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(throws: error, sourceLocation: sourceLocation) { try open() }
        #expect(throws: error, sourceLocation: sourceLocation) { try create() }
    }

    private func database(_ sql: String) throws {
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    @Test func `Opening makes no library`() {
        #expect(throws: LibraryError.missing(path: path)) { try open() }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `Creating makes the folders too, and opens what is there`() throws {
        let path = folder.path("a/b/library.sqlite")
        for _ in 0..<2 { _ = try Library.create(path) { _ in true } }
        #expect(try Library.open(path) { _ in true }.allIDs().isEmpty)
    }

    @Test func `While it is made, a library is not there yet`() async throws {
        let path = path
        let watcher = Task.detached {
            var errors: [LibraryError] = []
            while true {
                do {
                    return (try Library.open(path) { _ in true }.allIDs().count, errors)
                } catch let error as LibraryError where error != .missing(path: path) {
                    errors.append(error)
                } catch is LibraryError {
                    await Task.yield()
                }
            }
        }
        try create()
        let (articles, errors) = try await watcher.value
        #expect(articles == 0 && errors.isEmpty)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(
            names.allSatisfy { ["library.sqlite", "library.sqlite-wal", "library.sqlite-shm"].contains($0) }, "\(names)"
        )
    }

    @Test func `What was broken off while it was made is made anew`() throws {
        let rest = try folder.write("half of a library", to: "library.sqlite.unfinished")
        try create()
        try open()
        #expect(!FileManager.default.fileExists(atPath: rest))
    }

    @Test func `A link to nothing stays a link`() throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/nowhere/library.sqlite")
        #expect(
            throws: LibraryError.cannotCreate(
                path: path, reason: "it is a link to /nowhere/library.sqlite, where nothing is")
        ) { try create() }
    }

    @Test(arguments: ["library ?#%41;&.sqlite", "文库.sqlite", "it's \"one\".sqlite", "file:x.sqlite"])
    func `Any file name will do`(name: String) throws {
        _ = try Library.create(folder.path(name)) { _ in true }
        #expect(FileManager.default.fileExists(atPath: folder.path(name)))
        #expect(try Library.open(folder.path(name)) { _ in true }.allIDs().isEmpty)
    }

    @Test func `A folder is none`() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        expect(.isFolder(path: path))
    }

    @Test func `A file in the place of a folder`() throws {
        _ = try folder.write("text", to: "file")
        let path = folder.path("file/library.sqlite")
        #expect(
            throws: LibraryError.cannotCreate(path: path, reason: "the folder \(folder.path("file")) can't be made")
        ) {
            _ = try Library.create(path) { _ in true }
        }
    }

    @Test(arguments: ["{\"title\": \"no database\"}", "SQLite format 3\0", String(repeating: "x", count: 20_000)])
    func `A file of something else is left as it is`(text: String) throws {
        _ = try folder.write(text, to: "library.sqlite")
        expect(.notALibrary(path: path))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test func `An empty file becomes a library, but isn't one`() throws {
        _ = try folder.write("", to: "library.sqlite")
        #expect(throws: LibraryError.notALibrary(path: path)) { try open() }
        try create()
        try open()
    }

    @Test func `Another program's database is left as it is, its log too`() throws {
        let other = try DatabaseQueue(path: folder.path("other.sqlite"))
        try other.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE article (id); PRAGMA user_version = 3")
        }
        // As after a crash: with what the log holds not yet in the file.
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: folder.path("other.sqlite\(ending)"), toPath: path + ending)
        }
        let before = try ["", "-wal"].map { try Data(contentsOf: URL(filePath: path + $0)) }
        expect(.notALibrary(path: path))
        #expect(try ["", "-wal"].map { try Data(contentsOf: URL(filePath: path + $0)) } == before)
        #expect(!FileManager.default.fileExists(atPath: path + "-shm"))
    }

    @Test func `A newer library is left as it is`() throws {
        try create()
        try database("INSERT INTO grdb_migrations VALUES ('9999_from_the_future'); PRAGMA journal_mode = DELETE")
        let before = try Data(contentsOf: URL(filePath: path))
        expect(.newerVersion(path: path))
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func `A library whose making was broken off is made on`() throws {
        try database("PRAGMA application_id = 1281974898; PRAGMA journal_mode = WAL")
        #expect(throws: LibraryError.unfinished(path: path)) { try open() }
        try create()
        try open()
    }

    @Test func `A library that was damaged says so`() throws {
        try create()
        try database("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")
        var bytes = try Data(contentsOf: URL(filePath: path))
        for index in 100..<8_000 { bytes[index] = 0xA5 }
        try bytes.write(to: URL(filePath: path))
        let error = #expect(throws: LibraryError.self) { try open() }
        guard case .damaged(let named, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(named == path)
    }

    @Test func `A list of versions that has none is damage, of a library and of a backup`() throws {
        try create()
        let sound = folder.path("sound.sqlite")
        try FileManager.default.copyItem(atPath: path, toPath: sound)
        try database(
            """
            ALTER TABLE grdb_migrations RENAME TO former; CREATE TABLE grdb_migrations (identifier TEXT);
            INSERT INTO grdb_migrations SELECT identifier FROM former; INSERT INTO grdb_migrations VALUES (NULL);
            """)
        expect(.damaged(path: path, detail: "the list of its schema's versions can't be read"))
        #expect(throws: BackupError.self) { _ = try Library.restore(path, to: sound, time: TestLibrary.time) }
        #expect(throws: Never.self) { _ = try Library.open(sound) { _ in true } }
    }

    @Test func `A damaged page is a finding, and the rest stays readable`() throws {
        let library = try TestLibrary.withFixtures()
        try library.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        let page = try #require(
            try library.column(
                "SELECT rootpage FROM sqlite_schema WHERE name = 'article_by_citations'"
            ).first.flatMap(Int.init))
        try FileManager.default.copyItem(atPath: library.library.path, toPath: path)
        var bytes = try Data(contentsOf: URL(filePath: path))
        for index in (page - 1) * 16_384 + 200..<page * 16_384 { bytes[index] = 0xA5 }
        try bytes.write(to: URL(filePath: path))
        let damaged = try Library.open(path) { _ in true }
        #expect(try damaged.check().contains { $0.area == .file })
        #expect(try damaged.count(SearchRequest("blinatumomab")) > 0)
    }

    @Test func `What breaks a rule of the contents is a finding`() throws {
        let library = try TestLibrary(Samples.whole, Article("Other"))
        _ = try library.library.add([1, 2], toReadingList: "List")
        #expect(try library.library.check().isEmpty)
        try library.execute(
            """
            PRAGMA foreign_keys = OFF;
            INSERT INTO author (folded, family) VALUES ('nobody', 'Nobody');
            UPDATE article SET citations = 1 WHERE id = 1;
            UPDATE reading_list_entry SET position = 5 WHERE article_id = 2;
            INSERT INTO word VALUES ('ghost', 'ghost', 0);
            INSERT INTO identifier VALUES ('doi', '10.5555/ghost', 99, 1);
            PRAGMA foreign_keys = ON;
            """)
        #expect(
            try library.library.check().map(\.text) == [
                "1 row of identifier points to a row of article that isn't there.", "1 author has no article.",
                "1 article shows another citation count than the highest that is known of it.",
                "1 reading list has gaps or doubles in its order.", "1 word of the vocabulary is counted wrong.",
            ])
    }
}
