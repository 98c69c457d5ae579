import Articles
import GRDB

/// What the researcher wants added to each article of an import.
public struct PersonalAdditions: Sendable, Equatable {
    public var tags: [String] = []
    public var readingList: String?

    public init(tags: [String] = [], readingList: String? = nil) {
        self.tags = tags
        self.readingList = readingList
    }
}

/// Writes what the researcher adds to articles: tags, notes, status, rating, places in reading lists, verdicts.
final class PersonalLayerWriter {
    private let findTag: PreparedStatement
    private let insertTag: PreparedStatement
    private let tagArticle: PreparedStatement
    private let insertNote: PreparedStatement
    private let setStatus: PreparedStatement
    private let setRating: PreparedStatement
    private let hasNote: PreparedStatement
    private let search: SearchIndex
    private let lists: ReadingListTable
    private let verdicts: VerdictRestoration
    private let placements: RestoredPlacements
    /// Those that articles were appended to.
    private var openLists: Set<Int> = []

    init(_ database: Database) throws {
        findTag = try PreparedStatement(database, "SELECT id FROM tag WHERE name = ?")
        insertTag = try PreparedStatement(database, "INSERT INTO tag (name) VALUES (?)")
        tagArticle = try PreparedStatement(
            database, "INSERT OR IGNORE INTO article_tag (article_id, tag_id) VALUES (?, ?)")
        insertNote = try PreparedStatement(database, "INSERT INTO note (article_id, text, changed) VALUES (?, ?, ?)")
        setStatus = try PreparedStatement(
            database, "UPDATE article SET status = ?1 WHERE id = ?2 AND status = 'unread' AND ?1 <> 'unread'")
        setRating = try PreparedStatement(
            database, "UPDATE article SET rating = ?1 WHERE id = ?2 AND rating IS NULL AND ?1 IS NOT NULL")
        hasNote = try PreparedStatement(database, "SELECT 1 FROM note WHERE article_id = ?")
        search = try SearchIndex(database)
        lists = try ReadingListTable(database)
        verdicts = try VerdictRestoration(database, lists: lists)
        placements = RestoredPlacements(database, table: lists)
    }

    func add(_ additions: PersonalAdditions, to article: Int) throws {
        for tag in additions.tags { try add(tag: tag, to: article) }
        if let name = additions.readingList {
            let list = try lists.idMakingOne(named: name)
            try lists.append(article, to: list)
            openLists.insert(list)
        }
    }

    /// At the end of a file.
    func finish() throws {
        try placements.finish()
        for list in openLists.sorted() { try lists.close(list) }
        openLists = []
    }

    /// After a transaction was taken back.
    func forget() {
        placements.forget()
        openLists = []
    }

    /// Gives a new article all that it had in the library that it comes from.
    func restore(_ exported: LibraryArticle, to article: Int) throws {
        try unite(exported, with: article)
    }

    /// Brings back a reading list before its articles come.
    func restore(list name: String, description: String?, sections: [String], created: String) throws {
        try placements.restore(list: name, description: description, sections: sections, created: created)
    }

    /// Brings back a screening before its verdicts come.
    func restore(screening name: String, query: String?, isExact: Bool, created: String) throws {
        try verdicts.restore(name, query: query, isExact: isExact, created: created)
    }

    /// How many places in reading lists are to be taken at the end of the file.
    var pendingPlaces: Int { placements.count }

    /// Gives a new article what a record of another library's export says of the researcher's own.
    func restore(_ mark: RecordMark, to article: Int) throws {
        for tag in mark.tags { try add(tag: tag, to: article) }
        guard mark.status != .unread else { return }
        try setStatus.run {
            $0.bind(mark.status.rawValue)
            $0.bind(article)
        }
    }

    /// Adds what the article doesn't have yet; to reading lists at the end of the file.
    func unite(_ exported: LibraryArticle, with article: Int) throws {
        for tag in exported.tags { try add(tag: tag, to: article) }
        try setStatus.run {
            $0.bind(exported.status.rawValue)
            $0.bind(article)
        }
        try setRating.run {
            $0.bind(exported.rating)
            $0.bind(article)
        }
        if let note = exported.note, try hasNote.first({ $0.bind(article) }, row: { _ in true }) == nil {
            try search.changing(article) {
                try insertNote.run {
                    $0.bind(article)
                    $0.bind(note)
                    $0.bind(exported.added)
                }
            }
        }
        for placement in exported.readingLists { try placements.add(article, placement) }
        try verdicts.unite(exported.verdicts, with: article)
    }

    private func add(tag name: String, to article: Int) throws {
        let id = try findTag.first({ $0.bind(name) }, row: { $0.int(0) ?? 0 }) ?? insertTag.insert { $0.bind(name) }
        try tagArticle.run {
            $0.bind(article)
            $0.bind(id)
        }
    }
}
