import GRDB
import GRDBSQLite

/// A statement that is run many times, straight through SQLite's C interface.
///
/// GRDB boxes every argument and row, which doubles the time of an import. Connections, transactions and
/// everything that runs a few times stay GRDB's.
final class PreparedStatement {
    private let statement: Statement
    private let handle: OpaquePointer
    private let connection: OpaquePointer

    convenience init(_ database: Database, _ sql: StaticString) throws {
        try self.init(database, composed: sql.description)
    }

    /// A statement with names of tables and columns in it that are those of the library's own schema.
    convenience init(_ database: Database, naming sql: String) throws {
        try self.init(database, composed: sql)
    }

    /// - Parameter sql: put together from fixed texts by ``SQLQuery``.
    fileprivate init(_ database: Database, composed sql: String) throws {
        guard let connection = database.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
        statement = try database.makeStatement(sql: sql)
        handle = statement.sqliteStatement
        self.connection = connection
    }

    /// Runs a statement that returns no rows.
    func run(_ bind: (inout Arguments) -> Void) throws {
        defer { reset() }
        var arguments = Arguments(handle)
        bind(&arguments)
        let code = sqlite3_step(handle)
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(code) }
    }

    /// Runs a statement that returns no rows, with the values of a row as its arguments.
    func run(_ row: Columns) throws {
        defer { reset() }
        row.bind(to: handle)
        let code = sqlite3_step(handle)
        guard code == SQLITE_DONE else { throw failure(code) }
    }

    /// Runs an insertion and returns the new row's id.
    func insert(_ bind: (inout Arguments) -> Void) throws -> Int {
        try run(bind)
        return Int(sqlite3_last_insert_rowid(connection))
    }

    /// Runs an `INSERT OR IGNORE` and returns the new row's id; `nil` where there was such a row.
    func insertIfAbsent(_ bind: (inout Arguments) -> Void) throws -> Int? {
        try run(bind)
        return sqlite3_changes(connection) == 0 ? nil : Int(sqlite3_last_insert_rowid(connection))
    }

    /// Calls `row` for each row of the result until it returns false.
    func forEach(_ bind: (inout Arguments) -> Void, row: (Columns) throws -> Bool) throws {
        defer { reset() }
        var arguments = Arguments(handle)
        bind(&arguments)
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: if try !row(Columns(handle)) { return }
            case SQLITE_DONE: return
            case let code: throw failure(code)
            }
        }
    }

    /// What `row` makes of the first row.
    func first<Value>(_ bind: (inout Arguments) -> Void, row: (Columns) throws -> Value) throws -> Value? {
        var value: Value?
        try forEach(bind) { columns in
            value = try row(columns)
            return false
        }
        return value
    }

    /// What `row` makes of each row.
    func all<Value>(_ bind: (inout Arguments) -> Void, row: (Columns) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try forEach(bind) { columns in
            values.append(try row(columns))
            return true
        }
        return values
    }

    private func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private func failure(_ code: CInt) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)),
            sql: statement.sql)
    }
}

/// The values of a statement's parameters, bound one after the other.
struct Arguments {
    private let handle: OpaquePointer
    private var index: CInt = 0

    init(_ handle: OpaquePointer) {
        self.handle = handle
    }

    /// SQLite copies the bytes before the call returns.
    private static var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    mutating func bind(_ text: String?) {
        index += 1
        guard var text else { return }
        text.withUTF8 { utf8 in
            _ = utf8.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_text(handle, index, $0.baseAddress ?? emptyText, CInt($0.count), Self.transient)
            }
        }
    }

    mutating func bind(_ number: Int?) {
        index += 1
        if let number { sqlite3_bind_int64(handle, index, Int64(number)) }
    }

    mutating func bind(_ number: Double?) {
        index += 1
        if let number { sqlite3_bind_double(handle, index, number) }
    }

    mutating func bind(_ flag: Bool?) {
        bind(flag.map { $0 ? 1 : 0 })
    }

    mutating func bind(_ bytes: [UInt8]) {
        index += 1
        sqlite3_bind_blob(handle, index, bytes, CInt(bytes.count), Self.transient)
    }

    /// Text that stays where it is until the statement has run.
    mutating func bind(lent bytes: UnsafeBufferPointer<UInt8>) {
        index += 1
        _ = bytes.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text(handle, index, $0.baseAddress, CInt($0.count), nil)
        }
    }

    /// Text that is UTF-8 already.
    mutating func bind(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        index += 1
        _ = bytes.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text(handle, index, $0.baseAddress ?? emptyText, CInt($0.count), Self.transient)
        }
    }
}

/// A statement put together from fixed texts, with its arguments in order. What comes from outside can only become an
/// argument, and texts stay whole: GRDB would end them at the first NUL.
struct SQLQuery {
    enum Value {
        case text(String)
        case int(Int)
        case double(Double)
        case null

        /// A text, or none.
        init(_ text: String?) {
            self = text.map(Value.text) ?? .null
        }
    }

    private(set) var sql: String
    private(set) var values: [Value]

    init(_ sql: StaticString, _ values: Value...) {
        self.init(sql, values)
    }

    init(_ sql: StaticString, _ values: [Value]) {
        self.sql = sql.description
        self.values = values
    }

    mutating func add(_ sql: StaticString, _ values: Value...) {
        self.sql += "\n\(sql)"
        self.values += values
    }

    /// Adds a part that was put together in the same way.
    mutating func add(_ part: SQLQuery) {
        sql += "\n\(part.sql)"
        values += part.values
    }

    /// What `row` makes of each row.
    func all<Result>(in database: Database, row: (Columns) throws -> Result) throws -> [Result] {
        try PreparedStatement(database, composed: sql).all(bind, row: row)
    }

    /// What `row` makes of the first row.
    func first<Result>(in database: Database, row: (Columns) throws -> Result) throws -> Result? {
        try PreparedStatement(database, composed: sql).first(bind, row: row)
    }

    /// Calls `row` for each row of the result until it returns false.
    func forEach(in database: Database, row: (Columns) throws -> Bool) throws {
        try PreparedStatement(database, composed: sql).forEach(bind, row: row)
    }

    /// How many rows the result has, up to so many.
    func count(upTo most: Int, in database: Database) throws -> Int {
        var count = 0
        try forEach(in: database) { _ in
            count += 1
            return count < most
        }
        return count
    }

    /// The first column of the first row; `nil` where there is no row or no number.
    func int(in database: Database) throws -> Int? {
        try first(in: database) { $0.int(0) } ?? nil
    }

    /// Runs a statement that returns no rows.
    func run(in database: Database) throws {
        try PreparedStatement(database, composed: sql).run(bind)
    }

    /// How SQLite goes about it, in the words of EXPLAIN QUERY PLAN: a line per step, indented where it is part of one.
    func plan(in database: Database) throws -> [String] {
        var depths: [Int: Int] = [:]
        return try PreparedStatement(database, composed: "EXPLAIN QUERY PLAN\n\(sql)").all(bind) { row in
            let depth = depths[row.int(1) ?? 0] ?? 0
            depths[row.int(0) ?? 0] = depth + 1
            return String(repeating: "  ", count: depth) + (row.text(3) ?? "")
        }
    }

    private func bind(_ arguments: inout Arguments) {
        for value in values {
            switch value {
            case .text(let text): arguments.bind(text)
            case .null: arguments.bind(nil as Int?)
            case .int(let number): arguments.bind(number)
            case .double(let number): arguments.bind(number)
            }
        }
    }
}

/// What a nil base address stands for: SQLite takes NULL for no text at all.
nonisolated(unsafe) private let emptyText: UnsafePointer<CChar> = UnsafePointer(
    UnsafeMutablePointer<CChar>.allocate(capacity: 1))

/// The row that a statement stands on.
struct Columns {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) {
        self.handle = handle
    }

    /// Binds each value to the parameter of the same place.
    fileprivate func bind(to other: OpaquePointer) {
        for index in 0..<sqlite3_column_count(handle) {
            sqlite3_bind_value(other, index + 1, sqlite3_column_value(handle, index))
        }
    }

    /// A value with its type, as SQLite has it until the statement goes on.
    func value(_ index: CInt) -> OpaquePointer? {
        sqlite3_column_value(handle, index)
    }

    func isNull(_ index: CInt) -> Bool {
        sqlite3_column_type(handle, index) == SQLITE_NULL
    }

    func text(_ index: CInt) -> String? {
        guard let bytes = sqlite3_column_text(handle, index) else { return nil }
        return String(
            decoding: UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, index))), as: UTF8.self)
    }

    /// Calls `body` with a text's bytes, none where it is NULL. They are SQLite's until the statement goes on.
    func withUTF8<Result>(
        _ index: CInt, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        let bytes = sqlite3_column_text(handle, index)
        let count = bytes == nil ? 0 : Int(sqlite3_column_bytes(handle, index))
        return try body(UnsafeBufferPointer(start: bytes, count: count))
    }

    func int(_ index: CInt) -> Int? {
        isNull(index) ? nil : Int(sqlite3_column_int64(handle, index))
    }

    func double(_ index: CInt) -> Double? {
        isNull(index) ? nil : sqlite3_column_double(handle, index)
    }

    func blob(_ index: CInt) -> [UInt8] {
        guard let bytes = sqlite3_column_blob(handle, index) else { return [] }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, index))))
    }
}
