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
        var isIndexSound = isIndexSound
        // One mend may be what shows another one's need.
        for rule in ContentRule.all where try rule.finding(in: database) != nil {
            try rule.mend(database)
            if rule.changesText { isIndexSound = false }
        }
        if !isIndexSound { try Self.rebuildIndex(database) }
    }

    static func rebuildIndex(_ database: Database) throws {
        try database.execute(sql: "INSERT INTO article_search (article_search) VALUES ('rebuild')")
    }
}

extension ContentRule {
    static var all: [ContentRule] { plain + ReadingListRules.all + derived }
}
