import Articles

/// What the list says about one article, line by line.
enum MarkdownEntry {
    /// More authors than this are "et al.".
    static let authorLimit = 6

    static func lines(of item: LibraryArticle) -> [String] {
        [title(item), authors(item.article), reference(item.article), state(item)].compactMap(\.self)
    }

    /// The title in bold, linked to where the article is.
    private static func title(_ item: LibraryArticle) -> String {
        let article = item.article
        let text = article.markedTitle.map(MarkdownText.markup) ?? "\\[no title\\]"
        let linked = article.lastingAddress.map { "[\(text)](\(MarkdownText.destination($0)))" } ?? text
        return "**\(linked)**\(item.isRetracted ? " **RETRACTED**" : "")"
    }

    /// The first ones as Vancouver style prints them; editors where there are no authors.
    private static func authors(_ article: Article) -> String? {
        let authors = article.people(.author)
        let people = authors.isEmpty ? article.people(.editor) : authors
        guard !people.isEmpty else { return nil }
        var line = MarkdownText.paragraph(people.prefix(authorLimit).map(\.shortName).joined(separator: ", "))
        if people.count > authorLimit { line += ", et al." }
        if authors.isEmpty { line += people.count == 1 ? ", editor." : ", editors." }
        return line.hasSuffix(".") ? line : line + "."
    }

    /// `*journal* 2019;12(3):45-56. DOI: […](…)`
    private static func reference(_ article: Article) -> String? {
        let journal = article.journal?.name.map { "*\(MarkdownText.escaped($0))*" }
        let cited = [journal, place(article).map(MarkdownText.paragraph)].compactMap(\.self)
        var parts = cited.isEmpty ? [] : [cited.joined(separator: " ") + "."]
        if let doi = article.doi {
            let address = MarkdownText.destination(WebAddress.resolving(doi: doi))
            parts.append("DOI: [\(MarkdownText.escaped(doi))](\(address))")
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// `2019;12(3):45-56`
    private static func place(_ article: Article) -> String? {
        let volume = (article.volume ?? "") + (article.issue.map { "(\($0))" } ?? "")
        var place = article.year.map(String.init) ?? ""
        if !volume.isEmpty { place += place.isEmpty ? volume : ";\(volume)" }
        if let pages = article.pages ?? article.articleNumber { place += ":\(pages)" }
        return place.isEmpty ? nil : place
    }

    /// The researcher's tags, the status where it isn't unread, and the stars.
    private static func state(_ item: LibraryArticle) -> String? {
        var parts: [String] = []
        if !item.tags.isEmpty {
            parts.append("Tags: " + item.tags.map(MarkdownText.escaped).joined(separator: ", "))
        }
        if item.status != .unread { parts.append("Status: \(item.status.rawValue)") }
        if let rating = item.rating { parts.append("Rating: " + String(repeating: "★", count: max(0, min(rating, 5)))) }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }
}
