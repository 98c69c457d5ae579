import Articles
import GRDB

/// Finds citation keys that no article has or had.
final class CitationKeys {
    private let isTaken: PreparedStatement
    private let insertAlias: PreparedStatement
    /// `nil` where the library makes keys in the usual way.
    private let pattern: CitationKeyPattern?
    /// How many suffixes of a base are known to be taken.
    private var suffixes = RowCache<String, Int>(capacity: 50_000)

    init(_ database: Database) throws {
        isTaken = try PreparedStatement(
            database,
            """
            SELECT 1 FROM article WHERE citation_key = ?1
            UNION ALL SELECT 1 FROM citation_key_alias WHERE citation_key = ?1
            """)
        pattern = try SettingTable(database).citationKeyPattern()
        insertAlias = try PreparedStatement(
            database, "INSERT INTO citation_key_alias (citation_key, article_id) VALUES (?, ?)")
    }

    /// What an article's key is made of, by the library's own pattern.
    ///
    /// - Parameter usual: what it is where the library has none; `nil` where that wasn't made yet.
    func base(for article: Article, usual: String?) -> String {
        pattern?.base(for: article) ?? usual ?? CitationKey.base(for: article)
    }

    /// The base itself if it is free, else with the first free suffix: `a`, `b`, …
    func free(_ base: String) throws -> String {
        var count = suffixes[base] ?? 0
        while true {
            let key = base + CitationKey.suffix(count)
            if try isTaken.first({ $0.bind(key) }, row: { _ in true }) == nil {
                if count > 0 { suffixes[base] = count }
                return key
            }
            count += 1
        }
    }

    /// Lets a further key name an article, unless it names one already.
    func addAlias(_ key: String, of article: Int) throws {
        guard try isTaken.first({ $0.bind(key) }, row: { _ in true }) == nil else { return }
        try insertAlias.run {
            $0.bind(key)
            $0.bind(article)
        }
    }

    func forget() {
        suffixes.removeAll()
    }
}
