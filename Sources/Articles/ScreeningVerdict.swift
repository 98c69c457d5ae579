/// What a review is screened by, one after the other (PRISMA 2020, items 8 and 16).
public enum ScreeningStage: String, Sendable, CaseIterable {
    /// By title and abstract.
    case title
    /// By full text; only what the title didn't exclude.
    case fullText = "full-text"
}

/// What was decided about an article.
public enum Verdict: String, Sendable, CaseIterable {
    case include, exclude, maybe
}

/// One verdict of a person at one stage of a screening.
public struct ScreeningDecision: Sendable, Hashable {
    public var stage: ScreeningStage
    public var verdict: Verdict
    /// Why it was excluded. At the stage of titles there need be none.
    public var reason: String?
    /// `2026-11-23T20:15:00Z`
    public var decided: String

    /// The reason of a report that couldn't be had: PRISMA counts it apart from those that were read.
    public static let notRetrieved = "not retrieved"

    public init(_ stage: ScreeningStage, _ verdict: Verdict, reason: String? = nil, decided: String) {
        self.stage = stage
        self.verdict = verdict
        self.reason = reason
        self.decided = decided
    }
}

/// A decision with the screening that it belongs to.
public struct ScreeningVerdict: Sendable, Hashable {
    /// The screening's name.
    public var screening: String
    /// What finds the articles that are screened; `nil` where they are those of the reading list of the same name.
    public var query: String?
    /// Whether the query means only what was typed.
    public var isExact: Bool
    public var decision: ScreeningDecision

    public init(screening: String, query: String?, isExact: Bool = false, _ decision: ScreeningDecision) {
        self.screening = screening
        self.query = query
        self.isExact = isExact
        self.decision = decision
    }
}
