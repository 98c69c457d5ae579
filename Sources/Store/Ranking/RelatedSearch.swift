import Articles
import Foundation
import GRDB

/// An article that is much like another.
public struct RelatedArticle: Sendable {
    public var article: LibraryArticle
    /// The cosine of the two articles' words, from 0 to 1.
    public var likeness: Double
    /// The words that both have and that tell most, best first.
    public var words: [String]
}

/// Finds the articles that are most like one: by the words of titles, abstracts and keywords, and by MeSH headings.
///
/// The words are weighted by how often an article has them, title words twice, and by how few articles have them; two
/// articles are as alike as the cosine of these weights says. J. Lin and W. J. Wilbur's measure (PubMed related
/// articles, BMC Bioinformatics 2007, 8:423) finds equally good ones.
struct RelatedSearch {
    private let database: Database
    private let stemmer: Tokenizer
    private let frequencies: WordFrequencies
    private let headings: PreparedStatement

    /// Articles that have as many places of the telling words are looked at, and so many of them compared in full.
    private static let places = 20_000
    private static let mostTerms = 30
    private static let mostCompared = 300
    private static let mostWords = 6

    init(_ database: Database) throws {
        self.database = database
        stemmer = try Tokenizer(.stem, in: database)
        frequencies = try WordFrequencies(database)
        headings = try PreparedStatement(
            database,
            """
            SELECT DISTINCT subject_id FROM article_subject JOIN subject ON subject.id = subject_id
            WHERE article_id = ? AND vocabulary = 'MeSH'
            """)
    }

    func articles(relatedTo article: Int, limit: Int) throws -> [RelatedArticle] {
        let reader = try CandidateReader([], stemmer, in: database)
        guard let candidate = try reader.candidates([article]).first, let seed = try vector(of: candidate, reader),
            let expression = try expression(seed, reader.table)
        else {
            return []
        }
        let search = SearchStatements(conditions: try QueryConditions(nil, in: database) { _ in nil })
        let ids = try search.best(expression, most: Self.mostCompared + 1, in: database).ids
        let weights = Dictionary(seed, uniquingKeysWith: max)
        let others = try reader.candidates(ids.filter { $0 != article })
        let alike = try others.compactMap { candidate -> (id: Int, likeness: Double, terms: [Int])? in
            guard let vector = try vector(of: candidate, reader) else { return nil }
            let shared = vector.compactMap { term, weight in weights[term].map { (term: term, product: $0 * weight) } }
            let best = shared.sorted { ($1.product, $0.term) < ($0.product, $1.term) }
            return (candidate.id, shared.reduce(0) { $0 + $1.product }, best.map(\.term))
        }
        let articles = try ArticleReader(database)
        return try alike.sorted { ($1.likeness, $1.id) < ($0.likeness, $0.id) }.prefix(limit).map { found in
            guard let article = try articles.libraryArticle(found.id) else { throw DatabaseError.articleMissing }
            return RelatedArticle(
                article: article, likeness: found.likeness, words: try words(found.terms, reader.table))
        }
    }

    /// An article's words and their weights, to a length of 1.
    private func vector(of candidate: Candidate, _ reader: CandidateReader) throws -> [(Int, Double)]? {
        let total = Double(try frequencies.articles())
        var weights: [(Int, Double)] = []
        for count in candidate.terms {
            let articles = Double(try frequencies.articles(withStem: Int(count.term), reader.table))
            if articles < 2 || articles > 0.3 * total + 1 { continue }
            let occurrences = 1 + log(Double(2 * count.inTitle + count.elsewhere))
            weights.append((Int(count.term), occurrences * log(1 + total / articles)))
        }
        for heading in try headings.all({ $0.bind(candidate.id) }, row: { $0.int(0) ?? 0 }) {
            let articles = Double(try frequencies.articles(withSubject: heading))
            if articles < 2 || articles > 0.3 * total + 1 { continue }
            weights.append((reader.number(ofHeading: heading), log(1 + total / articles)))
        }
        let length = weights.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
        return length > 0 ? weights.map { ($0.0, $0.1 / length) } : nil
    }

    /// The most telling words, as many as the index may look at; at least one.
    private func expression(_ seed: [(Int, Double)], _ table: WordTable) throws -> String? {
        var places = 0
        var chosen: [String] = []
        for (term, _) in seed.sorted(by: { ($1.1, $0.0) < ($0.1, $1.0) }) {
            guard chosen.count < Self.mostTerms else { break }
            let articles = try frequencies.articles(withStem: term, table)
            guard chosen.isEmpty || places + articles <= Self.places,
                let surface = try frequencies.surface(ofStem: table.word(term))
            else { continue }
            places += articles
            chosen.append(FullText.quoted(surface))
        }
        return chosen.isEmpty ? nil : chosen.joined(separator: " OR ")
    }

    private func words(_ terms: [Int], _ table: WordTable) throws -> [String] {
        var words: [String] = []
        for term in terms where words.count < Self.mostWords {
            if let word = try frequencies.surface(ofStem: table.word(term)), !StopWords.contains(word) {
                words.append(word)
            }
        }
        return words
    }
}
