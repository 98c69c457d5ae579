import Articles

/// Where Europe PMC has its records from (the field `source`).
enum EuropePMCSources {
    /// Sources whose records are all of one type.
    static let types: [String: ArticleType] = ["PPR": .preprint, "PAT": .patent, "ETH": .thesis, "HIR": .report]

    /// What a record's id in a source is elsewhere; `nil` where it is known in Europe PMC alone.
    static func identifier(_ id: String, in source: String) -> Identifier? {
        switch source {
        case "MED": Identifier(.pmid, id)
        case "PMC": Identifier(.pmcid, id)
        default: nil
        }
    }
}
