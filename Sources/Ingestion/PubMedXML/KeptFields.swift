import Articles

/// What a record says that has no place in an article, under the record's own names, and what is odd about it.
struct KeptFields {
    private(set) var members: [JSONMember] = []
    /// Sentences' predicates.
    private(set) var warnings: [String] = []

    /// Keeps a value; several of one name become an array.
    mutating func keep(_ name: String, _ value: JSONValue) {
        guard !value.isMissing else { return }
        guard let index = members.firstIndex(where: { $0.name == name }) else {
            return members.append(JSONMember(name, value))
        }
        if case .array(let values) = members[index].value {
            members[index].value = .array(values + [value])
        } else {
            members[index].value = .array([members[index].value, value])
        }
    }

    mutating func keep(_ name: String, _ text: String?) {
        if let text { keep(name, .string(text)) }
    }

    /// Keeps a text unless it is kept already.
    mutating func keepOnce(_ name: String, _ text: String) {
        let value = members.first { $0.name == name }?.value
        if case .array(let values) = value, values.contains(.string(text)) { return }
        if value != .string(text) { keep(name, .string(text)) }
    }

    /// Keeps each of some texts once.
    mutating func keep(_ name: String, _ texts: [String]) {
        let texts = texts.uniqued
        guard !texts.isEmpty else { return }
        if members.contains(where: { $0.name == name }) {
            for text in texts { keep(name, .string(text)) }
        } else {
            members.append(JSONMember(name, texts.count == 1 ? .string(texts[0]) : .strings(texts)))
        }
    }

    /// Keeps a value that can't be understood, and says so.
    ///
    /// - Parameter problem: `is no date`.
    mutating func keep(_ name: String, unread text: String, _ problem: String) {
        keep(name, .string(text))
        let warning = "has \"\(name)\" that \(problem); it was kept as it is"
        if !warnings.contains(warning) { warnings.append(warning) }
    }
}

extension XMLElement {
    /// All that it says: a text, or an object of its attributes and the elements in it, down to the fourth level, below
    /// which there is only text.
    var json: JSONValue { json(levels: 4) }

    private func json(levels: Int) -> JSONValue {
        // Among words, elements are markup.
        if children.contains(where: \.isInline) { return line.map { .string($0) } ?? .null }
        var fields = KeptFields()
        for (name, value) in attributes where !Self.references.contains(name) { fields.keep(name, value) }
        if levels > 0 { for child in children { fields.keep(child.name, child.json(levels: levels - 1)) } }
        if fields.members.isEmpty { return line.map { .string($0) } ?? .null }
        if node.firstChild == 0 { fields.keep("text", line) }
        return .object(fields.members)
    }

    /// Attributes that point into NLM's own databases.
    private static let references: Set<String> = ["book", "part", "sec", "UI"]
}
