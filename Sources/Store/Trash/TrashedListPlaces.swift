import GRDB

/// Keeps reading lists in order when articles go to the trash and come back.
struct TrashedListPlaces {
    private let database: Database
    private let lists: ReadingLists

    init(_ database: Database) {
        self.database = database
        lists = ReadingLists(database)
    }

    /// Before an article goes: what stands behind it moves up.
    func close(_ article: Int) throws {
        for list in try places(article).map(\.list) {
            var order = try lists.order(of: list)
            order.remove([article])
            try lists.setOrder(order, of: list)
        }
    }

    /// After an article came back to its old place: what stands there or behind it moves down; where the list has become
    /// shorter, the article is its last.
    func open(_ article: Int) throws {
        for (list, position) in try places(article) {
            try database.execute(
                sql: """
                    UPDATE reading_list_entry SET position = position + 1
                    WHERE reading_list_id = ? AND position >= ? AND article_id <> ?
                    """, arguments: [list, position, article])
            try lists.setOrder(lists.order(of: list), of: list)
        }
    }

    private func places(_ article: Int) throws -> [(list: Int, position: Int)] {
        try SQLQuery("SELECT reading_list_id, position FROM reading_list_entry WHERE article_id = ?", .int(article))
            .all(in: database) { (list: $0.int(0) ?? 0, position: $0.int(1) ?? 0) }
    }
}
