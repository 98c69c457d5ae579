import Articles
import GRDB

/// Finds the article that a record without a known identifier is about, by what it says.
final class TitleMatch {
    private let keys: MatchingKeyTable
    private let authorships: AuthorshipTable
    private let reader: IdentityReader
    private let insertRelation: PreparedStatement

    init(_ database: Database, keys: MatchingKeyTable, authorships: AuthorshipTable) throws {
        self.keys = keys
        self.authorships = authorships
        reader = try IdentityReader(database, capacity: 500)
        insertRelation = try PreparedStatement(
            database, "INSERT OR IGNORE INTO relation (article_id, kind, scheme, value) VALUES (?, ?, ?, ?)")
    }

    /// The article that title, authors, year and place agree with beyond doubt. Where there are several, they were kept
    /// apart before, and none of them is it.
    func article(_ prepared: PreparedRecord) throws -> Int? {
        guard let key = prepared.index.matchingKeys.place else { return nil }
        // In a large library many articles begin on one page of one volume of one year.
        let candidates = try keys.articles(with: key).filter {
            try reader.mayHave(title: prepared.index.matchingKeys.letters, article: $0)
        }
        guard !candidates.isEmpty else { return nil }
        let identity = ArticleIdentity(prepared.record.article)
        var found: [Int] = []
        for candidate in candidates {
            guard let other = try self.identity(candidate) else { continue }
            if Comparison(identity, other).isBeyondDoubt { found.append(candidate) }
        }
        return found.count == 1 ? found[0] : nil
    }

    /// Links an article that is new or has changed with the preprint that it was, or with what became of it.
    func linkVersions(of id: Int, _ article: Article, _ matchingKeys: MatchingKeys) throws {
        for key in matchingKeys.versions {
            for candidate in try keys.articles(with: key) where candidate != id {
                let identity = ArticleIdentity(article)
                guard let other = try self.identity(candidate), Comparison(identity, other).isVersion else {
                    continue
                }
                let isPreprint = identity.kind.contains(.preprint)
                try link(id, isPreprint ? .preprintOf : .publishedFrom, other.identifiers)
                try link(candidate, isPreprint ? .publishedFrom : .preprintOf, article.identifiers)
            }
        }
    }

    private func identity(_ article: Int) throws -> ArticleIdentity? {
        try authorships.settle(article)
        return try reader.identity(article)
    }

    /// After an article became another.
    func forget(_ article: Int) {
        reader.forget(article)
    }

    /// After a transaction was taken back.
    func forget() {
        reader.forget()
    }

    private func link(_ article: Int, _ kind: Relation.Kind, _ identifiers: [Identifier]) throws {
        guard let target = identifiers.first(where: \.scheme.namesOneArticle) else { return }
        try insertRelation.run {
            $0.bind(article)
            $0.bind(kind.rawValue)
            $0.bind(target.scheme.rawValue)
            $0.bind(target.value)
        }
    }
}
