/// A JSON text's value (RFC 8259). Numbers keep their spelling and objects their order, so that what a record
/// says beyond the model goes out as it came in.
public enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// As it is spelled: `2.2000`.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])
}

/// A name and its value in a JSON object.
public struct JSONMember: Sendable, Hashable {
    public var name: String
    public var value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}

extension JSONValue {
    public static func int(_ value: Int) -> JSONValue { .number(String(value)) }

    public static func strings(_ values: [String]) -> JSONValue { .array(values.map(JSONValue.string)) }

    /// The value of the first member of that name; `nil` where this is no object.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// A string's text, or a number's spelling, trimmed; `nil` where nothing is left.
    public var text: String? {
        switch self {
        case .string(let text): text.trimmedOrNil
        case .number(let spelling): spelling
        default: nil
        }
    }

    /// A whole number, or a string that spells one.
    public var wholeNumber: Int? {
        guard let text else { return nil }
        if let number = Int(text) { return number }
        guard let number = Double(text), number == number.rounded(), abs(number) < 1e15 else { return nil }
        return Int(number)
    }

    /// Whether there is nothing in it: `null`, `""`, `" "`, `[]`, `{}`.
    public var isMissing: Bool {
        switch self {
        case .null: true
        case .string(let text): text.trimmedOrNil == nil
        case .array(let values): values.isEmpty
        case .object(let members): members.isEmpty
        default: false
        }
    }
}

extension [JSONMember] {
    /// Adds a member unless the value is missing.
    public mutating func add(_ name: String, _ value: String?) {
        if let value { append(JSONMember(name, .string(value))) }
    }

    public mutating func add(_ name: String, _ value: Int?) {
        if let value { append(JSONMember(name, .int(value))) }
    }

    public mutating func add(_ name: String, _ value: Bool?) {
        if let value { append(JSONMember(name, .bool(value))) }
    }

    public mutating func add(_ name: String, _ values: [String]) {
        if !values.isEmpty { append(JSONMember(name, .strings(values))) }
    }

    public mutating func add(_ name: String, _ values: [JSONValue]) {
        if !values.isEmpty { append(JSONMember(name, .array(values))) }
    }
}
