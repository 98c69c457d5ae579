import Articles

/// What registries call it, and where it is on the net.
enum IdentityFields {
    static let all = [identifiers, links, openAccess]

    private static let identifiers = EditableField(
        name: "identifiers", otherNames: ["identifier"], layout: .list, isPrompted: true
    ) {
        Entry(.list($0.article.identifiers.map(IdentifierText.entry)))
    } read: { entry, draft in
        let known = draft.article.identifiers
        draft.article.identifiers = try entry.elements(of: "identifiers", isSpaced: true).map {
            try IdentifierText.identifier($0, known)
        }.uniqued
    }

    private static let links = EditableField(name: "links", otherNames: ["link"], layout: .list, isPrompted: true) {
        Entry(.list($0.article.links.map(LinkText.entry)))
    } read: { entry, draft in
        let known = draft.article.links
        draft.article.links = try entry.elements(of: "links", isSpaced: true).map { try LinkText.link($0, known) }
            .uniqued
    }

    private static let openAccess = EditableField(name: "isOpenAccess", otherNames: ["openAccess", "oa"]) {
        Entry($0.article.isOpenAccess.map { .text($0 ? "yes" : "no") } ?? .nothing)
    } read: { entry, draft in
        switch try entry.text(of: "isOpenAccess")?.trimmed.lowercased() {
        case nil: draft.article.isOpenAccess = nil
        case "yes", "true": draft.article.isOpenAccess = true
        case "no", "false": draft.article.isOpenAccess = false
        case let text?: throw FieldMistake(entry, "isOpenAccess is yes, no or empty, and not \"\(text)\"")
        }
    }
}

/// Identifiers: `doi: 10.5555/x`.
enum IdentifierText {
    static func entry(_ identifier: Identifier) -> Entry {
        Entry.pair(identifier.scheme.rawValue, identifier.value)
    }

    static func identifier(_ entry: Entry, _ known: [Identifier]) throws -> Identifier {
        let (name, value) = try entry.namedText("identifier")
        guard let name, let scheme = Identifier.Scheme(rawValue: name.lowercased()) else {
            // What says itself what it is.
            if name.map({ ["http", "https"].contains($0.lowercased()) }) ?? true {
                let text = name.map { "\($0):\(value)" } ?? value
                for scheme in [Identifier.Scheme.doi, .pmcid] where scheme == .doi || text.lowercased().hasPrefix("pmc")
                {
                    if let identifier = Identifier(scheme, text) { return identifier }
                }
            }
            let schemes = Identifier.Scheme.allCases.map(\.rawValue)
            throw FieldMistake(
                entry,
                name.map { Choice.mistake($0, "kind of identifier", in: schemes) }
                    ?? "\"\(value)\" doesn't say what it is, as in doi: 10.5555/x: \(schemes.joined(separator: ", "))")
        }
        return try identifier(scheme, value, entry, known)
    }

    /// What was there before passes, whatever it looks like.
    static func identifier(
        _ scheme: Identifier.Scheme, _ value: String, _ entry: Entry, _ known: [Identifier]
    ) throws -> Identifier {
        if let same = known.first(where: { $0.scheme == scheme && $0.value == value }) { return same }
        guard let identifier = Identifier(scheme, value) else {
            throw FieldMistake(entry, "\"\(value)\" is no \(scheme.label)")
        }
        return identifier
    }
}

/// Links: `pdf: https://…`; an address alone is a landing page.
enum LinkText {
    static func entry(_ link: Link) -> Entry { Entry.pair(link.kind.rawValue, link.url) }

    static func link(_ entry: Entry, _ known: [Link]) throws -> Link {
        let (name, value) = try entry.namedText("link")
        let isAddress = name.map { ["http", "https", "ftp"].contains($0.lowercased()) } ?? false
        guard let name, !isAddress else {
            return try link(.landing, name.map { "\($0):\(value)" } ?? value, entry, known)
        }
        guard let kind = Link.Kind(rawValue: name.lowercased()) else {
            throw FieldMistake(entry, Choice.mistake(name, "kind of link", in: Link.Kind.allCases.map(\.rawValue)))
        }
        return try link(kind, value, entry, known)
    }

    static func link(_ kind: Link.Kind, _ url: String, _ entry: Entry, _ known: [Link]) throws -> Link {
        let link = Link(kind, url)
        guard known.contains(link) || url.wholeMatch(of: #/(?i)(?:https?|ftp):\/\/[^\s\/]+\S*/#) != nil else {
            throw FieldMistake(entry, "\"\(url)\" is no address such as https://example.org/article")
        }
        return link
    }
}

/// How it stands to other works: `retracted by: doi:10.5555/x`.
enum RelationText {
    static func entry(_ relation: Relation) -> Entry {
        Entry.pair(relation.kind.rawValue, "\(relation.target.scheme.rawValue):\(relation.target.value)")
    }

    static func relation(_ entry: Entry, _ known: [Relation]) throws -> Relation {
        let name: String
        let value: String
        let kinds = Relation.Kind.allCases.map(\.rawValue)
        if case .text(let text) = entry.content {
            // On one line: "retracted by doi:10.5555/x".
            guard let kind = kinds.first(where: text.hasPrefix) else {
                throw FieldMistake(entry, "\"\(text)\" begins with none of: \(kinds.joined(separator: ", "))")
            }
            (name, value) = (kind, String(text.dropFirst(kind.count).drop { $0 == ":" || $0 == " " }))
        } else {
            let pair = try entry.namedText("relation")
            (name, value) = (pair.name ?? "", pair.text)
        }
        guard let kind = Relation.Kind(rawValue: name.lowercased()) else {
            throw FieldMistake(entry, Choice.mistake(name, "kind of relation", in: kinds))
        }
        let targets = known.map(\.target)
        return Relation(kind, try IdentifierText.identifier(Entry(.text(value), line: entry.line), targets))
    }
}

extension Entry {
    static func pair(_ name: String, _ text: String) -> Entry {
        Entry(.pairs([Pair(name: name, line: 0, value: Entry(.text(text)))]))
    }

    /// A pair of a name and a text, or a text in which a colon separates the two.
    func namedText(_ noun: String) throws -> (name: String?, text: String) {
        switch content {
        case .pairs(let pairs) where pairs.count == 1:
            guard let text = try pairs[0].value.text(of: pairs[0].name)?.trimmed else {
                throw FieldMistake(self, "\(pairs[0].name) has no value")
            }
            return (pairs[0].name, text)
        case .text(let text):
            guard let colon = text.firstIndex(of: ":") else { return (nil, text.trimmed) }
            return (text[..<colon].trimmed, text[text.index(after: colon)...].trimmed)
        default: throw FieldMistake(self, "each \(noun) stands on a line of its own")
        }
    }
}
