import GRDB

/// A SELECT statement put together from fixed texts, with its arguments in order. What comes from outside can only
/// become an argument.
struct SQLQuery {
    private(set) var sql = ""
    private(set) var arguments = StatementArguments()

    init(_ text: StaticString, _ values: any DatabaseValueConvertible...) {
        append(text, values)
    }

    mutating func add(_ text: StaticString, _ values: any DatabaseValueConvertible...) {
        sql += "\n"
        append(text, values)
    }

    private mutating func append(_ text: StaticString, _ values: [any DatabaseValueConvertible]) {
        sql += text.description
        arguments += StatementArguments(values.map { $0 as (any DatabaseValueConvertible)? })
    }
}
