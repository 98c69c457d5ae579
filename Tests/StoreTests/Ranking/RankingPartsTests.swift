import Testing

@testable import Store

/// The pieces that the ranking is made of.
@Suite struct RankingPartsTests {
    @Test func `BM25 grows with occurrences, ever more slowly, and falls with length`() {
        let bm25 = BM25(articles: 1_000, averageLength: 100)
        let weights = [1.0, 2, 3].map { bm25.weight($0, length: 100) }
        #expect(weights[0] < weights[1] && weights[1] - weights[0] > weights[2] - weights[1])
        #expect(bm25.weight(1, length: 200) < bm25.weight(1, length: 100))
        // A record without an abstract isn't better than one with a short abstract.
        #expect(bm25.weight(1, length: 5) == bm25.weight(1, length: 75))
    }

    @Test func `A word that every second article has is worth next to nothing`() {
        let bm25 = BM25(articles: 1_000, averageLength: 100)
        #expect(bm25.rarity(1) > bm25.rarity(100) && bm25.rarity(100) > bm25.rarity(499))
        #expect(bm25.rarity(500) == 1e-6 && bm25.rarity(5_000) == 1e-6)
    }

    /// A text's words, as numbers of a table.
    private func candidate(_ text: String, _ terms: [RankedTerm]) -> Candidate {
        var table = WordTable()
        var matcher = TermMatcher(terms, &table)
        var words: [TermMatcher.Word] = []
        for word in text.split(separator: " ") {
            let known = table.count
            let number = table.number(of: word.lowercased())
            if number == known { matcher.learn(number, table) }
            let isCapital = word == word.uppercased()
            words.append(TermMatcher.Word(term: Int32(number), column: .body, isCapital: isCapital))
        }
        var candidate = Candidate(
            id: 1, year: nil, occurrences: Array(repeating: 0, count: terms.count),
            closePairs: Array(repeating: 0, count: max(0, terms.count - 1)))
        matcher.count(words, table, into: &candidate)
        return candidate
    }

    private func term(_ stems: String..., isPrefix: Bool = false, isAcronym: Bool = false) -> RankedTerm {
        RankedTerm(
            patterns: stems.map {
                RankedTerm.Pattern(
                    stems: $0.split(separator: " ").map(String.init), isPrefix: isPrefix, isAcronym: isAcronym)
            })
    }

    @Test func `All ways to write a term count for it`() {
        #expect(candidate("a cns b central nervous c central", [term("cns", "central nervous")]).occurrences == [2])
    }

    @Test func `A prefix counts words that come after it was asked for`() {
        #expect(candidate("leuk leukemia leukocyte lemur", [term("leuk", isPrefix: true)]).occurrences == [3])
        #expect(candidate("bone marrow bone mass bone", [term("bone mar", isPrefix: true)]).occurrences == [1])
    }

    @Test func `An acronym counts in capitals only`() {
        #expect(candidate("ALL all All", [term("all", isAcronym: true)]).occurrences == [1])
    }

    @Test func `Pairs are close with at most two words between them, in any order`() {
        let terms = [term("a"), term("b")]
        #expect(candidate("a b", terms).closePairs == [1])
        #expect(candidate("b x x a", terms).closePairs == [1])
        #expect(candidate("a x x x b", terms).closePairs == [0])
        #expect(candidate("a a b", [term("a"), term("a")]).closePairs == [2])
    }

    @Test func `Similar candidates draw each other's scores`() {
        func candidate(_ id: Int, _ terms: [Int32]) -> Candidate {
            Candidate(
                id: id, year: nil, terms: terms.map { Candidate.TermCount(term: $0, inTitle: 0, elsewhere: 1) },
                occurrences: [], closePairs: [])
        }
        let candidates = [
            candidate(1, [0, 1, 2]), candidate(2, [0, 1, 3]), candidate(3, [4, 5]), candidate(4, [6]),
            candidate(5, [7]),
        ]
        let smoothed = Neighbourhood(candidates, terms: 8).smoothed([1, 0.2, 0.2, 0.2, 0.2], share: 0.5)
        #expect(smoothed[1] > smoothed[2])
    }

    @Test func `Words get one number each, in the order of their first sight`() {
        var table = WordTable(capacity: 2)
        let words = ["b", "a", "b", "", "ab", "a"]
        #expect(words.map { table.number(of: $0) } == [0, 1, 0, 2, 3, 1])
        #expect((0..<4).map(table.word) == ["b", "a", "", "ab"])
        #expect(table.sorted().map(table.word) == ["", "a", "ab", "b"])
    }
}
