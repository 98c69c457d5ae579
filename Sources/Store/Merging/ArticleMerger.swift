import Articles
import GRDB

/// What came of joining articles.
public struct MergeResult: Sendable, Equatable {
    /// The article that is left, the first that was named.
    public var survivor: Int
    /// Those that are names of it now.
    public var merged: [Int]
    /// What spoke against it.
    public var warnings: [MergeWarning]
}

/// Something that spoke against joining two articles; they were joined all the same.
public struct MergeWarning: Sendable, Equatable {
    public var survivor: Int
    public var merged: Int
    public var veto: Veto
}

/// Joins articles into one. All that is changed goes through the tables' writers and the statements of ``MergeRows``.
final class ArticleMerger {
    private let database: Database
    private let reader: ArticleReader
    private let writer: ArticleWriter
    private let matchingKeys: MatchingKeyTable
    private let vocabulary: Vocabulary
    private let rows: MergeRows
    private let search: SearchIndex

    init(_ database: Database) throws {
        self.database = database
        reader = try ArticleReader(database)
        matchingKeys = try MatchingKeyTable(database)
        writer = try ArticleWriter(
            database, matchingKeys: matchingKeys, authorships: AuthorshipTable(database))
        vocabulary = try Vocabulary(database)
        rows = try MergeRows(database)
        search = try SearchIndex(database)
    }

    /// Joins all into the first.
    ///
    /// - Parameter time: now, `YYYY-MM-DDTHH:MM:SSZ`.
    func merge(_ articles: [Int], time: String) throws -> MergeResult {
        var result = MergeResult(survivor: articles[0], merged: [], warnings: [])
        for other in articles.dropFirst() where other != result.survivor && !result.merged.contains(other) {
            if let veto = try DuplicateSearch(database).veto(result.survivor, other) {
                result.warnings.append(MergeWarning(survivor: result.survivor, merged: other, veto: veto))
            }
            try merge(other, into: result.survivor, time)
            result.merged.append(other)
        }
        try vocabulary.flush()
        try matchingKeys.flush()
        return result
    }

    private func merge(_ other: Int, into survivor: Int, _ time: String) throws {
        // The last one may have changed journals.
        reader.forget()
        guard let known = try reader.libraryArticle(survivor) else {
            throw LibraryError.noSuchArticle(String(survivor))
        }
        guard let lost = try reader.libraryArticle(other) else { throw LibraryError.noSuchArticle(String(other)) }
        let day = String(time.prefix(10))
        let choice = try FieldChoice(
            known.article, with: lost.article, kept: rows.writtenFields(of: survivor),
            written: rows.writtenFields(of: other), day: day)
        try rows.moveSources(from: other, to: survivor, choice)
        let authors = try rows.authors(of: survivor) + rows.authors(of: other)
        try search.changing(survivor) {
            try rows.movePersonalLayer(from: other, to: survivor, time: time)
        }
        try rows.moveAliases(from: other, to: survivor)
        try remove(lost)
        try replace(known.article, of: survivor, with: choice.article, day)
        try rows.setDates(of: survivor, added: min(known.added, lost.added))
        try rows.addAliases(of: lost, to: survivor)
        // Those in another spelling than the one that was kept.
        try UnusedAuthors(database).delete(among: authors)
    }

    /// Takes the article out of the index, the vocabulary and the keys, and its rows away with it.
    private func remove(_ lost: LibraryArticle) throws {
        try matchingKeys.remove(MatchingKeys(lost.article).all, of: lost.id)
        vocabulary.remove(PreparedRecord(lost.article))
        try search.remove(lost.id) { try rows.delete(lost.id) }
    }

    private func replace(_ known: Article, of id: Int, with article: Article, _ day: String) throws {
        guard article != known else { return }
        try writer.replace(id, known, with: article, DerivedText(article), day: day, isTextChanged: true)
        vocabulary.replace(known, with: article)
    }
}

extension PreparedRecord {
    /// An article that is no record of a file.
    convenience init(_ article: Article) {
        self.init(Record(article: article, line: 0, ordinal: 0, digest: Digest(high: 0, low: 0)))
    }
}
