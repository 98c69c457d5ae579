import GRDB

/// Mends what follows from other rows: it is made anew from them. Articles, and what the researcher wrote, stay.
struct Repair {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// Within a transaction; ``DerivedRows`` must have been made of this state of the library.
    ///
    /// - Parameter isIndexSound: whether the search index was found to be true to the articles.
    func mend(isIndexSound: Bool) throws {
        try DanglingRows.mend(database)
        let rules = try ContentRule.all.filter { try $0.finding(in: database) != nil }
        for rule in rules { try rule.mend(database) }
        if !isIndexSound || rules.contains(where: \.changesText) { try Self.rebuildIndex(database) }
    }

    static func rebuildIndex(_ database: Database) throws {
        try database.execute(sql: "INSERT INTO article_search (article_search) VALUES ('rebuild')")
    }
}

extension ContentRule {
    static var all: [ContentRule] { plain + ReadingListRules.all + derived }
}
