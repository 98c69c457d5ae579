import Articles

/// What a researcher has made of an article: the fields that differ from what was shown are theirs.
public struct ArticleEdit: Sendable, Equatable {
    /// What was shown.
    public var shown: Article
    public var edited: Article
    /// `nil` where it stays.
    public var citationKey: String?

    public init(shown: Article, edited: Article, citationKey: String? = nil) {
        self.shown = shown
        self.edited = edited
        self.citationKey = citationKey
    }
}

/// What came of editing an article.
public struct EditResult: Sendable, Equatable {
    /// An identifier that another article has, too.
    public struct SharedIdentifier: Sendable, Equatable {
        public var identifier: Identifier
        public var article: Int
        public var title: String?
    }

    /// Names of the fields that changed, as in the JSON Lines export.
    public var changed: [String] = []
    public var shared: [SharedIdentifier] = []

    public init() {}
}

/// The fields of an article that a researcher can write, by their names in the JSON Lines export.
///
/// These are not all that it has: what databases counted, and what has no place of its own, isn't written by hand.
struct WritableField: Sendable {
    let name: String
    let isSame: @Sendable (Article, Article) -> Bool
    let copy: @Sendable (_ from: Article, _ to: inout Article) -> Void

    static let all: [WritableField] = [
        field("type", \.type), field("title", \.title), field("titleMarkup", \.titleMarkup),
        field("translatedTitle", \.translatedTitle), field("authors", \.authorships), field("journal", \.journal),
        field("volume", \.volume), field("issue", \.issue), field("pages", \.pages),
        field("articleNumber", \.articleNumber), field("issueDate", \.issueDate),
        field("electronicDate", \.electronicDate), field("identifiers", \.identifiers), field("links", \.links),
        field("isOpenAccess", \.isOpenAccess), field("publicationTypes", \.publicationTypes),
        field("languages", \.languages), field("keywords", \.keywords), field("meshHeadings", \.meshHeadings),
        field("fieldsOfStudy", \.fieldsOfStudy), field("relations", \.relations), field("abstract", \.abstract),
        field("translatedAbstract", \.translatedAbstract),
    ]

    private static func field<Value: Equatable & SendableMetatype>(
        _ name: String, _ path: any WritableKeyPath<Article, Value> & Sendable
    ) -> WritableField {
        WritableField(name: name) {
            $0[keyPath: path] == $1[keyPath: path]
        } copy: {
            $1[keyPath: path] = $0[keyPath: path]
        }
    }
}
