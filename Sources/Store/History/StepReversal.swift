import Articles
import GRDB

/// Takes a step of history back, or does it again: the same thing seen from two sides. Either way the step's rows become
/// what leads back.
struct StepReversal {
    private let database: Database
    private let recorder: ChangeRecorder
    private let rows: StepRows
    private let indexing: ArticleIndexing
    private static let page = 500

    init(_ database: Database) throws {
        self.database = database
        recorder = try ChangeRecorder(database)
        rows = try StepRows(database)
        indexing = try ArticleIndexing(database)
    }

    /// - Parameters:
    ///   - keepsWayBack: whether the step can be reversed once more afterwards.
    ///   - progress: called now and then with the part that is done, 0…1.
    func reverse(_ step: HistoryStep, keepsWayBack: Bool, progress: (Double) -> Void) throws {
        // Rows come back in an order in which one may for a moment belong to another that isn't there yet.
        try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        let affected = try AffectedArticles(database).of(step.id)
        let insertions = try StepInsertions(database).of(step.id)
        let last = try lastPosition(of: step.id)
        let work = Double(max(1, affected.count * 2))
        for (index, article) in affected.enumerated() {
            try indexing.takeOut(article)
            if index % 100 == 0 { progress(Double(index) / work) }
        }
        try indexing.finish()
        var way = WayBack(step: step.id, position: last, isKept: keepsWayBack)
        recorder.begin()
        defer { recorder.stop() }
        // What belongs to another row comes after it.
        for isPart in [false, true] { try restoreRows(of: step.id, upTo: last, areParts: isPart, &way) }
        try deleteInsertions(insertions, &way)
        // An author that the step only used may have been kept for its sake.
        if !affected.isEmpty { try UnusedAuthors(database).delete() }
        recorder.stop()
        try flush(&way)
        try rows.deleteRows(of: step.id, upTo: last)
        try rows.setInsertions(keepsWayBack ? recorder.newRows : [], of: step.id, recorder.tables)
        for (index, article) in affected.enumerated() {
            try indexing.putIn(article)
            if index % 100 == 0 { progress(0.5 + Double(index) / work) }
        }
        try indexing.finish()
        try mark(step, size: keepsWayBack ? way.size : nil)
    }

    /// What leads back, as far as it is written.
    private struct WayBack {
        let step: Int
        var position: Int
        let isKept: Bool
        var size = 0
    }

    private func flush(_ way: inout WayBack) throws {
        if way.isKept {
            for change in recorder.changes {
                way.position += 1
                try rows.add(
                    change, of: way.step, position: way.position, table: recorder.tables[change.table].name)
            }
            way.size += recorder.pendingSize
        }
        recorder.forgetChanges()
    }

    private func lastPosition(of step: Int) throws -> Int {
        try SQLQuery("SELECT max(position) FROM history_change WHERE step_id = ?", .int(step)).int(in: database) ?? 0
    }

    /// The last change first.
    private func restoreRows(of step: Int, upTo last: Int, areParts: Bool, _ way: inout WayBack) throws {
        let restorer = try RowRestorer(database, recorder.tables)
        let select = try PreparedStatement(
            database,
            """
            SELECT position, table_name, row_key, row_before FROM history_change
            WHERE step_id = ? AND position < ? ORDER BY position DESC LIMIT ?
            """)
        var next = last + 1
        while true {
            let changes = try select.all {
                $0.bind(step)
                $0.bind(next)
                $0.bind(Self.page)
            } row: {
                (position: $0.int(0) ?? 0, table: $0.text(1) ?? "", key: $0.text(2) ?? "", before: $0.text(3))
            }
            for change in changes where try restorer.table(change.table).isPart == areParts {
                try restorer.restore(table: change.table, key: change.key, before: change.before)
            }
            if recorder.isFull { try flush(&way) }
            guard let last = changes.last else { return }
            next = last.position
        }
    }

    private func deleteInsertions(_ insertions: [String: [ClosedRange<Int>]], _ way: inout WayBack) throws {
        let deleter = try RowDeleter(database)
        for table in recorder.tables where table.hasRanges {
            for range in insertions[table.name] ?? [] {
                for id in range {
                    try deleter.delete(id, from: table.name)
                    if recorder.isFull { try flush(&way) }
                }
            }
        }
    }

    private func mark(_ step: HistoryStep, size: Int?) throws {
        let update = try PreparedStatement(
            database,
            """
            UPDATE history_step SET size = ?2,
                undone = CASE WHEN undone IS NULL THEN strftime('%Y-%m-%dT%H:%M:%fZ', 'now') END
            WHERE id = ?1
            """)
        try update.run {
            $0.bind(step.id)
            $0.bind(size)
        }
        try HistoryLimit(database).prune(keeping: step.id)
    }
}
