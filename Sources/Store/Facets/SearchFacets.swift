/// What the articles that match a query have, and how many have it.
public struct SearchFacets: Sendable, Equatable {
    /// How many articles match.
    public var total = 0
    /// Newest first; all that there are.
    public var years: [Count] = []
    public var journals: [Count] = []
    /// Publication types.
    public var types: [Count] = []
    /// JCR quartiles of the journals, best first.
    public var quartiles: [Count] = []
    /// MeSH headings, whatever their qualifiers.
    public var meshHeadings: [Count] = []
    public var tags: [Count] = []

    /// Of all but years and quartiles only so many are named, those that most articles have first.
    public static let most = 10

    public typealias Count = Statistics.Count
}
