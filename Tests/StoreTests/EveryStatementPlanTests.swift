import Articles
import Testing

@testable import Store

/// Every statement in the sources of the store is looked at: whether it goes through a table that grows with the library.
@Suite struct EveryStatementPlanTests {
    private let library: TestLibrary

    /// Statements that are put together begin here; ``QueryPlanTests`` and ``EveryConditionPlanTests`` look at them whole.
    private static let putTogether: Set<String> = ["SearchStatements.swift", "FilterOrder.swift", "FacetCounter.swift"]
    private static let conditions = "Conditions"

    init() throws {
        library = try TestLibrary()
        try library.add([Samples.whole] + Samples.numbered(1...3))
        // Makes the connection's temporary tables.
        _ = try library.library.facets(SearchRequest("dasatinib"))
    }

    /// The steps that go through large tables, by file, of all statements that stand by themselves.
    private func scans() throws -> [(file: String, step: String, sql: String)] {
        var scans: [(file: String, step: String, sql: String)] = []
        var count = 0
        for source in try SourceStatements.sources() {
            let isPart = Self.putTogether.contains(source.name) || source.folder == Self.conditions
            if isPart || WantedScans.folders.contains(source.folder) { continue }
            for sql in SourceStatements.statements(source.text) {
                count += 1
                scans += try library.plan(of: sql).filter(WantedScans.isLarge).map { (source.name, $0, sql) }
            }
        }
        #expect(count > 300, "Most statements of the sources are found")
        return scans
    }

    @Test func `No statement goes through a table that grows with the library unless it is meant to`() throws {
        for (file, step, sql) in try scans() {
            let isWanted = WantedScans.scans.contains { $0.file == file && $0.steps.contains(where: step.hasPrefix) }
            #expect(isWanted, "\(file): \(step) in \(sql)")
        }
    }

    @Test func `What is meant to is still there`() throws {
        let scans = try scans()
        for wanted in WantedScans.scans {
            for step in wanted.steps {
                #expect(scans.contains { $0.file == wanted.file && $0.step.hasPrefix(step) }, "\(wanted.file): \(step)")
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
}
