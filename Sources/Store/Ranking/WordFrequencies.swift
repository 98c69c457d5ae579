import Articles
import GRDB

/// In how many articles words are, from the library's vocabulary: an estimate where an article has several forms of a
/// word, which then counts more than once.
final class WordFrequencies {
    private let select: PreparedStatement
    private let selectCount: PreparedStatement
    private let selectNewest: PreparedStatement
    private let selectSurface: PreparedStatement
    private let selectSubject: PreparedStatement
    private var known: [Int: Int] = [:]
    private var knownSubjects: [Int: Int] = [:]
    private var knownExpressions: [String: Int] = [:]

    init(_ database: Database) throws {
        select = try PreparedStatement(database, "SELECT sum(articles) FROM word WHERE stem = ?")
        selectCount = try PreparedStatement(
            database, "SELECT count(*) FROM article_search WHERE article_search MATCH ?")
        selectSurface = try PreparedStatement(
            database, "SELECT surface FROM word WHERE stem = ? ORDER BY articles DESC LIMIT 1")
        selectSubject = try PreparedStatement(
            database, "SELECT count(*) FROM article_subject WHERE subject_id = ?")
        selectNewest = try PreparedStatement(database, "SELECT max(id) FROM article")
    }

    /// How many articles the library has had: counting those that it has would mean to look at each.
    func articles() throws -> Int {
        try selectNewest.first({ _ in }, row: { $0.int(0) }).flatMap(\.self) ?? 0
    }

    func articles(withStem stem: String) throws -> Int {
        try select.first({ $0.bind(stem) }, row: { $0.int(0) }).flatMap(\.self) ?? 0
    }

    /// The same for a word of a table, which is looked up once.
    func articles(withStem number: Int, _ table: WordTable) throws -> Int {
        if let known = known[number] { return known }
        let count = try table.withWord(number) { word in
            try select.first({ $0.bind(utf8: word) }, row: { $0.int(0) })
        }
        known[number] = count.flatMap(\.self) ?? 0
        return known[number] ?? 0
    }

    /// The commonest word that has the stem: the index stems what it is asked for, and a stem's stem may be another.
    func surface(ofStem stem: String) throws -> String? {
        try selectSurface.first({ $0.bind(stem) }, row: { $0.text(0) }).flatMap(\.self)
    }

    /// Of a heading, which is looked up once.
    func articles(withSubject subject: Int) throws -> Int {
        if let known = knownSubjects[subject] { return known }
        let count = try selectSubject.first({ $0.bind(subject) }, row: { $0.int(0) }).flatMap(\.self) ?? 0
        knownSubjects[subject] = count
        return count
    }

    /// Exactly, for anything that the index can be asked, which it is once.
    func articles(matching expression: String) throws -> Int {
        if let known = knownExpressions[expression] { return known }
        let count = try selectCount.first({ $0.bind(expression) }, row: { $0.int(0) }).flatMap(\.self) ?? 0
        knownExpressions[expression] = count
        return count
    }
}
