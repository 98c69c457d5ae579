import Articles

/// The American Psychological Association's (Publication Manual, 7th edition, chapters 9 and 10), in plain text:
/// `Berg, V. A., & Müller, H. (2019). A title. Journal of Examples, 12(3), 1194–1205. https://doi.org/10.5555/x`
struct APAReference {
    private let parts: ReferenceParts
    private var article: Article { parts.article }

    init(_ item: LibraryArticle) {
        parts = ReferenceParts(item)
    }

    /// A work without authors begins with its title.
    var text: String {
        let date = "(\(parts.year ?? "n.d."))."
        let head = people.map { [ReferenceParts.sentence($0), date, title] } ?? [title, date]
        let place = parts.isPart ? part : parts.isWhole ? publisher : periodical
        return (head + [place.map(ReferenceParts.sentence), address]).compactMap(\.self).joined(separator: " ")
    }

    private var people: String? {
        if let authors = ReferenceNames.apa(parts.authors) { return authors }
        guard !parts.isPart, let editors = ReferenceNames.apa(parts.editors) else { return nil }
        return editors + (parts.editors.count == 1 ? " (Ed.)" : " (Eds.)")
    }

    private var title: String {
        var marks: [String] = []
        switch article.type {
        case .thesis:
            let kind = parts.thesisKind == "dissertation" ? "Doctoral dissertation" : "Master's thesis"
            marks.append([kind, parts.publisher].compactMap(\.self).joined(separator: ", "))
        case .dataset: marks.append("Data set")
        case .software: marks.append("Computer software")
        case .preprint: marks.append("Preprint")
        default: break
        }
        if parts.isRetracted { marks.append("Retracted") }
        return ReferenceParts.sentence(parts.title + marks.map { " [\($0)]" }.joined())
    }

    /// A thesis names its university beside its kind.
    private var publisher: String? {
        article.type == .thesis ? nil : parts.publisher
    }

    /// `Journal of Examples, 12(3), 1194–1205`
    private var periodical: String? {
        let number = article.articleNumber.map { "Article \($0.onOneLine)" }
        let pages = article.pages.map { ReferenceParts.dashed($0.onOneLine) } ?? number
        let volume = parts.volumeAndIssue.isEmpty ? nil : parts.volumeAndIssue
        let known = [parts.container, volume, pages].compactMap(\.self)
        return known.isEmpty ? nil : known.joined(separator: ", ")
    }

    /// `In G. Grey (Ed.), The book (pp. 12–15). Press`
    private var part: String? {
        let editors = ReferenceNames.apaNatural(parts.editors).map {
            $0 + (parts.editors.count == 1 ? " (Ed.)" : " (Eds.)")
        }
        let pages = article.pages.map { pages in
            " (\(pages.contains("-") || pages.contains(",") ? "pp." : "p.") \(ReferenceParts.dashed(pages.onOneLine)))"
        }
        let named = [editors, parts.container.map { $0 + (pages ?? "") }].compactMap(\.self)
        let book = named.isEmpty ? nil : "In " + named.joined(separator: ", ")
        let known = [book, parts.publisher].compactMap(\.self)
        return known.isEmpty ? nil : known.joined(separator: ". ")
    }

    private var address: String? {
        article.doi.map(WebAddress.resolving) ?? parts.address
    }
}
