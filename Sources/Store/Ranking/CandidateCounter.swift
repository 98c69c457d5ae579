/// Makes candidates of articles' texts. Not for two threads at once.
final class CandidateCounter: @unchecked Sendable {
    private let ranked: [RankedTerm]
    private let runs: [(bytes: [UInt8], owner: Int)]
    var words: CandidateWords
    private var candidates: [Candidate] = []

    init(_ ranked: [RankedTerm], surfaces: Tokenizer, stemmer: Tokenizer) {
        self.ranked = ranked
        runs = ranked.enumerated().flatMap { owner, term in term.runs.map { (Array($0.utf8), owner) } }
        words = CandidateWords(ranked, surfaces: surfaces, stemmer: stemmer)
    }

    func count(_ texts: CandidateTexts) {
        texts.bytes.withUnsafeBufferPointer { bytes in
            for article in texts.articles {
                var candidate = Candidate(
                    id: article.id, year: article.year, occurrences: Array(repeating: 0, count: ranked.count),
                    closePairs: Array(repeating: 0, count: max(0, ranked.count - 1)))
                for text in texts.texts[article.texts] {
                    let characters = UnsafeBufferPointer(rebasing: bytes[text.range])
                    countRuns(characters, text.column, into: &candidate)
                    words.add(characters, text.column)
                }
                words.count(into: &candidate)
                candidates.append(candidate)
            }
        }
    }

    /// Those that were counted since the last time.
    func takeCandidates() -> [Candidate] {
        defer { candidates = [] }
        return candidates
    }

    private func countRuns(
        _ text: UnsafeBufferPointer<UInt8>, _ column: TermMatcher.Column, into candidate: inout Candidate
    ) {
        for run in runs {
            for start in text.indices where text[start] == run.bytes[0] && text[start...].starts(with: run.bytes) {
                candidate.occurrences[run.owner] += column.weight
            }
        }
    }
}
