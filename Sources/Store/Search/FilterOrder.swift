import GRDB

/// In which order words and conditions on rows are met: SQLite can't know how many articles each of them leaves, and so
/// they are counted up to where it makes a difference.
struct FilterOrder: Equatable {
    /// By which way to the articles the conditions are checked.
    enum Reading {
        /// As SQLite has it.
        case planned
        /// The index that has all that filters ask for, from end to end, and not the rows that a range leads to, one by
        /// one: for ranges that many articles are in.
        case allInIndex
        /// All in the order in which they came in, as the other tables have what belongs to them.
        case allInOrder
    }

    /// The articles that meet the conditions are listed first, and each match of the words is looked up among them;
    /// else each match's row is read. For words that many articles have, and filters that few pass.
    var listsFirst = false
    var reading: Reading = .planned

    /// Reading the rows of so many matches costs no more than listing anything.
    private static let fewMatches = 1_000
    /// What is read in order is read so many times as fast as what is looked up.
    private static let share = 20

    /// As SQLite has it.
    init() {}

    /// - Parameter readsMore: more of each article is read than what the conditions are about.
    init(
        _ conditions: QueryConditions, beside match: String?, readsMore: Bool = false, in database: Database
    ) throws {
        var ranges: [SQLQuery] = []
        var hasJournals = false
        var hasIDs = false
        for row in conditions.rows {
            switch row {
            case .range(let range): ranges.append(range)
            case .journals: hasJournals = true
            case .ids: hasIDs = true
            case .article, .exists, .never: break
            }
        }
        if match == nil, conditions.areAllExistence { reading = .allInOrder }
        guard conditions.needsArticle else { return }
        let library = try SQLQuery("SELECT max(id) FROM article").int(in: database) ?? 0
        if conditions.count > 1 || readsMore, !hasJournals, !hasIDs {
            let many = library / Self.share + 1
            let hasWideRange = try ranges.contains { range in
                var query = SQLQuery("SELECT 1 FROM article WHERE")
                query.add(range)
                return try query.count(upTo: many, in: database) == many
            }
            if hasWideRange { reading = .allInIndex }
        }
        guard let match, hasJournals || hasIDs || !ranges.isEmpty else { return }
        let words = SQLQuery("SELECT rowid FROM article_search WHERE article_search MATCH ?", .text(match))
        let matches = try words.count(upTo: max(library / 8, Self.fewMatches) + 1, in: database)
        if matches <= Self.fewMatches { return }
        let filtered = SearchStatements(conditions: conditions, order: self).filtered
        listsFirst = try filtered.count(upTo: matches, in: database) < matches
    }
}
