import Articles
import GRDB

/// Sets how far the researcher has come with articles, and how good they are.
struct ReadingMarks {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// - Returns: how many articles had another status.
    func set(_ status: ReadingStatus, of articles: [Int]) throws -> Int {
        try run("UPDATE article SET status = ?1 WHERE id = ?2 AND status <> ?1", articles) { $0.bind(status.rawValue) }
    }

    /// - Parameter rating: one to five; `nil` for none.
    /// - Returns: how many articles had another rating.
    func set(_ rating: Int?, of articles: [Int]) throws -> Int {
        try run("UPDATE article SET rating = ?1 WHERE id = ?2 AND rating IS NOT ?1", articles) { $0.bind(rating) }
    }

    private func run(_ sql: StaticString, _ articles: [Int], _ bind: (inout Arguments) -> Void) throws -> Int {
        let statement = try PreparedStatement(database, sql)
        let before = database.totalChangesCount
        for article in articles {
            try statement.run {
                bind(&$0)
                $0.bind(article)
            }
        }
        return database.totalChangesCount - before
    }
}
