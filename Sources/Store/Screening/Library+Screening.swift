import Articles

extension Library {
    /// The screenings that have begun, by name, at the stage of titles.
    public func screenings() throws -> [Screening] {
        try reading { try Screenings($0).all() }
    }

    /// A screening over a query, or that of a reading list, whether it has begun or not.
    public func screening(_ name: String, at stage: ScreeningStage) throws -> Screening {
        try reading { try Screenings($0).screening(name, stage) }
    }

    /// The numbers of the review's flow diagram, all of one moment.
    public func screeningReport(_ name: String) throws -> ScreeningReport {
        try reading { try Screenings($0).report(name) }
    }

    /// How one article stands now.
    public func standing(of article: Int, in screening: String, at stage: ScreeningStage) throws -> ScreeningStanding {
        try reading { try Screenings($0).standing(of: article, in: screening, stage) }
    }

    /// The reasons for which articles were excluded, in the order of their first use.
    public func screeningReasons(in screening: String) throws -> [String] {
        try reading { try Screenings($0).reasons(in: screening) }
    }

    /// Starts a screening of what a query finds, now and later.
    ///
    /// - Parameter time: now, `YYYY-MM-DDTHH:MM:SSZ`.
    /// - Returns: whether it is new.
    public func startScreening(_ name: String, over query: String, isExact: Bool, time: String) throws -> Bool {
        try writing { try Screenings($0).start(name, over: query, isExact: isExact, time: time) }
    }

    /// Decides about articles: about all of them or, where one can't be decided about, none.
    ///
    /// - Parameters:
    ///   - decision: in place of what was decided before; `nil` makes them open again.
    ///   - checkingScope: whether to look up that all belong to the screening.
    /// - Returns: what had been decided about each at that stage.
    @discardableResult
    public func decide(
        _ decision: ScreeningDecision?, at stage: ScreeningStage, on articles: [Int], in screening: String,
        time: String, checkingScope: Bool = true
    ) throws -> [[ScreeningDecision]] {
        try writing {
            try Screenings($0).decide(
                decision, stage, on: articles, in: screening, time: time, checkingScope: checkingScope)
        }
    }

    /// Brings back what ``decide(_:at:on:in:time:checkingScope:)`` returned of an article.
    public func restoreDecisions(
        _ decisions: [ScreeningDecision], at stage: ScreeningStage, on article: Int, in screening: String
    ) throws {
        try writing { try Screenings($0).restore(decisions, stage, on: article, in: screening) }
    }

    /// - Returns: how many verdicts went with it; the articles stay.
    public func deleteScreening(_ name: String) throws -> Int {
        try writing { try Screenings($0).delete(name) }
    }

    /// An article's title and abstract with the words lit that a query looks for.
    public func highlighted(
        _ article: LibraryArticle, for request: SearchRequest
    ) throws -> (title: HighlightedText?, abstract: HighlightedText?) {
        try reading { database in
            let highlighter = try Searcher(database).highlighter(request)
            return (
                article.article.title.map(highlighter.highlight), article.article.abstract.map(highlighter.highlight)
            )
        }
    }
}
