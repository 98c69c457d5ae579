import Articles

/// The members of one JSON object in a line, read by name. `null` is a missing value, as a member that isn't
/// there; a value of the wrong kind is an error.
struct LineFields {
    private let members: [JSONMember]

    init(_ value: JSONValue) throws(LibraryLineError) {
        guard case .object(let members) = value else { throw .noObject }
        self.members = members
    }

    func value(_ name: String) -> JSONValue? {
        guard let member = members.first(where: { $0.name == name }), member.value != .null else { return nil }
        return member.value
    }

    func string(_ name: String) throws(LibraryLineError) -> String? {
        switch value(name) {
        case .string(let text): text
        case nil: nil
        default: throw .invalid(name, "is no string")
        }
    }

    /// A string, or `nil` where it is empty.
    func text(_ name: String) throws(LibraryLineError) -> String? {
        try string(name).flatMap { $0.isEmpty ? nil : $0 }
    }

    func int(_ name: String) throws(LibraryLineError) -> Int? {
        guard let value = value(name) else { return nil }
        guard case .number = value, let number = value.wholeNumber else {
            throw .invalid(name, "is no whole number")
        }
        return number
    }

    /// Where something stands in an order, from 1; no order has more.
    static let ordinals = 1...1_000_000_000

    func int(_ name: String, within range: ClosedRange<Int>) throws(LibraryLineError) -> Int? {
        guard let number = try int(name) else { return nil }
        guard range.contains(number) else {
            throw .invalid(name, "is not within \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func bool(_ name: String) throws(LibraryLineError) -> Bool? {
        switch value(name) {
        case .bool(let flag): flag
        case nil: nil
        default: throw .invalid(name, "is neither true nor false")
        }
    }

    func object(_ name: String) throws(LibraryLineError) -> [JSONMember] {
        switch value(name) {
        case .object(let members): members
        case nil: []
        default: throw .invalid(name, "is no object")
        }
    }

    /// The value of a closed set, by its raw value; `noun` says in the error what was wanted.
    func choice<Choice: RawRepresentable<String>>(
        _ name: String, _ noun: String, _: Choice.Type = Choice.self
    ) throws(LibraryLineError) -> Choice? {
        guard let text = try string(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw .invalid(name, "is no \(noun): \"\(text.prefix(60))\"")
        }
        return choice
    }

    func date(_ name: String) throws(LibraryLineError) -> PublicationDate? {
        guard let text = try string(name) else { return nil }
        guard let date = PublicationDate(edtf: text) else {
            throw .invalid(name, "is no date: \"\(text.prefix(60))\"")
        }
        return date
    }

    func strings(_ name: String) throws(LibraryLineError) -> [String] {
        try list(name) { (value) throws(LibraryLineError) in
            guard case .string(let text) = value else { throw .invalid("", "is no string") }
            return text
        }
    }

    func ints(_ name: String) throws(LibraryLineError) -> [Int] {
        try list(name) { (value) throws(LibraryLineError) in
            guard case .number = value, let number = value.wholeNumber else {
                throw .invalid("", "is no whole number")
            }
            return number
        }
    }

    /// A list of objects.
    func objects<Element>(
        _ name: String, _ read: (LineFields) throws(LibraryLineError) -> Element
    ) throws(LibraryLineError) -> [Element] {
        try list(name) { (value) throws(LibraryLineError) in try read(LineFields(value)) }
    }

    private func list<Element>(
        _ name: String, _ read: (JSONValue) throws(LibraryLineError) -> Element
    ) throws(LibraryLineError) -> [Element] {
        guard let value = value(name) else { return [] }
        guard case .array(let values) = value else { throw .invalid(name, "is no list") }
        var elements: [Element] = []
        elements.reserveCapacity(values.count)
        for value in values {
            do throws(LibraryLineError) {
                elements.append(try read(value))
            } catch {
                throw error.within("\(name)[\(elements.count + 1)]")
            }
        }
        return elements
    }
}

/// A value that must be there.
func required<Value>(
    _ name: String, _ value: Value?
) throws(LibraryLineError) -> Value {
    guard let value else { throw .missing(name) }
    return value
}
