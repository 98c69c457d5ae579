import Articles
import Testing

@testable import Store

/// Every statement in the sources of the store is looked at: whether it goes through a table that grows with the library,
/// goes through one again and again, or sorts.
@Suite struct EveryStatementPlanTests {
    private struct Planned {
        let file: String
        let folder: String
        let sql: String
        let steps: [PlanStep]

        /// In one line.
        var line: String { sql.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    private let library: TestLibrary

    /// Statements that are put together begin here; ``QueryPlanTests`` and ``EveryConditionPlanTests`` look at them whole.
    private static let putTogether: Set<String> = ["SearchStatements.swift", "FilterOrder.swift", "FacetCounter.swift"]
    private static let conditions = "Conditions"
    private static let repairing = "Repairing"

    init() throws {
        library = try Self.library()
    }

    private static func library() throws -> TestLibrary {
        let library = try TestLibrary()
        try library.add([Samples.whole] + Samples.numbered(1...3))
        // Makes the connection's temporary tables.
        _ = try library.library.facets(SearchRequest("dasatinib"))
        return library
    }

    /// The plans of all statements that stand by themselves.
    private func plans() throws -> [Planned] {
        // Repairs compare tables with temporary ones of the same names.
        let repaired = try Self.library()
        try repaired.library.queue.inDatabase { try DerivedRows($0).make() }
        var plans: [Planned] = []
        for source in try SourceStatements.sources() {
            if Self.putTogether.contains(source.name) || source.folder == Self.conditions { continue }
            let library = source.folder == Self.repairing ? repaired : library
            for sql in SourceStatements.statements(source.text) {
                let steps = try library.steps(of: sql)
                plans.append(Planned(file: source.name, folder: source.folder, sql: sql, steps: steps))
            }
        }
        #expect(plans.count > 400, "Most statements of the sources are found")
        #expect(WantedScans.folders.isSubset(of: plans.map(\.folder)))
        return plans
    }

    /// The steps that go through large tables, by file.
    private func scans() throws -> [(file: String, step: String, sql: String)] {
        try plans().filter { !WantedScans.folders.contains($0.folder) }.flatMap { plan in
            plan.steps.map(\.detail).filter(WantedScans.isLarge).map { (plan.file, $0, plan.sql) }
        }
    }

    /// The steps that go through any table or list for each row of something else, by file.
    private func repeatedScans() throws -> [(file: String, step: String, sql: String)] {
        try plans().flatMap { plan in
            plan.steps.filter { $0.isRepeated && $0.isPass }.map { (plan.file, $0.detail, plan.sql) }
        }
    }

    @Test func `No statement goes through a table that grows with the library unless it is meant to`() throws {
        for (file, step, sql) in try scans() {
            let isWanted = WantedScans.scans.contains { $0.file == file && $0.steps.contains(where: step.hasPrefix) }
            #expect(isWanted, "\(file): \(step) in \(sql)")
        }
    }

    @Test func `No statement, nor one of a check, goes through a table for each row of another`() throws {
        for (file, step, sql) in try repeatedScans() {
            let isWanted = WantedScans.repeated.contains { $0.file == file && $0.steps.contains(where: step.hasPrefix) }
            #expect(isWanted, "\(file): \(step) in \(sql)")
        }
    }

    @Test func `No statement sorts unless it is meant to`() throws {
        for plan in try plans() where plan.steps.map(\.detail).contains(where: WantedSorts.isSort) {
            let isWanted = WantedSorts.sorts.contains {
                $0.file == plan.file && $0.statements.contains(where: plan.line.hasPrefix)
            }
            #expect(isWanted, "\(plan.file): \(plan.line)")
        }
    }

    @Test func `What is meant to is still there`() throws {
        for (scans, wanted) in [
            (try scans(), WantedScans.scans), (try repeatedScans(), WantedScans.repeated),
        ] {
            for wanted in wanted {
                for step in wanted.steps {
                    let isThere = scans.contains { $0.file == wanted.file && $0.step.hasPrefix(step) }
                    #expect(isThere, "\(wanted.file): \(step)")
                }
            }
        }
        let sorting = try plans().filter { $0.steps.map(\.detail).contains(where: WantedSorts.isSort) }
        for wanted in WantedSorts.sorts {
            for statement in wanted.statements {
                let isThere = sorting.contains { $0.file == wanted.file && $0.line.hasPrefix(statement) }
                #expect(isThere, "\(wanted.file): \(statement)")
            }
        }
    }

    @Test func `A pass through a large table is seen`() throws {
        let statements = SourceStatements.statements(
            """
            // "SELECT 1 FROM article"
            let one = "SELECT id FROM article WHERE volume = ?"
            let other = "SELECT id FROM article WHERE citation_key = ?"
            let third = "Select an article"
            """)
        #expect(statements.count == 2)
        let plans = try statements.map { try library.plan(of: $0).filter(WantedScans.isLarge) }
        #expect(plans == [["SCAN article"], []])
    }

    @Test(arguments: [
        ("SELECT * FROM article JOIN note ON instr(note.text, article.title)", ["SCAN note"]),
        ("SELECT (SELECT count(*) FROM note WHERE text = title) FROM article", ["SCAN note"]),
        ("SELECT (SELECT max(text) FROM note WHERE text = title) FROM article", ["SEARCH note"]),
        ("SELECT 1 FROM article WHERE title NOT IN (SELECT text FROM note) OR id IN (SELECT article_id FROM note)", []),
        ("SELECT * FROM article JOIN note ON article_id = article.id", []),
        ("SELECT volume FROM article UNION ALL SELECT text FROM note", []),
    ])
    func `A pass for each row of another table is seen`(sql: String, scans: [String]) throws {
        let steps = try library.steps(of: sql).filter { $0.isRepeated && $0.isPass }
        #expect(steps.map(\.detail) == scans)
    }

    @Test(arguments: [
        ("SELECT id FROM article ORDER BY title", true), ("SELECT volume, count(*) FROM article GROUP BY 1", true),
        ("SELECT DISTINCT volume FROM article", true),
        ("SELECT * FROM article JOIN note ON note.text = article.title", true),
        ("SELECT id FROM article ORDER BY id", false),
        ("SELECT id FROM article ORDER BY citation_key", false),
    ])
    func `A sort is seen`(sql: String, isSort: Bool) throws {
        #expect(try library.plan(of: sql).contains(where: WantedSorts.isSort) == isSort)
    }
}
