import Articles

/// Reads the members of a line that describe the work itself.
enum ArticleLine {
    static func article(_ fields: LineFields) throws(LibraryLineError) -> Article {
        var article = Article()
        article.type = try fields.choice("type", "type of work") ?? .journalArticle
        article.title = try fields.string("title")
        article.titleMarkup = try fields.string("titleMarkup")
        article.translatedTitle = try fields.string("translatedTitle")
        article.abstract = try fields.string("abstract")
        article.translatedAbstract = try fields.string("translatedAbstract")
        article.authorships = try fields.objects("authors", authorship)
        article.journal = try journal(fields)
        try readPublication(fields, into: &article)
        try readSubjects(fields, into: &article)
        try readReach(fields, into: &article)
        article.otherFields = try fields.object("otherFields")
        return article
    }

    private static func readPublication(
        _ fields: LineFields, into article: inout Article
    ) throws(LibraryLineError) {
        article.volume = try fields.string("volume")
        article.issue = try fields.string("issue")
        article.pages = try fields.string("pages")
        article.articleNumber = try fields.string("articleNumber")
        article.issueDate = try fields.date("issueDate")
        article.electronicDate = try fields.date("electronicDate")
    }

    private static func readSubjects(_ fields: LineFields, into article: inout Article) throws(LibraryLineError) {
        article.publicationTypes = try fields.strings("publicationTypes")
        article.languages = try fields.strings("languages")
        article.keywords = try fields.strings("keywords")
        article.meshHeadings = try fields.objects("meshHeadings", meshHeading)
        article.fieldsOfStudy = try fields.strings("fieldsOfStudy")
    }

    private static func readReach(_ fields: LineFields, into article: inout Article) throws(LibraryLineError) {
        article.identifiers = try fields.objects("identifiers", identifier)
        article.links = try fields.objects("links") { (link) throws(LibraryLineError) in
            Link(
                try required("kind", link.choice("kind", "kind of link")),
                try required("url", link.string("url")))
        }
        article.isOpenAccess = try fields.bool("isOpenAccess")
        article.citationCounts = try fields.objects("citationCounts", citationCount)
        article.relations = try fields.objects("relations") { (relation) throws(LibraryLineError) in
            Relation(
                try required("kind", relation.choice("kind", "kind of relation")), try identifier(relation))
        }
    }

    private static func authorship(_ fields: LineFields) throws(LibraryLineError) -> Authorship {
        let name: Author.Name
        if let literal = try fields.string("literal") {
            name = .literal(literal)
        } else if let family = try fields.string("family") {
            name = .person(family: family, given: try fields.string("given"), suffix: try fields.string("suffix"))
        } else {
            throw .invalid("", "has neither \"family\" nor \"literal\"")
        }
        return Authorship(
            Author(name, orcid: try fields.string("orcid")),
            role: try fields.choice("role", "role") ?? .author, affiliations: try fields.strings("affiliations"))
    }

    private static func journal(_ fields: LineFields) throws(LibraryLineError) -> Journal? {
        guard let value = fields.value("journal") else { return nil }
        do throws(LibraryLineError) {
            return try JournalLine.journal(LineFields(value))
        } catch {
            throw error.within("journal")
        }
    }

    private static func identifier(_ fields: LineFields) throws(LibraryLineError) -> Identifier {
        let scheme: Identifier.Scheme = try required("scheme", fields.choice("scheme", "scheme of identifiers"))
        let value = try required("value", fields.string("value"))
        guard let identifier = Identifier(scheme, value) else {
            throw .invalid("value", "is no \(scheme.label): \"\(value.prefix(60))\"")
        }
        return identifier
    }

    private static func meshHeading(_ fields: LineFields) throws(LibraryLineError) -> MeSHHeading {
        MeSHHeading(
            name: try required("name", fields.string("name")), isMajor: try fields.bool("isMajor") ?? false,
            qualifiers: try fields.objects("qualifiers") { (qualifier) throws(LibraryLineError) in
                MeSHHeading.Qualifier(
                    name: try required("name", qualifier.string("name")),
                    isMajor: try qualifier.bool("isMajor") ?? false)
            })
    }

    private static func citationCount(_ fields: LineFields) throws(LibraryLineError) -> CitationCount {
        let count = try required("count", fields.int("count"))
        guard count >= 0 else { throw .invalid("count", "is less than 0") }
        return CitationCount(
            database: try required("database", fields.string("database")), count: count,
            seen: try fields.string("seen"))
    }
}
