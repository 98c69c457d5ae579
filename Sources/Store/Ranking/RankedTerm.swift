/// A word of a query as the ranking counts it: all that may stand for it in a text.
struct RankedTerm: Equatable {
    /// One way to write it: neighbouring words.
    struct Pattern: Hashable {
        /// As the index has its words, with plain digits and letters.
        var stems: [String]
        /// The last word stands for all that begin with it.
        var isPrefix = false
        /// Counts only where it is written in capitals.
        var isAcronym = false
    }

    var patterns: [Pattern] = []
    /// Stretches of Chinese and Japanese, which have no spaces around them.
    var runs: [String] = []
    /// How often the query says it.
    var count = 1.0
    /// In how many articles it is.
    var articles = 0
}
