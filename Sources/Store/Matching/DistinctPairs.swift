import GRDB

/// Pairs of articles that the researcher judged not to be the same.
final class DistinctPairs {
    private let find: PreparedStatement
    private let insert: PreparedStatement

    init(_ database: Database) throws {
        find = try PreparedStatement(database, "SELECT 1 FROM distinct_pair WHERE article_id = ? AND other_id = ?")
        insert = try PreparedStatement(
            database, "INSERT OR IGNORE INTO distinct_pair (article_id, other_id) VALUES (?, ?)")
    }

    func contains(_ one: Int, _ other: Int) throws -> Bool {
        try find.first({ Self.bind(one, other, &$0) }, row: { _ in true }) ?? false
    }

    func add(_ one: Int, _ other: Int) throws {
        guard one != other else { return }
        try insert.run { Self.bind(one, other, &$0) }
    }

    /// The smaller id first.
    private static func bind(_ one: Int, _ other: Int, _ arguments: inout Arguments) {
        arguments.bind(min(one, other))
        arguments.bind(max(one, other))
    }
}
