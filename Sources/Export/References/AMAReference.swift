import Articles

/// The AMA Manual of Style's (11th edition, chapter 3):
/// `Berg VA, Müller H. A title. J Ex. 2019;12(3):1194-1205. doi:10.5555/x`
struct AMAReference {
    private let parts: ReferenceParts
    private var article: Article { parts.article }

    init(_ item: LibraryArticle) {
        parts = ReferenceParts(item)
    }

    var text: String {
        let place = parts.isPart ? part : parts.isWhole ? whole : periodical
        return ([people, title] + place + [identifier]).compactMap(\.self).joined(separator: " ")
    }

    private var people: String? {
        if let authors = Self.names(parts.authors) { return ReferenceParts.sentence(authors) }
        return parts.isPart ? nil : Self.editors(parts.editors).map { $0 + "." }
    }

    private static func names(_ people: [Author]) -> String? {
        ReferenceNames.short(people, most: 6, kept: 3)
    }

    private static func editors(_ people: [Author]) -> String? {
        names(people).map { "\($0), ed\(people.count == 1 ? "" : "s")" }
    }

    private var title: String {
        let title = ReferenceParts.sentence(parts.title)
        let kind: String? =
            switch article.type {
            case .preprint: "Preprint."
            case .thesis: parts.thesisKind.prefix(1).uppercased() + parts.thesisKind.dropFirst() + "."
            case .dataset: "Dataset."
            case .software: "Software."
            default: nil
            }
        return [title, kind, parts.isRetracted ? "Retracted." : nil].compactMap(\.self).joined(separator: " ")
    }

    /// `J Ex. 2019;12(3):1194-1205.`
    private var periodical: [String?] {
        if article.type == .preprint {
            let posted = article.date.map { "Posted online \(Self.words($0.start))." }
            return [parts.shortContainer.map(ReferenceParts.sentence), posted]
        }
        var place = parts.year ?? ""
        if !parts.volumeAndIssue.isEmpty { place += (place.isEmpty ? "" : ";") + parts.volumeAndIssue }
        if let pages = parts.pages { place += (place.isEmpty ? "" : ":") + pages }
        return [parts.shortContainer.map(ReferenceParts.sentence), place.isEmpty ? nil : place + "."]
    }

    /// `In: Grey G, ed. The book. Press; 2015:12-15.`
    private var part: [String?] {
        let named = [Self.editors(parts.editors).map { $0 + "." }, parts.container.map(ReferenceParts.sentence)]
            .compactMap(\.self)
        return [named.isEmpty ? nil : "In: " + named.joined(separator: " "), published(parts.pages)]
    }

    private var whole: [String?] {
        [parts.container.map(ReferenceParts.sentence), published(nil)]
    }

    private func published(_ pages: String?) -> String? {
        var text = [parts.publisher, parts.year].compactMap(\.self).joined(separator: "; ")
        if let pages { text += (text.isEmpty ? "" : ":") + pages }
        return text.isEmpty ? nil : text + "."
    }

    private var identifier: String? {
        article.doi.map { "doi:\($0)" } ?? parts.address
    }

    /// `November 5, 2019`
    private static func words(_ date: PublicationDate.Point) -> String {
        guard let month = date.month else { return String(date.year) }
        let name = PublicationDate.fullMonthNames[month - 1]
        return date.day.map { "\(name) \($0), \(date.year)" } ?? "\(name) \(date.year)"
    }
}
