import Articles

/// A JSON object on its way to an article: each member that has a place is taken out, what is left over becomes the
/// record's other fields.
struct JSONFields {
    private var members: [JSONMember]
    /// What was odd, as sentences' predicates.
    private(set) var warnings: [String] = []

    /// - Parameter value: an object; anything else has no members.
    init(_ value: JSONValue) {
        if case .object(let members) = value { self.members = members } else { members = [] }
    }

    /// What has not been taken, without what is empty.
    var rest: [JSONMember] { members.filter { !$0.value.isMissing } }

    /// The value of a key, which is then no other field. A value that is missing is `nil`.
    mutating func take(_ name: String) -> JSONValue? {
        guard let index = members.firstIndex(where: { $0.name == name }) else { return nil }
        let value = members.remove(at: index).value
        return value.isMissing ? nil : value
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
        warnings.append("has \"\(name)\" that \(problem); it was kept as it is")
    }
}
