import Articles
import GRDB

/// Finds the article that a record is about by the identifiers that it gives.
final class IdentifierMatch {
    enum Result: Equatable {
        /// No identifier is known.
        case none
        case one(Int)
        /// The identifiers name several articles, or name one that has another DOI, PMID or PMCID.
        case contradiction([Int])
        /// They name this article, of which the record is an erratum, a reply or the like, or the other way round.
        case otherKind(Int, Veto)
    }

    private let find: PreparedStatement
    private let others: PreparedStatement
    private let kinds: KindMatch

    init(_ database: Database) throws {
        find = try PreparedStatement(
            database, "SELECT article_id FROM identifier WHERE scheme = ? AND value = ? ORDER BY article_id")
        others = try PreparedStatement(
            database, "SELECT value FROM identifier WHERE article_id = ? AND scheme = ? ORDER BY position")
        kinds = try KindMatch(database)
    }

    func article(for record: Article) throws -> Result {
        let identifiers = record.identifiers
        var found: [Int] = []
        var others: [Int: Veto] = [:]
        var isOnlyOthers = false
        for identifier in identifiers where identifier.scheme.namesOneArticle {
            let articles = try articles(with: identifier)
            for article in articles where others[article] == nil && !found.contains(article) {
                if let veto = try kinds.veto(record, article) { others[article] = veto } else { found.append(article) }
            }
            if !articles.isEmpty, articles.allSatisfy({ others[$0] != nil }) { isOnlyOthers = true }
        }
        if isOnlyOthers {
            if found.isEmpty, let other = others.min(by: { $0.key < $1.key }) {
                return .otherKind(other.key, other.value)
            }
            return .contradiction((found + others.keys).sorted())
        }
        let agreeing = try found.filter { try !contradicts(identifiers, $0) }
        switch (found.count, agreeing.count) {
        case (0, _): return .none
        case (1, 1): return .one(found[0])
        // The others were stored apart from this one earlier, because they contradict it.
        case (_, 1) where try isSubset(identifiers, of: agreeing[0]): return .one(agreeing[0])
        default: return .contradiction(found.sorted())
        }
    }

    func articles(with identifier: Identifier) throws -> [Int] {
        try find.all {
            $0.bind(identifier.scheme.rawValue)
            $0.bind(identifier.value)
        } row: {
            $0.int(0) ?? 0
        }
    }

    /// Whether the article has a DOI, PMID or PMCID of its own and not the one that is given.
    private func contradicts(_ identifiers: [Identifier], _ article: Int) throws -> Bool {
        for scheme in [Identifier.Scheme.doi, .pmid, .pmcid] {
            let given = identifiers.filter { $0.scheme == scheme }.map(\.value)
            let own = try values(scheme, of: article)
            if !given.isEmpty, !own.isEmpty, Set(given).isDisjoint(with: own) { return true }
        }
        return false
    }

    private func isSubset(_ identifiers: [Identifier], of article: Int) throws -> Bool {
        for identifier in identifiers where identifier.scheme.namesOneArticle {
            if try !values(identifier.scheme, of: article).contains(identifier.value) { return false }
        }
        return true
    }

    private func values(_ scheme: Identifier.Scheme, of article: Int) throws -> [String] {
        try others.all {
            $0.bind(article)
            $0.bind(scheme.rawValue)
        } row: {
            $0.text(0) ?? ""
        }
    }
}
