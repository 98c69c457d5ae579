import Articles

/// Authors as they are typed: `Family, Given, Suffix`, an ORCID behind another comma, a role other than author in
/// parentheses. A name without a comma is a group; `Plato,` is a person with one name.
///
/// Affiliations stand in a list below the name. A name that can't be written so has its parts by name, as in the JSON
/// Lines export.
enum AuthorText {
    static func entry(_ authorship: Authorship) -> Entry {
        var plain = authorship
        plain.affiliations = []
        let affiliations = Entry(.list(authorship.affiliations.map { Entry(.text($0)) }))
        let text = text(plain)
        guard let read = try? self.authorship(text, Entry(.nothing)), read == plain else {  // Then parts are needed.
            return Entry(.pairs(parts(authorship, affiliations)))
        }
        if authorship.affiliations.isEmpty { return Entry(.text(text)) }
        return Entry(.pairs([Entry.Pair(name: text, line: 0, value: affiliations)]))
    }

    static func authorship(_ entry: Entry) throws -> Authorship {
        switch entry.content {
        case .text(let text): return try authorship(text, entry)
        case .pairs(let pairs) where pairs.count == 1 && !partNames.contains(pairs[0].name):
            var authorship = try authorship(pairs[0].name, entry)
            authorship.affiliations = try affiliations(pairs[0].value)
            return authorship
        case .pairs(let pairs): return try authorship(pairs, entry)
        case .list, .nothing: throw FieldMistake(entry, "an author is written Family, Given")
        }
    }

    /// Whether two are the same person in the same role, whatever else is known.
    static func isSame(_ one: Authorship, _ other: Authorship) -> Bool {
        one.author.name == other.author.name && one.role == other.role
            && (other.author.orcid == nil || one.author.orcid == other.author.orcid)
    }

    // MARK: - One line

    private static func text(_ authorship: Authorship) -> String {
        var parts: [String]
        switch authorship.author.name {
        case .literal(let name): parts = [name]
        case .person(let family, let given, let suffix):
            parts = [family, given ?? ""] + (suffix.map { [$0] } ?? [])
        }
        if let orcid = authorship.author.orcid { parts.append(orcid) }
        var text = parts.joined(separator: ", ")
        if text.hasSuffix(" ") { text.removeLast() }
        return authorship.role == .author ? text : "\(text) (\(authorship.role.rawValue))"
    }

    private static func authorship(_ text: String, _ entry: Entry) throws -> Authorship {
        var text = text.trimmed
        var role = Authorship.Role.author
        for other in Authorship.Role.allCases where text.hasSuffix("(\(other.rawValue))") {
            role = other
            text = text.dropLast(other.rawValue.count + 2).trimmed
        }
        var parts = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
        var orcid: String?
        if parts.count > 1, let last = parts.last, isORCID(last) {
            orcid = last.uppercased()
            parts.removeLast()
        }
        let name = try name(parts.map(CleanText.line), entry)
        return Authorship(Author(name, orcid: orcid), role: role)
    }

    private static func name(_ parts: [String], _ entry: Entry) throws -> Author.Name {
        guard let family = parts.first, !family.isEmpty else {
            throw FieldMistake(entry, "an author has no family name before the comma")
        }
        switch parts.count {
        case 1: return .literal(family)
        case 2, 3:
            return .person(family: family, given: parts[1].trimmedOrNil, suffix: parts.dropFirst(2).first?.trimmedOrNil)
        default:
            throw FieldMistake(
                entry,
                "\"\(parts.joined(separator: ", "))\" has more commas than Family, Given, Suffix; a group's name with commas is written literal: …"
            )
        }
    }

    static func isORCID(_ text: String) -> Bool {
        text.wholeMatch(of: #/[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9Xx]/#) != nil
    }

    // MARK: - Parts

    private static let partNames = ["family", "given", "suffix", "literal", "orcid", "role", "affiliations"]

    private static func parts(_ authorship: Authorship, _ affiliations: Entry) -> [Entry.Pair] {
        var parts: [Entry.Pair] = []
        func add(_ name: String, _ text: String?) {
            if let text { parts.append(Entry.Pair(name: name, line: 0, value: Entry(.text(text)))) }
        }
        switch authorship.author.name {
        case .literal(let name): add("literal", name)
        case .person(let family, let given, let suffix):
            add("family", family)
            add("given", given)
            add("suffix", suffix)
        }
        add("orcid", authorship.author.orcid)
        if authorship.role != .author { add("role", authorship.role.rawValue) }
        if !authorship.affiliations.isEmpty {
            parts.append(Entry.Pair(name: "affiliations", line: 0, value: affiliations))
        }
        return parts
    }

    private static func authorship(_ pairs: [Entry.Pair], _ entry: Entry) throws -> Authorship {
        var texts: [String: String] = [:]
        var places: [String] = []
        for pair in pairs {
            guard partNames.contains(pair.name) else {
                throw FieldMistake(
                    pair.value, Choice.mistake(pair.name, "part of an author", in: partNames))
            }
            if pair.name == "affiliations" {
                places = try affiliations(pair.value)
            } else {
                texts[pair.name] = try pair.value.text(of: pair.name)
            }
        }
        let role = try texts["role"].map { text in
            guard let role = Authorship.Role(rawValue: text) else {
                throw FieldMistake(entry, Choice.mistake(text, "role", in: Authorship.Role.allCases.map(\.rawValue)))
            }
            return role
        }
        if let orcid = texts["orcid"], !isORCID(orcid) {
            throw FieldMistake(entry, "\"\(orcid)\" is no ORCID, such as 0000-0002-1825-0097")
        }
        let name: Author.Name
        if let literal = texts["literal"] {
            name = .literal(literal)
        } else if let family = texts["family"] {
            name = .person(family: family, given: texts["given"], suffix: texts["suffix"])
        } else {
            throw FieldMistake(entry, "an author has neither family nor literal")
        }
        return Authorship(Author(name, orcid: texts["orcid"]), role: role ?? .author, affiliations: places)
    }

    private static func affiliations(_ entry: Entry) throws -> [String] {
        // A text isn't taken apart: addresses have semicolons.
        if case .text(let text) = entry.content { return [text.trimmed] }
        return try entry.elements(of: "affiliations").compactMap { try $0.text(of: "an affiliation") }
    }
}
