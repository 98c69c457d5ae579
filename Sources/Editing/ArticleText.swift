import Articles

/// An article as YAML, in the names of the JSON Lines export, and back.
public enum ArticleText {
    /// The article's fields, those that most articles have also where they are empty.
    ///
    /// - Parameter heading: comments above it, a line each.
    public static func text(of draft: ArticleDraft, heading: [String] = []) -> String {
        var writer = YAMLWriter()
        for line in heading { writer.comment(line) }
        if !heading.isEmpty { writer.blankLine() }
        for field in shown(draft) { writer.field(field.name, field.entry(draft), field.layout) }
        return writer.text
    }

    /// What fields a text may have beyond those that ``text(of:heading:)`` shows of an article.
    public static func otherFields(of draft: ArticleDraft) -> [String] {
        let names = Set(shown(draft).map(\.name))
        return EditableField.all.filter { $0.isInText && !names.contains($0.name) }.map(\.name)
    }

    /// What an edited text makes of the article. A field that was shown and isn't there any more is empty.
    ///
    /// - Returns: `nil` where nothing but comments is left.
    /// - Throws: ``EditingError`` with all that is wrong.
    public static func draft(from text: String, editing shown: ArticleDraft) throws(EditingError) -> ArticleDraft? {
        var text = text.replacing("\r\n", with: "\n")
        if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
        let pairs = try YAMLReader.fields(text)
        if pairs.isEmpty { return nil }
        var draft = shown
        var mistakes: [EditingError.Mistake] = []
        var values: [String: Entry] = [:]
        for pair in pairs {
            if let field = EditableField.named(pair.name), field.isInText {
                if values.updateValue(pair.value, forKey: field.name) != nil {
                    mistakes.append(EditingError.Mistake(line: pair.line, text: "\(field.name) is there twice"))
                }
            } else {
                mistakes.append(EditingError.Mistake(line: pair.line, text: FieldNames.reason(pair.name)))
            }
        }
        // In the fields' own order: what a publisher belongs to is known when the journal is.
        for field in EditableField.all where field.isInText {
            guard let entry = values[field.name] ?? (isShown(field, shown) ? Entry(.nothing) : nil) else { continue }
            // What nobody touched stays as it is to the letter.
            if entry == field.entry(draft) { continue }
            collect(&mistakes) { try field.read(entry, &draft) }
        }
        finish(&draft, shown, &mistakes)
        if !mistakes.isEmpty { throw EditingError(mistakes.sorted { ($0.line ?? 0) < ($1.line ?? 0) }) }
        return draft
    }

    /// What is to be seen to when all fields are read.
    static func finish(_ draft: inout ArticleDraft, _ known: ArticleDraft, _ mistakes: inout [EditingError.Mistake]) {
        collect(&mistakes) { try TitleFields.reconcile(&draft.article, insteadOf: known.article) }
        if !draft.article.isStorable {
            mistakes.append(
                EditingError.Mistake(
                    line: nil, text: "an article needs a title, an identifier, an author or an abstract"))
        }
    }

    static func collect(_ mistakes: inout [EditingError.Mistake], _ body: () throws -> Void) {
        do {
            try body()
        } catch let mistake as FieldMistake {
            mistakes.append(EditingError.Mistake(line: mistake.line == 0 ? nil : mistake.line, text: mistake.text))
        } catch {
            mistakes.append(EditingError.Mistake(line: nil, text: "\(error)"))
        }
    }

    private static func shown(_ draft: ArticleDraft) -> [EditableField] {
        EditableField.all.filter { isShown($0, draft) }
    }

    private static func isShown(_ field: EditableField, _ draft: ArticleDraft) -> Bool {
        guard field.isInText else { return false }
        if field.isPrompted { return true }
        switch field.entry(draft).content {
        case .nothing: return false
        case .list(let entries): return !entries.isEmpty
        case .text, .pairs: return true
        }
    }
}
