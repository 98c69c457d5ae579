import Articles

/// What an article must be, whatever its words: `author:"agrawal v"`, `jcr:Q1,Q2`.
struct FieldCondition: Equatable {
    var field: QueryField
    /// One of these must hold.
    var values: [FieldValue]

    init(_ field: QueryField, _ values: [FieldValue]) {
        self.field = field
        self.values = values
    }

    /// One with a name.
    init(_ field: QueryField, _ text: String) {
        self.init(field, [.name(NamePattern(text))])
    }
}

enum FieldValue: Equatable {
    case name(NamePattern)
    case dates(Span<PublicationDate.Point>)
    case numbers(Span<Double>)
    case flag(Bool)
}

/// A name of an author, a journal, a heading, … as a query gives it.
struct NamePattern: Equatable {
    var text: String
    /// It stands for all names that begin with it.
    var isPrefix = false
    /// Nothing wider counts: no other initials of an author, no part of a journal's name, no narrower type.
    var isExact = false

    init(_ text: String, isPrefix: Bool = false, isExact: Bool = false) {
        self.text = text
        self.isPrefix = isPrefix
        self.isExact = isExact
    }
}

/// A range of numbers or dates. A year or month counts whole: what is after 2019 begins with 2020.
enum Span<Bound: Equatable>: Equatable {
    /// From one to the other, both included; `nil` is an open end.
    case between(Bound?, Bound?)
    case after(Bound)
    case before(Bound)

    static func exactly(_ bound: Bound) -> Span { .between(bound, bound) }
}
