import GRDB

/// Looks words up in a library, each once.
final class LibraryWords {
    private let stemmer: Tokenizer
    private let byStem: PreparedStatement
    private let bySurface: PreparedStatement
    private let byPrefix: PreparedStatement
    private let acronyms: PreparedStatement
    private var known: [String: Bool] = [:]
    private var ordinary: [String: Acronym] = [:]

    /// How an acronym's letters are written in the library.
    struct Acronym {
        /// In at least so many articles it is written in capitals.
        var capital: Int
        /// Without capitals the letters are another word.
        var isOrdinaryWord: Bool
    }

    init(_ database: Database) throws {
        stemmer = try Tokenizer(.stem, in: database)
        byStem = try PreparedStatement(database, "SELECT 1 FROM word WHERE stem = ? LIMIT 1")
        bySurface = try PreparedStatement(database, "SELECT articles FROM word WHERE surface = ?")
        byPrefix = try PreparedStatement(
            database, "SELECT surface FROM word WHERE surface >= ? ORDER BY surface LIMIT 1")
        acronyms = try PreparedStatement(
            database, "SELECT 1 FROM article_search WHERE article_search MATCH ? LIMIT ?")
    }

    /// A text's words as the index has them.
    func stems(of text: String) -> [String] {
        stemmer.tokens(of: text).map { ExtraWords.plain($0.term) }
    }

    /// Whether any article may have the word in some form. Numbers and single letters aren't counted, so they may.
    func has(_ word: String) throws -> Bool {
        if word.utf8.count < 2 || word.utf8.allSatisfy({ $0 < 58 }) { return true }
        if let known = known[word] { return known }
        var isKnown = try isInVocabulary(word)
        // A ligature is counted as it is written.
        if !isKnown, word.contains("oe") { isKnown = try isInVocabulary(word.replacing("oe", with: "œ")) }
        if !isKnown, word.contains("ae") { isKnown = try isInVocabulary(word.replacing("ae", with: "æ")) }
        known[word] = isKnown
        return isKnown
    }

    func hasPrefix(_ prefix: String) throws -> Bool {
        try byPrefix.first({ $0.bind(prefix) }, row: { $0.text(0)?.hasPrefix(prefix) ?? false }) ?? false
    }

    /// In how many articles the very word is, in capitals or not.
    func articles(with surface: String) throws -> Int {
        try bySurface.first({ $0.bind(surface) }, row: { $0.int(0) ?? 0 }) ?? 0
    }

    /// - Parameter letters: in lower case.
    func acronym(_ letters: String) throws -> Acronym {
        if let known = ordinary[letters] { return known }
        let articles = try articles(with: letters)
        // No ordinary word has digits, so ``ExtraWords`` has none of these.
        if letters.utf8.contains(where: { (48...57).contains($0) }) {
            return Acronym(capital: articles, isOrdinaryWord: false)
        }
        // As many as it takes to tell; counting all of a common acronym's articles would cost more than the search.
        let enough = OrdinaryWords.all.contains(letters) ? 1 : min(articles * 2 / 3 + 1, 5_000)
        let expression = FullText.acronym(letters)
        var capital = 0
        try acronyms.forEach {
            $0.bind(expression)
            $0.bind(enough)
        } row: { _ in
            capital += 1
            return true
        }
        let isOrdinary =
            OrdinaryWords.all.contains(letters) || (articles > 0 && capital == 0)
            || (articles >= 10 && capital < enough)
        let acronym = Acronym(capital: capital, isOrdinaryWord: isOrdinary)
        ordinary[letters] = acronym
        return acronym
    }

    private func isInVocabulary(_ word: String) throws -> Bool {
        let stems = stemmer.tokens(of: word).map(\.term)
        guard stems.count == 1 else { return false }
        return try byStem.first({ $0.bind(stems[0]) }, row: { _ in true }) ?? false
    }
}
