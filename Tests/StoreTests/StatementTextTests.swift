import Testing

/// Every statement is fixed text with bound values; only names of the schema's own tables and columns, and two numbers of
/// ours, are put into one, in the files that are named here.
@Suite struct StatementTextTests {
    private static let putTogether: Set<String> = ["TableSQL.swift", "CopiedTable.swift", "DatabaseFile.swift"]

    /// The string literals of a source that begin like a statement, or are a clause of one, and have something put in.
    private static func interpolated(_ text: String) -> [String] {
        let verb =
            #/^"+\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|WITH|FROM|WHERE|AND|JOIN|ORDER BY)\s/#
        return SourceStatements.literals(text).filter {
            $0.contains("\\(") && $0.firstMatch(of: verb) != nil
        }
    }

    @Test func `No statement is put together outside of the files that are named`() throws {
        let sources = try SourceStatements.sources()
        #expect(sources.count > 100)
        for source in sources where !Self.putTogether.contains(source.name) {
            #expect(Self.interpolated(source.text) == [], "\(source.path)")
        }
        for name in Self.putTogether {
            let text = try #require(sources.first { $0.name == name }?.text)
            #expect(!Self.interpolated(text).isEmpty, "\(name) no longer needs to be named")
        }
    }

    @Test func `Statements that name tables are made of the schema's names alone`() throws {
        for source in try SourceStatements.sources() where source.name != "PreparedStatement.swift" {
            for use in source.text.matches(of: #/Statement\([^\n]*naming: (?<what>[^\n]+)/#) {
                let isFixed = use.what.hasPrefix("TableSQL.") || source.name == "CopiedTable.swift"
                #expect(isFixed, "\(source.path): \(use.what)")
            }
        }
    }

    @Test func `A statement that is put together is found`() {
        #expect(Self.interpolated(#"let a = "SELECT 1 FROM \(table)""#).count == 1)
        #expect(Self.interpolated(#"let a = "Select \(count) articles""#).isEmpty)
        #expect(Self.interpolated("let a = \"\"\"\n    DELETE FROM x WHERE y = '\\(z)'\n    \"\"\"").count == 1)
    }
}
