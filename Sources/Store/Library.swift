// The module's face: this file and the values that it hands out are all that others see of the store;
// everything else is implementation.

import Articles
import Foundation
import GRDB

/// A library: one SQLite file of articles.
///
/// Every method that changes the library is one transaction, except an import, which is one per file.
public final class Library {
    public let path: String
    let queue: DatabaseQueue
    /// What the history says of the changes that are made: a command as it was typed, without `lib`.
    public var command = ""
    /// Called where pages that were read aren't as `lib` wrote them.
    public var onDoubt: DoubtObserver = { _ in } {
        didSet {
            doubtsOnOpening.forEach(onDoubt)
            doubtsOnOpening = []
        }
    }
    private var doubtsOnOpening: [PageDoubt]
    /// The step that several transactions become together.
    private var commonStep: StepWriter?
    private var hasCommonStep = false
    /// The copy that was made before this library, an older one, was brought up to date; else `nil`.
    public let backupBeforeUpdate: BackupSummary?

    private init(path: String, _ opened: DatabaseFile.Opened) {
        self.path = path
        queue = opened.queue
        backupBeforeUpdate = opened.backup
        doubtsOnOpening = opened.doubts
        if !path.isEmpty {
            queue.inDatabase { $0.add(transactionObserver: MovedFileGuard(path, $0), extent: .databaseLifetime) }
        }
    }

    /// Carries the log into the file. Another program that has it open would do so when it closes it, and put no
    /// checksums on the pages.
    deinit {
        // What stays in the log is as safe there.
        try? queue.writeWithoutTransaction { database in
            if database.sqliteConnection != nil, database.totalChangesCount > 0 { try database.checkpoint(.passive) }
        }
    }

    /// Opens a library that is there.
    ///
    /// - Parameter waiting: called when another process is writing and this one waits for it; return false to give up.
    /// - Throws: ``LibraryError``.
    public static func open(_ path: String, waiting: @escaping @Sendable (TimeInterval) -> Bool) throws -> Library {
        try open(path, isToBeMended: false, waiting: waiting)
    }

    /// - Parameter isToBeMended: whether an older library is brought up to date though it may be damaged.
    static func open(
        _ path: String, isToBeMended: Bool, waiting: @escaping @Sendable (TimeInterval) -> Bool
    ) throws -> Library {
        guard try FilePlace(path).contents() == .file else { throw LibraryError.missing(path: path) }
        let scrutiny: BackupScrutiny = isToBeMended ? .none : .ofDoubtful
        return Library(path: path, try DatabaseFile.open(at: path, scrutiny, busy: BusyWait(waiting).callback))
    }

    /// Opens a library, and makes it where there is none.
    public static func create(_ path: String, waiting: @escaping @Sendable (TimeInterval) -> Bool) throws -> Library {
        _ = try FilePlace(path).contents()
        return Library(path: path, try DatabaseFile.create(at: path, busy: BusyWait(waiting).callback))
    }

    /// An empty library that nobody else sees, and that is gone when it is let go.
    public static func temporary() throws -> Library {
        Library(path: "", DatabaseFile.Opened(queue: try DatabaseFile.temporary()))
    }

    /// Lets go of the file, for as long as a person has the word. The library can't be used any more.
    public func close() throws {
        try queue.close()
    }

    // MARK: - Adding

    /// Runs one import. Each file that the body adds is one transaction.
    ///
    /// - Parameters:
    ///   - time: the moment of the import, `YYYY-MM-DDTHH:MM:SSZ`.
    ///   - isDryRun: everything is done and then taken back.
    public func add<Result>(
        time: String, additions: PersonalAdditions = PersonalAdditions(), isDryRun: Bool = false,
        _ body: (ImportSession) throws -> Result
    ) throws -> Result {
        try queue.writeWithoutTransaction { database in
            try DatabaseFile.prepareForWriting(database)
            func session(_ step: StepWriter?) throws -> ImportSession {
                try ImportSession(database, time: time, additions: additions, step: step, onDoubt: onDoubt)
            }
            guard isDryRun else { return try body(session(StepWriter(database, command: command))) }
            var result: Result?
            try database.inTransaction(.immediate) {
                result = try body(session(nil))
                return .rollback
            }
            guard let result else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
            return result
        }
    }

    // MARK: - Finding

    /// Articles that match a query, a page of them.
    public func search(_ request: SearchRequest) throws -> SearchPage {
        try reading { try Searcher($0).page(request) }
    }

    /// All ids that match a query wholly, in its order.
    public func ids(matching request: SearchRequest) throws -> [Int] {
        try reading { try Searcher($0).ids(request) }
    }

    /// How many articles match a query wholly.
    public func count(_ request: SearchRequest) throws -> Int {
        try reading { try Searcher($0).count(request) }
    }

    /// How a query was read where that isn't what it looks like; sentences.
    public func warnings(about request: SearchRequest) throws -> [String] {
        try reading { try Searcher($0).warnings(request) }
    }

    /// What all articles that match a query wholly have: years, journals, headings, …, and how many have each.
    public func facets(_ request: SearchRequest) throws -> SearchFacets {
        try reading { try Searcher($0).facets(request) }
    }

    /// How a query is understood and run.
    ///
    /// - Parameter isRanked: by ``search(_:)``; else by ``ids(matching:)``.
    public func explanation(of request: SearchRequest, isRanked: Bool) throws -> SearchExplanation {
        try reading { try Searcher($0).explanation(request, isRanked: isRanked) }
    }

    /// Which parts of a query that finds nothing are to blame.
    public func obstacles(_ request: SearchRequest) throws -> [SearchObstacle] {
        try reading { try Searcher($0).obstacles(request) }
    }

    /// The article that an argument of the command line names.
    public func id(of reference: ArticleReference) throws -> Int {
        try reading { try ArticleLookup($0).id(of: reference) }
    }

    /// A whole article; `nil` where there is none of that id.
    public func article(_ id: Int) throws -> LibraryArticle? {
        try reading { try ArticleReader($0).libraryArticle(id) }
    }

    /// Calls `body` with articles, in the order of the ids. Ids that name no article are passed over.
    public func forEachArticle(
        _ ids: some Sequence<Int>, _ detail: ArticleDetail = .whole, _ body: (LibraryArticle) throws -> Void
    ) throws {
        try queue.inDatabase { database in
            let read = try detail.reader(database)
            var ids = ids.makeIterator()
            var article: LibraryArticle?
            var isAtEnd = false
            while !isAtEnd {
                try database.inTransaction(.deferred) {
                    // Who looks through the whole library keeps others from writing to it, and lets them before he goes on.
                    while !database.isWriting {
                        try article.map(body)
                        guard let id = ids.next() else {
                            isAtEnd = true
                            break
                        }
                        article = try trusted(database) { try read(id) }
                    }
                    return .commit
                }
            }
        }
    }

    /// The articles that are most like one, the most alike first.
    public func articles(relatedTo article: Int, limit: Int) throws -> [RelatedArticle] {
        try reading { try RelatedSearch($0).articles(relatedTo: article, limit: limit) }
    }

    /// All ids, in the order in which the articles came.
    public func allIDs() throws -> [Int] {
        try reading { try SQLQuery("SELECT id FROM article ORDER BY id").all(in: $0) { $0.int(0) ?? 0 } }
    }

    // MARK: - Looking around

    public func authors(_ request: NameRequest) throws -> NameListing<AuthorSummary> {
        try reading { try Overview($0).authors(request) }
    }

    public func journals(_ request: NameRequest) throws -> NameListing<JournalSummary> {
        try reading { try Overview($0).journals(request) }
    }

    public func statistics() throws -> Statistics {
        try reading { try Overview($0).statistics() }
    }

    /// Runs statements on one state of the library, and throws what they found where it came from damaged pages.
    func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try queue.inDatabase { database in
            var result: Result?
            try database.inTransaction(.deferred) {
                result = try trusted(database) { try body(database) }
                return .commit
            }
            guard let result else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
            return result
        }
    }

    /// Judges what statements found, and what they didn't. What was read wrong is read once more.
    private func trusted<Value>(_ database: Database, _ body: () throws -> Value) throws -> Value {
        for _ in 0..<3 {
            let outcome = Result { try body() }
            if case .failure(let error as DatabaseError) = outcome, !error.mayComeFromDamage { throw error }
            if try DoubtfulPages(of: database).judge(onDoubt) { return try outcome.get() }
            DoubtfulPages(of: database).forgetPages()
        }
        throw DatabaseError.pagesDiffer
    }

    /// Makes all changes of a body one step of history, though each is a transaction.
    public func asOneStep<Result>(_ body: () throws -> Result) throws -> Result {
        hasCommonStep = true
        defer { (hasCommonStep, commonStep) = (false, nil) }
        return try body()
    }

    /// Changes the library in one transaction, which is one step of its history.
    func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try transaction { database in
            let step = try commonStep ?? StepWriter(database, command: command)
            if hasCommonStep { commonStep = step }
            step.begin()
            do {
                let result = try body(database)
                try step.finish()
                return result
            } catch {
                step.rollBack()
                throw error
            }
        }
    }

    /// Changes what isn't the library's contents.
    func writingWithoutHistory<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try transaction(body)
    }

    /// Runs a reversal of a step; what it would leave without its other half is in the way, too.
    func goingBackOrForth<Result>(_ step: HistoryStep, _ body: (Database) throws -> Result) throws -> Result {
        do {
            return try transaction(body)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw LibraryError.stepIsNeeded(step.id, by: nil)
        }
    }

    private func transaction<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try queue.writeWithoutTransaction { database in
            try DatabaseFile.prepareForWriting(database)
            var result: Result?
            do {
                try database.inTransaction(.immediate) {
                    result = try body(database)
                    guard try DoubtfulPages(of: database).judge(onDoubt) else { throw DatabaseError.pagesDiffer }
                    return .commit
                }
            } catch {
                if let error = error as? DatabaseError, !error.mayComeFromDamage { throw error }
                // What was refused may have been so for what a damaged page says.
                try database.inTransaction(.deferred) {
                    try trusted(database) {}
                    return .commit
                }
                throw error
            }
            guard let result else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
            return result
        }
    }
}
