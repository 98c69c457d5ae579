import Articles

/// A field of an article that can be edited.
struct EditableField: Sendable {
    /// How its value stands in a text.
    enum Layout: Sendable {
        /// Behind its name.
        case line
        /// Below its name, as running text that may be broken anywhere.
        case folded
        /// Below its name, as it is.
        case block
        /// A line for each.
        case list
    }

    /// Its name in the JSON Lines export, or a short form that stands for a part of another field.
    let name: String
    var otherNames: [String] = []
    var layout = Layout.line
    /// Whether it stands in a text where it has no value, to be filled.
    var isPrompted = false
    /// Whether it stands in a text at all: short forms don't.
    var isInText = true
    let entry: @Sendable (ArticleDraft) -> Entry
    let read: @Sendable (Entry, inout ArticleDraft) throws -> Void

    static let all: [EditableField] =
        [citationKey, type] + TitleFields.all + [authors] + PublicationFields.all + IdentityFields.all
        + SubjectFields.all + [relations] + abstracts + ShortForms.all

    static func named(_ name: String) -> EditableField? {
        let wanted = folded(name)
        return all.first { field in ([field.name] + field.otherNames).contains { folded($0) == wanted } }
    }

    /// Without what people write differently: capitals, hyphens and underscores.
    static func folded(_ name: String) -> String {
        String(name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " })
    }

    private static let citationKey = EditableField(name: "citationKey", otherNames: ["key"]) {
        Entry(.text($0.citationKey))
    } read: { entry, draft in
        guard let key = try entry.text(of: "citationKey")?.trimmed else {
            throw FieldMistake(entry, "an article always has a citationKey; write one")
        }
        guard CitationKey.isValid(key) || key == draft.citationKey else {
            throw FieldMistake(
                entry,
                "\"\(key)\" can't be a citation key: it has up to 120 letters, digits and _ - : . + /, and not only digits"
            )
        }
        draft.citationKey = key
    }

    private static let type = EditableField(name: "type") {
        Entry(.text($0.article.type.rawValue))
    } read: { entry, draft in
        guard let text = try entry.text(of: "type")?.trimmed else {
            throw FieldMistake(entry, "an article always has a type, such as article-journal")
        }
        guard let type = ArticleType(rawValue: text) else {
            throw FieldMistake(entry, Choice.mistake(text, "type of work", in: ArticleType.allCases.map(\.rawValue)))
        }
        draft.article.type = type
    }

    private static let authors = EditableField(name: "authors", otherNames: ["author"], layout: .list, isPrompted: true)
    {
        Entry(.list($0.article.authorships.map(AuthorText.entry)))
    } read: { entry, draft in
        let known = draft.article.authorships
        let isText = if case .text = entry.content { true } else { false }
        draft.article.authorships = try entry.elements(of: "authors").map { element in
            let authorship = try AuthorText.authorship(element)
            // One line of text has no room for affiliations; who stays keeps them.
            return isText ? known.first { AuthorText.isSame($0, authorship) } ?? authorship : authorship
        }
    }

    private static let relations = EditableField(name: "relations", layout: .list) {
        Entry(.list($0.article.relations.map(RelationText.entry)))
    } read: { entry, draft in
        let known = draft.article.relations
        draft.article.relations = try entry.elements(of: "relations", isSpaced: true).map {
            try RelationText.relation($0, known)
        }
    }

    private static let abstracts = [
        text("abstract", \.abstract, layout: .block, isPrompted: true),
        text("translatedAbstract", \.translatedAbstract, layout: .block),
    ]

    /// A field that is a text and no more.
    static func text(
        _ name: String, _ path: any WritableKeyPath<Article, String?> & Sendable, otherNames: [String] = [],
        layout: Layout = .line, isPrompted: Bool = false,
        cleaned: @escaping @Sendable (String) -> String = { $0 }
    ) -> EditableField {
        let clean = layout == .block ? CleanText.cleaned : CleanText.line
        return EditableField(name: name, otherNames: otherNames, layout: layout, isPrompted: isPrompted) {
            Entry($0.article[keyPath: path].map(Entry.Content.text) ?? .nothing)
        } read: { entry, draft in
            draft.article[keyPath: path] = try entry.text(of: name).map(clean).map(cleaned)
        }
    }
}
