import Articles

/// Where and when it appeared.
enum PublicationFields {
    static let all = [
        journal, publisher,
        EditableField.text("volume", \.volume, isPrompted: true),
        EditableField.text("issue", \.issue, otherNames: ["number"], isPrompted: true),
        EditableField.text("pages", \.pages, otherNames: ["page"], isPrompted: true) { $0.replacing("–", with: "-") },
        EditableField.text("articleNumber", \.articleNumber),
        date("issueDate", \.issueDate, otherNames: ["date"]),
        date("electronicDate", \.electronicDate, otherNames: ["epub"]),
    ]

    /// A journal is named; what else is known of it is the library's, for all of its articles.
    private static let journal = EditableField(name: "journal", isPrompted: true) {
        Entry($0.article.journal?.name.map(Entry.Content.text) ?? .nothing)
    } read: { entry, draft in
        let name = try entry.text(of: "journal").map(CleanText.line)
        let known = draft.article.journal
        if name == known?.name { return }
        // What is known of a journal without a name, such as a book's publisher, belongs to the article.
        var journal = known?.name == nil ? known ?? Journal() : Journal()
        journal.name = name
        draft.article.journal = journal.isEmpty ? nil : journal
    }

    /// It stands in a text only where there is no journal that it belongs to.
    private static let publisher = EditableField(name: "publisher") { draft in
        guard draft.article.journal?.name == nil, let name = draft.article.journal?.publisher else {
            return Entry(.nothing)
        }
        return Entry(.text(name))
    } read: { entry, draft in
        let name = try entry.text(of: "publisher").map(CleanText.line)
        var journal = draft.article.journal ?? Journal()
        if name == journal.publisher { return }
        if let known = journal.name {
            throw FieldMistake(
                entry, "the publisher is that of \"\(known)\" and of all its articles; it can't be edited here")
        }
        journal.publisher = name
        draft.article.journal = journal.isEmpty ? nil : journal
    }

    private static func date(
        _ name: String, _ path: any WritableKeyPath<Article, PublicationDate?> & Sendable, otherNames: [String]
    ) -> EditableField {
        EditableField(name: name, otherNames: otherNames, isPrompted: true) {
            Entry(($0.article[keyPath: path]?.edtf).map(Entry.Content.text) ?? .nothing)
        } read: { entry, draft in
            draft.article[keyPath: path] = try DateText.date(entry, name)
        }
    }
}

/// Dates as they are typed.
enum DateText {
    static let examples = "2024, 2024-05, 2024-05-31, 2024-21 (spring) to 2024-24 (winter), 2024-05/2024-06"

    static func date(_ entry: Entry, _ field: String) throws -> PublicationDate? {
        guard let text = try entry.text(of: field)?.trimmed else { return nil }
        guard let date = PublicationDate(edtf: text) else {
            throw FieldMistake(entry, "\"\(text)\" is no date: \(examples)")
        }
        return date
    }
}
