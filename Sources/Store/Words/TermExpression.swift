/// Groups of terms in FTS5's query language.
extension TextExpression {
    /// The group; in parentheses where that is needed to join it to others. `nil` where the index has no word of it.
    func expression(_ group: TermGroup) -> String? {
        var choices: [String] = []
        if !group.replacesTyped {
            let typed = group.parts.isEmpty ? group.terms.compactMap(expression) : group.parts.compactMap(expression)
            if !typed.isEmpty { choices.append(FullText.all(typed)) }
        }
        let term =
            group.terms.count == 1
            ? group.terms[0] : TextTerm(text: "", form: .phrase, columns: group.terms.first?.columns ?? [])
        choices += group.alternatives.compactMap { expression($0, in: term) }
        var seen: Set<String> = []
        choices = choices.filter { seen.insert($0).inserted }
        return choices.isEmpty ? nil : FullText.any(choices)
    }

    /// - Parameter term: what it stands for; a prefix's other spellings are prefixes too.
    private func expression(_ other: TermGroup.Alternative, in term: TextTerm) -> String? {
        if other.isAcronym {
            let mark = FullText.acronym(other.text)
            // The mark is not of a column; the letters are.
            if term.columns.isEmpty || term.columns.contains(.extra) { return mark }
            return FullText.all([FullText.inColumns(term.columns, FullText.quoted(other.text)), mark])
        }
        var replaced = term
        replaced.text = other.text
        if case .word = term.form { replaced.form = .phrase }
        if other.origin != .spelling, other.origin != .variant { replaced.form = .phrase }
        return expression(replaced)
    }
}
