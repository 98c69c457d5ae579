import Articles
import GRDB

/// How an article is named on the command line.
public enum ArticleReference: Sendable, Equatable {
    case id(Int)
    case identifier(Identifier)
    case citationKey(String)

    /// Bare digits are an id; `pmid:…`, `doi:…`, `key:…` name the others; a bare DOI or PMC number is recognised;
    /// anything else is a citation key.
    public init(_ argument: String) {
        let text = argument.trimmed
        if let id = Int(text), id > 0 {
            self = .id(id)
        } else if text.lowercasedASCII.hasPrefix("key:") {
            self = .citationKey(String(text.dropFirst(4)))
        } else if let identifier = Self.identifier(in: text) {
            self = .identifier(identifier)
        } else {
            self = .citationKey(text)
        }
    }

    /// The identifier that a text consists of, if it does.
    static func identifier(in text: String) -> Identifier? {
        let trimmed = text.trimmed
        let lower = trimmed.lowercasedASCII
        for scheme in Identifier.Scheme.allCases where lower.hasPrefix("\(scheme.rawValue):") {
            return Identifier(scheme, String(trimmed.dropFirst(scheme.rawValue.count + 1)))
        }
        if lower.hasPrefix("pmc"), let identifier = Identifier(.pmcid, trimmed) { return identifier }
        return Identifier(.doi, trimmed)
    }
}

/// Finds the article that a reference names, by way of what merged articles were called too.
struct ArticleLookup {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func id(of reference: ArticleReference) throws -> Int {
        let name: String
        let query: SQLQuery
        switch reference {
        case .id(let id):
            name = String(id)
            query = SQLQuery(
                """
                SELECT id FROM article WHERE id = ?1
                UNION ALL SELECT article_id FROM article_alias WHERE alias_id = ?1
                """, .int(id))
        case .identifier(let identifier):
            name = "\(identifier.scheme.rawValue):\(identifier.value)"
            query = SQLQuery(
                "SELECT article_id FROM identifier WHERE scheme = ? AND value = ? ORDER BY article_id",
                .text(identifier.scheme.rawValue), .text(identifier.value))
        case .citationKey(let key):
            name = key
            query = SQLQuery(
                """
                SELECT id FROM article WHERE citation_key = ?1
                UNION ALL SELECT article_id FROM citation_key_alias WHERE citation_key = ?1
                """, .text(key))
        }
        let found = try query.int(in: database)
        guard let found else { throw LibraryError.noSuchArticle(name) }
        return found
    }
}
