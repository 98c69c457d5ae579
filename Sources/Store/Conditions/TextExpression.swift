import Articles
import Foundation

/// A text term in FTS5's query language: as it is, with plain letters for sub- and superscripts, and by pairs of
/// characters for Chinese and Japanese.
struct TextExpression {
    private let tokenizer: Tokenizer

    init(_ tokenizer: Tokenizer) {
        self.tokenizer = tokenizer
    }

    /// `nil` where the index has no word of it.
    func expression(_ term: TextTerm) -> String? {
        let count = tokenizer.tokens(of: term.text).count
        guard count > 0 else { return nil }
        if case .near(let distance) = term.form, count > 1 { return near(term, distance, count) }
        return anyForm(of: term.text, isPrefix: term.form == .prefix, columns: term.columns)
    }

    private func anyForm(of text: String, isPrefix: Bool, columns: [SearchColumn]) -> String {
        var forms = [text]
        for plain in [ExtraWords.plain(text), text.precomposedStringWithCompatibilityMapping]
        where !forms.contains(plain) {
            forms.append(plain)
        }
        var alternatives = forms.map { FullText.inColumns(columns, FullText.quoted($0) + (isPrefix ? " *" : "")) }
        let runs = text.unicodeScalars.split { !$0.isCJK }.map { String(String.UnicodeScalarView($0)) }
        let pairs = runs.flatMap(ExtraWords.pairs).map { "extra : \(FullText.quoted($0))" }
        // The pairs are in a column of their own, whichever column their text is in.
        let hasPairs = columns.isEmpty || !Set(columns).isDisjoint(with: [.title, .abstract, .keywords, .translations])
        if !pairs.isEmpty, hasPairs { alternatives.append(FullText.all(pairs)) }
        return FullText.any(alternatives)
    }

    /// FTS5 counts what is between the end of the first and the beginning of the last of the phrases, those in the
    /// middle with it; PubMed counts other words only.
    private func near(_ term: TextTerm, _ distance: Int, _ count: Int) -> String? {
        let phrases = term.text.split(separator: " ").map(String.init)
            .map { (text: $0, tokens: tokenizer.tokens(of: $0).count) }.filter { $0.tokens > 0 }
        guard phrases.count > 1 else { return anyForm(of: term.text, isPrefix: false, columns: term.columns) }
        let ends = phrases.map(\.tokens).sorted().prefix(2).reduce(0, +)
        let list = phrases.map { FullText.quoted($0.text) }.joined(separator: " ")
        return FullText.inColumns(term.columns, "NEAR(\(list), \(distance + count - ends))")
    }
}
