import Articles
import GRDB

/// Keeps the tables `word` and `abbreviation` true to the articles' texts.
final class Vocabulary {
    private let change: PreparedStatement
    private let prune: PreparedStatement
    private let stemmer: Tokenizer
    private let surfaces: Tokenizer
    private let abbreviations: AbbreviationTable
    private var added = TextTally()
    private var removed = TextTally()
    private var numbered: (numbers: TextNumbers, words: NumberTally, abbreviations: NumberTally)?
    /// More distinct words than this are written before the file's end, to bound memory.
    private static let maximumPending = 200_000

    init(_ database: Database) throws {
        change = try PreparedStatement(
            database,
            """
            INSERT INTO word (surface, stem, articles) VALUES (?, ?, ?)
            ON CONFLICT (surface) DO UPDATE SET articles = articles + excluded.articles
            """)
        prune = try PreparedStatement(database, "DELETE FROM word WHERE surface = ? AND articles <= 0")
        stemmer = try Tokenizer(.stem, in: database)
        surfaces = try Tokenizer(.surface, in: database)
        abbreviations = try AbbreviationTable(database)
    }

    /// Counts the words of one of a batch's records.
    func add(_ place: Int, of batch: ImportBatch) throws {
        if numbered?.numbers !== batch.numbers {
            try flush()
            numbered = (batch.numbers, NumberTally(), NumberTally())
        }
        numbered?.words.add(batch.texts.words[place])
        numbered?.abbreviations.add(batch.texts.abbreviations[place])
    }

    /// Bounds the memory of one who adds many articles.
    func flushIfLarge() throws {
        if added.words.count + added.abbreviations.count > Self.maximumPending { try flush() }
    }

    func add(_ article: PreparedRecord) {
        added.count(article, with: surfaces)
    }

    func remove(_ article: PreparedRecord) {
        removed.count(article, with: surfaces)
    }

    /// When an article's texts have become others.
    func replace(_ known: Article, with article: Article) {
        remove(PreparedRecord(known))
        add(PreparedRecord(article))
    }

    func flush() throws {
        try added.words.forEach { try write($0, $1) }
        try removed.words.forEach { word, count in
            try write(word, -count)
            try prune.run { $0.bind(utf8: word) }
        }
        try abbreviations.add(added.abbreviations)
        try abbreviations.remove(removed.abbreviations)
        if let numbered {
            let tables = numbered.numbers.tables
            try numbered.words.forEach(in: tables.words, write)
            try numbered.abbreviations.forEach(in: tables.abbreviations, abbreviations.add)
        }
        forget()
    }

    func forget() {
        added.removeAll()
        removed.removeAll()
        numbered = nil
    }

    private func write(_ word: UnsafeBufferPointer<UInt8>, _ count: Int) throws {
        var stem: [UInt8] = []
        stemmer.stem(word) { stem = Array($0) }
        try change.run { arguments in
            arguments.bind(utf8: word)
            stem.withUnsafeBufferPointer { arguments.bind(utf8: $0) }
            arguments.bind(count)
        }
    }
}
