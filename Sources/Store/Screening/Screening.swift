import Articles

/// What a screening is of. Which articles these are is looked up whenever it is asked.
public enum ScreeningScope: Sendable, Equatable {
    /// The articles of the reading list of the same name.
    case readingList
    /// What a query finds.
    case query(String, isExact: Bool)

    /// What finds the articles; `nil` for a reading list.
    public var request: SearchRequest? {
        guard case .query(let text, let isExact) = self else { return nil }
        var request = SearchRequest(text)
        request.isExact = isExact
        request.limit = Int.max
        return request
    }
}

/// How an article stands at a stage of a screening.
public enum ScreeningStanding: Sendable, Equatable {
    /// Nobody has judged it.
    case open
    case decided(ScreeningDecision)
    /// Articles that had been judged differently were joined into this one; it is to be judged once more.
    case contradictory([ScreeningDecision])

    init(_ decisions: [ScreeningDecision]) {
        switch decisions.count {
        case 0: self = .open
        case 1: self = .decided(decisions[0])
        default: self = .contradictory(decisions)
        }
    }

    /// `nil` where there is none that holds.
    public var verdict: Verdict? { decision?.verdict }

    public var decision: ScreeningDecision? {
        guard case .decided(let decision) = self else { return nil }
        return decision
    }
}

/// A screening at one of its stages: the articles in their order, and how each stands.
public struct Screening: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        public var article: Int
        public var standing: ScreeningStanding
    }

    public var name: String
    public var scope: ScreeningScope
    /// `nil` where nothing was decided yet.
    public var created: String?
    public var stage: ScreeningStage
    public var entries: [Entry]
    /// Articles with a verdict that are no longer among them: taken off the list, or not found any more.
    public var outside: Int

    public var counts: ScreeningCounts { ScreeningCounts(entries.map(\.standing)) }
}

/// How many articles stand how. Each counts once.
public struct ScreeningCounts: Sendable, Equatable {
    public struct Reason: Sendable, Equatable {
        /// `nil` where none was given.
        public var reason: String?
        public var articles: Int
    }

    public var articles = 0
    public var included = 0
    public var excluded = 0
    public var maybe = 0
    /// Not judged, or to be judged once more.
    public var open = 0
    /// Of the open ones, those whose verdicts contradict each other.
    public var contradictory = 0
    /// Of the excluded ones; the commonest first.
    public var reasons: [Reason] = []

    public var decided: Int { included + excluded + maybe }

    init(_ standings: some Sequence<ScreeningStanding>) {
        var reasons: [String?: Int] = [:]
        for standing in standings {
            articles += 1
            switch standing {
            case .open: open += 1
            case .contradictory:
                open += 1
                contradictory += 1
            case .decided(let decision):
                switch decision.verdict {
                case .include: included += 1
                case .maybe: maybe += 1
                case .exclude:
                    excluded += 1
                    reasons[decision.reason, default: 0] += 1
                }
            }
        }
        self.reasons = reasons.map { Reason(reason: $0.key, articles: $0.value) }.sorted {
            ($1.articles, $0.reason ?? "\u{10FFFF}") < ($0.articles, $1.reason ?? "\u{10FFFF}")
        }
    }
}
