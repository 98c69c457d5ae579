import Articles
import GRDB

/// Reads and changes screenings.
struct Screenings {
    private let database: Database
    private let table: ScreeningTable
    private let decisions: ScreeningDecisions

    init(_ database: Database) throws {
        self.database = database
        table = ScreeningTable(database)
        decisions = try ScreeningDecisions(database)
    }

    // MARK: - Reading

    func all() throws -> [Screening] {
        try table.all().map { try screening($0, .title, articles: articles($0)) }
    }

    func screening(_ name: String, _ stage: ScreeningStage) throws -> Screening {
        let row = try table.row(named: name)
        return try screening(row, stage, articles: articles(row))
    }

    /// - Parameter articles: all that are screened, in their order.
    private func screening(_ row: ScreeningRow, _ stage: ScreeningStage, articles: [Int]) throws -> Screening {
        let decided = try decided(row, .title)
        let titles = articles.map { Screening.Entry(article: $0, standing: ScreeningStanding(decided[$0] ?? [])) }
        var screening = Screening(
            name: row.name, scope: row.scope, created: row.created, stage: .title, entries: titles, outside: 0)
        screening.outside = outside(decided, titles)
        return stage == .title ? screening : fullText(of: screening, try self.decided(row, .fullText))
    }

    /// What the stage of titles leaves for the next one.
    private func fullText(of titles: Screening, _ decided: [Int: [ScreeningDecision]]) -> Screening {
        var screening = titles
        screening.stage = .fullText
        screening.entries = titles.entries.filter { Self.goesOn($0.standing) }.map {
            Screening.Entry(article: $0.article, standing: ScreeningStanding(decided[$0.article] ?? []))
        }
        screening.outside = outside(decided, screening.entries)
        return screening
    }

    /// By article.
    private func decided(_ row: ScreeningRow, _ stage: ScreeningStage) throws -> [Int: [ScreeningDecision]] {
        try row.id.map { try decisions.all(in: $0, at: stage) } ?? [:]
    }

    private func outside(_ decided: [Int: [ScreeningDecision]], _ entries: [Screening.Entry]) -> Int {
        decided.keys.count - entries.count { decided[$0.article] != nil }
    }

    /// Whether an article that stands so at the stage of titles is looked at in full.
    private static func goesOn(_ standing: ScreeningStanding) -> Bool {
        standing.verdict == .include || standing.verdict == .maybe
    }

    func report(_ name: String) throws -> ScreeningReport {
        let row = try table.row(named: name)
        let articles = try articles(row)
        let titles = try screening(row, .title, articles: articles)
        let decided = try decided(row, .fullText)
        let report = ScreeningReport(
            identified: try IdentifiedRecords(of: articles, in: database), title: titles,
            fullText: decided.isEmpty ? nil : fullText(of: titles, decided))
        if let imbalance = report.imbalances.first { throw LibraryError.countsDisagree(imbalance) }
        return report
    }

    func standing(of article: Int, in name: String, _ stage: ScreeningStage) throws -> ScreeningStanding {
        guard let id = try table.row(named: name).id else { return .open }
        return ScreeningStanding(try decisions.decisions(on: article, in: id, at: stage))
    }

    func reasons(in name: String) throws -> [String] {
        try table.row(named: name).id.map(decisions.reasons) ?? []
    }

    private func articles(_ row: ScreeningRow) throws -> [Int] {
        switch row.source {
        case .readingList(let list):
            return try SQLQuery(
                "SELECT article_id FROM reading_list_entry WHERE reading_list_id = ? ORDER BY position", .int(list)
            ).all(in: database) { $0.int(0) ?? 0 }
        case .query:
            guard let request = row.scope.request else { return [] }
            return try Searcher(database).ids(request)
        }
    }

    // MARK: - Changing

    func start(_ name: String, over query: String, isExact: Bool, time: String) throws -> Bool {
        try table.start(name, over: query, isExact: isExact, time: time)
    }

    /// - Parameter decision: `nil` takes back what was decided.
    /// - Returns: what was decided about each before.
    func decide(
        _ decision: ScreeningDecision?, _ stage: ScreeningStage, on articles: [Int], in name: String, time: String,
        checkingScope: Bool
    ) throws -> [[ScreeningDecision]] {
        let row = try table.row(named: name)
        if checkingScope { try check(articles, row) }
        let screening = try table.idMakingOne(of: row, time: time)
        let decision = try decision.map { try spelledAsBefore($0, in: screening) }
        return try articles.map { article in
            try check(article, in: screening, stage)
            let before = try decisions.decisions(on: article, in: screening, at: stage)
            try decisions.replace(
                with: [decision].compactMap(\.self), on: article, in: screening, at: stage)
            return before
        }
    }

    /// Brings back what was decided before.
    func restore(_ before: [ScreeningDecision], _ stage: ScreeningStage, on article: Int, in name: String) throws {
        guard let screening = try table.row(named: name).id else { return }
        try decisions.replace(with: before, on: article, in: screening, at: stage)
    }

    /// - Returns: how many verdicts went.
    func delete(_ name: String) throws -> Int {
        guard let id = try table.row(named: name).id else { throw LibraryError.noSuchScreening(name, similar: nil) }
        let count = try decisions.count(in: id)
        try table.delete(id)
        return count
    }

    private func check(_ articles: [Int], _ row: ScreeningRow) throws {
        let scope = Set(try self.articles(row))
        if let article = articles.first(where: { !scope.contains($0) }) {
            throw LibraryError.notScreened(article: article, screening: row.name)
        }
    }

    /// The article is there, and at the stage of full texts its title wasn't excluded.
    private func check(_ article: Int, in screening: Int, _ stage: ScreeningStage) throws {
        guard try SQLQuery("SELECT 1 FROM article WHERE id = ?", .int(article)).int(in: database) != nil else {
            throw LibraryError.noSuchArticle(String(article))
        }
        guard stage == .fullText else { return }
        let title = ScreeningStanding(try decisions.decisions(on: article, in: screening, at: .title))
        guard Self.goesOn(title) else { throw LibraryError.notForFullText(article: article) }
    }

    /// A reason that was given before, in other capitals, is the same one.
    private func spelledAsBefore(_ decision: ScreeningDecision, in screening: Int) throws -> ScreeningDecision {
        guard let reason = decision.reason else { return decision }
        var decision = decision
        let known = [ScreeningDecision.notRetrieved] + (try decisions.reasons(in: screening))
        decision.reason = known.first { $0.folded == reason.folded } ?? reason
        return decision
    }
}
