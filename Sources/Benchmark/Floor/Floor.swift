import GRDBSQLite

/// The least time in which SQLite could hold what a library holds: the same rows, already in memory, through
/// prepared statements into the same schema and index, in one transaction.
///
/// The rows of lookup tables (authors, journals, words, …) go in first, in the order of their keys; then the
/// articles in order, each one's rows together and its index row last; then what is kept in another order than that of
/// the articles, in its own. That is the cheapest order in which foreign keys are always met: nothing needs to be looked
/// up to know whether it is there.
struct Floor {
    private let plan: FloorPlan
    private let buffers: [RowBuffer]

    /// Reads a library's rows into memory.
    init(of library: String, isBare: Bool) throws {
        let connection = try SQLiteConnection(library)
        let plan = isBare ? FloorPlan.bare : try FloorPlan.library(connection)
        self.plan = plan
        buffers = try plan.tables.map { try RowBuffer(connection.prepare($0.select)) }
    }

    /// Makes the database, and returns the seconds from its opening to its closing, and how many of them were computed.
    func write(to path: String) throws -> (seconds: Double, processor: Double) {
        let clock = ContinuousClock()
        let before = SystemCall.ownProcessorSeconds
        let seconds = try clock.measure { try load(SQLiteConnection(path)) } / .seconds(1)
        return (seconds, SystemCall.ownProcessorSeconds - before)
    }

    private func load(_ connection: SQLiteConnection) throws {
        try connection.execute(Self.settings)
        try connection.execute("BEGIN IMMEDIATE")
        try connection.execute(plan.schema)
        let statements = try plan.tables.map { try connection.prepare($0.insert) }
        try withCursors { cursors in
            for turn in [FloorPlan.Turn.beforeArticles, .withTheirArticle, .afterArticles] {
                let indices = cursors.indices.filter { plan.tables[$0].turn == turn }
                if turn == .withTheirArticle {
                    try insertArticles(indices, &cursors, statements)
                } else {
                    for index in indices {
                        while cursors[index].key != nil { try insert(&cursors[index], statements[index]) }
                    }
                }
            }
        }
        try connection.execute("COMMIT")
    }

    private func insertArticles(_ indices: [Int], _ cursors: inout [RowCursor], _ statements: [SQLiteStatement]) throws
    {
        // The first of them is the table of articles, so it has a row for each key of the others.
        while let first = indices.first, let article = cursors[first].key {
            for index in indices {
                while cursors[index].key == article { try insert(&cursors[index], statements[index]) }
            }
        }
    }

    private func insert(_ cursor: inout RowCursor, _ statement: SQLiteStatement) throws {
        cursor.bind(to: statement.handle)
        _ = try statement.step()
        statement.reset()
    }

    /// Calls the body with a cursor for each buffer, all of which stay where they are.
    private func withCursors(_ body: (inout [RowCursor]) throws -> Void) throws {
        func descend(_ cursors: [RowCursor]) throws {
            guard cursors.count < buffers.count else {
                var cursors = cursors
                return try body(&cursors)
            }
            let buffer = buffers[cursors.count]
            try buffer.bytes.withUnsafeBytes { try descend(cursors + [RowCursor($0, columns: buffer.columns)]) }
        }
        try descend([])
    }

    /// As the connection of an import has them. How much of the index is gathered in memory is in the schema.
    private static let settings = """
        PRAGMA page_size = 16384;
        PRAGMA application_id = 1281974898;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA cache_size = -52000;
        PRAGMA secure_delete = OFF;
        PRAGMA foreign_keys = ON;
        """
}
