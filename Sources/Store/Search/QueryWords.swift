import Articles
import GRDB

/// A query's words, made ready: what the index is asked for, and how the ranking counts it.
struct QueryWords {
    struct Group {
        let meaning: TermGroup
        /// In FTS5's query syntax.
        let expression: String
        /// In how many articles it is; an estimate.
        let articles: Int
        /// One per typed word.
        let ranked: [RankedTerm]
    }

    /// What an article must have to match the query.
    private(set) var groups: [Group] = []
    /// What only lifts an article that has it.
    private(set) var boosts: [RankedTerm] = []

    private let stemmer: Tokenizer
    private let texts: TextExpression
    private let frequencies: WordFrequencies

    /// An acronym must be there as one in a query of so many words; in longer ones it only counts for more.
    private static let mostWordsWithAcronym = 3

    /// - Parameter isExplicit: the query means exactly what it says: each of its terms stands for itself.
    init(
        _ words: [TextTerm], _ meanings: WordExpander, _ frequencies: WordFrequencies, _ stemmer: Tokenizer,
        isExact: Bool, isExplicit: Bool
    ) throws {
        self.stemmer = stemmer
        self.frequencies = frequencies
        texts = TextExpression(stemmer)
        let typed = words.filter { !$0.isBoost && !stemmer.tokens(of: $0.text).isEmpty }
        if isExplicit {
            for term in typed { for meaning in try meanings.groups(for: [term], isExact: isExact) { try add(meaning) } }
            return
        }
        var meant = try meanings.groups(for: typed, isExact: isExact)
        if meant.contains(where: { !Self.isStopWord($0) }) { meant.removeAll(where: Self.isStopWord) }
        if typed.count > Self.mostWordsWithAcronym {
            for acronym in meant where acronym.replacesTyped {
                boosts.append(RankedTerm(acronym, stemmer, articles: try articles(acronym)))
            }
            for index in meant.indices where meant[index].replacesTyped { meant[index].replacesTyped = false }
        }
        for meaning in meant { try add(meaning) }
        for term in words where term.isBoost {
            let group = TermGroup(terms: [term])
            boosts.append(RankedTerm(group, stemmer, articles: try articles(group)))
        }
    }

    /// For articles that have every word; `nil` where there is none to look for.
    var all: String? {
        groups.isEmpty ? nil : groups.map(\.expression).joined(separator: " AND ")
    }

    var ranked: [RankedTerm] { groups.flatMap(\.ranked) + boosts }

    private mutating func add(_ meaning: TermGroup) throws {
        guard let expression = texts.expression(meaning) else { return }
        if let index = groups.firstIndex(where: { $0.expression == expression }) {
            let ranked = groups[index].ranked.map { term in
                var term = term
                term.count += 1
                return term
            }
            groups[index] = Group(
                meaning: groups[index].meaning, expression: expression, articles: groups[index].articles, ranked: ranked
            )
            return
        }
        let articles = try articles(meaning)
        let ranked: [RankedTerm]
        if meaning.terms.count == 1 {
            ranked = RankedTerm.terms(of: meaning, stemmer, articles: articles)
        } else {
            // Each word of it counts, and what stands for them all counts as each of them.
            ranked = try meaning.terms.indices.map { index in
                var part = meaning.parts.isEmpty ? TermGroup(terms: [meaning.terms[index]]) : meaning.parts[index]
                let count = try self.articles(part)
                part.alternatives += meaning.alternatives
                return RankedTerm(part, stemmer, articles: max(count, articles))
            }
        }
        groups.append(Group(meaning: meaning, expression: expression, articles: articles, ranked: ranked))
    }

    /// A plain word is looked up in the vocabulary; anything else the index counts.
    private func articles(_ meaning: TermGroup) throws -> Int {
        if meaning.terms.count == 1, meaning.alternatives.isEmpty, meaning.terms[0].form == .word,
            meaning.terms[0].columns.isEmpty
        {
            let tokens = stemmer.tokens(of: meaning.terms[0].text)
            if tokens.count == 1 {
                let count = try frequencies.articles(withStem: tokens[0].term)
                if count > 0 { return count }
            }
        }
        return try texts.expression(meaning).map(frequencies.articles(matching:)) ?? 0
    }

    private static func isStopWord(_ meaning: TermGroup) -> Bool {
        guard meaning.terms.count == 1, !meaning.replacesTyped, meaning.terms[0].form == .word else { return false }
        return StopWords.contains(meaning.terms[0].text.lowercased())
    }
}

extension RankedTerm {
    /// The ranked terms of a typed one: each word of those that need only be near each other, else one.
    static func terms(of meaning: TermGroup, _ stemmer: Tokenizer, articles: Int) -> [RankedTerm] {
        guard let term = meaning.terms.first, case .near = term.form else {
            return [RankedTerm(meaning, stemmer, articles: articles)]
        }
        return stemmer.tokens(of: ExtraWords.plain(term.text)).map { token in
            RankedTerm(patterns: [Pattern(stems: [token.term])], articles: articles)
        }
    }

    init(_ meaning: TermGroup, _ stemmer: Tokenizer, articles: Int) {
        func stems(_ text: String) -> [String] { stemmer.tokens(of: ExtraWords.plain(text)).map(\.term) }
        var patterns: [Pattern] = []
        for term in meaning.terms where !meaning.replacesTyped {
            patterns.append(Pattern(stems: stems(term.text), isPrefix: term.form == .prefix))
            runs += term.text.unicodeScalars.split { !$0.isCJK }.map { String(String.UnicodeScalarView($0)) }
        }
        let isPrefix = meaning.terms.first?.form == .prefix
        for other in meaning.alternatives {
            let isSpelling = other.origin == .spelling || other.origin == .variant
            patterns.append(
                Pattern(stems: stems(other.text), isPrefix: isPrefix && isSpelling, isAcronym: other.isAcronym))
        }
        var seen: Set<Pattern> = []
        self.patterns = patterns.filter { !$0.stems.isEmpty && seen.insert($0).inserted }
        self.articles = articles
    }
}
