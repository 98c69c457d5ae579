import Articles
import Store

/// Screenings in words.
enum ScreeningWords {
    /// `excluded (wrong population)`, `full text included`
    static func verdict(_ decision: ScreeningDecision) -> String {
        let stage = decision.stage == .fullText ? "full text " : ""
        return stage + past(decision.verdict) + (decision.reason.map { " (\($0))" } ?? "")
    }

    static func past(_ verdict: Verdict) -> String {
        switch verdict {
        case .include: "included"
        case .exclude: "excluded"
        case .maybe: "maybe"
        }
    }

    /// `12 included, 20 excluded, 4 maybe`
    static func counts(_ counts: ScreeningCounts) -> String {
        "\(grouped(counts.included)) included, \(grouped(counts.excluded)) excluded, \(grouped(counts.maybe)) maybe"
    }

    /// `the reading list`, or what finds the articles.
    static func scope(_ scope: ScreeningScope) -> String {
        switch scope {
        case .readingList: "the reading list"
        case .query(let text, let isExact):
            "what \(text.isEmpty ? "the library has" : "\(text) finds")\(isExact ? " (exactly)" : "")"
        }
    }

    /// The stage's option, where it isn't the usual one: for commands that are shown.
    static func option(_ stage: ScreeningStage) -> String { stage == .title ? "" : " --stage full-text" }
}
