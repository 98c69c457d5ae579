import Articles
import GRDB

/// Rows of `journal_metric`, and the newest values that stand in `journal`.
final class JournalMetricTable {
    private let newestBefore: PreparedStatement
    private let newest: PreparedStatement
    private let insert: PreparedStatement
    private let setImpactFactor: PreparedStatement
    private let setQuartile: PreparedStatement
    private let setZone: PreparedStatement

    init(_ database: Database) throws {
        newestBefore = try PreparedStatement(
            database,
            """
            SELECT value FROM journal_metric
            WHERE journal_id = ? AND metric = ? AND category = ? AND as_of <= ? ORDER BY as_of DESC LIMIT 1
            """)
        newest = try PreparedStatement(
            database, "SELECT max(as_of) FROM journal_metric WHERE journal_id = ? AND metric = ?")
        insert = try PreparedStatement(
            database,
            """
            INSERT INTO journal_metric (journal_id, metric, category, as_of, value) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (journal_id, metric, category, as_of) DO UPDATE SET value = excluded.value
            """)
        setImpactFactor = try PreparedStatement(database, "UPDATE journal SET impact_factor = ? WHERE id = ?")
        setQuartile = try PreparedStatement(
            database, "UPDATE journal SET jcr_quartile = ?, jcr_category = ? WHERE id = ?")
        setZone = try PreparedStatement(database, "UPDATE journal SET cas_zone = ?, cas_category = ? WHERE id = ?")
    }

    /// Keeps a value unless it was already so; it becomes the journal's present value if none is newer.
    func add(_ metric: JournalMetric, to journal: Int, day: String) throws {
        let asOf = metric.asOf ?? day
        let known = try newestBefore.first {
            $0.bind(journal)
            $0.bind(metric.kind.rawValue)
            $0.bind(metric.category ?? "")
            $0.bind(asOf)
        } row: {
            $0.text(0)
        }
        if known == metric.value { return }
        let latest =
            try newest.first {
                $0.bind(journal)
                $0.bind(metric.kind.rawValue)
            } row: {
                $0.text(0)
            } ?? nil
        try insert.run {
            $0.bind(journal)
            $0.bind(metric.kind.rawValue)
            $0.bind(metric.category ?? "")
            $0.bind(asOf)
            $0.bind(metric.value)
        }
        if (latest ?? "") <= asOf { try setPresent(metric, of: journal) }
    }

    private func setPresent(_ metric: JournalMetric, of journal: Int) throws {
        switch metric.kind {
        case .impactFactor:
            try setImpactFactor.run {
                $0.bind(Double(metric.value))
                $0.bind(journal)
            }
        case .jcrQuartile:
            try setQuartile.run {
                $0.bind(metric.value)
                $0.bind(metric.category)
                $0.bind(journal)
            }
        case .casZone:
            try setZone.run {
                $0.bind(Int(metric.value))
                $0.bind(metric.category)
                $0.bind(journal)
            }
        }
    }
}
