import Articles

/// The text of a range: `a..b`, `a..`, `..b`, PubMed's `a:b`, Europe PMC's `a TO b`, `>a`, `>=a`, `<a`, `<=a`.
enum SpanText {
    /// A range's end as a field reads it.
    enum Bound<Value> {
        case value(Value)
        /// Beyond all values.
        case open

        fileprivate var value: Value? { if case .value(let value) = self { value } else { nil } }
    }

    /// `nil` where it is no range.
    static func span<Value: Equatable>(_ text: String, _ bound: (String) -> Bound<Value>?) -> Span<Value>? {
        comparison(text, bound) ?? range(text, bound)
    }

    private static func comparison<Value: Equatable>(
        _ text: String, _ bound: (String) -> Bound<Value>?
    ) -> Span<Value>? {
        // The longer signs first.
        for sign in [">=", "<=", "≥", "≤", ">", "<"] where text.hasPrefix(sign) {
            guard case .value(let value)? = bound(text.dropFirst(sign.count).trimmed) else { return nil }
            switch sign {
            case ">=", "≥": return .between(value, nil)
            case "<=", "≤": return .between(nil, value)
            case ">": return .after(value)
            default: return .before(value)
            }
        }
        return nil
    }

    private static func range<Value: Equatable>(_ text: String, _ bound: (String) -> Bound<Value>?) -> Span<Value>? {
        for separator in ["..", " TO ", ":"] {
            guard let range = text.firstRange(of: separator) else { continue }
            let ends = [text[..<range.lowerBound].trimmed, text[range.upperBound...].trimmed]
            if ends.allSatisfy(\.isEmpty) { return nil }
            let bounds = ends.map { $0.isEmpty || $0 == "*" ? .open : bound($0) }
            guard let first = bounds[0], let last = bounds[1] else { return nil }
            return .between(first.value, last.value)
        }
        return nil
    }
}
