import Articles

extension CSLRecord {
    // MARK: - Crossmark

    /// What this work says of others (`update-to`: it is their retraction, …), and others of it (`updated-by`).
    mutating func readUpdates() {
        readUpdates("update-to", Self.updatesOfOthers)
        readUpdates("updated-by", Self.updatesByOthers)
    }

    private mutating func readUpdates(_ name: String, _ kinds: [String: Relation.Kind]) {
        guard let value = fields.take(name) else { return }
        let own = fields.value("DOI")?.text.flatMap { Identifier(.doi, $0) }
        var rest: [JSONValue] = []
        for element in value.elements {
            let type = element["type"]?.text?.lowercasedASCII.replacing("-", with: "_") ?? ""
            guard var kind = kinds[type], let doi = element["DOI"]?.text.flatMap({ Identifier(.doi, $0) }) else {
                rest.append(element)
                continue
            }
            // A notice under the work's own DOI took the work's place.
            if doi == own { kind = Self.updatesByOthers[type] ?? kind }
            add(Relation(kind, doi))
        }
        if !rest.isEmpty { fields.keep(name, .array(rest)) }
    }

    private static let updatesOfOthers: [String: Relation.Kind] = [
        "retraction": .retracts, "withdrawal": .retracts, "removal": .retracts, "correction": .corrects,
        "corrigendum": .corrects, "erratum": .corrects, "addendum": .corrects, "clarification": .corrects,
        "partial_retraction": .corrects, "expression_of_concern": .concernAbout, "concern": .concernAbout,
        "new_version": .versionOf, "new_edition": .versionOf,
    ]

    private static let updatesByOthers: [String: Relation.Kind] = updatesOfOthers.mapValues { kind in
        switch kind {
        case .retracts: .retractedBy
        case .corrects: .correctedBy
        case .concernAbout: .concernIn
        default: kind
        }
    }

    // MARK: - Relations

    /// Relations to other works; those that have no name here are kept.
    mutating func readRelations() {
        guard case .object(let members) = fields.value("relation") else { return }
        _ = fields.take("relation")
        var rest: [JSONMember] = []
        for member in members where !member.value.isMissing {
            var unread: [JSONValue] = []
            for element in member.value.elements {
                if let kind = Self.relations[member.name], let target = Self.target(element) {
                    add(Relation(kind, target))
                } else {
                    unread.append(element)
                }
            }
            if !unread.isEmpty { rest.append(JSONMember(member.name, .array(unread))) }
        }
        if !rest.isEmpty { fields.keep("relation", .object(rest)) }
    }

    /// `{"id-type": "doi", "id": "10.5555/1"}`
    private static func target(_ value: JSONValue) -> Identifier? {
        guard let id = value["id"]?.text else { return nil }
        let schemes: [String: Identifier.Scheme] = [
            "doi": .doi, "pmid": .pmid, "pmcid": .pmcid, "arxiv": .arxiv, "isbn": .isbn,
        ]
        guard let scheme = schemes[value["id-type"]?.text?.lowercasedASCII ?? ""] else {
            return IdentifierText.identifier(ofAddress: id)
        }
        return Identifier(scheme, id)
    }

    /// Crossref's relationship types between works, as far as the model has a word for them.
    private static let relations: [String: Relation.Kind] = [
        "is-preprint-of": .preprintOf, "has-preprint": .publishedFrom, "is-comment-on": .commentOn,
        "is-review-of": .commentOn, "is-reply-to": .commentOn, "has-comment": .commentIn, "has-review": .commentIn,
        "has-reply": .commentIn, "is-correction-of": .corrects, "has-correction": .correctedBy,
        "is-retraction-of": .retracts, "has-retraction": .retractedBy, "is-part-of": .partOf,
        "is-version-of": .versionOf, "has-version": .versionOf, "is-manuscript-of": .versionOf,
        "has-manuscript": .versionOf, "is-same-as": .versionOf, "is-identical-to": .versionOf,
        "is-variant-form-of": .versionOf, "is-original-form-of": .versionOf, "is-format-of": .versionOf,
        "has-format": .versionOf, "is-translation-of": .versionOf, "has-translation": .versionOf,
        "replaces": .versionOf, "is-replaced-by": .versionOf, "is-expression-of": .versionOf,
        "has-expression": .versionOf, "is-manifestation-of": .versionOf, "has-manifestation": .versionOf,
    ]
}
