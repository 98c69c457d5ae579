import Articles
import Dispatch
import GRDB

/// Reads articles' texts, and has their words counted on a thread of its own meanwhile.
final class CandidateReader {
    private let select: PreparedStatement
    private let counter: CandidateCounter
    private let queue = DispatchQueue(label: "candidates")

    /// Texts of so many bytes are handed over together, some twenty articles': fewer aren't worth waking a thread.
    private static let mostTogether = 32_768
    /// What waits for the thread, besides what it is counting.
    private let room = DispatchSemaphore(value: 2)

    init(_ ranked: [RankedTerm], _ stemmer: Tokenizer, in database: Database) throws {
        counter = CandidateCounter(ranked, surfaces: try Tokenizer(.surface, in: database), stemmer: stemmer)
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

    /// - Throws: ``GRDB/DatabaseError/articleMissing`` where there is no such article.
    func candidates(_ ids: some Sequence<Int>) throws -> [Candidate] {
        // The tokenizers are the connection's: nothing may use them once this is over.
        defer { queue.sync {} }
        var texts = CandidateTexts()
        for id in ids {
            let isThere: Void? = try select.first({ $0.bind(id) }, row: { row in texts.add(row, id) })
            guard isThere != nil else { throw DatabaseError.articleMissing }
            if texts.bytes.count >= Self.mostTogether {
                room.wait()
                queue.async { [counter, room, texts] in
                    counter.count(texts)
                    room.signal()
                }
                texts = CandidateTexts()
            }
        }
        queue.sync {}
        counter.count(texts)
        return counter.takeCandidates()
    }

    /// The words of all candidates.
    var table: WordTable { counter.words.table }

    /// The number of a MeSH heading among the words: of a mark that no text has.
    func number(ofHeading subject: Int) -> Int {
        counter.words.number(of: "\u{1}\(subject)")
    }
}

/// Some articles' texts, one behind the other.
struct CandidateTexts {
    struct Text {
        let column: TermMatcher.Column
        let range: Range<Int>
    }

    struct Article {
        let id: Int
        let year: Int?
        let texts: Range<Int>
    }

    private(set) var bytes: [UInt8] = []
    private(set) var texts: [Text] = []
    private(set) var articles: [Article] = []

    /// What a column has behind so many bytes is left out: of a list of 3,000 authors, of a book's text.
    private static let mostBytes = 60_000

    fileprivate mutating func add(_ row: Columns, _ id: Int) {
        let start = texts.count
        add(row, 1, .title)
        for column: CInt in 2...6 { add(row, column, .body) }
        for column: CInt in 7...8 { add(row, column, .names) }
        articles.append(Article(id: id, year: row.int(0), texts: start..<texts.count))
    }

    private mutating func add(_ row: Columns, _ index: CInt, _ column: TermMatcher.Column) {
        row.withUTF8(index) { text in
            if text.isEmpty { return }
            let start = bytes.count
            bytes.append(contentsOf: text.prefix(Self.mostBytes))
            texts.append(Text(column: column, range: start..<bytes.count))
        }
    }
}
