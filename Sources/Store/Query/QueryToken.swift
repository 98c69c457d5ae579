/// A piece of a query.
enum QueryToken: Equatable {
    enum Operator { case and, or, not }

    /// A word as it was typed, without an asterisk at its end.
    case word(String, isPrefix: Bool)
    case phrase(String, isPrefix: Bool, near: Int?)
    /// With how it was spelled.
    case `operator`(Operator, String)
    case open, close
    /// Directly before what it negates.
    case minus
    /// `field:value`, with how it was spelled.
    case field(FieldDefinition, [ValueText], near: Int?, raw: String)
    /// `field:(`
    case openField(FieldDefinition)
    case tag(PubMedTag)

    /// Whether a part of the query can begin with it.
    var beginsOperand: Bool {
        switch self {
        case .word, .phrase, .open, .minus, .field, .openField: true
        case .operator(let kind, _): kind == .not
        case .close, .tag: false
        }
    }

    /// Whether it is a word or a phrase, to which a tag behind it belongs.
    var isWords: Bool {
        switch self {
        case .word, .phrase: true
        default: false
        }
    }
}
