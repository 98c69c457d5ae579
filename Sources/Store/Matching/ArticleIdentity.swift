import Articles

/// What tells one article from another: little of it, in the form in which it is compared.
struct ArticleIdentity: Sendable {
    /// One author, as far as two records can be expected to agree on the name.
    struct Name: Sendable, Equatable {
        /// The words of the family name, folded, without particles.
        let family: [String]
        /// The words of the given name that are no initials.
        let given: [String]
    }

    /// The article's; 0 for a record that is none yet.
    var id = 0
    var titles: [TitleForm] = []
    /// The first ones.
    var authors: [Name] = []
    /// How many people wrote it; groups are named by some databases only.
    var authorCount = 0
    /// Whether the record says that there are more authors than it names.
    var namesMoreAuthors = false
    var years: [Int] = []
    /// The volume's number, without a supplement's.
    var volume: Int?
    var pages: PageSpan?
    var journals: [String] = []
    /// Those at which it was shown, folded.
    var congresses: [String] = []
    private(set) var identifiers: [Identifier] = []
    /// The DOIs, without what pages and versions hang on them.
    private(set) var worksDOIs: [String] = []
    var kind: WorkKind = []

    static let maximumAuthors = 12

    init() {}

    init(_ article: Article) {
        self.init(
            title: article.title, translatedTitle: article.translatedTitle, type: article.type,
            identifiers: article.identifiers)
        years = [article.issueDate, article.electronicDate].compactMap { $0?.year }
        volume = Self.volume(article.volume)
        pages = PageSpan(pages: article.pages, articleNumber: article.articleNumber)
        for author in article.authors {
            if case .person = author.name { authorCount += 1 }
        }
        for author in article.authors.prefix(Self.maximumAuthors) {
            switch author.name {
            case .person(let family, let given, _): add(family: family, given: given ?? "")
            case .literal(let name): add(family: name, given: "")
            }
        }
        namesMoreAuthors = article.otherFields.contains { Self.signsOfMoreAuthors.contains($0.name) }
        let journals = [article.journal?.name].compactMap(\.self) + (article.journal?.abbreviations ?? [])
        for name in journals { add(JournalForm(name)) }
        add(publicationTypes: article.publicationTypes)
    }

    init(title: String?, translatedTitle: String?, type: ArticleType, identifiers: [Identifier]) {
        set(identifiers)
        titles = [title, translatedTitle].compactMap { $0.map { TitleForm($0) } }
        kind = titles.first?.kind ?? []
        if type == .conferencePaper { kind.insert(.abstract) }
        if Self.isPreprint(type, identifiers) { kind.insert(.preprint) }
    }

    mutating func set(_ identifiers: [Identifier]) {
        self.identifiers = identifiers
        worksDOIs = identifiers.filter { $0.scheme == .doi }.map { DOIForm.base($0.value) }
    }

    mutating func add(family: String, given: String) {
        let words = family.folded.split(separator: " ").map(String.init)
        let kept = words.filter { !Self.particles.contains($0) }
        authors.append(
            Name(
                family: kept.isEmpty ? words : kept,
                given: given.folded.split(separator: " ").map(String.init).filter { $0.utf8.count > 1 }))
    }

    mutating func add(_ journal: JournalForm) {
        if journal.isOfCongress { kind.insert(.abstract) }
        if let congress = journal.congress { congresses.append(congress) }
        if let name = journal.name { journals.append(name) }
    }

    mutating func add(publicationTypes: [String]) {
        for type in publicationTypes { kind.formUnion(WorkKind.types[type.folded] ?? []) }
    }

    static func isPreprint(_ type: ArticleType, _ identifiers: [Identifier]) -> Bool {
        let dois = identifiers.lazy.filter { $0.scheme == .doi }.map(\.value)
        // A server's DOI beside a publisher's is one of a published article.
        return dois.isEmpty ? type == .preprint : dois.allSatisfy(DOIForm.isPreprint)
    }

    /// 24 of "24 Suppl 3".
    static func volume(_ text: String?) -> Int? {
        guard let text else { return nil }
        return PageSpan.number(text.utf8[...], digits: 9)
    }

    private static let particles: Set<String> = [
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "jr", "sr",
        "st",
        "ten", "ter", "zu", "zur", "bin", "ben", "ii", "iii",
    ]
    /// The fields that readers keep an "et al." in.
    static let signsOfMoreAuthors: Set<String> = ["authorsIncomplete", "authorIncomplete"]
}
