import Articles

/// What stands in square brackets behind a term: `[tiab]`, `[MeSH Terms:noexp]`, `[ti:~3]`.
///
/// After the PubMed User Guide (April 2024): case and spacing are free, short and long names are known.
struct PubMedTag: Equatable {
    enum Meaning: Equatable {
        case field(FieldDefinition)
        /// `[sb]` and `[filter]`: the term names a filter.
        case filter
        /// One that PubMed has and a library has no place for.
        case unsupported
    }

    var meaning: Meaning
    /// `:~3`: at most so many words between.
    var near: Int?
    /// `:noexp`: nothing narrower.
    var isExact = false
    /// As it was typed, with its brackets.
    var raw: String
    /// What to say about how it was read.
    var note: String?

    /// `nil` where PubMed has no such tag.
    init?(_ content: String) {
        raw = "[\(content)]"
        let parts = content.lowercasedASCII.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first else { return nil }
        let name = first.split(separator: " ").joined(separator: " ")
        if let field = FieldDefinition.tagged(name) {
            meaning = .field(field)
        } else if ["sb", "subset", "filter"].contains(name) {
            meaning = .filter
        } else if Self.unsupported.contains(name) {
            meaning = .unsupported
        } else {
            return nil
        }
        noteEntryDate(name)
        guard parts.count == 2 else { return }
        let option = parts[1].trimmed
        if option == "noexp" || option == "no exp" {
            isExact = true
        } else if option.hasPrefix("~"), let distance = Int(option.dropFirst()), (0...1_000).contains(distance) {
            near = distance
        } else {
            return nil
        }
    }

    private mutating func noteEntryDate(_ name: String) {
        let isOfEntry =
            name.hasPrefix("edat") || name.hasPrefix("crdt") || name.contains("ent") || name.contains("creat")
        if isOfEntry, meaning == FieldDefinition.of(.date).map(Meaning.field) {
            note = "The library doesn't know when PubMed got an article: \(raw) was read as the date of publication."
        }
    }

    private static let unsupported: Set<String> = [
        "book", "cois", "conflict of interest statements", "dcom", "date - completion", "completion date", "rn",
        "ec/rn number", "ec/rn", "fir", "full investigator name", "investigator - full", "ir", "investigator", "gr",
        "grants and funding", "grant number", "grants", "lr", "date - modification", "modification date", "mhda",
        "date - mesh", "mesh date", "nm", "supplementary concept", "substance name", "pa", "pharmacological action",
        "mesh pharmacological action", "pl", "place of publication", "ps", "personal name as subject",
        "subject - personal name", "pubn", "publisher", "text",
    ]
}

/// The filters and inclusive words of PubMed that a library can answer.
enum PubMedFilter {
    /// - Parameter name: `free full text`, `hasabstract`, `review`, `humans`, `english`, …
    static func node(_ name: String, _ values: FieldValues) -> QueryNode? {
        let name = name.lowercasedASCII.split(separator: " ").joined(separator: " ")
        if let node = word(name) { return node }
        switch name {
        case "free full text", "loattrfree full text", "ffrft":
            return .field(FieldCondition(.state, ArticleState.openAccess.rawValue))
        case "pubmed pmc", "pubmed pmc all", "pmc": return .field(FieldCondition(.has, Presence.pmcid.rawValue))
        case "preprint", "preprints": return .field(FieldCondition(.state, ArticleState.preprint.rawValue))
        case "systematic", "systematic review", "systematicreview", "systematic reviews":
            return .field(FieldCondition(.type, "systematic review"))
        case "humans", "animals", "male", "female": return .field(FieldCondition(.mesh, name))
        case "y_1", "y_5", "y_10": return values.condition(.date, [ValueText(text: "last \(name.dropFirst(2)) years")])
        case "fha": return .field(FieldCondition(.has, Presence.abstract.rawValue))
        default: break
        }
        if types.contains(name) { return .field(FieldCondition(.type, name)) }
        // Two letters are a code, and no filter of PubMed.
        guard name.utf8.count > 3, let code = LanguageCodes.code(name), code.utf8.count == 2 else { return nil }
        return .field(FieldCondition(.language, code))
    }

    /// Words that PubMed understands without any tag.
    static func word(_ word: String) -> QueryNode? {
        switch word.lowercasedASCII {
        case "hasabstract": .field(FieldCondition(.has, Presence.abstract.rawValue))
        case "haskeyword": .field(FieldCondition(.has, Presence.keyword.rawValue))
        case "hasnonenglishabstract": .field(FieldCondition(.has, Presence.translation.rawValue))
        case "hasretractionin": .field(FieldCondition(.state, ArticleState.retracted.rawValue))
        default: nil
        }
    }

    private static let types: Set<String> = [
        "review", "clinical trial", "randomized controlled trial", "randomizedcontrolledtrial", "meta-analysis",
        "metaanalysis", "case reports", "letter", "editorial", "comment", "guideline", "practice guideline",
        "books and documents",
        "observational study", "multicenter study", "comparative study",
    ]
}
