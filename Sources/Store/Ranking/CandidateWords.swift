/// Counts the words of candidates' texts, one candidate after the other: which words there are, and where the query's
/// terms stand among them.
struct CandidateWords {
    /// The words as they are in the index.
    private(set) var table = WordTable()
    /// The words as they are in texts, and each one's number in `table`: most were seen before.
    private var surfaces = WordTable()
    private var terms: [Int32] = []
    private var matcher: TermMatcher
    private let surfaceTokenizer: Tokenizer
    private let stemmer: Tokenizer

    /// Those of the candidate that is being read.
    private var words: [TermMatcher.Word] = []
    /// Memory for a text with its forms as they are typed.
    private var plain: [UInt8] = []
    /// Where a word of the candidate stands in its list, by the word's number; -1 nowhere.
    private var places: [Int32] = []

    init(_ ranked: [RankedTerm], surfaces: Tokenizer, stemmer: Tokenizer) {
        matcher = TermMatcher(ranked, &table)
        surfaceTokenizer = surfaces
        self.stemmer = stemmer
    }

    /// The number of a word in `table`, which is made one of it.
    mutating func number(of word: String) -> Int {
        table.number(of: word)
    }

    /// Adds a text of the candidate's.
    mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ column: TermMatcher.Column) {
        if PlainForms.contains(text) {
            var copy = plain
            plain = []
            copy.removeAll(keepingCapacity: true)
            PlainForms.append(text, to: &copy)
            copy.withUnsafeBufferPointer { tokenize($0, column) }
            plain = copy
        } else {
            tokenize(text, column)
        }
        words.append(TermMatcher.Word(term: -1, column: .gap, isCapital: false))
    }

    /// Writes what there is of the words into the candidate, and begins with the next one.
    mutating func count(into candidate: inout Candidate) {
        matcher.count(words, table, into: &candidate)
        countTerms(of: &candidate)
        words.removeAll(keepingCapacity: true)
    }

    private mutating func tokenize(_ text: UnsafeBufferPointer<UInt8>, _ column: TermMatcher.Column) {
        surfaceTokenizer.forEach(in: text) { word, range in
            let number = surfaces.number(of: word)
            if number == terms.count { terms.append(Int32(term(of: word))) }
            words.append(
                TermMatcher.Word(term: terms[number], column: column, isCapital: Self.isAcronym(text, range)))
        }
    }

    private mutating func term(of word: UnsafeBufferPointer<UInt8>) -> Int {
        var term = 0
        stemmer.stem(word) { stem in
            let known = table.count
            term = table.number(of: stem)
            if term == known { matcher.learn(term, table) }
        }
        return term
    }

    private mutating func countTerms(of candidate: inout Candidate) {
        while places.count < table.count { places.append(-1) }
        candidate.terms.reserveCapacity(min(words.count, 256))
        for word in words where word.term >= 0 && word.column != .names {
            candidate.length += 1
            var place = Int(places[Int(word.term)])
            if place < 0 {
                place = candidate.terms.count
                places[Int(word.term)] = Int32(place)
                candidate.terms.append(Candidate.TermCount(term: word.term, inTitle: 0, elsewhere: 0))
            }
            if word.column == .title {
                candidate.terms[place].inTitle += 1
            } else {
                candidate.terms[place].elsewhere += 1
            }
        }
        for count in candidate.terms { places[Int(count.term)] = -1 }
    }

    /// Two to seven capitals and digits that begin with a capital: ALL, CD19.
    private static func isAcronym(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard (2...7).contains(range.count), (65...90).contains(text[range.lowerBound]) else { return false }
        for index in range where !(65...90).contains(text[index]) && !(48...57).contains(text[index]) { return false }
        return true
    }
}
