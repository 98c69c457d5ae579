import GRDB

@testable import Store

/// A step of a statement's plan.
struct PlanStep {
    let detail: String
    /// Whether it is done for each row of another step: as an inner loop, or in a subquery that depends on the row.
    let isRepeated: Bool

    /// Whether it goes through a table or a list from end to end; so does a search for an extreme that no
    /// value narrows down.
    var isPass: Bool {
        detail.hasPrefix("SCAN ") || detail.hasPrefix("SEARCH ") && !detail.contains("?)")
    }

    /// - Parameter rows: of EXPLAIN QUERY PLAN (sqlite.org/eqp.html).
    static func steps(_ rows: [Row]) -> [PlanStep] {
        var repeated: Set<Int> = []
        var withLoop: Set<Int> = []
        return rows.map { row in
            let (id, parent, detail) = (row["id"] as Int, row["parent"] as Int, row["detail"] as String)
            let isWithin = repeated.contains(parent)
            if isWithin || detail.hasPrefix("CORRELATED") { repeated.insert(id) }
            let isLoop = detail.hasPrefix("SCAN ") || detail.hasPrefix("SEARCH ")
            let isInner = isLoop && !withLoop.insert(parent).inserted
            return PlanStep(detail: detail, isRepeated: isWithin || isInner)
        }
    }
}

extension TestLibrary {
    /// The steps of a statement's plan, outermost first.
    func plan(of sql: String) throws -> [String] { try steps(of: sql).map(\.detail) }

    func steps(of sql: String) throws -> [PlanStep] {
        try library.queue.inDatabase { database in
            let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
            // The plan is made before the arguments are known.
            statement.setUncheckedArguments(StatementArguments())
            return PlanStep.steps(try Row.fetchAll(statement))
        }
    }

    /// The steps of a statement's plan that go through a whole table.
    ///
    /// Three are left out, of what every change asks once: the columns of the schema, the sizes of the history's steps,
    /// and whether there is any trash, which its first row tells.
    func scans(of sql: String) throws -> [String] {
        // What the index, a function or a subquery gives is no table.
        let given = ["SCAN article_search VIRTUAL TABLE", "SCAN json_each", "SCAN CONSTANT", "SCAN (sub"]
        let once = ["SCAN pragma_table_", "SCAN history_step", "SCAN trash"]
        return try plan(of: sql).filter { step in
            step.hasPrefix("SCAN") && !(given + once).contains(where: step.hasPrefix)
        }
    }

    /// The statements that are run meanwhile, each once, without those that FTS5 runs for itself.
    func statements(_ body: () throws -> Void) throws -> [String] {
        let trace = Trace()
        library.queue.inDatabase { database in
            database.trace(options: .statement) { event in
                if case .statement(let statement) = event { trace.add(statement.sql) }
            }
        }
        try body()
        library.queue.inDatabase { $0.trace(nil) }
        return trace.statements
    }
}

/// The connection calls it on its own queue only.
private final class Trace: @unchecked Sendable {
    private(set) var statements: [String] = []

    func add(_ sql: String) {
        let isData = ["SELECT", "INSERT", "UPDATE", "DELETE"].contains { sql.hasPrefix($0) }
        let isOfIndex = sql.contains("'article_search_") || sql.contains("main\".\"search_text")
        if isData, !isOfIndex, !statements.contains(sql) { statements.append(sql) }
    }
}
