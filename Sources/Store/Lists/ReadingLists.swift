import Articles
import GRDB

/// Reads and changes reading lists and their entries.
struct ReadingLists {
    let database: Database

    init(_ database: Database) {
        self.database = database
    }

    // MARK: - Reading

    func all() throws -> [ReadingListSummary] {
        let query = SQLQuery(
            """
            SELECT id, name, description, created,
                (SELECT count(*) FROM reading_list_entry WHERE reading_list_id = reading_list.id),
                (
                    SELECT count(*) FROM reading_list_entry JOIN article ON article.id = article_id
                    WHERE reading_list_id = reading_list.id AND status = 'read'
                )
            FROM reading_list ORDER BY name
            """)
        let lists = try query.all(in: database) { row in
            (
                id: row.int(0) ?? 0,
                summary: ReadingListSummary(
                    name: row.text(1) ?? "", description: row.text(2), created: row.text(3) ?? "",
                    articles: row.int(4) ?? 0, read: row.int(5) ?? 0)
            )
        }
        return try lists.map { list in
            var summary = list.summary
            summary.sections = try sections(of: list.id)
            return summary
        }
    }

    func list(named name: String) throws -> ReadingList {
        let id = try id(name)
        let entries = try SQLQuery(
            """
            SELECT article_id, note, reading_list_section.name, status = 'read'
            FROM reading_list_entry
            LEFT JOIN reading_list_section ON reading_list_section.id = section_id
            LEFT JOIN article ON article.id = article_id
            WHERE reading_list_entry.reading_list_id = ? ORDER BY reading_list_entry.position
            """, .int(id)
        ).all(in: database) { row in
            (
                entry: ReadingList.Entry(article: row.int(0) ?? 0, note: row.text(1), section: row.text(2)),
                isRead: row.int(3) == 1
            )
        }
        let sections = try sections(of: id)
        let list = try SQLQuery("SELECT name, description, created FROM reading_list WHERE id = ?", .int(id))
            .first(in: database) { row in
                ReadingList(
                    name: row.text(0) ?? "", description: row.text(1), created: row.text(2) ?? "", sections: sections,
                    entries: entries.map(\.entry), read: entries.count { $0.isRead })
            }
        guard let list else { throw LibraryError.noSuchReadingList(name, similar: nil) }
        return list
    }

    /// The first article that is unread; `nil` where there is none.
    func next(in name: String) throws -> Int? {
        try SQLQuery(
            """
            SELECT article_id FROM reading_list_entry JOIN article ON article.id = article_id
            WHERE reading_list_id = ? AND status = 'unread' ORDER BY position LIMIT 1
            """, .int(try id(name))
        ).int(in: database)
    }

    func sections(of list: Int) throws -> [ReadingListSection] {
        try SQLQuery(
            """
            SELECT name, count(article.id), coalesce(sum(article.status = 'read'), 0)
            FROM reading_list_section
            LEFT JOIN reading_list_entry ON section_id = reading_list_section.id
            LEFT JOIN article ON article.id = article_id
            WHERE reading_list_section.reading_list_id = ?
            GROUP BY reading_list_section.id ORDER BY reading_list_section.position
            """, .int(list)
        ).all(in: database) { row in
            ReadingListSection(name: row.text(0) ?? "", articles: row.int(1) ?? 0, read: row.int(2) ?? 0)
        }
    }

    // MARK: - Lists

    func create(_ name: String, description: String?) throws {
        let name = try checked(name)
        let table = try ReadingListTable(database)
        guard try table.id(named: name) == nil else { throw LibraryError.readingListExists(name) }
        _ = try table.idMakingOne(named: name)
        try describe(name, as: description)
    }

    /// - Parameter description: `nil` for none.
    func describe(_ name: String, as description: String?) throws {
        try SQLQuery(
            "UPDATE reading_list SET description = ?1 WHERE id = ?2 AND description IS NOT ?1",
            SQLQuery.Value(description?.trimmedOrNil), .int(try id(name))
        ).run(in: database)
    }

    func rename(_ name: String, to newName: String) throws {
        let list = try id(name)
        let newName = try checked(newName)
        if let other = try ReadingListTable(database).id(named: newName), other != list {
            throw LibraryError.readingListExists(newName)
        }
        try SQLQuery("UPDATE reading_list SET name = ? WHERE id = ?", .text(newName), .int(list)).run(in: database)
    }

    /// - Returns: how many articles were in it.
    func delete(_ name: String) throws -> Int {
        let list = try id(name)
        try ScreeningTable(database).deleteUnused(ofList: list, named: name)
        let count = try order(of: list).entries.count
        try database.execute(sql: "DELETE FROM reading_list WHERE id = ?", arguments: [list])
        return count
    }

    /// With its description, sections and notes.
    ///
    /// - Returns: how many articles are in it.
    func copy(_ name: String, to newName: String) throws -> Int {
        let list = try id(name)
        try create(newName, description: try self.list(named: name).description)
        let copy = try id(newName)
        try database.execute(
            sql: """
                INSERT INTO reading_list_section (reading_list_id, name, position)
                SELECT ?2, name, position FROM reading_list_section WHERE reading_list_id = ?1 ORDER BY position
                """, arguments: [list, copy])
        try database.execute(
            sql: """
                INSERT INTO reading_list_entry (reading_list_id, article_id, position, note, section_id)
                SELECT ?2, article_id, reading_list_entry.position, note, own.id
                FROM reading_list_entry
                LEFT JOIN reading_list_section AS other ON other.id = section_id
                LEFT JOIN reading_list_section AS own ON own.reading_list_id = ?2 AND own.name = other.name
                WHERE reading_list_entry.reading_list_id = ?1 ORDER BY reading_list_entry.position
                """, arguments: [list, copy])
        return try order(of: copy).entries.count
    }

    // MARK: - Entries

    /// Adds articles at the end of a section, which is made where there is none; what is in the list already stays.
    func add(
        _ articles: [Int], to name: String, section: String? = nil, note: String? = nil
    ) throws -> (added: Int, isNew: Bool) {
        let name = try checked(name)
        let table = try ReadingListTable(database)
        let known = try table.id(named: name)
        let list = try known ?? table.idMakingOne(named: name)
        let section = try section.map { try ReadingListSections(self).idMakingOne(named: $0, in: list) }
        var order = try order(of: list)
        var present = Set(order.entries.map(\.article))
        let new = articles.filter { present.insert($0).inserted }
        for (index, article) in new.enumerated() {
            try table.insert(
                article, into: list, position: order.entries.count + index + 1, note: note?.trimmedOrNil,
                section: section)
        }
        order.append(new, to: section)
        try setOrder(order, of: list)
        return (new.count, known == nil)
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

    /// Moves articles together; among themselves they keep their order.
    func move(_ articles: [Int], to place: ReadingListPlace, in name: String) throws {
        let list = try id(name)
        var order = try order(of: list)
        let target = try target(place, in: list)
        var named = articles
        if case .before(let other) = place { named.append(other) }
        if case .after(let other) = place { named.append(other) }
        let present = Set(order.entries.map(\.article))
        for article in named where !present.contains(article) {
            throw LibraryError.notInReadingList(article: article, list: name)
        }
        order.move(Set(articles), to: target)
        try setOrder(order, of: list)
    }

    /// - Parameter note: `nil` takes it away.
    func setNote(_ note: String?, of article: Int, in name: String) throws {
        let list = try id(name)
        guard try order(of: list).entries.contains(where: { $0.article == article }) else {
            throw LibraryError.notInReadingList(article: article, list: name)
        }
        try setNote(note?.trimmedOrNil, of: article, in: list)
    }

    private func setNote(_ note: String?, of article: Int, in list: Int) throws {
        try SQLQuery(
            """
            UPDATE reading_list_entry SET note = ?1
            WHERE reading_list_id = ?2 AND article_id = ?3 AND note IS NOT ?1
            """, SQLQuery.Value(note), .int(list), .int(article)
        ).run(in: database)
    }

    private func target(_ place: ReadingListPlace, in list: Int) throws -> ReadingListOrder.Target {
        switch place {
        case .position(let position): .position(position)
        case .before(let article): .before(article)
        case .after(let article): .after(article)
        case .first: .first
        case .last: .last
        case .section(let name, let isAtStart):
            .section(try name.map { try ReadingListSections(self).id($0, in: list) }, isAtStart: isAtStart)
        }
    }

    // MARK: - Rows

    func checked(_ name: String) throws -> String {
        guard let name = name.trimmedOrNil else { throw LibraryError.emptyName(what: "reading list") }
        return name
    }

    func id(_ name: String) throws -> Int {
        if let id = try ReadingListTable(database).id(named: name.trimmed) { return id }
        let names = try SQLQuery("SELECT name FROM reading_list NOT INDEXED ORDER BY name")
            .all(in: database) { $0.text(0) ?? "" }
        throw LibraryError.noSuchReadingList(name, similar: try SimilarName.nearest(to: name, in: names))
    }

    func order(of list: Int) throws -> ReadingListOrder {
        let sections = try SQLQuery(
            "SELECT id FROM reading_list_section WHERE reading_list_id = ? ORDER BY position, id", .int(list)
        ).all(in: database) { $0.int(0) ?? 0 }
        let entries = try SQLQuery(
            """
            SELECT article_id, section_id FROM reading_list_entry
            WHERE reading_list_id = ? ORDER BY position, article_id
            """, .int(list)
        ).all(in: database) { ReadingListOrder.Entry(article: $0.int(0) ?? 0, section: $0.int(1)) }
        return ReadingListOrder(entries, sections: sections)
    }

    /// Only rows that aren't so already are written.
    func setOrder(_ order: ReadingListOrder, of list: Int) throws {
        let update = try PreparedStatement(
            database,
            """
            UPDATE reading_list_entry SET position = ?1, section_id = ?4
            WHERE reading_list_id = ?2 AND article_id = ?3 AND (position <> ?1 OR section_id IS NOT ?4)
            """)
        for (index, entry) in order.entries.enumerated() {
            try update.run {
                $0.bind(index + 1)
                $0.bind(list)
                $0.bind(entry.article)
                $0.bind(entry.section)
            }
        }
        for (index, section) in order.sections.enumerated() {
            try database.execute(
                sql: "UPDATE reading_list_section SET position = ?1 WHERE id = ?2 AND position <> ?1",
                arguments: [index + 1, section])
        }
    }
}
