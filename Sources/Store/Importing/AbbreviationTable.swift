import Articles
import GRDB

/// Writes what articles explain of abbreviations into the table `abbreviation`.
final class AbbreviationTable {
    private let change: PreparedStatement
    private let prune: PreparedStatement
    private var keys = WordKey()

    init(_ database: Database) throws {
        change = try PreparedStatement(
            database,
            """
            INSERT INTO abbreviation (short, long, folded, articles) VALUES (?, ?, ?, ?)
            ON CONFLICT (short, long) DO UPDATE SET articles = articles + excluded.articles
            """)
        prune = try PreparedStatement(
            database, "DELETE FROM abbreviation WHERE short = ? AND long = ? AND articles <= 0")
    }

    func add(_ tally: WordTally) throws {
        try tally.forEach(add)
    }

    /// - Parameter pair: a short form, ``TextTally/separator`` and its long form.
    func add(_ pair: UnsafeBufferPointer<UInt8>, _ articles: Int) throws {
        try write(pair, articles)
    }

    func remove(_ tally: WordTally) throws {
        try tally.forEach { pair, count in
            try write(pair, -count)
            let (short, long) = Self.parts(of: pair)
            try prune.run {
                $0.bind(utf8: short)
                $0.bind(utf8: long)
            }
        }
    }

    /// Learns from the texts of all articles: for libraries that were made before abbreviations were.
    static func learnAll(_ database: Database) throws {
        let table = try AbbreviationTable(database)
        let texts = try PreparedStatement(
            database, "SELECT title, abstract FROM article LEFT JOIN article_text ON article_id = id")
        var tally = WordTally()
        try texts.forEach { _ in
        } row: { row in
            tally.countAbbreviations(title: row.text(0), abstract: row.text(1))
            return true
        }
        try table.add(tally)
    }

    private func write(_ pair: UnsafeBufferPointer<UInt8>, _ count: Int) throws {
        let (short, long) = Self.parts(of: pair)
        let folded = keys.key(of: String(decoding: long, as: UTF8.self))
        try change.run { arguments in
            arguments.bind(utf8: short)
            arguments.bind(utf8: long)
            arguments.bind(folded)
            arguments.bind(count)
        }
    }

    private static func parts(
        of pair: UnsafeBufferPointer<UInt8>
    ) -> (short: UnsafeBufferPointer<UInt8>, long: UnsafeBufferPointer<UInt8>) {
        let end = pair.firstIndex(of: TextTally.separator) ?? pair.count
        return (
            UnsafeBufferPointer(rebasing: pair[..<end]),
            UnsafeBufferPointer(rebasing: pair[min(end + 1, pair.count)...])
        )
    }
}
