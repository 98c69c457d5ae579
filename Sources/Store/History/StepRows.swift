import GRDB

/// Rows of the history's three tables.
final class StepRows {
    private let insertStep: PreparedStatement
    private let findDone: PreparedStatement
    private let completeStep: PreparedStatement
    private let insertChange: PreparedStatement
    private let insertRange: PreparedStatement
    private let deleteChanges: PreparedStatement
    private let deleteRanges: PreparedStatement

    init(_ database: Database) throws {
        insertStep = try PreparedStatement(
            database,
            "INSERT INTO history_step (time, command) VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?)")
        findDone = try PreparedStatement(database, "SELECT 1 FROM history_step WHERE id = ? AND undone IS NULL")
        completeStep = try PreparedStatement(
            database,
            """
            UPDATE history_step SET import_id = coalesce(?2, import_id), articles = ?3, size = ?4
            WHERE id = ?1
            """)
        insertChange = try PreparedStatement(
            database,
            """
            INSERT INTO history_change (step_id, position, table_name, row_key, row_before, article_id)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        insertRange = try PreparedStatement(
            database,
            "INSERT INTO history_insertion (step_id, table_name, first_key, last_key) VALUES (?, ?, ?, ?)")
        deleteChanges = try PreparedStatement(
            database, "DELETE FROM history_change WHERE step_id = ? AND position <= ?")
        deleteRanges = try PreparedStatement(database, "DELETE FROM history_insertion WHERE step_id = ?")
    }

    func insert(command: String) throws -> Int {
        try insertStep.insert { $0.bind(command) }
    }

    /// Whether the step is there and not undone.
    func isDone(_ step: Int) throws -> Bool {
        try findDone.first({ $0.bind(step) }, row: { _ in true }) ?? false
    }

    /// - Parameter size: `nil` where the step's rows aren't kept.
    func complete(_ step: Int, importID: Int?, articles: Int, size: Int?) throws {
        try completeStep.run {
            $0.bind(step)
            $0.bind(importID)
            $0.bind(articles)
            $0.bind(size)
        }
    }

    func add(_ change: RowChange, of step: Int, position: Int, table: String) throws {
        try insertChange.run {
            $0.bind(step)
            $0.bind(position)
            $0.bind(table)
            $0.bind(change.key)
            $0.bind(change.before)
            $0.bind(change.article)
        }
    }

    /// Whether rows were made of which the history keeps ranges.
    func hasInsertions(_ rows: [KeyRanges], since earlier: [KeyRanges]?, _ tables: [TrackedTable]) -> Bool {
        zip(tables, rows).enumerated().contains { place, row in
            row.0.hasRanges && row.1 != (earlier?[place] ?? KeyRanges())
        }
    }

    func setInsertions(_ rows: [KeyRanges], of step: Int, _ tables: [TrackedTable]) throws {
        try deleteRanges.run { $0.bind(step) }
        for (table, ranges) in zip(tables, rows) where table.hasRanges {
            for range in ranges.ranges {
                try insertRange.run {
                    $0.bind(step)
                    $0.bind(table.name)
                    $0.bind(range.lowerBound)
                    $0.bind(range.upperBound)
                }
            }
        }
    }

    func deleteRows(of step: Int, upTo position: Int = Int.max) throws {
        try deleteChanges.run {
            $0.bind(step)
            $0.bind(position)
        }
        if position == Int.max { try deleteRanges.run { $0.bind(step) } }
    }
}

extension TrackedTable {
    /// Whether what a step makes of it is kept as ranges of ids.
    var hasRanges: Bool { kind == .own || kind == .shared }

    /// Whether a row belongs to one of another table.
    var isPart: Bool { owner != nil }
}
