import Articles

/// A JSON object on its way to an article: each member that has a place is taken out, what is left over becomes the
/// record's other fields.
struct JSONFields {
    private var members: [JSONMember]
    private var problems: [(name: String, problem: String)] = []

    /// What was odd, as sentences' predicates.
    var warnings: [String] { problems.map { "has \"\($0.name)\" that \($0.problem); it was kept as it is" } }

    /// - Parameter value: an object; anything else has no members.
    init(_ value: JSONValue) {
        if case .object(let members) = value { self.members = members } else { members = [] }
    }

    /// What has not been taken, without what is empty.
    var rest: [JSONMember] { members.filter { !$0.value.isMissing } }

    /// The value of a key, which stays; `nil` where it is missing.
    func value(_ name: String) -> JSONValue? {
        members.first { $0.name == name && !$0.value.isMissing }?.value
    }

    /// The value of a key, which is then no other field. A value that is missing is `nil`.
    mutating func take(_ name: String) -> JSONValue? {
        guard let index = members.firstIndex(where: { $0.name == name }) else { return nil }
        let value = members.remove(at: index).value
        return value.isMissing ? nil : value
    }

    /// The first of a member's spellings under which it has a value; other ones that repeat that value go.
    mutating func spelling(_ names: [String]) -> String? {
        var first: JSONMember?
        var repeated: [Int] = []
        for name in names {
            guard let index = members.firstIndex(where: { $0.name == name && !$0.value.isMissing }) else { continue }
            if first == nil {
                first = members[index]
            } else if members[index].value == first?.value {
                repeated.append(index)
            }
        }
        for index in repeated.sorted(by: >) { members.remove(at: index) }
        return first?.name
    }

    /// Leaves members out, however often they occur.
    mutating func drop(_ names: [String]) {
        members.removeAll { names.contains($0.name) }
    }

    /// An object's own fields; what is none is put back.
    mutating func takeObject(_ name: String) -> JSONFields? {
        guard let value = take(name) else { return nil }
        if case .object = value { return JSONFields(value) }
        putBack(name, value, "is no object")
        return nil
    }

    /// An array's values; what is none is put back.
    mutating func takeList(_ name: String) -> [JSONValue]? {
        guard let value = take(name) else { return nil }
        if case .array(let values) = value { return values }
        putBack(name, value, "is no list")
        return nil
    }

    /// Keeps what another object's fields are left with, under its name: `journal.issue`.
    mutating func keepRest(of fields: JSONFields, _ name: String) {
        for member in fields.rest { keep("\(name).\(member.name)", member.value) }
        problems += fields.problems.map { ("\(name).\($0.name)", $0.problem) }
    }

    /// A text or a number's spelling; what is neither is put back.
    mutating func takeText(_ name: String) -> String? {
        guard let value = take(name) else { return nil }
        if let text = value.text { return text }
        putBack(name, value, "is no text")
        return nil
    }

    /// A whole number, or a string that spells one; what is neither is put back.
    mutating func takeNumber(_ name: String) -> Int? {
        guard let value = take(name) else { return nil }
        if let number = value.wholeNumber { return number }
        putBack(name, value, "is no number")
        return nil
    }

    /// `true`, `"true"`, `1`, `"yes"`, `"Y"` and their opposites; what is neither is put back.
    mutating func takeFlag(_ name: String) -> Bool? {
        guard let value = take(name) else { return nil }
        if case .bool(let flag) = value { return flag }
        switch value.text?.lowercasedASCII {
        case "true", "1", "yes", "y": return true
        case "false", "0", "no", "n": return false
        default:
            putBack(name, value, "is neither true nor false")
            return nil
        }
    }

    /// Strings of a list, or the one string.
    mutating func takeStrings(_ name: String) -> [String] {
        guard let value = take(name) else { return [] }
        let values = if case .array(let values) = value { values } else { [value] }
        let texts = values.compactMap(\.text)
        if texts.count < values.count(where: { !$0.isMissing }) { putBack(name, value, "is no text") }
        return texts
    }

    /// Takes the texts of some parts of an object; what else it says becomes other fields, as `journal.issue`.
    mutating func takeParts(of value: JSONValue, _ name: String, _ wanted: [String]) -> [String: String] {
        guard case .object(let parts) = value else { return [:] }
        var texts: [String: String] = [:]
        for part in parts where !part.value.isMissing {
            if wanted.contains(part.name), texts[part.name] == nil, let text = part.value.text {
                texts[part.name] = text
            } else {
                keep("\(name).\(part.name)", part.value)
            }
        }
        return texts
    }

    /// An identifier; what is none of the scheme is put back.
    mutating func takeIdentifier(_ name: String, _ scheme: Identifier.Scheme) -> Identifier? {
        guard let text = takeText(name) else { return nil }
        if let identifier = Identifier(scheme, text) { return identifier }
        putBack(name, .string(text), "is no \(scheme.label)")
        return nil
    }

    /// Keeps a value as an other field.
    mutating func keep(_ name: String, _ value: JSONValue) {
        members.append(JSONMember(name, value))
    }

    /// Keeps a value that can't be understood as an other field, and says so.
    ///
    /// - Parameter problem: `is no date`.
    mutating func putBack(_ name: String, _ value: JSONValue, _ problem: String) {
        keep(name, value)
        problems.append((name, problem))
    }
}
