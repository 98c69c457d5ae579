import Articles

extension CSLRecord {
    mutating func readPeople() {
        for (name, role) in Self.roles { readPeople(name, role) }
    }

    /// Who had another part (`container-author`, `reviewed-author`, `chair`, …) stays under the record's own name.
    private static let roles: [(String, Authorship.Role)] = [
        ("author", .author), ("editor", .editor), ("translator", .translator), ("collection-editor", .seriesEditor),
        ("series-editor", .seriesEditor),
    ]

    private mutating func readPeople(_ name: String, _ role: Authorship.Role) {
        guard let value = fields.take(name) else { return }
        if case .string(let text) = value {
            let (authors, isIncomplete) = AuthorNames.list(text)
            article.authorships += authors.map { Authorship($0, role: role) }
            if isIncomplete { fields.keep("\(name)Incomplete", .bool(true)) }
            return
        }
        var rest: [JSONValue] = []
        var unread: [JSONValue] = []
        for element in value.elements where !element.isMissing {
            if isOwn, let author = CSLPerson.own(element) {
                article.authorships.append(Authorship(author, role: role))
                continue
            }
            let person = CSLPerson(element)
            guard let author = person.author else {
                if !person.isEmpty { unread.append(element) }
                continue
            }
            article.authorships.append(Authorship(author, role: role, affiliations: person.affiliations))
            if !person.rest.isEmpty {
                rest.append(.object([JSONMember("name", .string(author.naturalName))] + person.rest))
            }
        }
        if !rest.isEmpty { fields.keep(name, .array(rest)) }
        if !unread.isEmpty { fields.putBack(name, .array(unread), "is no name") }
    }
}

/// A name of CSL-JSON or Crossref: its parts, or the whole as `literal` or `name`.
struct CSLPerson {
    private(set) var author: Author?
    private(set) var affiliations: [String] = []
    /// What has no place.
    private(set) var rest: [JSONMember] = []
    private let value: JSONValue

    /// Whether nothing is said.
    var isEmpty: Bool {
        guard case .object = value else { return value.isMissing }
        return value.names.allSatisfy { Self.formatting.contains($0) || $0 == "affiliation" }
    }

    init(_ value: JSONValue) {
        self.value = value
        guard case .object = value else {
            if case .string(let text) = value { author = HTMLText.line(text).flatMap { AuthorNames.name($0) } }
            return
        }
        var fields = JSONFields(value)
        author = Self.author(&fields)
        author?.orcid = Self.orcid(&fields)
        affiliations = Self.affiliations(&fields)
        rest = fields.rest.filter { !Self.formatting.contains($0.name) }
    }

    /// A name as a library of this program writes it.
    static func own(_ value: JSONValue) -> Author? {
        if let literal = value["literal"]?.text { return Author(literal: literal) }
        guard let family = value["family"]?.text else { return nil }
        return Author(family: family, given: value["given"]?.text, suffix: value["suffix"]?.text)
    }

    private static func author(_ fields: inout JSONFields) -> Author? {
        func line(_ name: String) -> String? { fields.takeText(name).flatMap(HTMLText.line) }
        let particles = [line("dropping-particle"), line("non-dropping-particle")]
        let family = line("family")
        let given = line("given")
        let suffix = line("suffix")
        let whole = line("literal") ?? line("name")
        let isInstitution = fields.takeFlag("isInstitution") ?? false
        if let family, !isInstitution {
            return AuthorNames.person(
                family: AuthorNames.joined(particles + [family]), given: given, suffix: suffix)
        }
        // Some programs repeat a given name that stands alone: `", Vera"`.
        if let given, !isInstitution, whole == nil || whole?.folded == given.folded {
            return AuthorNames.person(family: nil, given: given, suffix: suffix)
        }
        return (family ?? whole).map { Author(literal: $0) }
    }

    private static func orcid(_ fields: inout JSONFields) -> String? {
        let texts = fields.takeStrings("ORCID") + fields.takeStrings("orcid")
        let orcid = texts.lazy.compactMap(ORCIDText.normalized).first
        for text in texts where orcid == nil || ORCIDText.normalized(text) != orcid {
            fields.keep("ORCID", .string(text))
        }
        return orcid
    }

    private static func affiliations(_ fields: inout JSONFields) -> [String] {
        guard let value = fields.take("affiliation") else { return [] }
        var texts: [String] = []
        var rest: [JSONValue] = []
        for element in value.elements where !element.isMissing {
            var parts = JSONFields(element)
            let names =
                element.text.map { [$0] }
                ?? parts.takeStrings("department") + parts.takeStrings("name") + parts.takeStrings("place")
            let text = names.compactMap(HTMLText.line).joined(separator: ", ")
            let trimmed = String(text.reversed().drop { "; ,".contains($0) }.reversed())
            if !trimmed.isEmpty { texts.append(trimmed) }
            if !parts.rest.isEmpty { rest.append(.object(parts.rest)) }
        }
        if !rest.isEmpty { fields.keep("affiliation", .array(rest)) }
        return texts
    }

    /// Says how a name is printed or where it stands, or whether the ORCID was proved to be the person's.
    private static let formatting: Set<String> = [
        "sequence", "authenticated-orcid", "parse-names", "static-ordering", "comma-suffix", "comma-dropping-particle",
        "isInstitution", "multi",
    ]
}
