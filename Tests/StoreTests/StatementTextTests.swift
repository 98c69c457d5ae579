import Foundation
import TestSupport
import Testing

/// Every statement is fixed text with bound values; only names of the schema's own tables and columns, and two numbers of
/// ours, are put into one, in the files that are named here.
@Suite struct StatementTextTests {
    private static let putTogether: Set<String> = ["TableSQL.swift", "CopiedTable.swift", "DatabaseFile.swift"]

    private static func sources() throws -> [(name: String, text: String)] {
        let folder = Repository.folder.appending(path: "Sources/Store")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }

    /// The string literals of a source that begin like a statement, or are a clause of one, and have something put in.
    private static func interpolated(_ text: String) -> [String] {
        let literal = #/"""(?s:.*?)"""|"(?:[^"\\\n]|\\.)*"/#
        let verb =
            #/^"+\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|WITH|FROM|WHERE|AND|JOIN|ORDER BY)\s/#
        return text.matches(of: literal).map { String($0.output) }.filter {
            $0.contains("\\(") && $0.firstMatch(of: verb) != nil
        }
    }

    @Test func `No statement is put together outside of the files that are named`() throws {
        let sources = try Self.sources()
        #expect(sources.count > 100)
        for (name, text) in sources where !Self.putTogether.contains(name) {
            #expect(Self.interpolated(text) == [], "\(name)")
        }
        for name in Self.putTogether {
            let text = try #require(sources.first { $0.name == name }?.text)
            #expect(!Self.interpolated(text).isEmpty, "\(name) no longer needs to be named")
        }
    }

    @Test func `Statements that name tables are made of the schema's names alone`() throws {
        for (name, text) in try Self.sources() where name != "PreparedStatement.swift" {
            for use in text.matches(of: #/Statement\([^\n]*naming: (?<what>[^\n]+)/#) {
                let isFixed = use.what.hasPrefix("TableSQL.") || name == "CopiedTable.swift"
                #expect(isFixed, "\(name): \(use.what)")
            }
        }
    }

    @Test func `A statement that is put together is found`() {
        #expect(Self.interpolated(#"let a = "SELECT 1 FROM \(table)""#).count == 1)
        #expect(Self.interpolated(#"let a = "Select \(count) articles""#).isEmpty)
        #expect(Self.interpolated("let a = \"\"\"\n    DELETE FROM x WHERE y = '\\(z)'\n    \"\"\"").count == 1)
    }
}
