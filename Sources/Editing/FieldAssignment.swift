import Articles

/// A value for a field, as a script gives it: `title=…`.
public struct FieldAssignment: Sendable, Equatable {
    /// In the JSON Lines export, or a short form.
    public let field: String
    /// `nil` to take the value away.
    public let value: String?

    /// - Returns: `nil` where no field that can be edited has that name; ``FieldNames/mistake(_:)`` says more.
    public init?(_ name: String, _ value: String?) {
        guard let field = FieldNames.canonical(name) else { return nil }
        self.field = field
        self.value = value
    }

    /// What the assignments make of an article. In lists, a semicolon separates: `Family, Given; Family, Given`.
    ///
    /// - Throws: ``EditingError`` with all that is wrong.
    public static func draft(
        _ assignments: [FieldAssignment], editing known: ArticleDraft
    ) throws(EditingError) -> ArticleDraft {
        var draft = known
        var mistakes: [EditingError.Mistake] = []
        for assignment in assignments {
            let entry = Entry(assignment.value.map(Entry.Content.text) ?? .nothing)
            ArticleText.collect(&mistakes) { try EditableField.named(assignment.field)?.read(entry, &draft) }
        }
        ArticleText.finish(&draft, known, &mistakes)
        if !mistakes.isEmpty { throw EditingError(mistakes) }
        return draft
    }
}
