import Articles
import Store

/// Groups of articles that are probably one, for programs and as a list.
enum DuplicatesView {
    static func json(_ groups: [DuplicateGroup]) -> JSONValue {
        let values = groups.map { group in
            JSONValue.object([
                JSONMember("articles", .array(group.articles.map(JSONValue.int))),
                JSONMember("confidence", .number(confidence(group))), JSONMember("reasons", .strings(group.reasons)),
            ])
        }
        return .object([JSONMember("groups", .array(values))])
    }

    static func table(_ groups: [DuplicateGroup], in library: Library) throws -> Table {
        var table = Table([
            Table.Column("confidence"), Table.Column("articles"), Table.Column("title", isFlexible: true),
            Table.Column("reasons"),
        ])
        table.rows = try groups.map { group in
            let title = try library.article(group.articles[0])?.article.title
            return [
                confidence(group), group.articles.map(String.init).joined(separator: " "), title ?? "[no title]",
                group.reasons.joined(separator: ", "),
            ]
        }
        return table
    }

    /// Four digits, never rounded up to certainty.
    static func confidence(_ group: DuplicateGroup) -> String {
        let digits = String(Int(group.confidence * 10_000))
        return digits == "10000" ? "1.0000" : "0." + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
