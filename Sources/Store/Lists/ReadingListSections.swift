import Articles
import GRDB

/// Changes the sections of reading lists.
struct ReadingListSections {
    private let lists: ReadingLists
    private var database: Database { lists.database }

    init(_ lists: ReadingLists) {
        self.lists = lists
    }

    /// At the end.
    func create(_ name: String, in list: String) throws {
        let id = try lists.id(list)
        let name = try checked(name)
        guard try find(name, in: id) == nil else { throw ReadingListError.sectionExists(name, list: list) }
        _ = try idMakingOne(named: name, in: id)
    }

    func rename(_ name: String, to newName: String, in list: String) throws {
        let id = try lists.id(list)
        let section = try self.id(name, in: id)
        let newName = try checked(newName)
        if let other = try find(newName, in: id), other != section {
            throw ReadingListError.sectionExists(newName, list: list)
        }
        try SQLQuery("UPDATE reading_list_section SET name = ? WHERE id = ?", .text(newName), .int(section))
            .run(in: database)
    }

    /// Its articles stay in the list, before all sections.
    ///
    /// - Returns: how many they are.
    func delete(_ name: String, in list: String) throws -> Int {
        let id = try lists.id(list)
        let section = try self.id(name, in: id)
        var order = try lists.order(of: id)
        let count = order.entries.count { $0.section == section }
        order.remove(section: section)
        try lists.setOrder(order, of: id)
        try database.execute(sql: "DELETE FROM reading_list_section WHERE id = ?", arguments: [section])
        return count
    }

    /// With its articles.
    func move(_ name: String, to place: ReadingListSectionPlace, in list: String) throws {
        let id = try lists.id(list)
        let section = try self.id(name, in: id)
        var order = try lists.order(of: id)
        var sections = order.sections.filter { $0 != section }
        switch place {
        case .first: sections.insert(section, at: 0)
        case .last: sections.append(section)
        case .before(let other), .after(let other):
            let beside = try self.id(other, in: id)
            guard let index = sections.firstIndex(of: beside) else {
                throw ReadingListError.besideItself(section: name)
            }
            sections.insert(section, at: place == .before(other) ? index : index + 1)
        }
        order.setSections(sections)
        try lists.setOrder(order, of: id)
    }

    func id(_ name: String, in list: Int) throws -> Int {
        if let id = try find(name.trimmed, in: list) { return id }
        let sections = try lists.sections(of: list).map(\.name)
        let listName = try SQLQuery("SELECT name FROM reading_list WHERE id = ?", .int(list))
            .first(in: database) { $0.text(0) ?? "" }
        throw ReadingListError.noSuchSection(
            name, list: listName ?? "", similar: try SimilarName.nearest(to: name, in: sections))
    }

    func idMakingOne(named name: String, in list: Int) throws -> Int {
        let name = try checked(name)
        if let id = try find(name, in: list) { return id }
        try SQLQuery(
            """
            INSERT INTO reading_list_section (reading_list_id, name, position)
            SELECT ?1, ?2, coalesce(max(position), 0) + 1 FROM reading_list_section WHERE reading_list_id = ?1
            """, .int(list), .text(name)
        ).run(in: database)
        return Int(database.lastInsertedRowID)
    }

    private func find(_ name: String, in list: Int) throws -> Int? {
        try SQLQuery(
            "SELECT id FROM reading_list_section WHERE reading_list_id = ? AND name = ?", .int(list), .text(name)
        ).int(in: database)
    }

    private func checked(_ name: String) throws -> String {
        guard let name = name.trimmedOrNil else { throw LibraryError.emptyName(what: "section") }
        return name
    }
}
