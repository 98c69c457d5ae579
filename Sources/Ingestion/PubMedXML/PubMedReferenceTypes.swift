import Articles

/// What PubMed's types of references say about how an article stands to another (RefType of CommentsCorrections, in
/// NLM's "Errata, Retractions, and Other Linked Citations in PubMed").
enum PubMedReferenceTypes {
    /// - Parameters:
    ///   - type: `RetractionIn`.
    ///   - source: where the other one appeared.
    ///   - isPreprint: whether the record's own article is a preprint.
    /// - Returns: `nil` for what is no relation of articles: data sets, summaries for patients.
    static func relation(_ type: String, source: String, isPreprint: Bool) -> Relation.Kind? {
        switch type {
        case "UpdateIn" where isPreprint: .preprintOf
        case "UpdateOf" where isPreprintServer(source): .publishedFrom
        default: kinds[type]
        }
    }

    private static func isPreprintServer(_ source: String) -> Bool {
        PreprintServers.contains(String(source.prefix { $0 != "." })) || source.contains("[Preprint]")
    }

    /// A partial retraction withdraws a part and corrects the rest.
    private static let kinds: [String: Relation.Kind] = [
        "RetractionIn": .retractedBy, "RetractionOf": .retracts, "RetractedandRepublishedIn": .retractedBy,
        "RetractedandRepublishedFrom": .versionOf, "PartialRetractionIn": .correctedBy,
        "PartialRetractionOf": .corrects, "ErratumIn": .correctedBy, "ErratumFor": .corrects,
        "CorrectedandRepublishedIn": .correctedBy, "CorrectedandRepublishedFrom": .corrects,
        "ExpressionOfConcernIn": .concernIn, "ExpressionOfConcernFor": .concernAbout, "CommentIn": .commentIn,
        "CommentOn": .commentOn, "UpdateIn": .versionOf, "UpdateOf": .versionOf, "RepublishedIn": .versionOf,
        "RepublishedFrom": .versionOf, "ReprintIn": .versionOf, "ReprintOf": .versionOf, "PreprintIn": .publishedFrom,
        "PreprintOf": .preprintOf,
    ]
}
