import Articles
import GRDB

/// What follows from an article's rows: its place in the index, in the vocabulary and among the matching keys.
///
/// Taken out before the rows change in any other way than through ``ArticleWriter``, and put in again after.
final class ArticleIndexing {
    private let reader: ArticleReader
    private let search: SearchIndex
    private let vocabulary: Vocabulary
    private let matchingKeys: MatchingKeyTable

    init(_ database: Database) throws {
        reader = try ArticleReader(database)
        search = try SearchIndex(database)
        vocabulary = try Vocabulary(database)
        matchingKeys = try MatchingKeyTable(database)
    }

    /// Nothing happens where there is no such article.
    func takeOut(_ id: Int) throws {
        guard let article = try reader.article(id) else { return }
        try matchingKeys.remove(MatchingKeys(article).all, of: id)
        vocabulary.remove(PreparedRecord(article))
        try search.remove(id) {}
    }

    /// Nothing happens where there is no such article.
    func putIn(_ id: Int) throws {
        guard let article = try reader.article(id) else { return }
        try matchingKeys.add(MatchingKeys(article).all, of: id)
        vocabulary.add(PreparedRecord(article))
        try search.add(id)
    }

    /// To be called before the transaction ends.
    func finish() throws {
        try vocabulary.flush()
        try matchingKeys.flush()
    }
}
