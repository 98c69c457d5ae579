/// Finds a query's terms in texts that are given word by word.
struct TermMatcher {
    /// A word of a text.
    struct Word {
        var term: Int32
        var column: Column
        var isCapital: Bool
    }

    /// Where a word stands, and how much it counts there.
    enum Column: UInt8 {
        case title, body, names
        /// Between columns: nothing goes over it.
        case gap

        var weight: Double {
            switch self {
            case .title: 3
            case .body: 1
            case .names: 0.75
            case .gap: 0
            }
        }
    }

    private struct Pattern {
        let owner: Int
        let terms: [Int32]
        let stems: [[UInt8]]
        let isPrefix: Bool
        let isAcronym: Bool
    }

    private var patterns: [Pattern] = []
    /// The patterns that begin with a word, by the word's number.
    private var starts: [[Int]] = []
    private var isPrefixUsed = false
    /// Two terms are close with at most two words between them.
    private static let closeness = 3

    init(_ ranked: [RankedTerm], _ table: inout WordTable) {
        for (owner, term) in ranked.enumerated() {
            for pattern in term.patterns where !pattern.stems.isEmpty {
                let terms = pattern.stems.map { Int32(table.number(of: $0)) }
                patterns.append(
                    Pattern(
                        owner: owner, terms: terms, stems: pattern.stems.map { Array($0.utf8) },
                        isPrefix: pattern.isPrefix, isAcronym: pattern.isAcronym))
                isPrefixUsed = isPrefixUsed || pattern.isPrefix
            }
        }
        starts = Array(repeating: [], count: table.count)
        for (index, pattern) in patterns.enumerated() where !(pattern.isPrefix && pattern.terms.count == 1) {
            starts[Int(pattern.terms[0])].append(index)
        }
        for term in 0..<table.count { addPrefixes(of: term, table) }
    }

    /// Takes notice of a word that the table has just got.
    mutating func learn(_ term: Int, _ table: WordTable) {
        guard isPrefixUsed else { return }
        while starts.count <= term {
            starts.append([])
            addPrefixes(of: starts.count - 1, table)
        }
    }

    private mutating func addPrefixes(of term: Int, _ table: WordTable) {
        guard isPrefixUsed else { return }
        for (index, pattern) in patterns.enumerated() where pattern.isPrefix && pattern.terms.count == 1 {
            if table.withWord(term, { $0.starts(with: pattern.stems[0]) }) { starts[term].append(index) }
        }
    }

    /// Counts the terms in a text.
    func count(_ words: [Word], _ table: WordTable, into candidate: inout Candidate) {
        var found: [(owner: Int, place: Int, weight: Double)] = []
        for place in words.indices {
            let term = Int(words[place].term)
            guard term >= 0, term < starts.count, !starts[term].isEmpty else { continue }
            for index in starts[term] where matches(patterns[index], words, place, table) {
                let weight = words[place].column.weight
                candidate.occurrences[patterns[index].owner] += weight
                found.append((patterns[index].owner, place, weight))
            }
        }
        if found.count > 1 { countPairs(found, into: &candidate) }
    }

    private func matches(_ pattern: Pattern, _ words: [Word], _ place: Int, _ table: WordTable) -> Bool {
        if pattern.isAcronym, !words[place].isCapital { return false }
        if pattern.terms.count == 1 { return true }
        guard place + pattern.terms.count <= words.count else { return false }
        for offset in 1..<pattern.terms.count where words[place + offset].term != pattern.terms[offset] {
            let term = Int(words[place + offset].term)
            let isLast = offset == pattern.terms.count - 1
            guard pattern.isPrefix, isLast, term >= 0,
                table.withWord(term, { $0.starts(with: pattern.stems[offset]) })
            else { return false }
        }
        return true
    }

    /// A term counts as close once for each place of the one before it.
    private func countPairs(
        _ found: [(owner: Int, place: Int, weight: Double)], into candidate: inout Candidate
    ) {
        for (index, one) in found.enumerated() where one.owner < candidate.closePairs.count {
            let isClose = { (other: (owner: Int, place: Int, weight: Double)) in
                other.owner == one.owner + 1 && other.place != one.place
            }
            let behind = found[(index + 1)...].prefix { $0.place - one.place <= Self.closeness }
            let before = found[..<index].reversed().prefix { one.place - $0.place <= Self.closeness }
            if behind.contains(where: isClose) || before.contains(where: isClose) {
                candidate.closePairs[one.owner] += 1
            }
        }
    }
}
