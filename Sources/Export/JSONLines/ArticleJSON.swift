import Articles

/// The members that describe the work itself.
enum ArticleJSON {
    static func add(_ article: Article, to members: inout [JSONMember]) {
        members.add("type", article.type.rawValue)
        members.add("title", article.title)
        members.add("titleMarkup", article.titleMarkup)
        members.add("translatedTitle", article.translatedTitle)
        members.add("abstract", article.abstract)
        members.add("translatedAbstract", article.translatedAbstract)
        members.add("authors", article.authorships.map(authorship))
        if let journal = article.journal { members.append(JSONMember("journal", JournalJSON.object(journal))) }
        addPublication(article, to: &members)
        addIdentifiers(article, to: &members)
        addSubjects(article, to: &members)
        addReach(article, to: &members)
        if !article.otherFields.isEmpty { members.append(JSONMember("otherFields", .object(article.otherFields))) }
    }

    private static func addPublication(_ article: Article, to members: inout [JSONMember]) {
        members.add("volume", article.volume)
        members.add("issue", article.issue)
        members.add("pages", article.pages)
        members.add("articleNumber", article.articleNumber)
        members.add("issueDate", article.issueDate?.edtf)
        members.add("electronicDate", article.electronicDate?.edtf)
        members.add("year", article.year)
    }

    /// `doi`, `pmid` and `pmcid`, like `year`, are for people and scripts; a reader takes `identifiers`.
    private static func addIdentifiers(_ article: Article, to members: inout [JSONMember]) {
        members.add("doi", article.doi)
        members.add("pmid", article.identifier(.pmid))
        members.add("pmcid", article.identifier(.pmcid))
        members.add(
            "identifiers", article.identifiers.map { object([("scheme", $0.scheme.rawValue), ("value", $0.value)]) })
    }

    private static func addSubjects(_ article: Article, to members: inout [JSONMember]) {
        members.add("publicationTypes", article.publicationTypes)
        members.add("languages", article.languages)
        members.add("keywords", article.keywords)
        members.add("meshHeadings", article.meshHeadings.map(meshHeading))
        members.add("fieldsOfStudy", article.fieldsOfStudy)
    }

    private static func addReach(_ article: Article, to members: inout [JSONMember]) {
        members.add("links", article.links.map { object([("kind", $0.kind.rawValue), ("url", $0.url)]) })
        members.add("isOpenAccess", article.isOpenAccess)
        members.add("citationCounts", article.citationCounts.map(citationCount))
        members.add(
            "relations",
            article.relations.map { relation in
                object([
                    ("kind", relation.kind.rawValue), ("scheme", relation.target.scheme.rawValue),
                    ("value", relation.target.value),
                ])
            })
    }

    /// The role is left out where it is author.
    private static func authorship(_ authorship: Authorship) -> JSONValue {
        var members: [JSONMember] = []
        switch authorship.author.name {
        case .literal(let name): members.add("literal", name)
        case .person(let family, let given, let suffix):
            members.add("family", family)
            members.add("given", given)
            members.add("suffix", suffix)
        }
        members.add("orcid", authorship.author.orcid)
        if authorship.role != .author { members.add("role", authorship.role.rawValue) }
        members.add("affiliations", authorship.affiliations)
        return .object(members)
    }

    private static func meshHeading(_ heading: MeSHHeading) -> JSONValue {
        var members = term(heading.name, isMajor: heading.isMajor)
        members.add("qualifiers", heading.qualifiers.map { .object(term($0.name, isMajor: $0.isMajor)) })
        return .object(members)
    }

    private static func term(_ name: String, isMajor: Bool) -> [JSONMember] {
        var members = [JSONMember("name", .string(name))]
        if isMajor { members.add("isMajor", true) }
        return members
    }

    private static func citationCount(_ count: CitationCount) -> JSONValue {
        var members: [JSONMember] = []
        members.add("database", count.database)
        members.add("count", count.count)
        members.add("seen", count.seen)
        return .object(members)
    }

    private static func object(_ members: [(String, String)]) -> JSONValue {
        .object(members.map { JSONMember($0.0, .string($0.1)) })
    }
}
