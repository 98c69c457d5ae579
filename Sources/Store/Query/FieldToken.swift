import Articles

/// Checks the values of a field when it is read.
enum FieldToken {
    /// `nil` where a value is missing, or is none of the field's.
    static func token(
        _ field: FieldDefinition, _ texts: [ValueText], near: Int?, raw: String, _ values: FieldValues
    ) -> QueryToken? {
        guard !texts.isEmpty else { return nil }
        switch field.target {
        case .text: guard texts.allSatisfy({ QueryCharacters.hasWord($0.text) }) else { return nil }
        case .condition(let condition): guard values.condition(condition, texts) != nil else { return nil }
        }
        return .field(field, texts, near: near, raw: raw)
    }

    static func warning(_ field: FieldDefinition, _ texts: [ValueText], raw: String) -> String {
        let isEmpty = texts.allSatisfy { $0.text.trimmed.isEmpty }
        if isEmpty { return "\(field.name): has no value; it was read as text." }
        let expected = expectation(field)
        return "\(raw) was read as text: \(field.name): takes \(expected)."
    }

    private static func expectation(_ field: FieldDefinition) -> String {
        guard case .condition(let condition) = field.target else { return "words" }
        switch condition.kind {
        case .date: return "a date or range, as 2019, 2019-05, 2019..2024, >2020 or \"last 5 years\""
        case .number: return "a number or range, as 5, 5..10, 5.. or >5"
        case .flag: return "yes or no"
        case .quartile: return "Q1 to Q4, several with commas"
        case .language: return "a language, as en or English"
        case .status: return "unread, reading or read"
        case .presence: return oneOf(Presence.allCases.map(\.rawValue))
        case .state:
            return oneOf(ArticleState.allCases.map(\.rawValue) + ArticleState.types.keys.sorted())
        case .name: return "a \(condition.rawValue)"
        }
    }

    private static func oneOf(_ names: [String]) -> String {
        "one of \(names.joined(separator: ", "))"
    }
}
