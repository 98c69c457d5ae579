import Articles
import GRDB

/// Reads articles' texts and counts their words.
final class CandidateReader {
    private let select: PreparedStatement
    private let stemmer: Tokenizer
    private let ranked: [RankedTerm]
    private let runs: [(bytes: [UInt8], owner: Int)]
    private(set) var table = WordTable()
    private var matcher: TermMatcher

    private var words: [TermMatcher.Word] = []
    private var plain: [UInt8] = []
    /// Where a word of the article that is being read stands in its list, by the word's number; -1 nowhere.
    private var places: [Int32] = []

    /// More words than this of one column are left out: a list of 3,000 authors, a book's text.
    private static let mostBytes = 60_000

    init(_ ranked: [RankedTerm], _ stemmer: Tokenizer, in database: Database) throws {
        self.ranked = ranked
        self.stemmer = stemmer
        runs = ranked.enumerated().flatMap { owner, term in term.runs.map { (Array($0.utf8), owner) } }
        matcher = TermMatcher(ranked, &table)
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

    /// The number of a MeSH heading among the words: of a mark that no text has.
    func number(ofHeading subject: Int) -> Int {
        table.number(of: "\u{1}\(subject)")
    }

    private func read(_ row: Columns, _ id: Int) -> Candidate {
        var candidate = Candidate(
            id: id, year: row.int(0), occurrences: Array(repeating: 0, count: ranked.count),
            closePairs: Array(repeating: 0, count: max(0, ranked.count - 1)))
        words.removeAll(keepingCapacity: true)
        add(row, 1, .title, to: &candidate)
        for column: CInt in 2...6 { add(row, column, .body, to: &candidate) }
        for column: CInt in 7...8 { add(row, column, .names, to: &candidate) }
        matcher.count(words, table, into: &candidate)
        countTerms(of: &candidate)
        return candidate
    }

    private func add(_ row: Columns, _ index: CInt, _ column: TermMatcher.Column, to candidate: inout Candidate) {
        row.withUTF8(index) { text in
            if text.isEmpty { return }
            let text = UnsafeBufferPointer(rebasing: text.prefix(Self.mostBytes))
            countRuns(text, column, into: &candidate)
            if PlainForms.contains(text) {
                plain.removeAll(keepingCapacity: true)
                PlainForms.append(text, to: &plain)
                plain.withUnsafeBufferPointer { tokenize($0, column) }
            } else {
                tokenize(text, column)
            }
            words.append(TermMatcher.Word(term: -1, column: .gap, isCapital: false))
        }
    }

    private func tokenize(_ text: UnsafeBufferPointer<UInt8>, _ column: TermMatcher.Column) {
        stemmer.forEach(in: text) { stem, range in
            let known = table.count
            let term = table.number(of: stem)
            if term == known { matcher.learn(term, table) }
            words.append(
                TermMatcher.Word(term: Int32(term), column: column, isCapital: Self.isAcronym(text, range)))
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

    private func countTerms(of candidate: inout Candidate) {
        while places.count < table.count { places.append(-1) }
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

    /// Two to seven capitals and digits that begin with a capital, as ``ExtraWords`` has it.
    private static func isAcronym(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard (2...7).contains(range.count), (65...90).contains(text[range.lowerBound]) else { return false }
        for index in range where !(65...90).contains(text[index]) && !(48...57).contains(text[index]) { return false }
        return true
    }
}
