import Articles

/// What works are about, in OpenAlex's lists.
enum OpenAlexSubjects {
    /// The names of topics, keywords and concepts: objects, of which the earliest keywords had other members, or texts.
    static func names(_ value: JSONValue) -> [String] {
        let values = if case .array(let values) = value { values } else { [value] }
        return values.compactMap(name).uniqued
    }

    private static func name(_ value: JSONValue) -> String? {
        if case .string(let text) = value { return HTMLText.line(text) }
        return ["display_name", "keyword"].lazy.compactMap { value[$0]?.text.flatMap(HTMLText.line) }.first
    }

    /// Whether each of a list's values has a name.
    static func hasNames(_ value: JSONValue) -> Bool {
        let values = if case .array(let values) = value { values } else { [value] }
        return values.allSatisfy { name($0) != nil }
    }

    /// MeSH headings of a list in which each pair of heading and qualifier stands alone.
    static func headings(_ values: [JSONValue]) -> [MeSHHeading] {
        var headings: [MeSHHeading] = []
        var indices: [String: Int] = [:]
        for value in values {
            guard let name = value["descriptor_name"]?.text.flatMap(HTMLText.line) else { continue }
            let isMajor = value["is_major_topic"] == .bool(true)
            let index = indices[name] ?? headings.count
            if index == headings.count {
                indices[name] = index
                headings.append(MeSHHeading(name: name))
            }
            if let qualifier = value["qualifier_name"]?.text.flatMap(HTMLText.line) {
                let qualifier = MeSHHeading.Qualifier(name: qualifier, isMajor: isMajor)
                headings[index].qualifiers.append(qualifier)
            } else if isMajor {
                headings[index].isMajor = true
            }
        }
        return headings.map { MeSHHeading(name: $0.name, isMajor: $0.isMajor, qualifiers: $0.qualifiers.uniqued) }
    }
}
