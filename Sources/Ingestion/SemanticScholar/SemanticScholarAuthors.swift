import Articles

/// Authors as Semantic Scholar lists them: names, objects with a name, or objects with its parts.
enum SemanticScholarAuthors {
    /// - Returns: what they are, and what else is said of each, an object for each author in order.
    static func read(_ value: JSONValue) -> (authorships: [Authorship], rest: JSONValue) {
        guard case .array(let values) = value else {
            guard case .string(let string) = value, let text = HTMLText.plain(string) else { return ([], .null) }
            return (AuthorNames.list(text).authors.map { Authorship($0) }, .null)
        }
        let all = values.map { Entry($0) }
        let entries = all.filter { !$0.names.isEmpty }
        let plain = AuthorNames.authors(entries.map(\.fullName))
        guard plain.count == entries.count else {
            return (plain.map { Authorship($0) }, value)
        }
        let authorships = zip(entries, plain).map { entry, author in
            var author = entry.names.count > 1 ? entry.author : author
            author.orcid = entry.orcid
            return Authorship(author, affiliations: entry.affiliations)
        }
        let rest = all.map(\.rest)
        return (authorships, rest.allSatisfy(\.isEmpty) ? .null : .array(rest.map(JSONValue.object)))
    }

    private struct Entry {
        /// The name in one, or given names and family name.
        var names: [String] = []
        var suffix: String?
        var orcid: String?
        var affiliations: [String] = []
        var rest: [JSONMember] = []

        init(_ value: JSONValue) {
            // Search results put each author's object in an array of its own.
            var value = value
            if case .array(let parts) = value { value = parts.first ?? .null }
            guard case .object = value else {
                if case .string(let name) = value { names = [HTMLText.line(name)].compactMap(\.self) }
                return
            }
            var fields = JSONFields(value)
            read(&fields)
            rest = fields.rest
        }

        private mutating func read(_ fields: inout JSONFields) {
            if let last = fields.takeText("last") {
                let given = [fields.takeText("first")].compactMap(\.self) + fields.takeStrings("middle")
                names = [given.joined(separator: " "), last].compactMap(HTMLText.line)
                suffix = fields.takeText("suffix")
            } else {
                names = [fields.takeText("name").flatMap(HTMLText.line)].compactMap(\.self)
            }
            readORCID(&fields)
            affiliations = SemanticScholarAuthors.affiliations(
                fields.take("affiliations") ?? fields.take("affiliation"))
            // An author's page is at an address made of the id.
            let page = fields.value("url")?.text
            if let id = fields.value("authorId")?.text, page?.hasSuffix("/\(id)") ?? false { fields.drop(["url"]) }
        }

        private mutating func readORCID(_ fields: inout JSONFields) {
            guard let ids = fields.take("externalIds") else { return }
            var others = JSONFields(ids)
            if let text = others.takeStrings("ORCID").first {
                orcid = ORCIDText.normalized(text)
                if orcid == nil { others.keep("ORCID", .string(text)) }
            }
            for member in others.rest { fields.keep("externalIds.\(member.name)", member.value) }
        }

        var fullName: String { names.joined(separator: " ") }

        /// Where the parts of the name are known.
        var author: Author { Author(family: names[1], given: names[0], suffix: suffix) }
    }

    /// Texts, or objects with a name (S2ORC: of a laboratory and an institution).
    private static func affiliations(_ value: JSONValue?) -> [String] {
        guard let value else { return [] }
        let values = if case .array(let values) = value { values } else { [value] }
        return values.compactMap { value in
            if let text = value.text ?? value["name"]?.text { return HTMLText.line(text) }
            let parts = ["laboratory", "institution"].compactMap { value[$0]?.text }
            return parts.isEmpty ? nil : parts.joined(separator: ", ")
        }
    }
}
