import Articles

/// What it is about.
enum SubjectFields {
    static let all = [
        list("publicationTypes", \.publicationTypes), languages,
        list("keywords", \.keywords, otherNames: ["keyword"], isPrompted: true), meshHeadings,
        list("fieldsOfStudy", \.fieldsOfStudy),
    ]

    private static func list(
        _ name: String, _ path: any WritableKeyPath<Article, [String]> & Sendable, otherNames: [String] = [],
        isPrompted: Bool = false
    ) -> EditableField {
        EditableField(name: name, otherNames: otherNames, layout: .list, isPrompted: isPrompted) {
            Entry(.list($0.article[keyPath: path].map { Entry(.text($0)) }))
        } read: { entry, draft in
            let texts = try entry.elements(of: name).compactMap { try $0.text(of: name) }
            draft.article[keyPath: path] = texts.map(CleanText.line).uniqued
        }
    }

    private static let languages = EditableField(name: "languages", otherNames: ["language", "lang"], layout: .list) {
        Entry(.list($0.article.languages.map { Entry(.text($0)) }))
    } read: { entry, draft in
        let known = draft.article.languages
        draft.article.languages = try entry.elements(of: "languages").compactMap { element in
            guard let code = try element.text(of: "languages")?.trimmed else { return nil }
            guard known.contains(code) || code.wholeMatch(of: #/[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*/#) != nil else {
                throw FieldMistake(element, "\"\(code)\" is no language code such as en, zh or pt-BR")
            }
            return code
        }.uniqued
    }

    private static let meshHeadings = EditableField(name: "meshHeadings", otherNames: ["mesh"], layout: .list) {
        Entry(.list($0.article.meshHeadings.map(MeSHText.entry)))
    } read: { entry, draft in
        draft.article.meshHeadings = try entry.elements(of: "meshHeadings").map(MeSHText.heading)
    }
}

/// MeSH headings as PubMed prints them: `Dasatinib/therapeutic use*`, an asterisk behind what is major.
enum MeSHText {
    static func entry(_ heading: MeSHHeading) -> Entry {
        let text = ([term(heading.name, heading.isMajor)] + heading.qualifiers.map { term($0.name, $0.isMajor) })
            .joined(separator: "/")
        if self.heading(text) == heading { return Entry(.text(text)) }
        // A name with a slash or an asterisk of its own.
        let qualifiers = Entry(.list(heading.qualifiers.map { Entry(.text(term($0.name, $0.isMajor))) }))
        return Entry(
            .pairs([Entry.Pair(name: term(heading.name, heading.isMajor), line: 0, value: qualifiers)]))
    }

    static func heading(_ entry: Entry) throws -> MeSHHeading {
        let heading = try uncheckedHeading(entry)
        guard !heading.name.isEmpty, !heading.qualifiers.contains(where: \.name.isEmpty) else {
            throw FieldMistake(entry, "a heading has no name")
        }
        return heading
    }

    private static func uncheckedHeading(_ entry: Entry) throws -> MeSHHeading {
        switch entry.content {
        case .text(let text): return heading(text)
        case .pairs(let pairs) where pairs.count == 1:
            let qualifiers = try pairs[0].value.elements(of: pairs[0].name).compactMap {
                try $0.text(of: "a qualifier")
            }
            return heading([pairs[0].name] + qualifiers)
        default: throw FieldMistake(entry, "a heading is written Name/qualifier, with * behind what is major")
        }
    }

    private static func heading(_ text: String) -> MeSHHeading {
        heading(text.split(separator: "/").map(\.trimmed))
    }

    private static func heading(_ terms: [String]) -> MeSHHeading {
        let parts = terms.map { (name: $0.hasSuffix("*") ? String($0.dropLast()) : $0, isMajor: $0.hasSuffix("*")) }
        return MeSHHeading(
            name: parts.first?.name ?? "", isMajor: parts.first?.isMajor ?? false,
            qualifiers: parts.dropFirst().map { MeSHHeading.Qualifier(name: $0.name, isMajor: $0.isMajor) })
    }

    private static func term(_ name: String, _ isMajor: Bool) -> String { isMajor ? "\(name)*" : name }
}
