/// What lib is asked that SQLite's shell can't be, as it is typed.
struct LibCommand: Equatable {
    enum Kind: String, CaseIterable {
        case words = "one to three words"
        case rareWord = "a rare word"
        case threeWords = "three words"
        case everywhere = "a word in nearly all"
        case question = "question of 15 words"
        case fields = "fields and ranges"
        case fewFacets = "facets of ≤ 10,000 hits"
        case manyFacets = "facets of more hits"
        case related = "related articles"

        /// How many hits ``fewFacets`` have at most.
        static let fewHits = 10_000

        /// How long they may take in a library of so many articles. Words are limited at every size, the other kinds up
        /// to 100,000.
        func limits(at articles: Int) -> [TimeLimit] {
            switch self {
            case .rareWord: [TimeLimit(.most, 0.040)]
            case .threeWords: [TimeLimit(.most, 0.250)]
            case .everywhere: [TimeLimit(.most, 0.150)]
            case _ where articles > 100_000: []
            case .words: [TimeLimit(.median, 0.040), TimeLimit(.percentile95, 0.100)]
            case .question, .fewFacets, .related: [TimeLimit(.most, 0.150)]
            case .fields: [TimeLimit(.most, 0.040)]
            case .manyFacets: [TimeLimit(.most, 0.500)]
            }
        }
    }

    let kind: Kind
    /// The query, or the article's id.
    let subject: String

    /// With JSON, as on a terminal, lib also looks for articles that have none of the words but are like those that
    /// do. Into a pipe it would leave them out.
    func arguments(_ library: String) -> [String] {
        switch kind {
        case .words, .rareWord, .threeWords, .everywhere, .question, .fields:
            ["search", "--library", library, "--limit", "20", "--json", "--", subject]
        case .fewFacets, .manyFacets: ["search", "--library", library, "--facets", "--", subject]
        case .related: ["related", "--library", library, "--json", subject]
        }
    }

    /// What a person would type.
    var typed: String {
        switch kind {
        case .words, .rareWord, .threeWords, .everywhere, .question, .fields: "lib search '\(subject)'"
        case .fewFacets, .manyFacets: "lib search '\(subject)' --facets"
        case .related: "lib related \(subject)"
        }
    }
}

/// How long commands of a kind may take.
struct TimeLimit: Equatable {
    enum Statistic: String {
        case median = "p50"
        case percentile95 = "p95"
        case most
    }

    let statistic: Statistic
    let seconds: Double

    init(_ statistic: Statistic, _ seconds: Double) {
        self.statistic = statistic
        self.seconds = seconds
    }

    /// What is limited of the times.
    func value(of times: Sample) -> Double {
        switch statistic {
        case .median: times.median
        case .percentile95: times.percentile(95)
        case .most: times.greatest
        }
    }
}
