/// Chooses what lib alone is asked from a library's own texts: the same for the same library.
struct LibCommandChoice {
    private var library: LibraryWords
    private var fields: FieldQueries

    private static let rareWords = 8
    private static let threeWords = 12
    private static let questions = 12
    private static let related = 8
    private static let questionLength = 15
    private static let maximumTries = 500

    init(_ library: String) throws {
        self.library = try LibraryWords(library, seed: 815)
        fields = try FieldQueries(library)
    }

    /// - Parameter queries: those that SQLite's shell is told, too; their plain words are taken.
    mutating func commands(besides queries: [SearchQuery]) throws -> [LibCommand] {
        let plain = queries.filter(\.isPlain).map(\.text)
        let choices: [(LibCommand.Kind, [String])] = [
            (.words, plain), (.rareWord, try rareWords()), (.threeWords, try threeWords()),
            (.everywhere, try everywhere()), (.question, try questions()), (.fields, try fields.queries()),
            (.fewFacets, try fewFacets(plain)), (.manyFacets, try manyFacets()), (.related, try articles()),
        ]
        return choices.flatMap { kind, subjects in subjects.map { LibCommand(kind: kind, subject: $0) } }
    }

    private mutating func rareWords() throws -> [String] {
        var words: [String] = []
        for _ in 0..<Self.maximumTries where words.count < Self.rareWords {
            guard let word = try library.word(.rare) else { break }
            if try library.isIn(.rare, "\"\(word)\""), !words.contains(word) { words.append(word) }
        }
        return words
    }

    /// Words that stand together in an abstract, whatever their frequency.
    private mutating func threeWords() throws -> [String] {
        var queries: [String] = []
        for _ in 0..<Self.maximumTries where queries.count < Self.threeWords {
            let words = try library.words(of: library.anyArticle()).filter { $0.count > 3 }
            guard words.count > 3 else { continue }
            let start = library.random.below(words.count - 2)
            let query = words[start..<start + 3].joined(separator: " ")
            if Set(words[start..<start + 3]).count == 3 { queries.append(query) }
        }
        return queries
    }

    /// The commonest words that there are, of those that three articles in four have.
    private mutating func everywhere() throws -> [String] {
        guard library.articles > LibCommand.Kind.fewHits else { return [] }
        return try mostCommonWords(in: library.articles * 3 / 4...library.articles, count: 3)
    }

    /// The beginnings of sentences of abstracts.
    private mutating func questions() throws -> [String] {
        var questions: [String] = []
        for _ in 0..<Self.maximumTries where questions.count < Self.questions {
            let abstract = try library.abstract(of: library.anyArticle())
            guard let question = Self.question(in: abstract, words: Self.questionLength),
                !questions.contains(question)
            else { continue }
            questions.append(question)
        }
        return questions
    }

    /// The first words of the first sentence that has so many.
    static func question(in abstract: String, words count: Int) -> String? {
        var sentence: [Substring] = []
        for word in abstract.split(whereSeparator: \.isWhitespace) {
            sentence.append(word)
            if sentence.count == count { return sentence.joined(separator: " ") }
            if word.last == "." { sentence = [] }
        }
        return nil
    }

    /// Of every third plain query, and of the words that have the most hits within the limit.
    private mutating func fewFacets(_ plain: [String]) throws -> [String] {
        var queries: [String] = []
        for index in stride(from: 0, to: plain.count, by: 3) {
            let query = plain[index]
            let terms = query.split(separator: " ").map { "\"\($0)\"" }.joined(separator: " AND ")
            if try library.count(terms) <= LibCommand.Kind.fewHits { queries.append(query) }
        }
        return try queries + mostCommonWords(in: 1...LibCommand.Kind.fewHits, count: 4)
    }

    /// Of common words, and of all articles.
    private mutating func manyFacets() throws -> [String] {
        let few = LibCommand.Kind.fewHits
        guard library.articles > few else { return [] }
        let words = try mostCommonWords(in: few + 1...library.articles, count: 3)
        let others = try mostCommonWords(in: few + 1...max(few + 1, library.articles / 4), count: 3)
        return words + others.filter { !words.contains($0) } + ["year:1900.."]
    }

    /// Those whose stem is in that many articles, the most common first.
    private mutating func mostCommonWords(in range: ClosedRange<Int>, count: Int) throws -> [String] {
        let known = try library.connection.rows(
            """
            SELECT surface FROM word WHERE articles <= \(range.upperBound)
                AND length(surface) > 3 AND surface NOT GLOB '*[^a-z]*'
            ORDER BY articles DESC, surface LIMIT 200
            """
        ) { $0.text(0) }
        var words: [String] = []
        for word in known where words.count < count {
            if try range.contains(library.count("\"\(word)\"")) { words.append(word) }
        }
        return words
    }

    private mutating func articles() throws -> [String] {
        try (0..<min(Self.related, library.articles)).map { _ in String(try library.anyArticle()) }
    }
}
