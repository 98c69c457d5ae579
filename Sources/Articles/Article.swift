// The model's face: what an article is. Everything else in this module says what its parts are.
// The model knows nothing of files, databases or terminals.

/// One published work, whatever its type.
///
/// Texts are plain Unicode text in NFC; a missing value is `nil`, never an empty string.
public struct Article: Sendable, Equatable {
    /// What kind of work it is, in CSL's words.
    public var type: ArticleType = .journalArticle
    /// The title without markup.
    public var title: String?
    /// The title in CSL's HTML subset (`<i>`, `<b>`, `<sub>`, `<sup>`, `<span class="nocase">`),
    /// only where that says more than ``title``.
    public var titleMarkup: String?
    /// The title in another language than the article's own.
    public var translatedTitle: String?
    /// Plain text. A blank line separates paragraphs; a section's label stands at its beginning.
    public var abstract: String?
    /// The abstract in another language, in the form of ``abstract``.
    public var translatedAbstract: String?
    /// Authors, editors and translators, in the order in which they are named.
    public var authorships: [Authorship] = []
    /// Where it appeared.
    public var journal: Journal?
    public var volume: String?
    public var issue: String?
    /// First and last page in full, joined by a hyphen: `1194-1205`.
    public var pages: String?
    /// The number that stands for pages where a journal has none: `e12345`.
    public var articleNumber: String?
    /// The date of the issue, or of the book.
    public var issueDate: PublicationDate?
    /// The date of first publication on the net.
    public var electronicDate: PublicationDate?
    /// As the record names them: `Journal Article`, `Randomized Controlled Trial`.
    public var publicationTypes: [String] = []
    /// BCP 47 codes, the main language first: `en`, `zh`.
    public var languages: [String] = []
    /// The authors' keywords.
    public var keywords: [String] = []
    public var meshHeadings: [MeSHHeading] = []
    /// Fields of study or subject classes that a database assigned.
    public var fieldsOfStudy: [String] = []
    /// The first one of a scheme is the primary one.
    public var identifiers: [Identifier] = []
    public var links: [Link] = []
    /// `nil` where nobody has said.
    public var isOpenAccess: Bool?
    public var citationCounts: [CitationCount] = []
    public var relations: [Relation] = []
    /// What the record says that has no place above, under the record's own names.
    public var otherFields: [JSONMember] = []

    public init() {}

    /// The issue date's year, else the electronic one's.
    public var year: Int? { date?.year }

    /// The issue date, else the electronic one.
    public var date: PublicationDate? { issueDate ?? electronicDate }

    /// Those who wrote it, in order, without editors and translators.
    public var authors: [Author] {
        authorships.lazy.filter { $0.role == .author }.map(\.author)
    }

    /// The primary identifier of a scheme.
    public func identifier(_ scheme: Identifier.Scheme) -> String? {
        identifiers.first { $0.scheme == scheme }?.value
    }

    public var doi: String? { identifier(.doi) }

    /// Whether there is something to store: a title, an identifier, an author or an abstract.
    public var isStorable: Bool {
        title != nil || !identifiers.isEmpty || !authorships.isEmpty || abstract != nil
    }
}

/// Where an article can be found on the net.
public struct Link: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The publisher's or the database's page about the article.
        case landing
        /// A PDF that everybody may read.
        case pdf
    }

    public var kind: Kind
    public var url: String

    public init(_ kind: Kind, _ url: String) {
        self.kind = kind
        self.url = url
    }
}

/// How often an article was cited, as one database counted.
public struct CitationCount: Sendable, Hashable {
    /// `Semantic Scholar`, `Crossref`, …; empty where the record doesn't say.
    public var database: String
    public var count: Int
    /// The day the count was seen, `YYYY-MM-DD`; `nil` until a library gives it the record's.
    public var seen: String?

    public init(database: String, count: Int, seen: String? = nil) {
        self.database = database
        self.count = count
        self.seen = seen
    }
}

/// How an article stands to another work, which may be in no library.
public struct Relation: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case retractedBy = "retracted by"
        case retracts
        case correctedBy = "corrected by"
        case corrects
        case concernAbout = "concern about"
        case concernIn = "concern in"
        case commentOn = "comment on"
        case commentIn = "comment in"
        case preprintOf = "preprint of"
        case publishedFrom = "published from"
        case versionOf = "version of"
        case partOf = "part of"
    }

    public var kind: Kind
    public var target: Identifier

    public init(_ kind: Kind, _ target: Identifier) {
        self.kind = kind
        self.target = target
    }
}

/// A heading of the Medical Subject Headings, with the qualifiers it was given.
public struct MeSHHeading: Sendable, Hashable {
    public struct Qualifier: Sendable, Hashable {
        public var name: String
        public var isMajor: Bool

        public init(name: String, isMajor: Bool = false) {
            self.name = name
            self.isMajor = isMajor
        }
    }

    public var name: String
    public var isMajor: Bool
    public var qualifiers: [Qualifier]

    public init(name: String, isMajor: Bool = false, qualifiers: [Qualifier] = []) {
        self.name = name
        self.isMajor = isMajor
        self.qualifiers = qualifiers
    }
}
