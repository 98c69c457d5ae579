import Articles

/// The numbers of a review's flow diagram, as PRISMA 2020 has them (Page et al., BMJ 2021;372:n71, figure 1).
public struct ScreeningReport: Sendable, Equatable {
    public var name: String
    public var scope: ScreeningScope
    /// `nil` where nothing was decided yet.
    public var created: String?
    public var identified: IdentifiedRecords
    public var title: ScreeningCounts
    /// `nil` where no full text was judged yet; then titles and abstracts alone say what is included.
    public var fullText: ScreeningCounts?
    /// Articles with a verdict that are no longer screened; they count nowhere.
    public var outside: Int

    init(identified: IdentifiedRecords, title: Screening, fullText: Screening?) {
        name = title.name
        scope = title.scope
        created = title.created
        self.identified = identified
        self.title = title.counts
        self.fullText = fullText?.counts
        outside = title.outside
    }

    /// Records of articles that were identified before: all but one of each article.
    public var duplicatesRemoved: Int { identified.total - title.articles }

    /// Reports that couldn't be had.
    public var notRetrieved: Int {
        fullText?.reasons.first { $0.reason == ScreeningDecision.notRetrieved }?.articles ?? 0
    }

    /// Reports that were read and judged.
    public var assessed: Int { (fullText?.decided ?? 0) - notRetrieved }

    /// Reports that were read and excluded, by reason.
    public var exclusionsOfReports: [ScreeningCounts.Reason] {
        fullText?.reasons.filter { $0.reason != ScreeningDecision.notRetrieved } ?? []
    }

    /// What the review includes so far.
    public var included: Int { (fullText ?? title).included }

    /// The sums that don't add up, as sentences; there are none unless the library or lib is at fault.
    var imbalances: [String] {
        func sum(_ name: String, _ whole: Int, _ parts: Int...) -> String? {
            let total = parts.reduce(0, +)
            return whole == total && parts.allSatisfy { $0 >= 0 } ? nil : "\(name): \(whole), its parts: \(total)"
        }
        let ofFiles = identified.files.reduce(0) { $0 + $1.records }
        var found = [
            sum("records identified", identified.total, ofFiles, identified.byHand),
            sum("records identified", identified.total, title.articles, duplicatesRemoved),
            sum("records", title.articles, title.included, title.excluded, title.maybe, title.open),
            sum("records excluded", title.excluded, title.reasons.reduce(0) { $0 + $1.articles }),
            sum("records not screened", title.open, title.contradictory, title.open - title.contradictory),
        ]
        if let fullText {
            let excluded = exclusionsOfReports.reduce(0) { $0 + $1.articles }
            found += [
                sum("reports sought", fullText.articles, title.included, title.maybe),
                sum("reports sought", fullText.articles, notRetrieved, assessed, fullText.open),
                sum("reports assessed", assessed, fullText.included, fullText.maybe, excluded),
                sum("reports excluded", fullText.excluded, excluded, notRetrieved),
                sum("reports open", fullText.open, fullText.contradictory, fullText.open - fullText.contradictory),
            ]
        }
        return found.compactMap(\.self)
    }
}
