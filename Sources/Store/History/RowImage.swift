import Articles
import GRDB
import GRDBSQLite

/// A row's values as a JSON array: what the history and the trash keep of it.
enum RowImage {
    private static let blobName = "blob"

    /// A value as SQLite has it.
    static func json(_ value: OpaquePointer?) -> JSONValue {
        switch sqlite3_value_type(value) {
        case SQLITE_INTEGER: .number(String(sqlite3_value_int64(value)))
        // Swift's shortest spelling that reads back as the same number; always with a point or an exponent.
        case SQLITE_FLOAT: .number("\(sqlite3_value_double(value))")
        case SQLITE_TEXT: .string(text(value))
        case SQLITE_BLOB: .object([JSONMember(blobName, .string(hexadecimal(blob(value))))])
        default: .null
        }
    }

    /// A row of a table's columns, by their names.
    static func object(_ row: Columns, _ table: TrackedTable) -> JSONValue {
        .object(zip(table.columns, 0...).map { JSONMember($0.name, json(row.value($1))) })
    }

    static func text(_ values: [JSONValue]) -> String { JSONWriter.string(.array(values)) }

    /// The values of an array that ``text(_:)`` wrote.
    static func values(_ text: String) throws -> [JSONValue] {
        guard case .array(let values) = try JSONParser.parse(text) else {
            throw JSONParser.Failure.syntax("is no array", offset: 0)
        }
        return values
    }

    static func bind(_ value: JSONValue, _ arguments: inout Arguments) {
        switch value {
        case .number(let spelling):
            if let number = Int(spelling) { arguments.bind(number) } else { arguments.bind(Double(spelling)) }
        case .string(let text): arguments.bind(text)
        case .object(let members): arguments.bind(bytes(hexadecimal: members.first?.value.text ?? ""))
        default: arguments.bind(nil as String?)
        }
    }

    private static func text(_ value: OpaquePointer?) -> String {
        guard let bytes = sqlite3_value_text(value) else { return "" }
        return String(
            decoding: UnsafeBufferPointer(start: bytes, count: Int(sqlite3_value_bytes(value))), as: UTF8.self)
    }

    private static func blob(_ value: OpaquePointer?) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: sqlite3_value_blob(value), count: Int(sqlite3_value_bytes(value)))
    }

    private static func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func bytes(hexadecimal text: String) -> [UInt8] {
        let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue.map(UInt8.init) }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
