// What several formats ask of an article.

import Articles

extension Article {
    /// The authors' keywords, else the names of the MeSH headings, each once.
    var subjects: [String] {
        (keywords.isEmpty ? meshHeadings.map(\.name) : keywords).uniqued
    }

    /// The title in CSL's HTML subset. In one that has no markup, nothing is taken for it.
    var markedTitle: String? {
        guard titleMarkup == nil, let title else { return titleMarkup }
        guard title.utf8.contains(where: { "<>&".utf8.contains($0) }) else { return title }
        return title.replacing(ascii: "&", with: "&amp;").replacing(ascii: "<", with: "&lt;").replacing(
            ascii: ">", with: "&gt;")
    }

    /// The first publication type, but for the one that says that it was retracted.
    var workType: String? {
        publicationTypes.first { $0 != MEDLINETypes.retracted }
    }

    /// Texts that records keep under one of these names.
    func keptTexts(_ names: Set<String>) -> [String] {
        otherFields.filter { names.contains($0.name) }.flatMap { member -> [String] in
            switch member.value {
            case .string(let text): [text]
            case .array(let values): values.compactMap { if case .string(let text) = $0 { text } else { nil } }
            default: []
            }
        }
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

extension LibraryArticle {
    /// What is written about it: that it was retracted, the researcher's note, and the notes that came with its records.
    var notes: [String] {
        (isRetracted ? ["RETRACTED"] : []) + [note].compactMap(\.self) + article.keptTexts(["N1", "notes"])
    }
}

extension Journal {
    /// The first abbreviation that isn't the name once more, written in another way.
    var abbreviation: String? {
        let known = name?.folded
        return abbreviations.first { $0.folded != known }
    }

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
