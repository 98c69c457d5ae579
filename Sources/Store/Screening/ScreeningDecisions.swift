import Articles
import GRDB

/// Rows of `screening_decision`. Several of one article at one stage contradict each other.
final class ScreeningDecisions {
    private let database: Database
    private let select: PreparedStatement
    private let insert: PreparedStatement
    private let delete: PreparedStatement

    init(_ database: Database) throws {
        self.database = database
        select = try PreparedStatement(
            database,
            """
            SELECT stage, verdict, reason, decided FROM screening_decision
            WHERE screening_id = ? AND article_id = ? AND stage = ? ORDER BY verdict
            """)
        insert = try PreparedStatement(
            database,
            """
            INSERT INTO screening_decision (screening_id, article_id, stage, verdict, reason, decided)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (screening_id, article_id, stage, verdict) DO NOTHING
            """)
        delete = try PreparedStatement(
            database, "DELETE FROM screening_decision WHERE screening_id = ? AND article_id = ? AND stage = ?")
    }

    func decisions(on article: Int, in screening: Int, at stage: ScreeningStage) throws -> [ScreeningDecision] {
        try select.all {
            $0.bind(screening)
            $0.bind(article)
            $0.bind(stage.rawValue)
        } row: { columns in
            Self.decision(columns, from: 0)
        }.compactMap(\.self)
    }

    /// All that were decided in a screening, by article.
    func all(in screening: Int, at stage: ScreeningStage) throws -> [Int: [ScreeningDecision]] {
        let rows = try SQLQuery(
            """
            SELECT stage, verdict, reason, decided, article_id FROM screening_decision
            WHERE screening_id = ? AND stage = ? ORDER BY article_id, verdict
            """, .int(screening), .text(stage.rawValue)
        ).all(in: database) { columns in (article: columns.int(4) ?? 0, decision: Self.decision(columns, from: 0)) }
        return rows.reduce(into: [:]) { all, row in
            if let decision = row.decision { all[row.article, default: []].append(decision) }
        }
    }

    func count(in screening: Int) throws -> Int {
        try SQLQuery("SELECT count(*) FROM screening_decision WHERE screening_id = ?", .int(screening))
            .int(in: database) ?? 0
    }

    /// In place of all that was decided about the article at the stage; nothing takes it back.
    func replace(
        with decisions: [ScreeningDecision], on article: Int, in screening: Int, at stage: ScreeningStage
    ) throws {
        try delete.run {
            $0.bind(screening)
            $0.bind(article)
            $0.bind(stage.rawValue)
        }
        for decision in decisions { try add(decision, on: article, in: screening) }
    }

    func add(_ decision: ScreeningDecision, on article: Int, in screening: Int) throws {
        try insert.run {
            $0.bind(screening)
            $0.bind(article)
            $0.bind(decision.stage.rawValue)
            $0.bind(decision.verdict.rawValue)
            $0.bind(decision.reason)
            $0.bind(decision.decided)
        }
    }

    /// The reasons that were given in a screening, in the order of their first use.
    func reasons(in screening: Int) throws -> [String] {
        try SQLQuery(
            """
            SELECT reason FROM screening_decision WHERE screening_id = ? AND reason IS NOT NULL
            GROUP BY reason ORDER BY min(decided), reason
            """, .int(screening)
        ).all(in: database) { $0.text(0) ?? "" }
    }

    /// When two articles are joined, the survivor has the verdicts of both. Where they say the same, its own stays, with
    /// the other's reason if it has none; where they differ, both stay and contradict each other.
    static func move(from other: Int, to survivor: Int, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO screening_decision (screening_id, article_id, stage, verdict, reason, decided)
                SELECT screening_id, ?1, stage, verdict, reason, decided FROM screening_decision WHERE article_id = ?2
                ON CONFLICT (screening_id, article_id, stage, verdict) DO UPDATE SET reason = excluded.reason
                WHERE screening_decision.reason IS NULL AND excluded.reason IS NOT NULL
                """, arguments: [survivor, other])
    }

    /// `nil` for what this version doesn't know; the table takes nothing else.
    static func decision(_ columns: Columns, from index: CInt) -> ScreeningDecision? {
        guard let stage = columns.text(index).flatMap(ScreeningStage.init),
            let verdict = columns.text(index + 1).flatMap(Verdict.init)
        else { return nil }
        return ScreeningDecision(
            stage, verdict, reason: columns.text(index + 2), decided: columns.text(index + 3) ?? "")
    }
}
