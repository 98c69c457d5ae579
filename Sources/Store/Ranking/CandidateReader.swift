import Articles
import GRDB

/// Reads articles' texts and counts their words.
final class CandidateReader {
    private let select: PreparedStatement
    private let ranked: [RankedTerm]
    private let runs: [(bytes: [UInt8], owner: Int)]
    private var words: CandidateWords

    /// What a column has behind so many bytes is left out: of a list of 3,000 authors, of a book's text.
    private static let mostBytes = 60_000

    init(_ ranked: [RankedTerm], _ stemmer: Tokenizer, in database: Database) throws {
        self.ranked = ranked
        runs = ranked.enumerated().flatMap { owner, term in term.runs.map { (Array($0.utf8), owner) } }
        words = CandidateWords(ranked, surfaces: try Tokenizer(.surface, in: database), stemmer: stemmer)
        // The columns of the view `search_text`, which has them in an order that costs a sort.
        select = try PreparedStatement(
            database,
            """
            SELECT
                year, article.title, abstract,
                (
                    SELECT group_concat(subject.name || coalesce(' / ' || qualifier.name, ''), '; ')
                    FROM article_subject
                    JOIN subject ON subject.id = subject_id
                    LEFT JOIN subject AS qualifier ON qualifier.id = qualifier_id
                    WHERE article_subject.article_id = article.id AND subject.vocabulary <> 'publication type'
                ),
                translated_title, translated_abstract, note.text, article.authors, journal.name
            FROM article
            LEFT JOIN article_text ON article_text.article_id = article.id
            LEFT JOIN note ON note.article_id = article.id
            LEFT JOIN journal ON journal.id = journal_id
            WHERE article.id = ?
            """)
    }

    /// `nil` where there is no such article.
    func candidate(_ id: Int) throws -> Candidate? {
        try select.first({ $0.bind(id) }, row: { row in read(row, id) })
    }

    /// The words of all candidates.
    var table: WordTable { words.table }

    /// The number of a MeSH heading among the words: of a mark that no text has.
    func number(ofHeading subject: Int) -> Int {
        words.number(of: "\u{1}\(subject)")
    }

    private func read(_ row: Columns, _ id: Int) -> Candidate {
        var candidate = Candidate(
            id: id, year: row.int(0), occurrences: Array(repeating: 0, count: ranked.count),
            closePairs: Array(repeating: 0, count: max(0, ranked.count - 1)))
        add(row, 1, .title, to: &candidate)
        for column: CInt in 2...6 { add(row, column, .body, to: &candidate) }
        for column: CInt in 7...8 { add(row, column, .names, to: &candidate) }
        words.count(into: &candidate)
        return candidate
    }

    private func add(_ row: Columns, _ index: CInt, _ column: TermMatcher.Column, to candidate: inout Candidate) {
        row.withUTF8(index) { text in
            if text.isEmpty { return }
            let text = UnsafeBufferPointer(rebasing: text.prefix(Self.mostBytes))
            countRuns(text, column, into: &candidate)
            words.add(text, column)
        }
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
