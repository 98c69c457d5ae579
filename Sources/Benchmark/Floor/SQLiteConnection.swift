import GRDBSQLite

/// A database through SQLite's C interface, with nothing in between.
final class SQLiteConnection {
    private let handle: OpaquePointer

    init(_ path: String, readOnly: Bool = false) throws {
        var handle: OpaquePointer?
        let flags = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        let code = sqlite3_open_v2(path, &handle, flags, nil)
        guard code == SQLITE_OK, let handle else {
            sqlite3_close_v2(handle)
            throw BenchmarkError("\(path) can't be opened: \(String(cString: sqlite3_errstr(code)))")
        }
        self.handle = handle
    }

    deinit {
        sqlite3_close_v2(handle)
    }

    /// Runs statements that return nothing of interest.
    func execute(_ sql: String) throws {
        try check(sqlite3_exec(handle, sql, nil, nil, nil), sql)
    }

    func prepare(_ sql: String) throws -> SQLiteStatement {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v3(handle, sql, -1, CUnsignedInt(SQLITE_PREPARE_PERSISTENT), &statement, nil), sql)
        guard let statement else { throw BenchmarkError("no statement: \(sql)") }
        return SQLiteStatement(statement, self)
    }

    fileprivate func check(_ code: CInt, _ sql: String) throws {
        guard code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE else {
            throw BenchmarkError("\(String(cString: sqlite3_errmsg(handle))) in: \(sql)")
        }
    }
}

/// A prepared statement. Columns count from 0, parameters from 1.
final class SQLiteStatement {
    let handle: OpaquePointer
    private let connection: SQLiteConnection

    fileprivate init(_ handle: OpaquePointer, _ connection: SQLiteConnection) {
        self.handle = handle
        self.connection = connection
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// - Returns: whether there is a row.
    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        if code != SQLITE_ROW && code != SQLITE_DONE { try connection.check(code, sql) }
        return code == SQLITE_ROW
    }

    func reset() {
        sqlite3_reset(handle)
    }

    var columnCount: CInt { sqlite3_column_count(handle) }

    func integer(_ column: CInt) -> Int {
        Int(sqlite3_column_int64(handle, column))
    }

    func text(_ column: CInt) -> String {
        guard let bytes = sqlite3_column_text(handle, column) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    private var sql: String {
        sqlite3_sql(handle).map { String(cString: $0) } ?? ""
    }
}

extension SQLiteConnection {
    /// What `row` makes of each row.
    func rows<Value>(_ sql: String, _ row: (SQLiteStatement) -> Value) throws -> [Value] {
        let statement = try prepare(sql)
        var values: [Value] = []
        while try statement.step() { values.append(row(statement)) }
        return values
    }

    /// The first row's first column; 0 where there is no row.
    func integer(_ sql: String) throws -> Int {
        try rows(sql) { $0.integer(0) }.first ?? 0
    }
}
