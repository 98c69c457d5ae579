import Articles
import GRDB

/// A reading list's name and size.
public struct ReadingListSummary: Sendable, Equatable {
    public var name: String
    public var description: String?
    public var created: String
    public var articles: Int
    public var read: Int
}

/// A reading list with its articles, in order.
public struct ReadingList: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        public var article: Int
        public var note: String?
    }

    public var name: String
    public var description: String?
    public var created: String
    public var entries: [Entry]
}

/// Where an article is to stand in a reading list.
public enum ReadingListPlace: Sendable, Equatable {
    /// From 1; beyond the end means the end.
    case position(Int)
    case before(Int)
    case after(Int)
}

/// Reads and changes reading lists.
struct ReadingLists {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func all() throws -> [ReadingListSummary] {
        let query = SQLQuery(
            """
            SELECT name, description, created, count(article.id), coalesce(sum(article.status = 'read'), 0)
            FROM reading_list
            LEFT JOIN reading_list_entry ON reading_list_id = reading_list.id
            LEFT JOIN article ON article.id = article_id
            GROUP BY reading_list.id ORDER BY name
            """)
        return try query.all(in: database) { row in
            ReadingListSummary(
                name: row.text(0) ?? "", description: row.text(1), created: row.text(2) ?? "",
                articles: row.int(3) ?? 0,
                read: row.int(4) ?? 0)
        }
    }

    func list(named name: String) throws -> ReadingList {
        let id = try id(name)
        let entries = try SQLQuery(
            "SELECT article_id, note FROM reading_list_entry WHERE reading_list_id = ? ORDER BY position", .int(id)
        ).all(in: database) { ReadingList.Entry(article: $0.int(0) ?? 0, note: $0.text(1)) }
        let list = try SQLQuery("SELECT name, description, created FROM reading_list WHERE id = ?", .int(id))
            .first(in: database) { row in
                ReadingList(
                    name: row.text(0) ?? "", description: row.text(1), created: row.text(2) ?? "", entries: entries)
            }
        guard let list else { throw LibraryError.noSuchReadingList(name, similar: nil) }
        return list
    }

    func create(_ name: String, description: String?) throws {
        let name = try checked(name)
        let table = try ReadingListTable(database)
        guard try table.id(named: name) == nil else { throw LibraryError.readingListExists(name) }
        let id = try table.idMakingOne(named: name)
        try database.execute(
            sql: "UPDATE reading_list SET description = ? WHERE id = ?", arguments: [description?.trimmedOrNil, id])
    }

    func add(_ articles: [Int], to name: String) throws -> (added: Int, isNew: Bool) {
        let name = try checked(name)
        let table = try ReadingListTable(database)
        let known = try table.id(named: name)
        let list = try known ?? table.idMakingOne(named: name)
        let before = database.totalChangesCount
        for article in articles { try table.append(article, to: list) }
        return (database.totalChangesCount - before, known == nil)
    }

    func remove(_ articles: [Int], from name: String) throws {
        let list = try id(name)
        for article in articles {
            try database.execute(
                sql: "DELETE FROM reading_list_entry WHERE reading_list_id = ? AND article_id = ?",
                arguments: [list, article])
            guard database.changesCount == 1 else { throw LibraryError.notInReadingList(article: article, list: name) }
        }
        try setOrder(try order(of: list), of: list)
    }

    func move(_ article: Int, to place: ReadingListPlace, in name: String) throws {
        let list = try id(name)
        var order = try order(of: list)
        guard let from = order.firstIndex(of: article) else {
            throw LibraryError.notInReadingList(article: article, list: name)
        }
        order.remove(at: from)
        let index: Int
        switch place {
        case .position(let position): index = min(max(position, 1), order.count + 1) - 1
        case .before(let other), .after(let other):
            guard other != article else { return }
            guard let found = order.firstIndex(of: other) else {
                throw LibraryError.notInReadingList(article: other, list: name)
            }
            index = place == .before(other) ? found : found + 1
        }
        order.insert(article, at: index)
        try setOrder(order, of: list)
    }

    func rename(_ name: String, to newName: String) throws {
        let list = try id(name)
        let newName = try checked(newName)
        if let other = try ReadingListTable(database).id(named: newName), other != list {
            throw LibraryError.readingListExists(newName)
        }
        try database.execute(sql: "UPDATE reading_list SET name = ? WHERE id = ?", arguments: [newName, list])
    }

    func delete(_ name: String) throws -> Int {
        let list = try id(name)
        try ScreeningTable(database).refuseDeletion(ofList: list, named: name)
        let count = try order(of: list).count
        try database.execute(sql: "DELETE FROM reading_list WHERE id = ?", arguments: [list])
        return count
    }

    private func checked(_ name: String) throws -> String {
        guard let name = name.trimmedOrNil else { throw LibraryError.emptyName(what: "reading list") }
        return name
    }

    private func id(_ name: String) throws -> Int {
        if let id = try ReadingListTable(database).id(named: name.trimmed) { return id }
        let names = try SQLQuery("SELECT name FROM reading_list ORDER BY name").all(in: database) { $0.text(0) ?? "" }
        throw LibraryError.noSuchReadingList(name, similar: SimilarName.nearest(to: name, in: names))
    }

    private func order(of list: Int) throws -> [Int] {
        try SQLQuery(
            "SELECT article_id FROM reading_list_entry WHERE reading_list_id = ? ORDER BY position", .int(list)
        ).all(in: database) { $0.int(0) ?? 0 }
    }

    private func setOrder(_ articles: [Int], of list: Int) throws {
        let update = try PreparedStatement(
            database,
            """
            UPDATE reading_list_entry SET position = ?1
            WHERE reading_list_id = ?2 AND article_id = ?3 AND position <> ?1
            """)
        for (index, article) in articles.enumerated() {
            try update.run {
                $0.bind(index + 1)
                $0.bind(list)
                $0.bind(article)
            }
        }
    }
}
