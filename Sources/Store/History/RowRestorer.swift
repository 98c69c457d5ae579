import Articles
import GRDB

/// Gives a row of a tracked table the values that it had, or takes it away where there was none.
final class RowRestorer {
    private let tables: [String: TrackedTable]
    private let database: Database
    private var restoring: [String: PreparedStatement] = [:]
    private var deleting: [String: PreparedStatement] = [:]

    init(_ database: Database, _ tables: [TrackedTable]) throws {
        self.database = database
        self.tables = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0) })
    }

    /// - Parameters:
    ///   - key: the values of the primary key, as ``RowImage`` writes them.
    ///   - before: the row's values; `nil` where there is to be none.
    func restore(table name: String, key: String, before: String?) throws {
        let table = try table(name)
        guard let before else {
            let values = try RowImage.values(key)
            return try deletion(table).run { arguments in values.forEach { RowImage.bind($0, &arguments) } }
        }
        try restore(table, RowImage.values(before))
    }

    /// - Parameter values: in the order of the columns; columns that came later, and are last, have no value yet.
    func restore(_ table: TrackedTable, _ values: [JSONValue]) throws {
        try restoration(table).run { arguments in values.forEach { RowImage.bind($0, &arguments) } }
    }

    func table(_ name: String) throws -> TrackedTable {
        guard let table = tables[name] else { throw DatabaseError(message: "the history tells of a table \(name)") }
        return table
    }

    private func restoration(_ table: TrackedTable) throws -> PreparedStatement {
        if let known = restoring[table.name] { return known }
        let statement = try PreparedStatement(database, naming: TableSQL.restoring(table))
        restoring[table.name] = statement
        return statement
    }

    private func deletion(_ table: TrackedTable) throws -> PreparedStatement {
        if let known = deleting[table.name] { return known }
        let statement = try PreparedStatement(database, naming: TableSQL.deleting(table))
        deleting[table.name] = statement
        return statement
    }
}
