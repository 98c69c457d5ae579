import Articles
import GRDB

/// A tag's name, and how many articles have it.
public struct TagSummary: Sendable, Equatable {
    public var name: String
    public var articles: Int
}

/// What came of tagging articles.
public struct TagChange: Sendable, Equatable {
    /// A tag, and how many articles it was given to or taken from.
    public struct Count: Sendable, Equatable {
        /// As the library writes it.
        public var name: String
        public var articles: Int
    }

    /// How many articles have other tags than before.
    public var changed = 0
    public var added: [Count] = []
    public var removed: [Count] = []
}

/// What came of renaming a tag.
public enum TagRenaming: Sendable, Equatable {
    case renamed
    /// There was a tag of the new name, which so many articles have now.
    case joined(articles: Int)
    /// It was called so already.
    case unchanged
}

/// Reads and changes tags. A tag that no article has any more goes, as long as the trash is empty.
struct Tags {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func all() throws -> [TagSummary] {
        try SQLQuery(
            """
            SELECT name, count(*) FROM tag JOIN article_tag ON tag_id = tag.id GROUP BY tag.id ORDER BY name
            """
        ).all(in: database) { TagSummary(name: $0.text(0) ?? "", articles: $0.int(1) ?? 0) }
    }

    /// Gives articles tags and takes tags from them. Names differ in more than the case of their letters.
    func change(_ articles: [Int], adding: [String], removing: [String]) throws -> TagChange {
        var change = TagChange()
        var changed: Set<Int> = []
        let removed = try removing.map(tag)
        for name in adding {
            let tag = try tagMakingOne(named: checked(name))
            let count = try run(
                "INSERT OR IGNORE INTO article_tag (article_id, tag_id) VALUES (?, ?)", tag.id, articles, &changed)
            change.added.append(TagChange.Count(name: tag.name, articles: count))
        }
        for tag in removed {
            let count = try run(
                "DELETE FROM article_tag WHERE article_id = ? AND tag_id = ?", tag.id, articles, &changed)
            change.removed.append(TagChange.Count(name: tag.name, articles: count))
            try deleteUnused(tag.id)
        }
        change.changed = changed.count
        return change
    }

    func rename(_ name: String, to newName: String) throws -> TagRenaming {
        let tag = try tag(name)
        let newName = try checked(newName)
        if newName.utf8.elementsEqual(tag.name.utf8) { return .unchanged }
        guard let other = try find(newName), other.id != tag.id else {
            try SQLQuery("UPDATE tag SET name = ? WHERE id = ?", .text(newName), .int(tag.id)).run(in: database)
            return .renamed
        }
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO article_tag (article_id, tag_id)
                SELECT article_id, ?1 FROM article_tag WHERE tag_id = ?2
                """, arguments: [other.id, tag.id])
        try delete(tag.id)
        return .joined(articles: try articles(of: other.id))
    }

    /// - Returns: how many articles had it.
    func delete(_ name: String) throws -> Int {
        let tag = try tag(name)
        let count = try articles(of: tag.id)
        try delete(tag.id)
        return count
    }

    // MARK: - Rows

    private typealias Tag = (id: Int, name: String)

    private func find(_ name: String) throws -> Tag? {
        try SQLQuery("SELECT id, name FROM tag WHERE name = ?", .text(name)).first(in: database) {
            ($0.int(0) ?? 0, $0.text(1) ?? "")
        }
    }

    private func tag(_ name: String) throws -> Tag {
        if let tag = try find(checked(name)) { return tag }
        let names = try SQLQuery("SELECT name FROM tag NOT INDEXED ORDER BY name")
            .all(in: database) { $0.text(0) ?? "" }
        throw LibraryError.noSuchTag(name.trimmed, similar: try SimilarName.nearest(to: name, in: names))
    }

    private func tagMakingOne(named name: String) throws -> Tag {
        if let tag = try find(name) { return tag }
        try SQLQuery("INSERT INTO tag (name) VALUES (?)", .text(name)).run(in: database)
        return (Int(database.lastInsertedRowID), name)
    }

    private func checked(_ name: String) throws -> String {
        guard let name = name.trimmedOrNil else { throw LibraryError.emptyName(what: "tag") }
        return name
    }

    private func articles(of tag: Int) throws -> Int {
        try SQLQuery("SELECT count(*) FROM article_tag WHERE tag_id = ?", .int(tag)).int(in: database) ?? 0
    }

    /// - Returns: for how many articles the statement changed something.
    private func run(
        _ sql: StaticString, _ tag: Int, _ articles: [Int], _ changed: inout Set<Int>
    ) throws -> Int {
        let statement = try PreparedStatement(database, sql)
        var count = 0
        for article in articles {
            let before = database.totalChangesCount
            try statement.run {
                $0.bind(article)
                $0.bind(tag)
            }
            guard database.totalChangesCount > before else { continue }
            count += 1
            changed.insert(article)
        }
        return count
    }

    /// An article in the trash may need it when it comes back.
    private func deleteUnused(_ tag: Int) throws {
        let isTrashEmpty = try SQLQuery("SELECT 1 FROM trash LIMIT 1").int(in: database) == nil
        if try isTrashEmpty && articles(of: tag) == 0 { try delete(tag) }
    }

    private func delete(_ tag: Int) throws {
        try database.execute(sql: "DELETE FROM article_tag WHERE tag_id = ?", arguments: [tag])
        try database.execute(sql: "DELETE FROM tag WHERE id = ?", arguments: [tag])
    }
}
