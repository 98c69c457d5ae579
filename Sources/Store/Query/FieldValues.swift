import Articles

/// A value as it stands in a query: bare, or between quotes.
struct ValueText: Equatable {
    var text: String
    var isQuoted = false
    /// An asterisk stood at its end.
    var isPrefix = false
}

/// Reads the values of conditions.
struct FieldValues {
    let today: QueryDay

    /// Each name is looked up by itself; of identifiers there may be any number.
    private static let mostNames = 100

    /// The condition; `nil` where a value is none of the field's.
    ///
    /// - Parameter isExact: nothing wider counts, see ``NamePattern``.
    func condition(_ field: QueryField, _ texts: [ValueText], isExact: Bool = false) -> QueryNode? {
        guard !texts.isEmpty, texts.count <= Self.mostNames || Self.schemes[field] != nil,
            !texts.contains(where: { $0.text.trimmed.isEmpty && !$0.isPrefix })
        else { return nil }
        if field == .state { return QueryNode.any(texts.compactMap(state), whenAll: texts.count) }
        var values: [FieldValue] = []
        for text in texts {
            guard let read = self.values(of: text, field, isExact) else { return nil }
            values += read
        }
        return .field(FieldCondition(field, values))
    }

    private func values(of value: ValueText, _ field: QueryField, _ isExact: Bool) -> [FieldValue]? {
        let text = value.text.trimmed
        switch field.kind {
        case .date: return DateValues(today: today).span(text).map { [.dates($0)] }
        case .number: return Self.number(text, field).map { [$0] }
        case .flag: return Self.flags[text.lowercasedASCII].map { [.flag($0)] }
        case .quartile: return Self.quartiles(text)
        case .language: return LanguageCodes.code(text).map { [.name(NamePattern($0))] }
        case .status: return ReadingStatus(rawValue: text.lowercasedASCII).map { [.name(NamePattern($0.rawValue))] }
        case .presence: return Presence(named: text).map { [.name(NamePattern($0.rawValue))] }
        case .state: return nil
        case .name: return Self.name(value, text, field, isExact)
        }
    }

    private static func name(
        _ value: ValueText, _ text: String, _ field: QueryField, _ isExact: Bool
    ) -> [FieldValue]? {
        if let scheme = schemes[field] {
            guard let identifier = Identifier(scheme, text) else { return nil }
            return [.name(NamePattern(identifier.value))]
        }
        return [.name(NamePattern(text, isPrefix: value.isPrefix, isExact: isExact))]
    }

    /// `is:review` is a condition on the type, the others are on what an article is.
    private func state(_ value: ValueText) -> QueryNode? {
        let name = value.text.trimmed.lowercasedASCII
        if let state = ArticleState(named: name) { return .field(FieldCondition(.state, state.rawValue)) }
        let key = name.replacing(" ", with: "-")
        let singular = key.hasSuffix("s") && ArticleState.types[key] == nil ? String(key.dropLast()) : key
        return ArticleState.types[singular].map { .field(FieldCondition(.type, $0)) }
    }

    private static let schemes: [QueryField: Identifier.Scheme] = [
        .doi: .doi, .pmid: .pmid, .pmcid: .pmcid, .isbn: .isbn, .arxiv: .arxiv, .trial: .trial,
    ]

    private static let scales: [QueryField: ClosedRange<Double>] = [.zone: 1...4, .rating: 1...5]

    private static let flags = [
        "yes": true, "y": true, "true": true, "1": true, "no": false, "n": false, "false": false, "0": false,
    ]

    /// `Q1`, `q1`, `1`, `Q1..Q3`
    private static func quartiles(_ text: String) -> [FieldValue]? {
        let ends = text.lowercasedASCII.replacing("..", with: "\n").split(separator: "\n").map { end in
            Int(end.hasPrefix("q") ? end.dropFirst() : end)
        }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, (1...4).contains(first),
            (first...4).contains(max(first, last)), last >= first, last <= 4
        else { return nil }
        return (first...last).map { .name(NamePattern("Q\($0)")) }
    }

    private static func number(_ text: String, _ field: QueryField) -> FieldValue? {
        if field == .importRun, text.lowercasedASCII == "last" { return .name(NamePattern("last")) }
        func number(_ text: String) -> Double? {
            let isNumber =
                !text.isEmpty && text.utf8.count <= 15 && text.utf8.allSatisfy { (48...57).contains($0) || $0 == 0x2E }
            return isNumber ? Double(text) : nil
        }
        if let value = number(text) {
            return scales[field]?.contains(value) == false ? nil : .numbers(.exactly(value))
        }
        guard let span = SpanText.span(text, { number($0).map(SpanText.Bound.value) }) else { return nil }
        if case .between(let start?, let end?) = span, start > end { return nil }
        return .numbers(span)
    }
}

extension QueryNode {
    /// Any of them; `nil` unless there are as many as expected.
    fileprivate static func any(_ nodes: [QueryNode], whenAll count: Int) -> QueryNode? {
        nodes.count == count ? any(nodes) : nil
    }
}
