/// Finds how else a text may be written, as far as a library's vocabulary has the words: British and American, a Greek
/// letter or its name, with a hyphen, a space or as one word.
final class WordForms {
    private let words: LibraryWords
    private var families: [String: [String]] = [:]

    init(words: LibraryWords) {
        self.words = words
    }

    struct Form: Hashable {
        /// The words that the index has, in a row.
        var tokens: [String]
        /// Only words are spelled otherwise; none are joined or split.
        var isSpelling: Bool
        /// Joined capitals that would be an ordinary word: TALL for T-ALL.
        var isAcronym: Bool
        /// A word goes over the space between two typed words.
        var joinsWords: Bool

        var text: String { tokens.joined(separator: " ") }
    }

    /// More than this nobody needs, and each is another look into the index.
    static let most = 12
    /// Longer texts aren't joined or split: 2¹⁰ ways to write them aren't worth a look.
    private static let mostAtoms = 6

    /// - Parameter joiningWords: whether words that were typed apart may be one.
    func forms(of atoms: [WordAtom], joiningWords: Bool = false) throws -> [Form] {
        guard !atoms.isEmpty, atoms.count <= 24 else { return [] }
        if joiningWords,
            !zip(atoms, atoms.dropFirst()).contains(where: { $1.boundary == .space && Search.isJoint($0, $1) })
        {
            return []
        }
        var search = Search(
            words: words, atoms: atoms, joiningWords: joiningWords, spellings: atoms.map(spellings))
        try search.extend(Form(tokens: [], isSpelling: true, isAcronym: false, joinsWords: false), from: 0)
        var forms = search.forms
        if atoms.count == 1 { forms += try divided(atoms[0]) }
        if atoms.dropFirst().allSatisfy({ $0.boundary == .nothing }) {
            forms += try fullWidth(atoms.map(\.text).joined())
        }
        return forms
    }

    private func spellings(of atom: WordAtom) -> [String] {
        switch atom.kind {
        case .digits: return [atom.text]
        case .greek: return [atom.text, GreekLetters.letters[atom.text] ?? atom.text]
        case .letters:
            if let family = families[atom.text] { return family }
            let family = [atom.text] + SpellingFamilies.family(of: atom.text)
            families[atom.text] = family
            return family
        }
    }

    /// Prefixes that stand with a hyphen as often as without: "pre-treatment".
    static let prefixes = [
        "anti", "co", "down", "follow", "intra", "multi", "non", "over", "post", "pre", "under", "up",
    ]

    /// Letters that are words.
    private static let words = ["a", "i", "o", "s", "y"]

    /// What is typed as one word, as two: nonrelapse, Bcell.
    private func divided(_ atom: WordAtom) throws -> [Form] {
        guard atom.kind == .letters else { return [] }
        for prefix in Self.prefixes where atom.text.hasPrefix(prefix) {
            let rest = String(atom.text.dropFirst(prefix.count))
            if rest.utf8.count >= 5 || atom.text == "followup", try words.has(rest) {
                return [Self.form([prefix, rest])]
            }
        }
        for prefix in ["b", "t", "nk"] where atom.text.hasPrefix(prefix) {
            let rest = String(atom.text.dropFirst(prefix.count))
            if rest.hasPrefix("cell") || rest.hasPrefix("lympho"), try words.has(rest) {
                return [Self.form([prefix, rest])]
            }
        }
        return []
    }

    /// As Chinese and Japanese records may have Latin letters and digits.
    private func fullWidth(_ word: String) throws -> [Form] {
        guard word.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }) else { return [] }
        let scalars = word.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }
        let wide = String(String.UnicodeScalarView(scalars))
        return try wide.utf8.count > 3 && words.has(wide) ? [Self.form([wide])] : []
    }

    private static func form(_ tokens: [String]) -> Form {
        Form(tokens: tokens, isSpelling: false, isAcronym: false, joinsWords: false)
    }

    /// Walks through the pieces: each word of a form is one or several of them.
    private struct Search {
        let words: LibraryWords
        let atoms: [WordAtom]
        let joiningWords: Bool
        /// The ways to write each piece by itself.
        let spellings: [[String]]
        var forms: [Form] = []

        mutating func extend(_ form: Form, from start: Int) throws {
            if forms.count > WordForms.most * 2 { return }
            guard start < atoms.count else {
                if !forms.contains(form) { forms.append(form) }
                return
            }
            var joined = [""]
            for end in start..<atoms.count {
                if end > start, !canJoin(end) { return }
                joined = joined.flatMap { first in spellings[end].map { first + $0 } }
                if joined.count > 36 { return }
                for word in joined { try add(word, start, end, to: form) }
            }
        }

        private mutating func add(_ word: String, _ start: Int, _ end: Int, to form: Form) throws {
            var next = form
            next.tokens.append(word)
            let gaps = start < end ? atoms[start + 1...end].map(\.boundary) : []
            // As it was typed: pieces without anything between are one word.
            let isTyped =
                gaps.allSatisfy { $0 == .nothing } && (end + 1 == atoms.count || atoms[end + 1].boundary != .nothing)
            next.isSpelling = form.isSpelling && isTyped && atoms[start...end].allSatisfy { $0.kind != .greek }
            next.joinsWords = form.joinsWords || gaps.contains(.space)
            if gaps.contains(where: { $0 != .nothing }), atoms[start...end].allSatisfy({ $0.kind == .letters }) {
                if atoms[start...end].allSatisfy(\.isCapital), OrdinaryWords.all.contains(word) {
                    guard start == 0, end == atoms.count - 1 else { return }
                    next.isAcronym = true
                    return try extend(next, from: end + 1)
                }
                if OrdinaryWords.all.contains(word) { return }
            }
            if try words.has(word) { try extend(next, from: end + 1) }
        }

        /// Whether a piece may be one word with the one before it.
        private func canJoin(_ index: Int) -> Bool {
            let (last, next) = (atoms[index - 1], atoms[index])
            switch next.boundary {
            case .nothing: return true
            case .mark:
                if atoms.count > WordForms.mostAtoms { return false }
                return last.kind != .digits || next.kind != .digits
            case .space:
                guard joiningWords, last.kind != .digits || next.kind != .digits else { return false }
                return Self.isJoint(last, next)
            }
        }

        /// Words with a space between are joined only where that is common: CD 19, TNF alpha, B cell, follow up.
        static func isJoint(_ last: WordAtom, _ next: WordAtom) -> Bool {
            if last.kind != .letters || next.kind != .letters { return true }
            // "a symptomatic" is not "asymptomatic", "is a" not ISA; "over all" is not "overall".
            if WordForms.words.contains(last.text) || WordForms.words.contains(next.text) { return false }
            if last.text.utf8.count == 1 || next.text.utf8.count == 1 { return true }
            guard WordForms.prefixes.contains(last.text) else { return false }
            return next.text.utf8.count >= 5 || (last.text == "follow" && next.text == "up")
        }
    }
}
