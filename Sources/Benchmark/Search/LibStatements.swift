import Articles

/// A statement that lib runs for a search, as `lib search --explain` tells it.
struct LibStatement {
    /// The raw values are those of lib's JSON.
    enum Purpose: String {
        case count, find
        case findAndCount = "find and count"
        case findSome = "find some"
    }

    let purpose: Purpose
    /// With its values in it.
    let sql: String

    init(_ purpose: Purpose, _ sql: String, values: [String] = []) {
        self.purpose = purpose
        let pieces = sql.split(separator: "?", omittingEmptySubsequences: false)
        let quoted = values.map(SQLText.quoted) + [""]
        self.sql = zip(pieces, quoted).map { $0 + $1 }.joined()
    }
}

/// What lib says of a search.
struct LibExplanation {
    /// How many articles match.
    let total: Int
    let statements: [LibStatement]

    /// - Parameter arguments: of `lib search`.
    init(lib: String, arguments: [String]) throws {
        let run = try ProcessRun.succeeding(lib, ["search", "--json", "--explain"] + arguments)
        let explanation = try JSONParser.parse(run.outputText)["explain"]
        guard let total = explanation?["total"]?.wholeNumber, case .array(let list) = explanation?["statements"] else {
            throw BenchmarkError("lib search --explain doesn't say how it searches for \(arguments)")
        }
        self.total = total
        statements = try list.map { item in
            guard let purpose = item["purpose"]?.text.flatMap(LibStatement.Purpose.init), let sql = item["sql"]?.text,
                case .array(let values) = item["values"]
            else { throw BenchmarkError("lib search --explain tells of a statement that isn't known") }
            return LibStatement(purpose, sql, values: values.compactMap(\.text))
        }
    }
}
