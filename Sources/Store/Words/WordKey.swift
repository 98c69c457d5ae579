/// Keys by which terms and long forms are known whatever their spelling: lower case, pieces apart, American, singular.
/// `Acute Lymphoblastic Leukaemias` and `acute-lymphoblastic leukemia` have one, `AMG103` and `AMG 103` have one.
struct WordKey {
    /// Words come again and again, and a look at all rules costs more than a look at what was found before.
    private var known: [String: String] = [:]
    private static let most = 20_000

    mutating func key(of text: String) -> String {
        WordAtom.atoms(of: text).map { key(of: $0) }.joined(separator: " ")
    }

    mutating func key(of atom: WordAtom) -> String {
        guard atom.kind == .letters, atom.text.utf8.count > 3 else { return atom.text }
        if let key = known[atom.text] { return key }
        let key = SpellingFamilies.american(Self.singular(atom.text))
        if known.count < Self.most { known[atom.text] = key }
        return key
    }

    private static func singular(_ word: String) -> String {
        guard word.utf8.count > 4, word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) else {
            return word
        }
        return word.hasSuffix("ies") ? word.dropLast(3) + "y" : String(word.dropLast())
    }
}
