import Articles

extension PubMedRecord {
    /// - Parameter firstAffiliation: where records before 2014 name only the first author's.
    mutating func readAuthors(
        _ lists: [XMLElement], role: Authorship.Role = .author, firstAffiliation: String? = nil
    ) {
        var equal: [String] = []
        for list in lists {
            let role = list.attribute("Type") == "editors" ? .editor : role
            if list.attribute("CompleteYN") == "N" { kept.keep("authorsIncomplete", .bool(true)) }
            for element in list.children(named: "Author") {
                guard let authorship = authorship(element, role) else { continue }
                // A name that was misspelled, beside the right one.
                if element.attribute("ValidYN") == "N" {
                    kept.keep("Author ValidYN=N", authorship.author.naturalName)
                    continue
                }
                if element.attribute("EqualContrib") == "Y" { equal.append(authorship.author.naturalName) }
                article.authorships.append(authorship)
            }
        }
        kept.keep("EqualContrib", equal)
        if let firstAffiliation, let first = article.authorships.indices.first {
            if article.authorships[first].affiliations.isEmpty {
                article.authorships[first].affiliations = [firstAffiliation]
            }
        } else {
            kept.keep("Affiliation", firstAffiliation)
        }
    }

    /// Those who belong to a group that is an author.
    mutating func readInvestigators(_ lists: [XMLElement]) {
        var investigators: [String] = []
        for element in lists.flatMap({ $0.children(named: "Investigator") }) {
            guard let authorship = authorship(element, .author) else { continue }
            let name = Self.inverted(authorship.author)
            let affiliations = authorship.affiliations.joined(separator: "; ")
            investigators.append(affiliations.isEmpty ? name : "\(name) (\(affiliations))")
        }
        kept.keep("Investigator", investigators)
    }

    /// An Author, an Investigator or a PersonalNameSubject; `nil` without a name.
    mutating func authorship(_ element: XMLElement, _ role: Authorship.Role) -> Authorship? {
        guard var author = Self.author(element) else { return nil }
        var affiliations = element.children(named: "Affiliation").compactMap(\.line)
        for information in element.children(named: "AffiliationInfo") {
            affiliations += information.children(named: "Affiliation").compactMap(\.line)
            keepIdentifiers(information.children(named: "Identifier"))
        }
        var others: [XMLElement] = []
        for identifier in element.children(named: "Identifier") {
            guard identifier.attribute("Source") == "ORCID", let text = identifier.text else {
                others.append(identifier)
                continue
            }
            author.orcid = ORCIDText.normalized(text) ?? author.orcid
            if author.orcid == nil { kept.keep("ORCID", unread: text, "is no ORCID") }
        }
        keepIdentifiers(others)
        return Authorship(author, role: role, affiliations: affiliations)
    }

    /// Those of institutions: `RINGGOLD:2348`.
    private mutating func keepIdentifiers(_ identifiers: [XMLElement]) {
        for identifier in identifiers {
            guard let value = identifier.text else { continue }
            let text = "\(identifier.attribute("Source") ?? "Identifier"):\(value)"
            if institutions.insert(text).inserted { kept.keep("Identifier", text) }
        }
    }

    static func author(_ element: XMLElement) -> Author? {
        if let group = element.line("CollectiveName") { return Author(literal: group) }
        let given =
            element.line("ForeName")
            ?? [element.line("FirstName"), element.line("MiddleName")].compactMap(\.self).joined(separator: " ")
            .trimmedOrNil ?? element.line("Initials")
        guard let family = element.line("LastName") else { return given.map { Author(literal: $0) } }
        return Author(family: family, given: given, suffix: element.line("Suffix"))
    }

    /// `Berg, Vera, Jr`.
    static func inverted(_ author: Author) -> String {
        switch author.name {
        case .literal(let name): name
        case .person(let family, let given, let suffix):
            [family, given, suffix].compactMap(\.self).joined(separator: ", ")
        }
    }
}
