import Articles

// How a query is written back: in the query language, with all its parentheses.

extension QueryNode: CustomStringConvertible {
    var description: String {
        switch self {
        case .text(let term): term.description
        case .field(let condition): condition.description
        case .not(let node): "NOT \(node.grouped)"
        case .and(let nodes): nodes.map(\.grouped).joined(separator: " AND ")
        case .or(let nodes): nodes.map(\.grouped).joined(separator: " OR ")
        }
    }

    private var grouped: String {
        switch self {
        case .and, .or, .not: "(\(description))"
        case .text, .field: description
        }
    }
}

extension TextTerm: CustomStringConvertible {
    var description: String {
        let isBare = form == .word || form == .prefix && !text.utf8.contains { $0 <= 0x20 }
        var result = isBare ? text : "\"\(text)\""
        switch form {
        case .word, .phrase: break
        case .prefix: result += "*"
        case .near(let distance): result += "~\(distance)"
        }
        let field = FieldDefinition.searching(columns)
        let isInField = !columns.isEmpty || (isExact && form == .word)
        if isInField, let field { result = "\(field.name):\(result)" }
        return isBoost ? "\(result)^" : result
    }
}

extension FieldCondition: CustomStringConvertible {
    var description: String {
        "\(field.rawValue):\(values.map(\.description).joined(separator: ","))"
    }
}

extension FieldValue: CustomStringConvertible {
    var description: String {
        switch self {
        case .name(let pattern): pattern.description
        case .dates(let span): Self.text(span, \.edtf)
        case .numbers(let span): Self.text(span, Self.number)
        case .flag(let flag): flag ? "yes" : "no"
        }
    }

    private static func text<Bound>(_ span: Span<Bound>, _ text: (Bound) -> String) -> String {
        switch span {
        case .between(let start?, let end?) where start == end: text(start)
        case .between(let start, let end): "\(start.map(text) ?? "")..\(end.map(text) ?? "")"
        case .after(let bound): ">\(text(bound))"
        case .before(let bound): "<\(text(bound))"
        }
    }

    private static func number(_ number: Double) -> String {
        number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : String(number)
    }
}

extension NamePattern: CustomStringConvertible {
    var description: String {
        let isBare = !text.isEmpty && text.utf8.allSatisfy { QueryCharacters.isWord($0) || "-./_&'+".utf8.contains($0) }
        return (isBare ? text : "\"\(text)\"") + (isPrefix ? "*" : "")
    }
}
