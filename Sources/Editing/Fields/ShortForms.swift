import Articles

/// Names for parts of fields, for scripts: an identifier by its scheme, a link by its kind, the year.
enum ShortForms {
    static let all = Identifier.Scheme.allCases.map(identifier) + [link("url", .landing), link("pdf", .pdf), year]

    /// All identifiers of one scheme.
    private static func identifier(_ scheme: Identifier.Scheme) -> EditableField {
        EditableField(name: scheme.rawValue, isInText: false) { draft in
            Entry(.list(draft.article.identifiers.filter { $0.scheme == scheme }.map { Entry(.text($0.value)) }))
        } read: { entry, draft in
            let known = draft.article.identifiers
            let new = try entry.elements(of: scheme.rawValue, isSpaced: true).compactMap { element in
                try element.text(of: scheme.rawValue).map {
                    try IdentifierText.identifier(scheme, $0.trimmed, element, known)
                }
            }
            draft.article.identifiers = replacing(known, new) { $0.scheme == scheme }
        }
    }

    private static func link(_ name: String, _ kind: Link.Kind) -> EditableField {
        EditableField(name: name, isInText: false) { draft in
            Entry(.list(draft.article.links.filter { $0.kind == kind }.map { Entry(.text($0.url)) }))
        } read: { entry, draft in
            let known = draft.article.links
            // An address may have semicolons.
            let new = try entry.text(of: name).map { [try LinkText.link(kind, $0.trimmed, entry, known)] } ?? []
            draft.article.links = replacing(known, new) { $0.kind == kind }
        }
    }

    /// The issue date's year. Without one, there is no date.
    private static let year = EditableField(name: "year", isInText: false) {
        Entry($0.article.year.map { .text(String($0)) } ?? .nothing)
    } read: { entry, draft in
        guard let text = try entry.text(of: "year")?.trimmed else {
            draft.article.issueDate = nil
            draft.article.electronicDate = nil
            return
        }
        guard text.count == 4, let year = Int(text), let date = PublicationDate(year: year) else {
            throw FieldMistake(entry, "\"\(text)\" is no year from 1000 to 2999")
        }
        // A month and a day of that year stay.
        if draft.article.year != year { draft.article.issueDate = date }
    }

    /// The new elements in the place of the first one that goes, else at the end.
    private static func replacing<Element: Hashable>(
        _ known: [Element], _ new: [Element], where goes: (Element) -> Bool
    ) -> [Element] {
        let place = known.firstIndex(where: goes) ?? known.count
        return (known[..<place] + new + known[place...].filter { !goes($0) }).uniqued
    }
}
