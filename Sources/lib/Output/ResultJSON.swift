import Articles
import Store

/// A found article in JSON: the keys are documented in the README and stable.
enum ResultJSON {
    static func value(_ result: SearchResult) -> JSONValue {
        var members = members(result.article)
        if let score = result.score { members.append(JSONMember("score", .number("\(score)"))) }
        members.add("matches", result.matches.rawValue)
        members.add("snippet", result.snippet?.text)
        return .object(members)
    }

    static func value(_ related: RelatedArticle) -> JSONValue {
        var members = members(related.article)
        members.append(JSONMember("score", .number("\(related.likeness)")))
        members.append(JSONMember("sharedWords", .strings(related.words)))
        return .object(members)
    }

    static func value(_ article: LibraryArticle) -> JSONValue {
        .object(members(article))
    }

    static func value(_ obstacle: SearchObstacle) -> JSONValue {
        .object([
            JSONMember("text", .string(obstacle.text)), JSONMember("articles", .int(obstacle.articles)),
            JSONMember("articlesWithout", .int(obstacle.articlesWithout)),
        ])
    }

    static func value(_ expansion: SearchPage.Expansion) -> JSONValue {
        .object([
            JSONMember("typed", .string(expansion.typed)),
            JSONMember("alternatives", .strings(expansion.alternatives.filter { $0 != expansion.typed })),
            JSONMember("isAcronym", .bool(expansion.isAcronym)),
        ])
    }

    private static func members(_ item: LibraryArticle) -> [JSONMember] {
        let article = item.article
        var members: [JSONMember] = [
            JSONMember("id", .int(item.id)), JSONMember("citationKey", .string(item.citationKey)),
            JSONMember("title", article.title.map(JSONValue.string) ?? .null),
            JSONMember("authors", .strings(article.authors.map(\.naturalName))),
            JSONMember("journal", article.journal?.name.map(JSONValue.string) ?? .null),
            JSONMember("year", article.year.map(JSONValue.int) ?? .null),
            JSONMember("doi", article.doi.map(JSONValue.string) ?? .null),
            JSONMember("pmid", article.identifier(.pmid).map(JSONValue.string) ?? .null),
        ]
        members.add("pmcid", article.identifier(.pmcid))
        members.add("date", article.date?.edtf)
        if let factor = article.journal?.newest(.impactFactor) {
            members.append(JSONMember("impactFactor", .number(factor)))
        }
        members.add("jcrQuartile", article.journal?.newest(.jcrQuartile))
        members.add("citations", article.citationCounts.map(\.count).max())
        members.add("isOpenAccess", article.isOpenAccess)
        if item.isRetracted { members.add("isRetracted", true) }
        members.add("tags", item.tags)
        members.add("status", item.status.rawValue)
        members.add("added", item.added)
        return members
    }
}

extension Journal {
    /// The newest value of a metric.
    func newest(_ kind: JournalMetric.Kind) -> String? {
        metrics.filter { $0.kind == kind }.max { ($0.asOf ?? "") < ($1.asOf ?? "") }?.value
    }
}
