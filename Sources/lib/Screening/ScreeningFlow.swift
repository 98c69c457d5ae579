import Articles
import Store

/// A report's numbers line by line, in the words and the order of the PRISMA 2020 flow diagram.
struct ScreeningFlow {
    struct Line {
        var text: String
        var count: Int
        /// 0 for a box of the diagram, more for what it is made of.
        var depth: Int
    }

    struct Phase {
        var name: String
        var lines: [Line]
    }

    let phases: [Phase]

    init(_ report: ScreeningReport) {
        var phases = [Self.identification(report), Self.screening(report)]
        if let fullText = report.fullText { phases.append(Self.fullTexts(report, fullText)) }
        phases.append(
            Phase(
                name: "Included",
                lines: [
                    Line(
                        text: report.fullText == nil ? "Included by title and abstract" : "Studies included in review",
                        count: report.included, depth: 0)
                ]))
        self.phases = phases
    }

    private static func identification(_ report: ScreeningReport) -> Phase {
        let identified = report.identified
        var lines = [Line(text: "Records identified", count: identified.total, depth: 0)]
        if !identified.databases.isEmpty {
            let sum = identified.databases.reduce(0) { $0 + $1.records }
            lines.append(Line(text: "Databases and registers", count: sum, depth: 1))
            lines += identified.databases.map { Line(text: $0.name, count: $0.records, depth: 2) }
        }
        if !identified.otherSources.isEmpty || identified.byHand > 0 {
            let sum = identified.otherSources.reduce(identified.byHand) { $0 + $1.records }
            lines.append(Line(text: "Other sources", count: sum, depth: 1))
            lines += identified.otherSources.map { Line(text: "\($0.name) files", count: $0.records, depth: 2) }
            if identified.byHand > 0 { lines.append(Line(text: "By hand", count: identified.byHand, depth: 2)) }
        }
        lines.append(Line(text: "Duplicate records removed", count: report.duplicatesRemoved, depth: 0))
        return Phase(name: "Identification", lines: lines)
    }

    private static func screening(_ report: ScreeningReport) -> Phase {
        let counts = report.title
        var lines = [
            Line(text: "Records to screen", count: counts.articles, depth: 0),
            Line(text: "Records screened", count: counts.decided, depth: 0),
            Line(text: "Included", count: counts.included, depth: 1),
            Line(text: "Maybe", count: counts.maybe, depth: 1),
            Line(text: "Excluded", count: counts.excluded, depth: 1),
        ]
        // Where nobody ever gives a reason, there is nothing to list.
        if counts.reasons.contains(where: { $0.reason != nil }) { lines += counts.reasons.map(reason) }
        lines.append(Line(text: "Not yet screened", count: counts.open, depth: 0))
        return Phase(name: "Screening", lines: lines + contradictory(counts))
    }

    private static func fullTexts(_ report: ScreeningReport, _ counts: ScreeningCounts) -> Phase {
        let excluded = report.exclusionsOfReports
        var lines = [
            Line(text: "Reports sought for retrieval", count: counts.articles, depth: 0),
            Line(text: "Reports not retrieved", count: report.notRetrieved, depth: 0),
            Line(text: "Reports assessed for eligibility", count: report.assessed, depth: 0),
            Line(text: "Included", count: counts.included, depth: 1),
            Line(text: "Maybe", count: counts.maybe, depth: 1),
            Line(text: "Excluded", count: excluded.reduce(0) { $0 + $1.articles }, depth: 1),
        ]
        lines += excluded.map(reason)
        lines.append(Line(text: "Not yet assessed", count: counts.open, depth: 0))
        return Phase(name: "Full texts", lines: lines + contradictory(counts))
    }

    private static func reason(_ reason: ScreeningCounts.Reason) -> Line {
        Line(text: reason.reason ?? "No reason given", count: reason.articles, depth: 2)
    }

    private static func contradictory(_ counts: ScreeningCounts) -> [Line] {
        guard counts.contradictory > 0 else { return [] }
        return [Line(text: "Verdicts contradict each other", count: counts.contradictory, depth: 1)]
    }
}
