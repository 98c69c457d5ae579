import GRDB

/// How much the history may take on disk: the oldest steps are forgotten first.
///
/// What is forgotten is how a step is undone; that it was done stays in the list.
struct HistoryLimit {
    /// Unless the library's settings say otherwise: 256 MiB.
    static let standard = 256 << 20

    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    var bytes: Int {
        get throws {
            try SettingTable(database).value(of: LibrarySetting.historyLimit.rawValue).flatMap(Int.init)
                ?? Self.standard
        }
    }

    /// Forgets the oldest steps until the others are within the limit.
    ///
    /// - Parameter newest: the step that was just made, which stays.
    func prune(keeping newest: Int) throws {
        var total = try SQLQuery("SELECT sum(size) FROM history_step").int(in: database) ?? 0
        let limit = try bytes
        guard total > limit else { return }
        let steps = try SQLQuery("SELECT id, size FROM history_step WHERE size IS NOT NULL ORDER BY id")
            .all(in: database) { (id: $0.int(0) ?? 0, size: $0.int(1) ?? 0) }
        let rows = try StepRows(database)
        let forget = try PreparedStatement(database, "UPDATE history_step SET size = NULL WHERE id = ?")
        for step in steps where step.id != newest && total > limit {
            try rows.deleteRows(of: step.id)
            try forget.run { $0.bind(step.id) }
            total -= step.size
        }
    }
}
