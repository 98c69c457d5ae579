import GRDBSQLite

/// Rows in memory, one after the other in one block, each behind a key.
///
/// A value is a byte for its type as SQLite numbers them, then eight bytes of a number, or four of a length and
/// the text's or blob's bytes.
struct RowBuffer {
    private(set) var bytes: [UInt8] = []
    /// How many values a row has.
    let columns: CInt

    /// Takes all rows of a statement. Its first column is the key; it is none of the row's values.
    init(_ statement: SQLiteStatement) throws {
        columns = statement.columnCount - 1
        while try statement.step() {
            appendNumber(Int64(statement.integer(0)))
            for column in 1...columns { append(statement.handle, column) }
        }
    }

    private mutating func append(_ statement: OpaquePointer, _ column: CInt) {
        let type = sqlite3_column_type(statement, column)
        bytes.append(UInt8(type))
        switch type {
        case SQLITE_INTEGER: appendNumber(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: appendNumber(Int64(bitPattern: sqlite3_column_double(statement, column).bitPattern))
        case SQLITE_NULL: break
        default:
            let start = sqlite3_column_blob(statement, column)
            let count = sqlite3_column_bytes(statement, column)
            withUnsafeBytes(of: count) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: Int(count)))
        }
    }

    private mutating func appendNumber(_ number: Int64) {
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }
}

/// Walks through a buffer's rows and binds them. The buffer must not move meanwhile.
struct RowCursor {
    private let base: UnsafeRawBufferPointer
    private let columns: CInt
    private var offset = 0

    init(_ base: UnsafeRawBufferPointer, columns: CInt) {
        self.base = base
        self.columns = columns
    }

    /// The next row's key; `nil` behind the last.
    var key: Int64? {
        offset < base.count ? base.loadUnaligned(fromByteOffset: offset, as: Int64.self) : nil
    }

    /// Binds the next row's values to the statement's parameters. SQLite reads texts where they lie.
    mutating func bind(to statement: OpaquePointer) {
        offset += 8
        for column in 1...columns {
            let type = CInt(base[offset])
            offset += 1
            switch type {
            case SQLITE_INTEGER: sqlite3_bind_int64(statement, column, takeNumber())
            case SQLITE_FLOAT:
                sqlite3_bind_double(statement, column, Double(bitPattern: UInt64(bitPattern: takeNumber())))
            case SQLITE_NULL: sqlite3_bind_null(statement, column)
            default: bindBytes(to: statement, column, isText: type == SQLITE_TEXT)
            }
        }
    }

    private mutating func takeNumber() -> Int64 {
        defer { offset += 8 }
        return base.loadUnaligned(fromByteOffset: offset, as: Int64.self)
    }

    private mutating func bindBytes(to statement: OpaquePointer, _ column: CInt, isText: Bool) {
        let count = base.loadUnaligned(fromByteOffset: offset, as: CInt.self)
        let start = base.baseAddress?.advanced(by: offset + 4)
        if isText {
            sqlite3_bind_text(statement, column, start?.assumingMemoryBound(to: CChar.self), count, nil)
        } else {
            sqlite3_bind_blob(statement, column, start, count, nil)
        }
        offset += 4 + Int(count)
    }
}
