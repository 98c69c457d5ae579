import Articles

/// What an article is when two are joined: the survivor, with what it lacks from the other one, and the other one's
/// value wherever that says more.
///
/// Fuller author names, a longer abstract, a more precise date, a full page range, a longer title of which the
/// survivor's is the beginning; of identifiers, links, relations, keywords and counts, all.
struct FieldChoice {
    private(set) var article: Article
    /// Names of the fields whose value is the other article's now.
    private(set) var taken: [String]
    /// The other article's values that aren't the survivor's.
    private(set) var differing: [JSONMember]
    /// The survivor's values that gave way.
    private(set) var replaced: [JSONMember] = []

    /// - Parameters:
    ///   - kept: names of the survivor's fields that the researcher wrote.
    ///   - written: names of the other's fields that the researcher wrote; they go before what records say.
    ///   - day: today; a count that has no day of its own was seen then.
    init(_ survivor: Article, with other: Article, kept: Set<String>, written: Set<String>, day: String) {
        let merge = ArticleMerge(survivor, with: other, day: day)
        article = merge.article
        taken = merge.filled
        differing = merge.differing
        for field in ArticleField.all
        where !field.isMissing(survivor) && !field.isMissing(other) && !kept.contains(field.name) {
            guard field.json(survivor) != field.json(other) || field.name == "authors" else { continue }
            guard written.contains(field.name) || Self.saysMore(field.name, other, than: survivor) else { continue }
            take(field, from: other, insteadOf: survivor)
        }
        for field in [\Article.keywords, \.publicationTypes, \.languages, \.fieldsOfStudy] {
            let known = article[keyPath: field]
            article[keyPath: field] = known + other[keyPath: field].filter { !known.contains($0) }
        }
        let headings = article.meshHeadings.map(\.name)
        article.meshHeadings += other.meshHeadings.filter { !headings.contains($0.name) }
    }

    private mutating func take(_ field: ArticleField, from other: Article, insteadOf survivor: Article) {
        guard !Self.lists.contains(field.name) else { return }
        // A title in italics belongs to its plain text.
        if field.name == "titleMarkup", article.title != other.title { return }
        let before = field.json(survivor)
        field.copy(other, &article)
        if field.name == "title" { article.titleMarkup = other.titleMarkup }
        taken.append(field.name)
        differing.removeAll { $0.name == field.name }
        if before != field.json(other) { replaced.append(JSONMember(field.name, before)) }
    }

    private static let lists: Set<String> = [
        "keywords", "publicationTypes", "languages", "fieldsOfStudy", "meshHeadings",
    ]

    static func saysMore(_ field: String, _ other: Article, than one: Article) -> Bool {
        switch field {
        case "authors": areFuller(other.authorships, than: one.authorships)
        case "abstract": length(other.abstract) > length(one.abstract)
        case "translatedAbstract": length(other.translatedAbstract) > length(one.translatedAbstract)
        case "issueDate": isMorePrecise(other.issueDate, than: one.issueDate)
        case "electronicDate": isMorePrecise(other.electronicDate, than: one.electronicDate)
        case "pages": isRange(other.pages) && !isRange(one.pages)
        case "title": isLonger(other.title, than: one.title)
        default: false
        }
    }

    /// The same people or more of them, with more letters in their names, ORCIDs and affiliations.
    private static func areFuller(_ authorships: [Authorship], than others: [Authorship]) -> Bool {
        guard authorships.count >= others.count else { return false }
        func size(_ list: [Authorship]) -> Int {
            list.reduce(0) { sum, authorship in
                sum + authorship.author.naturalName.utf8.count + (authorship.author.orcid == nil ? 0 : 8)
            } + list.flatMap(\.affiliations).count
        }
        return authorships.count > others.count || size(authorships) > size(others)
    }

    private static func isMorePrecise(_ date: PublicationDate?, than other: PublicationDate?) -> Bool {
        guard let date, let other, date.year == other.year else { return false }
        func precision(_ point: PublicationDate.Point) -> Int {
            point.day != nil ? 3 : point.month != nil ? 2 : point.season != nil ? 1 : 0
        }
        return precision(date.start) > precision(other.start)
    }

    private static func isRange(_ pages: String?) -> Bool { pages?.contains("-") ?? false }

    private static func isLonger(_ title: String?, than other: String?) -> Bool {
        guard let title, let other else { return false }
        let (form, otherForm) = (TitleForm(title), TitleForm(other))
        return form.letters.count > otherForm.letters.count && form.letters.starts(with: otherForm.letters)
    }

    private static func length(_ text: String?) -> Int { text?.utf8.count ?? 0 }
}
