// What several formats ask of an article.

import Articles

extension Article {
    /// The authors' keywords, else the names of the MeSH headings.
    var subjects: [String] {
        keywords.isEmpty ? meshHeadings.map(\.name) : keywords
    }

    func people(_ role: Authorship.Role) -> [Author] {
        authorships.lazy.filter { $0.role == role }.map(\.author)
    }

    /// All values of a scheme, the primary one first.
    func values(_ scheme: Identifier.Scheme) -> [String] {
        identifiers.lazy.filter { $0.scheme == scheme }.map(\.value)
    }

    func addresses(_ kind: Link.Kind) -> [String] {
        links.lazy.filter { $0.kind == kind }.map(\.url)
    }

    /// The greatest count of any database.
    var citations: Int? {
        citationCounts.lazy.map(\.count).max()
    }
}

extension Journal {
    /// The newest value of a metric; among equally new ones the least in the order of text, which is the best
    /// quartile or zone.
    func newest(_ kind: JournalMetric.Kind) -> String? {
        let metrics = metrics.filter { $0.kind == kind }
        guard let newest = metrics.map({ $0.asOf ?? "" }).max() else { return nil }
        return metrics.filter { ($0.asOf ?? "") == newest }.map(\.value).min()
    }
}

extension PublicationDate {
    static let monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

extension PublicationDate.Season {
    /// In English: `Winter`.
    var name: String {
        switch self {
        case .spring: "Spring"
        case .summer: "Summer"
        case .autumn: "Autumn"
        case .winter: "Winter"
        }
    }
}
