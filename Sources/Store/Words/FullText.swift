/// Pieces of FTS5's query syntax (sqlite.org/fts5.html, section 3). In quotes all characters are text.
enum FullText {
    static func quoted(_ text: String) -> String {
        "\"\(text.replacing(ascii: "\"", with: "\"\"").replacing(ascii: "\0", with: " "))\""
    }

    /// An article has the letters as an acronym.
    static func acronym(_ letters: String) -> String {
        "extra : \(quoted(ExtraWords.acronymMark + letters.lowercasedASCII))"
    }

    static func all(_ expressions: [String]) -> String { joined(expressions, " AND ") }
    static func any(_ expressions: [String]) -> String { joined(expressions, " OR ") }

    /// Whether words of an expression stand for all that begin with them; true, too, where a phrase just looks so.
    static func hasPrefix(_ expression: String) -> Bool { expression.contains("\" *") }

    private static func joined(_ expressions: [String], _ separator: String) -> String {
        expressions.count == 1 ? expressions[0] : "(\(expressions.joined(separator: separator)))"
    }

    /// The expression's columns; the expression must be a phrase or a NEAR group.
    static func inColumns(_ columns: [SearchColumn], _ expression: String) -> String {
        switch columns.count {
        case 0: expression
        case 1: "\(columns[0].rawValue) : \(expression)"
        default: "{\(columns.map(\.rawValue).joined(separator: " "))} : \(expression)"
        }
    }
}
