import Articles

/// The fields of an article that one record can give where another one is silent, by their names in the
/// JSON Lines export.
struct ArticleField: Sendable {
    let name: String
    let isMissing: @Sendable (Article) -> Bool
    let json: @Sendable (Article) -> JSONValue
    let copy: @Sendable (_ from: Article, _ to: inout Article) -> Void

    static let all: [ArticleField] = [
        text("title") {
            $0.title
        } set: {
            $0.title = $1
        },
        text("titleMarkup") {
            $0.titleMarkup
        } set: {
            $0.titleMarkup = $1
        },
        text("translatedTitle") {
            $0.translatedTitle
        } set: {
            $0.translatedTitle = $1
        },
        text("abstract") {
            $0.abstract
        } set: {
            $0.abstract = $1
        },
        text("translatedAbstract") {
            $0.translatedAbstract
        } set: {
            $0.translatedAbstract = $1
        },
        text("volume") {
            $0.volume
        } set: {
            $0.volume = $1
        },
        text("issue") {
            $0.issue
        } set: {
            $0.issue = $1
        },
        text("pages") {
            $0.pages
        } set: {
            $0.pages = $1
        },
        text("articleNumber") {
            $0.articleNumber
        } set: {
            $0.articleNumber = $1
        },
        text("issueDate") {
            $0.issueDate?.edtf
        } set: {
            $0.issueDate = $1.flatMap(PublicationDate.init(edtf:))
        },
        text("electronicDate") {
            $0.electronicDate?.edtf
        } set: {
            $0.electronicDate = $1.flatMap(PublicationDate.init(edtf:))
        },
        ArticleField(name: "authors") {
            $0.authorships.isEmpty
        } json: {
            .strings($0.authorships.map(\.author.naturalName))
        } copy: {
            $1.authorships = $0.authorships
        },
        ArticleField(name: "isOpenAccess") {
            $0.isOpenAccess == nil
        } json: {
            .bool($0.isOpenAccess ?? false)
        } copy: {
            $1.isOpenAccess = $0.isOpenAccess
        },
        list("publicationTypes") {
            $0.publicationTypes
        } set: {
            $0.publicationTypes = $1
        },
        list("languages") {
            $0.languages
        } set: {
            $0.languages = $1
        },
        list("keywords") {
            $0.keywords
        } set: {
            $0.keywords = $1
        },
        list("fieldsOfStudy") {
            $0.fieldsOfStudy
        } set: {
            $0.fieldsOfStudy = $1
        },
        ArticleField(name: "meshHeadings") {
            $0.meshHeadings.isEmpty
        } json: {
            .strings($0.meshHeadings.map(\.name))
        } copy: {
            $1.meshHeadings = $0.meshHeadings
        },
    ]

    private static func text(
        _ name: String, _ get: @escaping @Sendable (Article) -> String?,
        set: @escaping @Sendable (inout Article, String?) -> Void
    ) -> ArticleField {
        ArticleField(name: name) {
            get($0) == nil
        } json: {
            get($0).map(JSONValue.string) ?? .null
        } copy: {
            set(&$1, get($0))
        }
    }

    private static func list(
        _ name: String, _ get: @escaping @Sendable (Article) -> [String],
        set: @escaping @Sendable (inout Article, [String]) -> Void
    ) -> ArticleField {
        ArticleField(name: name) {
            get($0).isEmpty
        } json: {
            .strings(get($0))
        } copy: {
            set(&$1, get($0))
        }
    }
}
