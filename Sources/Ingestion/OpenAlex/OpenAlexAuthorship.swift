import Articles

/// One author of a work, with the affiliations that the work gives.
struct OpenAlexAuthorship {
    private let name: String?
    private let orcid: String?
    private let affiliations: [String]
    /// What else is said: the author's and the institutions' numbers, who corresponds.
    private(set) var rest: [JSONMember] = []

    /// - Parameter corresponding: the ids of the corresponding authors.
    init(_ value: JSONValue, corresponding: Set<String>) {
        var fields = JSONFields(value)
        var profile = fields.takeObject("author") ?? JSONFields(.null)
        let id = profile.value("id")?.text
        name = Self.name(&fields, &profile)
        orcid = Self.orcid(&fields, &profile)
        affiliations = Self.affiliations(&fields)
        let isMarked = fields.takeFlag("is_corresponding") ?? false
        if isMarked || id.map(corresponding.contains) ?? false { fields.keep("is_corresponding", .bool(true)) }
        // The order says where one stands, the institutions where they are.
        fields.drop(["author_position", "countries", "affiliations"])
        if !profile.rest.isEmpty { rest.append(JSONMember("author", .object(profile.rest))) }
        rest += fields.rest
    }

    /// In order; whether given names stand first is seen from all names together.
    static func authorships(_ entries: [OpenAlexAuthorship]) -> [Authorship] {
        let named = entries.filter { $0.name != nil }
        let authors = AuthorNames.authors(named.compactMap(\.name))
        guard authors.count == named.count else { return authors.map { Authorship($0) } }
        return zip(named, authors).map { entry, author in
            var author = author
            author.orcid = entry.orcid
            return Authorship(author, affiliations: entry.affiliations)
        }
    }

    /// The name that stands on the work. The profile that OpenAlex took it for may be another person's, so its name is
    /// kept beside it.
    private static func name(_ fields: inout JSONFields, _ profile: inout JSONFields) -> String? {
        let printed = fields.takeText("raw_author_name").flatMap(HTMLText.line)
        let known = profile.value("display_name")?.text.flatMap(HTMLText.line)
        let name = (printed ?? known).map(withPlainHyphens)
        if known.map(withPlainHyphens) == name { profile.drop(["display_name"]) }
        return name
    }

    /// OpenAlex writes names with the hyphens of typography.
    private static func withPlainHyphens(_ name: String) -> String {
        name.replacing("\u{2010}", with: "-").replacing("\u{2011}", with: "-")
    }

    private static func orcid(_ fields: inout JSONFields, _ profile: inout JSONFields) -> String? {
        let printed = fields.takeText("raw_orcid")
        let known = profile.takeText("orcid")
        for text in [printed, known] {
            if let orcid = text.flatMap(ORCIDText.normalized) { return orcid }
        }
        if let text = printed ?? known { profile.keep("orcid", .string(text)) }
        return nil
    }

    /// As they stand on the work, else the institutions' names.
    private static func affiliations(_ fields: inout JSONFields) -> [String] {
        var texts = fields.takeStrings("raw_affiliation_strings").compactMap(HTMLText.line)
        let joined = fields.takeText("raw_affiliation_string").flatMap(HTMLText.line)
        if texts.isEmpty, let joined { texts = [joined] }
        let institutions = fields.takeList("institutions") ?? []
        if texts.isEmpty { texts = institutions.compactMap { $0["display_name"]?.text.flatMap(HTMLText.line) } }
        texts = texts.uniqued
        let known = Set(texts)
        let others = institutions.compactMap { institution -> JSONValue? in
            guard case .object(let members) = institution else { return nil }
            let rest = members.filter { member in
                let isRepeated = member.name == "display_name" && member.value.text.map(known.contains) ?? false
                return member.name != "lineage" && !isRepeated && !member.value.isMissing
            }
            return rest.isEmpty ? nil : .object(rest)
        }
        if !others.isEmpty { fields.keep("institutions", .array(others)) }
        return texts
    }
}
