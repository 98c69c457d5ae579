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

    private init(path: String, queue: DatabaseQueue) {
        self.path = path
        self.queue = queue
    }

    /// Opens a library that is there.
    ///
    /// - Parameter waiting: called when another process is writing and this one waits for it; return false to give up.
    /// - Throws: ``LibraryError``.
    public static func open(_ path: String, waiting: @escaping @Sendable (TimeInterval) -> Bool) throws -> Library {
        try refuseFolder(path)
        guard FileManager.default.fileExists(atPath: path) else { throw LibraryError.missing(path: path) }
        return Library(path: path, queue: try DatabaseFile.open(at: path, busy: BusyWait(waiting).callback))
    }

    /// Opens a library, and makes it where there is none.
    public static func create(_ path: String, waiting: @escaping @Sendable (TimeInterval) -> Bool) throws -> Library {
        try refuseFolder(path)
        return Library(path: path, queue: try DatabaseFile.create(at: path, busy: BusyWait(waiting).callback))
    }

    /// An empty library that nobody else sees, and that is gone when it is let go.
    public static func temporary() throws -> Library {
        Library(path: "", queue: try DatabaseFile.temporary())
    }

    private static func refuseFolder(_ path: String) throws {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw LibraryError.isFolder(path: path)
        }
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
            guard isDryRun else {
                return try body(ImportSession(database, time: time, additions: additions, isDryRun: false))
            }
            var result: Result?
            try database.inTransaction(.immediate) {
                result = try body(ImportSession(database, time: time, additions: additions, isDryRun: true))
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
        try queue.inDatabase { try ArticleLookup($0).id(of: reference) }
    }

    /// A whole article; `nil` where there is none of that id.
    public func article(_ id: Int) throws -> LibraryArticle? {
        try queue.inDatabase { try ArticleReader($0).libraryArticle(id) }
    }

    /// Calls `body` with whole articles, in the order of the ids. Ids that name no article are passed over.
    public func forEachArticle(_ ids: some Sequence<Int>, _ body: (LibraryArticle) throws -> Void) throws {
        try queue.inDatabase { database in
            let reader = try ArticleReader(database)
            try database.inTransaction(.deferred) {
                for id in ids { if let article = try reader.libraryArticle(id) { try body(article) } }
                return .commit
            }
        }
    }

    /// The articles that are most like one, the most alike first.
    public func articles(relatedTo article: Int, limit: Int) throws -> [RelatedArticle] {
        try reading { try RelatedSearch($0).articles(relatedTo: article, limit: limit) }
    }

    /// All ids, in the order in which the articles came.
    public func allIDs() throws -> [Int] {
        try queue.inDatabase { try SQLQuery("SELECT id FROM article ORDER BY id").all(in: $0) { $0.int(0) ?? 0 } }
    }

    // MARK: - Saved searches

    /// The request itself or, where its text is `@NAME`, the one that was saved under that name.
    public func resolved(_ request: SearchRequest) throws -> SearchRequest {
        guard let name = request.savedSearchName else { return request }
        var resolved = request
        resolved.text = try savedSearch(name).query
        return resolved
    }

    public func savedSearch(_ name: String) throws -> SavedSearch {
        try queue.inDatabase { try SavedSearches($0).search(named: name) }
    }

    /// All saved searches, with what they find now.
    public func savedSearches() throws -> [SavedSearchSummary] {
        try reading { try SavedSearches($0).summaries() }
    }

    /// Keeps a query under a name. What is in the library now isn't new to it.
    ///
    /// - Returns: the query that had the name before.
    public func saveSearch(_ query: String, as name: String) throws -> String? {
        try writing { try SavedSearches($0).save(query, as: name) }
    }

    public func renameSavedSearch(_ name: String, to newName: String) throws {
        try writing { try SavedSearches($0).rename(name, to: newName) }
    }

    public func deleteSavedSearch(_ name: String) throws {
        try writing { try SavedSearches($0).delete(name) }
    }

    /// From now on only articles that come after one are new to a saved search.
    public func setSeen(_ article: Int, ofSavedSearch name: String) throws {
        try writing { try SavedSearches($0).setSeen(article, of: name) }
    }

    /// The id of the article that came last; 0 where there is none.
    public func newestArticle() throws -> Int {
        try queue.inDatabase { try SavedSearches($0).newestArticle() }
    }

    // MARK: - Duplicates

    /// Articles that are probably one, in groups, surest first.
    ///
    /// - Parameter progress: called now and then with the part that is done, 0…1.
    public func duplicates(progress: (Double) -> Void = { _ in }) throws -> [DuplicateGroup] {
        try reading { try DuplicateSearch($0).groups(progress: progress) }
    }

    /// Joins articles into the first, whose id, citation key and identifiers come first; the others' go on naming it.
    ///
    /// - Parameter time: now, `YYYY-MM-DDTHH:MM:SSZ`.
    public func merge(_ articles: [Int], time: String) throws -> MergeResult {
        try writing { try ArticleMerger($0).merge(articles, time: time) }
    }

    /// What speaks against two articles' being one; `nil` where nothing does.
    public func veto(against one: Int, _ other: Int) throws -> Veto? {
        try reading { try DuplicateSearch($0).veto(one, other) }
    }

    /// Remembers that no two of the articles are the same, so that they aren't proposed again.
    public func judgeDifferent(_ articles: [Int]) throws {
        try writing { database in
            let pairs = try DistinctPairs(database)
            for (index, one) in articles.enumerated() {
                for other in articles[(index + 1)...] { try pairs.add(one, other) }
            }
        }
    }

    // MARK: - Reading lists

    public func readingLists() throws -> [ReadingListSummary] {
        try queue.inDatabase { try ReadingLists($0).all() }
    }

    public func readingList(_ name: String) throws -> ReadingList {
        try queue.inDatabase { try ReadingLists($0).list(named: name) }
    }

    public func createReadingList(_ name: String, description: String?) throws {
        try writing { try ReadingLists($0).create(name, description: description) }
    }

    /// Adds articles at the end, and makes the list where there is none.
    ///
    /// - Returns: how many were not in it before, and whether the list is new.
    public func add(_ articles: [Int], toReadingList name: String) throws -> (added: Int, isNew: Bool) {
        try writing { try ReadingLists($0).add(articles, to: name) }
    }

    public func remove(_ articles: [Int], fromReadingList name: String) throws {
        try writing { try ReadingLists($0).remove(articles, from: name) }
    }

    public func move(_ article: Int, to place: ReadingListPlace, inReadingList name: String) throws {
        try writing { try ReadingLists($0).move(article, to: place, in: name) }
    }

    public func renameReadingList(_ name: String, to newName: String) throws {
        try writing { try ReadingLists($0).rename(name, to: newName) }
    }

    /// - Returns: how many articles were in it; they stay in the library.
    public func deleteReadingList(_ name: String) throws -> Int {
        try writing { try ReadingLists($0).delete(name) }
    }

    // MARK: - Words

    /// Groups of synonyms; those with a term that has the words in it, if there are any.
    public func synonyms(with words: String?) throws -> [SynonymGroup] {
        try queue.inDatabase { try Synonyms($0).groups(with: words) }
    }

    /// Makes the terms of each list mean the same: all or, where one can't be taken, nothing.
    ///
    /// - Parameter failure: makes another error of one that the list of that index throws.
    @discardableResult
    public func addSynonyms(
        _ groups: [[String]], failure: (Int, LibraryError) -> any Error = { $1 }
    ) throws -> SynonymAddition {
        try writing { database in
            let synonyms = try Synonyms(database)
            var sum = SynonymAddition()
            for (index, terms) in groups.enumerated() {
                do { sum += try synonyms.add(terms) } catch let error as LibraryError { throw failure(index, error) }
            }
            return sum
        }
    }

    /// Takes terms out of their groups.
    public func removeSynonyms(_ terms: [String]) throws {
        try writing { try Synonyms($0).remove(terms) }
    }

    /// What the articles explain of abbreviations.
    public func abbreviations(_ request: NameRequest) throws -> NameListing<Abbreviation> {
        try queue.inDatabase { try Abbreviations($0).list(request) }
    }

    // MARK: - Looking around

    public func authors(_ request: NameRequest) throws -> NameListing<AuthorSummary> {
        try queue.inDatabase { try Overview($0).authors(request) }
    }

    public func journals(_ request: NameRequest) throws -> NameListing<JournalSummary> {
        try queue.inDatabase { try Overview($0).journals(request) }
    }

    public func statistics() throws -> Statistics {
        try queue.inDatabase { try Overview($0).statistics() }
    }

    /// What is wrong with the library; empty where nothing is.
    public func check() throws -> [Finding] {
        try queue.inDatabase { try IntegrityCheck($0).findings() }
    }

    /// Runs several statements on one state of the library; each by itself would lock and unlock the file.
    private func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try queue.inDatabase { database in
            var result: Result?
            try database.inTransaction(.deferred) {
                result = try body(database)
                return .commit
            }
            guard let result else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
            return result
        }
    }

    func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try queue.writeWithoutTransaction { database in
            var result: Result?
            try database.inTransaction(.immediate) {
                result = try body(database)
                return .commit
            }
            guard let result else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
            return result
        }
    }
}
