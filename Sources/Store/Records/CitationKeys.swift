import Articles
import GRDB

/// Finds citation keys that no article has or had.
final class CitationKeys {
    private let isTaken: PreparedStatement
    /// How many suffixes of a base are known to be taken.
    private var suffixes = RowCache<String, Int>(capacity: 50_000)

    init(_ database: Database) throws {
        isTaken = try PreparedStatement(
            database,
            """
            SELECT 1 FROM article WHERE citation_key = ?1
            UNION ALL SELECT 1 FROM citation_key_alias WHERE citation_key = ?1
            """)
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

    func forget() {
        suffixes.removeAll()
    }
}
