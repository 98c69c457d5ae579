import Foundation
import GRDB
import Migrations

/// Opens the library's file: creates it, brings its schema up to date, and refuses what is no library.
enum DatabaseFile {
    /// "Libr" in ASCII; stands in the file's header and tells a library from other programs' databases.
    static let applicationID = 0x4C69_6272

    /// 16 KiB was measured best for space. It can only be set before the first table, and not under WAL.
    private static let pageSize = 16_384

    /// A library that was opened.
    struct Opened {
        let queue: DatabaseQueue
        /// The copy that was made before an older library was brought up to date.
        var backup: BackupSummary?
        var doubts: [PageDoubt] = []
    }

    /// Opens the library for writing, and makes it where there is none.
    static func create(at path: String, busy: @escaping @Sendable (Int) -> Bool) throws -> Opened {
        // What has no size isn't there; opening says what else is wrong.
        var status = stat()
        let size = stat(path, &status) == 0 ? Int(status.st_size) : nil
        if let size, size > 0 {
            let opened = try open(at: path, busy: busy, requiringCompleteSchema: false)
            try reportingFileErrors(path) { try migrate(opened.queue) }
            return opened
        }
        let folder = (path as NSString).deletingLastPathComponent
        if let target = FileSystem.target(ofLink: path) {
            throw LibraryError.cannotCreate(path: path, reason: "it is a link to \(target), where nothing is")
        }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw LibraryError.cannotCreate(path: path, reason: "the folder \(folder) can't be made")
        }
        let isAlone = NetworkFileSystem.holding(path) != nil
        return try reportingFileErrors(path) {
            // An empty file stays what it is: others may have it open.
            if size == 0 { return Opened(queue: try make(at: path, configuration(isAlone: isAlone, busy: busy))) }
            try makeBeside(path, isAlone: isAlone)
            return try open(at: path, busy: busy)
        }
    }

    /// Makes the library under another name and gives it its own when it is whole, so that nobody ever meets half of one.
    /// Where another process is making it, this one waits for that.
    private static func makeBeside(_ path: String, isAlone: Bool) throws {
        while FileSystem.size(of: path) == nil {
            do {
                let file = try UnfinishedFile(for: path, permissions: 0o644)
                guard FileSystem.size(of: path) == nil else { return file.discard() }
                do {
                    try make(at: file.path, configuration(isAlone: isAlone) { _ in false }).close()
                    try file.finish()
                } catch {
                    file.discard()
                    throw error
                }
            } catch BackupError.isBeingWritten {
                usleep(5_000)
            } catch BackupError.cannotWrite(_, let reason) {
                throw LibraryError.cannotCreate(path: path, reason: reason)
            }
        }
    }

    /// A database that SQLite keeps to itself and deletes when it is closed.
    static func temporary() throws -> DatabaseQueue {
        try make(at: "", configuration { _ in false })
    }

    /// A copy that is gone when it is let go.
    static func temporaryCopy(of database: Database) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: "", configuration: patient)
        try queue.writeWithoutTransaction { try database.copy(to: $0) { _ in } }
        return queue
    }

    static func make(at path: String, _ configuration: Configuration) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            DoubtfulPages(of: database).makeRoom()
            try database.execute(
                sql: """
                    PRAGMA page_size = \(pageSize);
                    PRAGMA application_id = \(applicationID);
                    PRAGMA journal_mode = WAL;
                    """)
        }
        try migrate(queue)
        return queue
    }

    /// - Parameter scrutiny: of the copy that is made before an older library is brought up to date.
    static func open(
        at path: String, _ scrutiny: BackupScrutiny = .ofDoubtful, busy: @escaping @Sendable (Int) -> Bool,
        requiringCompleteSchema: Bool = true
    ) throws -> Opened {
        try refuseForeign(path)
        return try reportingFileErrors(path) {
            let place = connectionPath(path)
            var opened = Opened(queue: try connect(path, place, busy: busy))
            if try opened.queue.inDatabase(isOlder) {
                guard place == path else { throw LibraryError.olderVersion(path: path) }
                opened.backup = try update(opened.queue, path, scrutiny) { doubt in
                    // Whoever hears of it then has waited already.
                    if doubt != .isJudged { opened.doubts.append(doubt) }
                }
            }
            try opened.queue.inDatabase { try check($0, path, requiringCompleteSchema) }
            return opened
        }
    }

    /// Where no memory can be shared with other processes, because the disk is full or another machine's, this one has the library
    /// to itself while it has it open; the others wait.
    private static func connect(
        _ path: String, _ place: String, busy: @escaping @Sendable (Int) -> Bool
    ) throws -> DatabaseQueue {
        let isAlone = place == path && NetworkFileSystem.holding(path) != nil
        do {
            return try DatabaseQueue(path: place, configuration: configuration(isAlone: isAlone, busy: busy))
        } catch let error as DatabaseError where unsharable.contains(error.extendedResultCode) {
            return try DatabaseQueue(path: place, configuration: configuration(isAlone: true, busy: busy))
        }
    }

    private static let unsharable: [ResultCode] = [
        .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMMAP, .SQLITE_IOERR_SHMLOCK,
    ]

    /// Knows another program's file by its header (sqlite.org/fileformat2.html, section 1.3), before SQLite opens it:
    /// that alone may tidy up its log.
    private static func refuseForeign(_ path: String) throws {
        // What can't be read is SQLite's to complain about.
        guard let header = try header(of: path), !isLibrary(header: header) else { return }
        throw LibraryError.notALibrary(path: path)
    }

    /// Whether a file can be read and says that it is a library. Pipes and devices are none.
    static func isLibrary(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        // What can't be read says nothing.
        return (try? header(of: path)).flatMap(\.self).map(isLibrary(header:)) ?? false
    }

    private static func header(of path: String) throws -> Data? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        return try file.read(upToCount: 72) ?? Data()
    }

    private static func isLibrary(header: Data) -> Bool {
        let id = header.dropFirst(68).reduce(0) { $0 << 8 | Int($1) }
        return header.starts(with: Array("SQLite format 3\0".utf8)) && id == applicationID
    }

    /// The path itself, or a URI that opens the file without locks where its place can't be written.
    static func connectionPath(_ path: String) -> String {
        let files = FileManager.default
        if FilePlace(path).isWritable { return path }
        let log = path + "-wal"
        // No log is an empty log.
        let logSize = (try? files.attributesOfItem(atPath: log)[.size] as? Int) ?? 0
        guard logSize == 0, var uri = URLComponents(url: URL(fileURLWithPath: path), resolvingAgainstBaseURL: false)
        else { return path }
        uri.queryItems = [URLQueryItem(name: "mode", value: "ro"), URLQueryItem(name: "immutable", value: "1")]
        return uri.string ?? path
    }

    /// - Parameter isAlone: whether other processes are kept out as long as the library is open.
    static func configuration(isAlone: Bool = false, busy: @escaping @Sendable (Int) -> Bool) -> Configuration {
        CheckedFile.install()
        var configuration = Configuration()
        configuration.busyMode = .callback(busy)
        configuration.label = "library"
        // A transaction that was reported as done must survive a power cut; WAL's usual NORMAL may lose it.
        // Debian's SQLite overwrites what is deleted with zeros, which the index's merges pay dearly for.
        configuration.prepareDatabase {
            // Before anything is read, the log's index goes into this process's own memory (sqlite.org/wal.html, section 8).
            if isAlone { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
            try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = OFF")
            try TermTokenizer.register(in: $0)
        }
        return configuration
    }

    /// Lets a connection that is going to write keep 52 MB of pages, so that an import writes most of them once.
    ///
    /// What reads needs few pages twice; and a process that has just begun pays more for fresh memory than for reading
    /// a page once more from the system's cache. So it keeps SQLite's own 2 MB.
    static func prepareForWriting(_ database: Database) throws {
        try database.execute(sql: "PRAGMA cache_size = -52000")
    }

    /// Waits for others as long as it takes.
    static var patient: Configuration {
        configuration { _ in
            usleep(10_000)
            return true
        }
    }

    /// Nothing is done before there is a copy of the library as it is. Where another process is making one, this one
    /// waits, and may find that nothing is left to do.
    private static func update(
        _ queue: DatabaseQueue, _ path: String, _ scrutiny: BackupScrutiny, onDoubt: @escaping DoubtObserver
    ) throws -> BackupSummary? {
        while try queue.inDatabase(isOlder) {
            do {
                let backup = try queue.inDatabase {
                    try AutomaticBackups(of: path, onDoubt: onDoubt).beforeMigration($0, scrutiny, time: Library.now())
                }
                try migrate(queue)
                return backup
            } catch BackupError.isBeingWritten {
                usleep(20_000)
            } catch BackupError.cannotWrite(_, let reason) {
                throw BackupError.cannotKeepOlder(library: path, reason: reason)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
                throw LibraryError.olderVersion(path: path)
            }
        }
        return nil
    }

    /// Whether an earlier lib made the library, and made it whole.
    private static func isOlder(_ database: Database) throws -> Bool {
        let applied = try migrator.appliedIdentifiers(database)
        return applied.contains(Migration.all[0].name) && applied.isStrictSubset(of: Migration.all.map(\.name))
    }

    /// The names of those that a library still lacks, in order.
    static func missingMigrations(_ database: Database) throws -> [String] {
        let applied = try migrator.appliedIdentifiers(database)
        return Migration.all.map(\.name).filter { !applied.contains($0) }
    }

    /// Whether a newer lib wrote the library.
    static func isNewer(_ database: Database) throws -> Bool {
        try migrator.hasBeenSuperseded(database)
    }

    /// Whether the library has at least its first tables.
    static func isBegun(_ database: Database) throws -> Bool {
        try migrator.appliedIdentifiers(database).contains(Migration.all[0].name)
    }

    private static func check(_ database: Database, _ path: String, _ requiringCompleteSchema: Bool) throws {
        guard try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID else {
            throw LibraryError.notALibrary(path: path)
        }
        guard [0, PageChecksum.size].contains(DoubtfulPages(of: database).room) else {
            throw LibraryError.damaged(path: path, detail: "its header tells another size of its pages' contents")
        }
        guard try !migrator.hasBeenSuperseded(database) else { throw LibraryError.newerVersion(path: path) }
        guard try !requiringCompleteSchema || migrator.hasCompletedMigrations(database) else {
            throw LibraryError.unfinished(path: path)
        }
    }

    /// Brings the schema up to date. Where another process does so at the same moment, one of the two finds each step
    /// already done when its turn comes.
    static func migrate(_ queue: DatabaseQueue) throws {
        for _ in Migration.all {
            do {
                return try migrator.migrate(queue)
            } catch let error as DatabaseError
                where error.resultCode == .SQLITE_ERROR || error.resultCode == .SQLITE_CONSTRAINT
            {
                // What the step makes is there already, or its name is among those that were done.
                continue
            }
        }
        try migrator.migrate(queue)
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for migration in Migration.all {
            migrator.registerMigration(migration.name) { database in
                try database.execute(sql: migration.sql)
                switch migration.name {
                case "0002_search": try AbbreviationTable.learnAll(database)
                // Keys are others since: preprints have more of them.
                case "0004_history": try MatchingKeyTable.fill(database)
                default: break
                }
            }
        }
        return migrator
    }

    private static func reportingFileErrors<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case _ where DatabaseFailure.isDiskFull(error): throw error
            case .SQLITE_NOTADB: throw LibraryError.notALibrary(path: path)
            // A format or a schema that SQLite doesn't know.
            case .SQLITE_CORRUPT, .SQLITE_ERROR:
                throw LibraryError.damaged(path: path, detail: DatabaseFailure.reason(error))
            case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_IOERR:
                throw LibraryError.cannotOpen(
                    path: path, reason: FilePlace(path).obstacle(for: DatabaseFailure.reason(error)))
            default: throw error
            }
        } catch is RowDecodingError {
            // The migrator expects a text where a damaged page has none.
            throw LibraryError.damaged(path: path, detail: "the list of its schema's versions can't be read")
        }
    }
}
