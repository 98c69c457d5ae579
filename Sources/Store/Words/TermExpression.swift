import Foundation

extension TermGroup {
    /// The group in FTS5's query syntax; in parentheses where that is needed to join it to others.
    var expression: String {
        var choices: [String] = []
        if !replacesTyped {
            choices.append(
                parts.isEmpty ? FullText.all(terms.map(\.expression)) : FullText.all(parts.map(\.expression)))
        }
        let term = terms.count == 1 ? terms[0] : TextTerm(text: "", form: .phrase, columns: terms.first?.columns ?? [])
        choices += alternatives.map { $0.expression(in: term) }
        var seen: Set<String> = []
        choices = choices.filter { !$0.isEmpty && seen.insert($0).inserted }
        return choices.isEmpty ? FullText.quoted("") : FullText.any(choices)
    }
}

extension TermGroup.Alternative {
    /// - Parameter term: what it stands for; a prefix's other spellings are prefixes too.
    func expression(in term: TextTerm) -> String {
        if isAcronym {
            let mark = FullText.acronym(text)
            // The mark is not of a column; the letters are.
            if term.columns.isEmpty || term.columns.contains(.extra) { return mark }
            return FullText.all([FullText.inColumns(term.columns, FullText.quoted(text)), mark])
        }
        var other = term
        other.text = text
        if case .word = term.form { other.form = .phrase }
        if origin != .spelling, origin != .variant { other.form = .phrase }
        return other.expression
    }
}

extension TextTerm {
    /// The term itself, in FTS5's query syntax.
    var expression: String {
        var texts = [text]
        for plain in [ExtraWords.plain(text), text.precomposedStringWithCompatibilityMapping]
        where !texts.contains(plain) {
            texts.append(plain)
        }
        var choices = texts.map { FullText.inColumns(columns, phrase($0)) }
        if columns.isEmpty || !Set(columns).isDisjoint(with: [.title, .abstract, .keywords, .translations, .extra]) {
            let runs = text.unicodeScalars.split { !$0.isCJK }.map { String(String.UnicodeScalarView($0)) }
            let pairs = runs.flatMap(ExtraWords.pairs).map { "extra : \(FullText.quoted($0))" }
            if !pairs.isEmpty { choices.append(FullText.all(pairs)) }
        }
        return FullText.any(choices)
    }

    private func phrase(_ text: String) -> String {
        switch form {
        case .word, .phrase: return FullText.quoted(text)
        case .prefix: return FullText.quoted(text) + " *"
        case .near(let distance):
            let words = text.split(whereSeparator: \.isWhitespace).map { FullText.quoted(String($0)) }
            return words.count < 2 ? FullText.quoted(text) : "NEAR(\(words.joined(separator: " ")), \(distance))"
        }
    }
}
