import Articles

/// The National Library of Medicine's style (K. Patrias, "Citing Medicine", 2nd edition), with the ICMJE's six authors:
/// `Berg VA, Müller H. A title. J Ex. 2019 Nov 5;12(3):1194-205. doi: 10.5555/x. PMID: 31234567.`
struct VancouverReference {
    private let parts: ReferenceParts
    private var article: Article { parts.article }

    init(_ item: LibraryArticle) {
        parts = ReferenceParts(item)
    }

    var text: String {
        let place = parts.isPart ? part : parts.isWhole ? whole : periodical
        return ([people, title] + place + identifiers).compactMap(\.self).joined(separator: " ")
    }

    private var people: String? {
        if let authors = Self.names(parts.authors) { return ReferenceParts.sentence(authors) }
        return parts.isPart ? nil : Self.editors(parts.editors).map { $0 + "." }
    }

    private static func names(_ people: [Author]) -> String? {
        ReferenceNames.short(people, most: 6, kept: 6)
    }

    private static func editors(_ people: [Author]) -> String? {
        names(people).map { "\($0), editor\(people.count == 1 ? "" : "s")" }
    }

    private var title: String {
        var marks = parts.isRetracted ? " [RETRACTED]" : ""
        switch article.type {
        case .thesis: marks += " [\(parts.thesisKind)]"
        case .preprint: marks += " [Preprint]"
        case .dataset: marks += " [dataset]"
        case .software: marks += " [software]"
        case .webpage, .post, .blogPost: marks += " [Internet]"
        default: break
        }
        return ReferenceParts.sentence(parts.title + marks)
    }

    /// `J Ex. 2019 Nov 5;12(3):1194-205.`
    private var periodical: [String?] {
        var place = article.date?.medline ?? ""
        if !parts.volumeAndIssue.isEmpty { place += (place.isEmpty ? "" : ";") + parts.volumeAndIssue }
        if let pages = parts.pages { place += (place.isEmpty ? "" : ":") + ReferenceParts.abbreviated(pages) }
        return [parts.shortContainer.map(ReferenceParts.sentence), place.isEmpty ? nil : place + "."]
    }

    /// `In: Grey G, editor. The book. Press; 2015. p. 12-5.`
    private var part: [String?] {
        let book = [Self.editors(parts.editors).map { $0 + "." }, parts.container.map(ReferenceParts.sentence)]
        let pages = parts.pages.map { "p. \(ReferenceParts.abbreviated($0))." }
        let named = book.compactMap(\.self)
        return [named.isEmpty ? nil : "In: " + named.joined(separator: " "), published, pages]
    }

    private var whole: [String?] {
        [parts.container.map(ReferenceParts.sentence), published]
    }

    /// `Press; 2015.`
    private var published: String? {
        let known = [parts.publisher, article.date?.medline].compactMap(\.self)
        return known.isEmpty ? nil : known.joined(separator: "; ") + "."
    }

    private var identifiers: [String?] {
        let pmid = article.identifier(.pmid)
        let pmcid = article.identifier(.pmcid)
        let numbers = [pmid.map { "PMID: \($0)" }, pmcid.map { "PMCID: \($0)" }].compactMap(\.self)
        let address = article.doi == nil && numbers.isEmpty ? parts.address.map { "Available from: \($0)" } : nil
        return [
            article.doi.map { "doi: \($0)." }, numbers.isEmpty ? nil : numbers.joined(separator: "; ") + ".", address,
        ]
    }
}
