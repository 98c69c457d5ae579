import CSQLiteHooks
import GRDB
import GRDBSQLite

/// What SQLite says of a table's columns.
struct TableColumns {
    private let columns: PreparedStatement
    private let rowids: PreparedStatement

    init(_ database: Database) throws {
        columns = try PreparedStatement(
            database, "SELECT name, pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid")
        rowids = try PreparedStatement(database, "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?")
    }

    func of(_ table: String) throws -> (columns: [TrackedTable.Column], key: [Int], hasRowid: Bool) {
        let isWithoutRowid = try rowids.first({ $0.bind(table) }, row: { $0.int(0) == 1 }) ?? false
        var found: [TrackedTable.Column] = []
        var keys: [(order: Int, place: Int)] = []
        // A table has its virtual columns in its order, a row has none of them.
        var declared: CInt = 0
        var stored: CInt = 0
        _ = try columns.all {
            $0.bind(table)
        } row: { row in
            defer { declared += 1 }
            guard row.int(2) == 0, let name = row.text(0) else { return }
            if let order = row.int(1), order > 0 { keys.append((order, found.count)) }
            let index = isWithoutRowid || HookIndexing.countsVirtualColumns ? declared : stored
            found.append(TrackedTable.Column(name: name, hookIndex: index))
            stored += 1
        }
        return (found, keys.sorted { $0.order < $1.order }.map(\.place), !isWithoutRowid)
    }
}

/// How the pre-update hook counts a table's columns: SQLite's versions differ, and nothing in it says so.
enum HookIndexing {
    /// Whether a virtual column takes a place of its own.
    static let countsVirtualColumns: Bool = probe()

    private static func probe() -> Bool {
        var opened: OpaquePointer?
        defer { sqlite3_close(opened) }
        guard sqlite3_open(":memory:", &opened) == SQLITE_OK, let connection = opened else { return false }
        var answer = false
        withUnsafeMutablePointer(to: &answer) { pointer in
            _ = sqlite3_preupdate_hook(
                connection,
                { context, connection, operation, _, _, _, _ in
                    var value: OpaquePointer?
                    guard operation == SQLITE_DELETE, sqlite3_preupdate_old(connection, 2, &value) == SQLITE_OK
                    else { return }
                    context?.assumingMemoryBound(to: Bool.self).pointee = sqlite3_value_int64(value) == 7
                }, pointer)
            sqlite3_exec(
                connection,
                """
                CREATE TABLE probe (id INTEGER PRIMARY KEY, virtual AS (id) VIRTUAL, content INTEGER);
                INSERT INTO probe VALUES (1, 7); DELETE FROM probe WHERE content = 7;
                """, nil, nil, nil)
        }
        return answer
    }
}
