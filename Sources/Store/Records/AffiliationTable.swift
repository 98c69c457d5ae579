import GRDB

/// Rows of `affiliation`: one per distinct text.
final class AffiliationTable {
    private let find: PreparedStatement
    private let insert: PreparedStatement
    private var cache = RowCache<ExactText, Int>(capacity: 10_000)

    init(_ database: Database) throws {
        // The plus keeps SQLite from putting ?1 in the place of the name everywhere: then no index would serve.
        find = try PreparedStatement(
            database, "SELECT id FROM affiliation WHERE substr(name, 1, 40) = substr(?1, 1, 40) AND +name = ?1")
        insert = try PreparedStatement(database, "INSERT INTO affiliation (name) VALUES (?)")
    }

    /// The affiliation's row, which is made where there is none.
    func id(_ name: String) throws -> Int {
        if let id = cache[ExactText(name)] { return id }
        let bind = { (arguments: inout Arguments) in arguments.bind(name) }
        let id = try find.first(bind) { $0.int(0) ?? 0 } ?? insert.insert(bind)
        cache[ExactText(name)] = id
        return id
    }

    func forget() {
        cache.removeAll()
    }
}
