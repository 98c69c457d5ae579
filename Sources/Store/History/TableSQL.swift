/// SQL that is the same for every tracked table but for the names, which are the schema's own.
enum TableSQL {
    /// Gives a row all its values, in the order of ``TrackedTable/columns``.
    static func restoring(_ table: TrackedTable) -> String {
        let names = table.columns.map(\.name).joined(separator: ", ")
        let places = table.columns.map { _ in "?" }.joined(separator: ", ")
        let key = table.key.map { table.columns[$0].name }.joined(separator: ", ")
        let others = table.columns.indices.filter { !table.key.contains($0) }.map { table.columns[$0].name }
        let change =
            others.isEmpty
            ? "DO NOTHING" : "DO UPDATE SET " + others.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        return "INSERT INTO \(table.name) (\(names)) VALUES (\(places)) ON CONFLICT (\(key)) \(change)"
    }

    /// Deletes the row of a key.
    static func deleting(_ table: TrackedTable) -> String {
        let condition = table.key.map { "\(table.columns[$0].name) = ?" }.joined(separator: " AND ")
        return "DELETE FROM \(table.name) WHERE \(condition)"
    }

    /// The rows that a condition chooses, in the order of ``TrackedTable/columns``.
    static func selecting(_ table: TrackedTable, where condition: StaticString) -> String {
        let names = table.columns.map(\.name).joined(separator: ", ")
        let key = table.key.map { table.columns[$0].name }.joined(separator: ", ")
        return "SELECT \(names) FROM \(table.name) WHERE \(condition) ORDER BY \(key)"
    }
}
