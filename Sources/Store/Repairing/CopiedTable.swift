import GRDB

/// A table of a library that is filled from the same table of another file.
struct CopiedTable {
    let name: String
    private let target: Database
    private let columns: [String]
    /// SQLite reads the table itself where the rows are wanted in the order of its key; without, it reads an index that
    /// has all columns if there is one, since it is smaller.
    let keyOrder: String
    /// The indexes that have an entry for each row, and aren't the table itself.
    let indexes: [String]

    init(_ name: String, in target: Database) throws {
        self.name = name
        self.target = target
        columns = try SQLQuery("SELECT name FROM pragma_table_info(?)", .text(name)).all(in: target) {
            $0.text(0) ?? ""
        }
        let isByRow =
            try SQLQuery("SELECT 1 FROM pragma_table_list(?) WHERE wr = 0", .text(name)).int(in: target) != nil
        let key = try SQLQuery("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", .text(name))
            .all(in: target) { $0.text(0) ?? "" }
        indexes = try SQLQuery(
            "SELECT name FROM pragma_index_list(?1) WHERE partial = 0 AND (origin <> 'pk' OR ?2)", .text(name),
            .int(isByRow ? 1 : 0)
        ).all(in: target) { $0.text(0) ?? "" }
        keyOrder = "ORDER BY \(isByRow ? "rowid" : Self.list(key))"
    }

    /// How many rows an index tells of; `count(*)` would choose another index by itself.
    func count(in source: Database, by index: String) throws -> Int {
        let query = "SELECT sum(1) FROM \"\(name)\" INDEXED BY \"\(index)\""
        return try PreparedStatement(source, naming: query).first({ _ in }) { $0.int(0) ?? 0 } ?? 0
    }

    /// Whether SQLite finds nothing wrong with the table's pages. A page that tells of too few rows isn't unreadable, only
    /// wrong.
    func isSound(in source: Database) throws -> Bool {
        try PreparedStatement(source, naming: "PRAGMA integrity_check(\"\(name)\")").first({ _ in }) { $0.text(0) }
            == "ok"
    }

    /// Puts the source's rows in the place of those that are there.
    ///
    /// - Returns: how many they are.
    func copy(from source: Database, order: String) throws -> Int {
        let list = Self.list(columns)
        try PreparedStatement(target, naming: "DELETE FROM \"\(name)\"").run { _ in }
        let select = try PreparedStatement(source, naming: "SELECT \(list) FROM \"\(name)\" \(order)")
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let insert = try PreparedStatement(target, naming: "INSERT INTO \"\(name)\" (\(list)) VALUES (\(places))")
        var count = 0
        try select.forEach { _ in
        } row: { row in
            try insert.run(row)
            count += 1
            return true
        }
        return count
    }

    private static func list(_ names: [String]) -> String {
        names.map { "\"\($0)\"" }.joined(separator: ", ")
    }
}
