/// An article that may be what is looked for, as numbers.
struct Candidate {
    struct TermCount {
        /// The word's number in the ``CandidateWords``' table.
        var term: Int32
        var inTitle: Int32
        var elsewhere: Int32
    }

    let id: Int
    let year: Int?
    /// How many words title, abstract and keywords have.
    var length = 0.0
    /// The different words of title, abstract and keywords.
    var terms: [TermCount] = []
    /// How often each of the query's terms occurs, weighted by column.
    var occurrences: [Double]
    /// How often each of the query's terms stands near the one that the query has behind it.
    var closePairs: [Double]
}
