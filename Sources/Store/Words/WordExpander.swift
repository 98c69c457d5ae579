import GRDB

/// Finds what else means what was typed: other spellings and ways of writing, what acronyms stand for and the other way
/// round, synonyms.
final class WordExpander {
    private let words: LibraryWords
    private let forms: WordForms
    private let abbreviations: AbbreviationLookup
    private let synonyms: SynonymLookup
    private var keys = WordKey()

    /// Synonyms and long forms of more words aren't looked for.
    private static let longestSpan = 8
    /// A pasted text has words enough.
    private static let mostTerms = 64

    init(_ database: Database) throws {
        words = try LibraryWords(database)
        forms = WordForms(words: words)
        abbreviations = try AbbreviationLookup(database)
        synonyms = try SynonymLookup(database)
    }

    /// Groups of a query's neighbouring words, in order; each term is in one.
    ///
    /// - Parameter isExact: nothing but what was typed counts.
    func groups(for terms: [TextTerm], isExact: Bool = false) throws -> [TermGroup] {
        guard !isExact, terms.count <= Self.mostTerms else { return terms.map { TermGroup(terms: [$0]) } }
        let capitalsMean = try Acronyms.capitalsMean(in: terms.map(\.text), words)
        let typed = terms.map { Typed($0, &keys, capitalsMean: capitalsMean) }
        var groups: [TermGroup] = []
        var index = 0
        while index < typed.count {
            if let group = try longestGroup(typed[index...]) {
                groups.append(group)
                index += group.terms.count
            } else {
                groups.append(try group(of: typed[index]))
                index += 1
            }
        }
        return groups
    }

    /// A typed term, taken apart once.
    private struct Typed {
        let term: TextTerm
        let atoms: [WordAtom]
        let key: String
        let capitalsMean: Bool

        init(_ term: TextTerm, _ keys: inout WordKey, capitalsMean: Bool) {
            self.term = term
            atoms = WordAtom.atoms(of: term.text)
            key = atoms.map { keys.key(of: $0) }.joined(separator: " ")
            self.capitalsMean = capitalsMean
        }

        /// Whether it may mean one thing together with its neighbours.
        var isPlain: Bool { term.form == .word && !term.isExact && !term.isBoost && !atoms.isEmpty }
    }

    // MARK: - One term

    private func group(of typed: Typed) throws -> TermGroup {
        var group = TermGroup(terms: [typed.term])
        var collector = Collector(words, typed: typed.term.text)
        switch typed.term.form {
        case .prefix: try collector.add(prefixes(of: typed), .spelling)
        case .near: collector.add(try forms.forms(of: typed.atoms).filter(\.isSpelling))
        case .word, .phrase: collector.add(try forms.forms(of: typed.atoms))
        }
        if typed.term.form == .word { try addMeanings(of: typed, to: &collector, &group) }
        if typed.term.form == .phrase, !typed.term.isExact {
            try addMeanings(folded: typed.key, [typed], to: &collector)
        }
        group.alternatives = collector.alternatives
        // An ordinary word that no article has in capitals stays what it is.
        if group.replacesTyped, group.alternatives.isEmpty { group.replacesTyped = false }
        return group
    }

    private func addMeanings(of typed: Typed, to collector: inout Collector, _ group: inout TermGroup) throws {
        let text = typed.term.text
        let letters = Acronyms.letters(of: text)
        let isCapital = typed.capitalsMean && letters != nil
        if isCapital, let letters, try words.acronym(letters).isOrdinaryWord {
            let isWritten = try words.acronym(letters).capital > 0
            if isWritten { collector.add(acronym: letters, .acronym) }
            group.replacesTyped = isWritten || OrdinaryWords.all.contains(letters)
        }
        if typed.term.isExact { return }
        if text.utf8.count <= 12 {
            let longForms = try abbreviations.longForms(of: letters ?? text)
            if try !longForms.isEmpty && (isCapital || !isOrdinary(letters ?? text)) {
                for long in longForms { try add(long, .longForm, to: &collector) }
            }
        }
        try addMeanings(folded: typed.key, [typed], to: &collector)
    }

    /// Whether a word in small letters is hardly an acronym.
    private func isOrdinary(_ word: String) throws -> Bool {
        try word.utf8.count <= 7 && words.acronym(word.lowercasedASCII).isOrdinaryWord
    }

    private func prefixes(of typed: Typed) throws -> [String] {
        guard typed.atoms.count == 1 else { return [] }
        return try SpellingFamilies.family(ofPrefix: typed.atoms[0].text).filter(words.hasPrefix)
    }

    // MARK: - Several terms

    /// The longest run of terms from the first one that means one thing; `nil` where none does.
    private func longestGroup(_ typed: ArraySlice<Typed>) throws -> TermGroup? {
        guard let first = typed.first, first.isPlain else { return nil }
        let run = typed.prefix(Self.longestSpan).prefix { $0.isPlain && $0.term.columns == first.term.columns }
        for length in stride(from: try reach(of: run), to: 1, by: -1) {
            let span = Array(run.prefix(length))
            var collector = Collector(words, typed: span.map(\.term.text).joined(separator: " "))
            let atoms = WordAtom.atoms(of: collector.typed)
            if length <= 3 { collector.add(try forms.forms(of: atoms, joiningWords: true).filter(\.joinsWords)) }
            try addMeanings(folded: span.map(\.key).joined(separator: " "), span, to: &collector)
            if collector.alternatives.isEmpty { continue }
            return TermGroup(
                terms: span.map(\.term), alternatives: collector.alternatives, parts: try span.map(group(of:)))
        }
        return nil
    }

    /// How many terms at most can be one synonym or long form; at least three, which may be one word.
    private func reach(of run: ArraySlice<Typed>) throws -> Int {
        var folded = ""
        var length = 0
        for typed in run {
            folded += (folded.isEmpty ? "" : " ") + typed.key
            length += 1
            let nexts = [try synonyms.first(from: folded)?.folded, try abbreviations.first(from: folded)]
            // Only what begins with these words can be it.
            if !nexts.contains(where: { $0?.hasPrefix(folded) ?? false }) {
                length -= 1
                break
            }
        }
        return max(length, min(3, run.count))
    }

    // MARK: - Meanings

    /// Adds synonyms and short forms of what was typed.
    private func addMeanings(folded: String, _ span: [Typed], to collector: inout Collector) throws {
        if folded.isEmpty { return }
        if let entry = try synonyms.first(from: folded), entry.folded == folded, try isMeant(entry, by: span) {
            for other in try synonyms.others(of: entry) { try add(other, .synonym, to: &collector) }
        }
        // One word may be the long form of letters, too, but is hardly meant by them.
        if folded.utf8.contains(0x20) {
            for short in try abbreviations.shortForms(ofFolded: folded) { try add(short, .acronym, to: &collector) }
        }
    }

    /// The synonym ALL isn't meant by "all".
    private func isMeant(_ entry: SynonymLookup.Entry, by span: [Typed]) throws -> Bool {
        guard let letters = Acronyms.letters(of: entry.term), try words.acronym(letters).isOrdinaryWord else {
            return true
        }
        return span.count == 1 && span[0].capitalsMean && Acronyms.letters(of: span[0].term.text) != nil
    }

    private func add(_ text: String, _ origin: TermGroup.Alternative.Origin, to collector: inout Collector) throws {
        if let letters = Acronyms.letters(of: text), try words.acronym(letters).isOrdinaryWord {
            if try words.acronym(letters).capital > 0 { collector.add(acronym: letters, origin) }
            return
        }
        collector.add(try forms.forms(of: WordAtom.atoms(of: text)), origin)
    }
}

extension WordExpander {
    /// Alternatives, each once and none that is what was typed.
    private struct Collector {
        let typed: String
        private let words: LibraryWords
        private var seen: Set<[String]>
        private var nearest: [TermGroup.Alternative] = []
        private var further: [TermGroup.Alternative] = []

        init(_ words: LibraryWords, typed: String) {
            self.words = words
            self.typed = typed
            seen = [words.stems(of: typed)]
        }

        var alternatives: [TermGroup.Alternative] { Array((nearest + further).prefix(WordForms.most)) }

        /// Ways to write what was typed.
        mutating func add(_ forms: [WordForms.Form]) {
            for form in forms {
                if form.isAcronym {
                    add(acronym: form.tokens.joined(), .variant)
                } else {
                    add(form.text, form.isSpelling ? .spelling : .variant, to: \.nearest)
                }
            }
        }

        /// Ways to write something else: the first counts, the others come behind what else is meant.
        mutating func add(_ forms: [WordForms.Form], _ origin: TermGroup.Alternative.Origin) {
            for (index, form) in forms.prefix(4).enumerated() where !form.isAcronym {
                add(form.text, origin, to: index == 0 ? \.nearest : \.further)
            }
        }

        mutating func add(_ texts: [String], _ origin: TermGroup.Alternative.Origin) {
            for text in texts { add(text, origin, to: \.nearest) }
        }

        mutating func add(acronym letters: String, _ origin: TermGroup.Alternative.Origin) {
            guard seen.insert([ExtraWords.acronymMark, letters]).inserted else { return }
            nearest.append(TermGroup.Alternative(text: letters, origin: origin, isAcronym: true))
        }

        private mutating func add(
            _ text: String, _ origin: TermGroup.Alternative.Origin,
            to list: WritableKeyPath<Self, [TermGroup.Alternative]>
        ) {
            guard seen.insert(words.stems(of: text)).inserted else { return }
            self[keyPath: list].append(TermGroup.Alternative(text: text, origin: origin))
        }
    }
}
