import Articles
import GRDB

/// Reads the steps of history, and goes back and forth in them.
struct History {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    // MARK: - Reading

    /// The newest first.
    func steps(limit: Int) throws -> [HistoryStep] {
        try steps(
            SQLQuery(
                """
                SELECT id, time, command, articles, undone, size, import_id FROM history_step ORDER BY id DESC LIMIT ?
                """, .int(limit)))
    }

    /// The steps that added, changed or removed an article, the newest first.
    func steps(of article: Int) throws -> [HistoryStep] {
        try steps(
            SQLQuery(
                """
                SELECT id, time, command, articles, undone, size, import_id FROM history_step
                WHERE id IN (
                    SELECT step_id FROM history_change WHERE article_id = ?1
                    UNION
                    SELECT step_id FROM history_insertion
                    WHERE table_name = 'article' AND ?1 BETWEEN first_key AND last_key
                    UNION
                    SELECT step.id FROM source
                    JOIN import_file ON import_file.id = import_file_id
                    JOIN history_step AS step ON step.import_id = import_file.import_id
                    WHERE article_id = ?1
                )
                ORDER BY id DESC
                """, .int(article)))
    }

    func step(_ id: Int) throws -> HistoryStep {
        let found = try steps(
            SQLQuery(
                "SELECT id, time, command, articles, undone, size, import_id FROM history_step WHERE id = ?", .int(id)))
        guard let step = found.first else { throw LibraryError.noSuchStep(id) }
        return step
    }

    /// The step that `undo` without an id takes back.
    func lastStep() throws -> HistoryStep {
        let id = try SQLQuery("SELECT max(id) FROM history_step WHERE undone IS NULL").int(in: database)
        guard let id else { throw LibraryError.nothingToUndo }
        return try step(id)
    }

    /// The step that `redo` without an id does again: the one that was taken back last.
    func lastUndoneStep() throws -> HistoryStep {
        let id = try SQLQuery(
            "SELECT id FROM history_step WHERE undone IS NOT NULL ORDER BY undone DESC, id LIMIT 1"
        ).int(in: database)
        guard let id else { throw LibraryError.nothingToRedo }
        return try step(id)
    }

    private func steps(_ query: SQLQuery) throws -> [HistoryStep] {
        let counts = try PreparedStatement(
            database,
            """
            SELECT sum(added), sum(updated), sum(unchanged), sum(in_trash), sum(rejected)
            FROM import_file WHERE import_id = ?
            """)
        return try query.all(in: database) { row in
            var step = HistoryStep(
                id: row.int(0) ?? 0, time: row.text(1) ?? "", command: row.text(2) ?? "", articles: row.int(3) ?? 0,
                undone: row.text(4), isKept: row.int(5) != nil)
            if let importID = row.int(6) {
                step.imported = try counts.first({ $0.bind(importID) }) { Self.counts($0) }
            }
            return step
        }
    }

    private static func counts(_ row: Columns) -> ImportCounts {
        var counts = ImportCounts()
        counts.added = row.int(0) ?? 0
        counts.updated = row.int(1) ?? 0
        counts.unchanged = row.int(2) ?? 0
        counts.inTrash = row.int(3) ?? 0
        counts.rejected = row.int(4) ?? 0
        return counts
    }

    // MARK: - Going back and forth

    /// Whether a step can be done again once it is undone, or undone once more when it is done again: what leads back
    /// from an import are its articles, whole, and the history's limit may be too small for them.
    func canGoBack(from step: HistoryStep) throws -> Bool {
        let size = try SQLQuery(
            """
            SELECT coalesce(sum(?2 + coalesce(length(abstract), 0) + coalesce(length(other_fields), 0)), 0)
            FROM history_insertion
            JOIN article ON article.id BETWEEN first_key AND last_key
            LEFT JOIN article_text ON article_text.article_id = article.id
            WHERE step_id = ?1 AND table_name = 'article'
            """, .int(step.id), .int(Self.usualSize)
        ).int(in: database)
        return try size ?? 0 <= HistoryLimit(database).bytes
    }

    /// Bytes of an article's rows beside its long texts.
    private static let usualSize = 6_000

    func undo(_ step: HistoryStep, progress: (Double) -> Void) throws -> StepResult {
        guard step.undone == nil else { throw LibraryError.alreadyUndone(step.id) }
        return try reverse(step, progress)
    }

    func redo(_ step: HistoryStep, progress: (Double) -> Void) throws -> StepResult {
        guard step.undone != nil else { throw LibraryError.notUndone(step.id) }
        return try reverse(step, progress)
    }

    private func reverse(_ step: HistoryStep, _ progress: (Double) -> Void) throws -> StepResult {
        guard step.isKept else { throw LibraryError.stepForgotten(step.id) }
        if let other = try StepConflict(database).step(inTheWayOf: step) {
            throw LibraryError.stepIsNeeded(step.id, by: other)
        }
        let canBeReversed = try canGoBack(from: step)
        try StepReversal(database).reverse(step, keepsWayBack: canBeReversed, progress: progress)
        return StepResult(step: try self.step(step.id), canBeReversed: canBeReversed)
    }
}
