import Articles
import GRDB

/// A query as SQL: one search of the index that leads, where the query must have words, and conditions on the rows
/// that it finds.
///
/// Parts that have only words become one expression of FTS5, so that the index joins them. Everything from outside is
/// bound.
struct QueryConditions {
    /// What the index is searched for; `nil` where no words must be there.
    private(set) var match: String?
    private var conditions: [ArticleCondition] = []
    /// Whether there is anything to look for.
    let isEmpty: Bool
    /// What of the text was looked for, without what must not be there.
    let positiveText: [TextTerm]

    /// - Parameter expression: a term in FTS5's syntax; `nil` where the index has no word of it.
    init(
        _ root: QueryNode?, in database: Database, expression: @escaping (TextTerm) throws -> String?
    ) throws {
        let builder = ConditionBuilder(database, expression)
        let whole = try root.flatMap { try builder.condition($0) }
        isEmpty = whole == nil
        positiveText = root?.positiveText ?? []
        switch whole {
        case .some(.match(let found)): match = found.text
        case .some(.all(let parts)):
            for part in parts {
                if case .match(let found) = part, match == nil { match = found.text } else { conditions.append(part) }
            }
        case .some(let other): conditions = [other]
        case .none: break
        }
    }

    /// Whether all articles are meant, as far as this goes.
    var areNone: Bool { conditions.isEmpty && match == nil }

    /// Only articles with ids of a range.
    mutating func add(ids: ClosedRange<Int>) {
        conditions.append(
            .rows(.article(SQLQuery("article.id BETWEEN ? AND ?", .int(ids.lowerBound), .int(ids.upperBound)))))
    }

    /// Those on rows that must all hold.
    var rows: [RowCondition] { conditions.compactMap { if case .rows(let row) = $0 { row } else { nil } } }

    var count: Int { conditions.count }

    /// The SELECT of the articles' ids, where there is nothing else.
    var ids: SQLQuery? {
        guard conditions.count == 1, match == nil, case .rows(.ids(let ids)) = conditions[0] else { return nil }
        return ids
    }

    /// Whether they ask only for what is in other tables, article by article.
    var areAllExistence: Bool {
        !conditions.isEmpty && conditions.allSatisfy { if case .rows(.exists) = $0 { true } else { false } }
    }

    /// Whether a row of `article` is needed beside the index's.
    var needsArticle: Bool { conditions.contains(where: \.needsArticle) }

    /// Adds the conditions, each behind AND.
    func add(to query: inout SQLQuery, id: RowCondition.IDColumn) {
        // A row of many ANDs is too deep for SQLite; in groups they aren't.
        for condition in conditions.count > 40 ? [.all(conditions)] : conditions {
            query.add("AND")
            condition.add(to: &query, id: id)
        }
    }
}
