/// What an article can have, as `has:` names it.
enum Presence: String, CaseIterable {
    case title, abstract, translation, author, journal, date, type, keyword, mesh
    case language = "lang"
    case doi, pmid, pmcid, arxiv, isbn, trial, orcid, affiliation
    case pdf, link, note, tag, list, rating
    case citations = "cites"
    case impactFactor = "if"
    case jcr, zone, volume, issue, pages

    init?(named name: String) {
        let folded = name.lowercased()
        guard let presence = Presence(rawValue: folded) ?? Self.others[folded] else { return nil }
        self = presence
    }

    private static let others: [String: Presence] = [
        "authors": .author, "keywords": .keyword, "types": .type, "language": .language, "pmc": .pmcid,
        "nct": .trial, "links": .link, "url": .link, "notes": .note, "tags": .tag, "lists": .list,
        "citations": .citations, "impact": .impactFactor, "year": .date, "page": .pages,
    ]
}

/// What an article can be, as `is:` names it. Kinds of work (`is:review`) are conditions on its type.
enum ArticleState: String, CaseIterable {
    case retracted, corrected, preprint
    case openAccess = "oa"
    case unread, reading, read

    init?(named name: String) {
        let folded = name.lowercased()
        guard let state = ArticleState(rawValue: folded) ?? Self.others[folded] else { return nil }
        self = state
    }

    private static let others: [String: ArticleState] = [
        "open": .openAccess, "free": .openAccess, "openaccess": .openAccess, "open-access": .openAccess,
    ]

    /// Kinds of work that `is:` knows, and what `type:` calls them.
    static let types: [String: String] = [
        "review": "review", "systematic-review": "systematic review", "meta-analysis": "meta-analysis",
        "trial": "clinical trial", "rct": "randomized controlled trial", "letter": "letter",
        "editorial": "editorial", "comment": "comment", "case-report": "case report", "guideline": "guideline",
        "book": "book", "chapter": "chapter", "thesis": "thesis", "conference": "conference paper",
        "report": "report", "dataset": "dataset", "erratum": "erratum",
    ]
}
