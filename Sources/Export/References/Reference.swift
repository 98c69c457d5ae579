import Articles

/// A reference to an article as a style prints it.
enum Reference {
    static func text(of item: LibraryArticle, _ style: CitationStyle) -> String {
        switch style {
        case .vancouver: VancouverReference(item).text
        case .ama: AMAReference(item).text
        case .apa: APAReference(item).text
        }
    }
}

/// What the styles share.
struct ReferenceParts {
    let article: Article
    let isRetracted: Bool

    init(_ item: LibraryArticle) {
        article = item.article
        isRetracted = item.isRetracted
    }

    var authors: [Author] { article.people(.author) }
    var editors: [Author] { article.people(.editor) }
    var title: String { article.title.map(\.onOneLine) ?? "[no title]" }
    var container: String? { article.journal?.name?.onOneLine }
    var shortContainer: String? { (article.journal?.abbreviation ?? article.journal?.name)?.onOneLine }
    var publisher: String? { article.journal?.publisher?.onOneLine }
    var year: String? { article.year.map(String.init) }
    var pages: String? { (article.pages ?? article.articleNumber)?.onOneLine }

    /// Whether it is a part of a book or of proceedings.
    var isPart: Bool {
        switch article.type {
        case .chapter, .conferencePaper, .entry, .encyclopediaEntry, .dictionaryEntry: true
        default: false
        }
    }

    /// Whether it stands for itself.
    var isWhole: Bool {
        switch article.type {
        case .book, .classic, .collection, .thesis, .report, .pamphlet, .manuscript, .dataset, .software, .standard:
            true
        default: false
        }
    }

    /// `12(3)`
    var volumeAndIssue: String {
        (article.volume?.onOneLine ?? "") + (article.issue.map { "(\($0.onOneLine))" } ?? "")
    }

    /// The address for what has no DOI.
    var address: String? { article.lastingAddress?.onOneLine }

    /// The name of a thesis's kind: `dissertation`, `master's thesis`.
    var thesisKind: String {
        article.publicationTypes.contains { $0.lowercasedASCII.contains("master") } ? "master's thesis" : "dissertation"
    }

    /// With a sign at its end: the text's own, else a full stop.
    static func sentence(_ text: String) -> String {
        text.utf8.last.map { ".?!".utf8.contains($0) } ?? true ? text : text + "."
    }

    /// `1194-1205` → `1194-205`, as the National Library of Medicine leaves out what both have; letters stay.
    static func abbreviated(_ pages: String) -> String {
        let ends = pages.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends[0].utf8.count == ends[1].utf8.count else { return pages }
        let digits = ends[0].utf8.drop { !(48...57).contains($0) }
        let otherDigits = ends[1].utf8.drop { !(48...57).contains($0) }
        guard digits.count == otherDigits.count, digits.allSatisfy({ (48...57).contains($0) }),
            otherDigits.allSatisfy({ (48...57).contains($0) })
        else { return pages }
        if digits.count < ends[0].utf8.count { return pages }
        let shared = zip(digits, otherDigits).prefix { $0 == $1 }.count
        return shared == digits.count ? pages : "\(ends[0])-\(Substring(otherDigits.dropFirst(shared)))"
    }

    /// With an en dash between the ends.
    static func dashed(_ pages: String) -> String {
        pages.replacing("-", with: "\u{2013}")
    }
}
