/// Conditions on numbers.
enum NumberConditions {
    static func condition(_ field: QueryField, _ span: Span<Double>) -> RowCondition {
        let (low, high) = bounds(span)
        switch (field, span) {
        case (.impactFactor, .after), (.impactFactor, .before):
            return .journals(
                SQLQuery(
                    "SELECT id FROM journal WHERE impact_factor > ? AND impact_factor < ?", .double(low),
                    .double(high)))
        case (.impactFactor, _):
            return .journals(
                SQLQuery(
                    "SELECT id FROM journal WHERE impact_factor BETWEEN ? AND ?", .double(low), .double(high)))
        default: break
        }
        // The others are whole numbers.
        let (least, greatest) = whole(span)
        switch field {
        case .zone:
            return .journals(
                SQLQuery("SELECT id FROM journal WHERE cas_zone BETWEEN ? AND ?", .int(least), .int(greatest)))
        case .citations: return .range(SQLQuery("article.citations BETWEEN ? AND ?", .int(least), .int(greatest)))
        case .rating: return .article(SQLQuery("article.rating BETWEEN ? AND ?", .int(least), .int(greatest)))
        case .id: return .article(SQLQuery("article.id BETWEEN ? AND ?", .int(least), .int(greatest)))
        case .importRun:
            return .ids(
                SQLQuery(
                    """
                    SELECT article_id FROM source
                    WHERE import_file_id IN (SELECT id FROM import_file WHERE import_id BETWEEN ? AND ?)
                    """, .int(least), .int(greatest)))
        default: return .never
        }
    }

    private static func bounds(_ span: Span<Double>) -> (Double, Double) {
        switch span {
        case .between(let low, let high): (low ?? -1, high ?? .greatestFiniteMagnitude)
        case .after(let low): (low, .greatestFiniteMagnitude)
        case .before(let high): (-1, high)
        }
    }

    /// Numbers in a query have at most 15 digits, so an Int holds them.
    private static func whole(_ span: Span<Double>) -> (Int, Int) {
        switch span {
        case .between(let low, let high):
            (low.map { Int($0.rounded(.up)) } ?? 0, high.map { Int($0.rounded(.down)) } ?? Int.max)
        case .after(let low): (Int(low.rounded(.down)) + 1, Int.max)
        case .before(let high): (0, Int(high.rounded(.up)) - 1)
        }
    }
}
