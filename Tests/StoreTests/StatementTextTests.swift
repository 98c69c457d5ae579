import Foundation
import TestSupport
import Testing

/// Every statement is fixed text with bound values; only names of the schema's own tables and columns, and two numbers of
/// ours, are put into one, in the places that are named here.
///
/// Most statements are of the type `StaticString`, into which nothing can be put. What remains are the arguments that
/// take any text: `sql` of GRDB's functions, `naming` and `composed` of our own, and SQLite's C functions.
@Suite struct StatementTextTests {
    private struct Exception {
        let file: String
        let label: String
        let argument: String
        let reason: String
    }

    private static let statement = "PreparedStatement.swift"
    private static let copy = "CopiedTable.swift"

    /// What isn't a literal or fixed text by its type.
    private static let exceptions = [
        Exception(file: statement, label: "sql", argument: "sql", reason: "what `naming` and `composed` hand on"),
        Exception(file: statement, label: "sql", argument: "statement.sql", reason: "an error tells of its statement"),
        Exception(file: statement, label: "composed", argument: "sql.description", reason: "a StaticString"),
        Exception(file: statement, label: "composed", argument: "sql", reason: "`naming`, or `SQLQuery`'s fixed parts"),
        Exception(
            file: statement, label: "composed", argument: #""EXPLAIN QUERY PLAN\n\(sql)""#,
            reason: "`SQLQuery`'s fixed parts"),
        Exception(file: "Explainer.swift", label: "sql", argument: "query.sql", reason: "shown, and not run"),
        Exception(
            file: "DatabaseFile.swift", label: "sql", argument: "migration.sql", reason: "a file of this package"),
        Exception(
            file: "DatabaseFile.swift", label: "sql",
            argument: "\"\"\" PRAGMA page_size = \\(pageSize); PRAGMA application_id = \\(applicationID); "
                + "PRAGMA journal_mode = WAL; \"\"\"",
            reason: "two numbers of ours"),
        Exception(
            file: "RowRestorer.swift", label: "naming", argument: "TableSQL.restoring(table)",
            reason: "a tracked table's names"),
        Exception(
            file: "RowRestorer.swift", label: "naming", argument: "TableSQL.deleting(table)",
            reason: "a tracked table's names"),
        Exception(
            file: "TrashedRows.swift", label: "naming", argument: "TableSQL.selecting(table, where: condition)",
            reason: "a tracked table's names, and a StaticString"),
        Exception(file: copy, label: "naming", argument: "query", reason: "a table's and an index's name"),
        Exception(
            file: copy, label: "naming", argument: #""PRAGMA integrity_check(\"\(name)\")""#,
            reason: "a name of the schema"),
        Exception(
            file: copy, label: "naming", argument: #""DELETE FROM \"\(name)\"""#, reason: "a name of the schema"),
        Exception(
            file: copy, label: "naming", argument: #""SELECT \(list) FROM \"\(name)\" \(order)""#,
            reason: "names of the schema"),
        Exception(
            file: copy, label: "naming", argument: #""INSERT INTO \"\(name)\" (\(list)) VALUES (\(places))""#,
            reason: "names of the schema"),
    ]

    /// What is put into the literals of the files that put statements together.
    private static let values: [String: Set<String>] = [
        "TableSQL.swift": [
            "names", "places", "key", "change", "condition", "table.name", "$0", "table.columns[$0].name",
        ],
        copy: ["name", "index", "list", "order", "places", "$0", #"isByRow ? "rowid" : Self.list(key)"#],
        statement: ["sql", "part.sql"],
    ]

    /// Whether an argument is text that its type keeps as it was written: a `StaticString` of the file, or an element of
    /// a list of them.
    private static func isStatic(_ argument: String, in text: String) -> Bool {
        guard let name = argument.wholeMatch(of: #/(\w+)\.description/#)?.1 else { return false }
        let others = text.matches(
            of: #/(?:\b(?:let|var)\s+(?<name>\w+)\s*=|\b(?<typed>\w+):\s*(?:String|Substring)\b)/#)
        guard !others.contains(where: { $0.name == name || $0.typed == name }) else { return false }
        let isElement = text.matches(of: #/for (?<name>\w+) in (?<list>\w+) /#).contains {
            $0.name == name && text.contains("\($0.list): [StaticString]")
        }
        return isElement || text.contains("\(name): StaticString")
    }

    /// The arguments with such a label that aren't fixed text, in one line each.
    private static func loose(_ label: String, in text: String) -> [String] {
        SourceArguments.labelled(label, in: text).filter { !SourceArguments.isFixed($0) && !isStatic($0, in: text) }
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    @Test(arguments: ["sql", "naming", "composed"])
    func `No statement is put together outside of the places that are named`(label: String) throws {
        let sources = try SourceStatements.sources()
        #expect(sources.count > 100)
        #expect(sources.contains { !SourceArguments.labelled(label, in: $0.text).isEmpty })
        var unused = Self.exceptions.filter { $0.label == label }
        for source in sources {
            for argument in Self.loose(label, in: source.text) {
                let isNamed = Self.exceptions.contains {
                    $0.file == source.name && $0.label == label && $0.argument == argument
                }
                #expect(isNamed, "\(source.path): \(label): \(argument)")
                unused.removeAll { $0.file == source.name && $0.argument == argument }
            }
        }
        #expect(unused.map { "\($0.file): \($0.argument)" } == [], "No longer needs to be named")
    }

    @Test(arguments: values.keys.sorted())
    func `What is put into a statement is of the schema or of ours`(file: String) throws {
        let source = try #require(try SourceStatements.sources().first { $0.name == file })
        // A quotation mark within what is put in doesn't end the literal.
        let found = source.text.matches(of: #/\\\((?<value>(?:[^()]|\([^()]*\))*)\)/#).map { String($0.value) }
        #expect(Set(found) == Self.values[file])
    }

    @Test func `SQLite's own functions get no text but a literal, and GRDB makes none`() throws {
        for source in try SourceStatements.sources() {
            for call in SourceArguments.calls(of: "sqlite3_exec", in: source.text) {
                #expect(call.count == 5 && SourceArguments.isFixed(call[1]), "\(source.path): \(call)")
            }
            let others = SourceStatements.code(source.text)
                .matches(of: #/\bsqlite3_prepare\w*|\bSQL(?:Request|Literal)?\(|\bliteral:|\bStaticString\(/#)
                .map { String($0.output) }
            #expect(others == [], "\(source.path)")
        }
    }

    @Test func `No other module than the store sees SQLite, besides the benchmark`() throws {
        let modules = try FileManager.default.contentsOfDirectory(
            atPath: Repository.folder.appending(path: "Sources").path)
        #expect(Set(modules).isSuperset(of: ["Articles", "Editing", "Export", "Ingestion", "Store", "lib"]))
        for module in modules where module != "Benchmark" {
            for source in try SourceStatements.sources(of: module) {
                let imports = Self.imports(source.text)
                #expect(!imports.contains { $0.contains("@_exported") }, "\(module)/\(source.path)")
                guard module != "Store" else { continue }
                #expect(!imports.contains(where: Self.isDatabase), "\(module)/\(source.path)")
            }
        }
        #expect(try SourceStatements.sources().contains { Self.imports($0.text).contains(where: Self.isDatabase) })
    }

    private static func imports(_ text: String) -> [String] {
        SourceStatements.code(text).matches(of: #/(?m)^[^"\n]*\bimport\s[^\n]+/#).map { String($0.output) }
    }

    private static func isDatabase(_ line: String) -> Bool {
        line.contains("GRDB") || line.lowercased().contains("sqlite")
    }

    @Test(arguments: [
        #"try database.execute(sql: "UPDATE article SET " + column)"#,
        #"try database.execute(sql: parts.joined(separator: " "))"#,
        #"var sql = "DELETE FROM article"; sql += condition; try database.execute(sql: sql)"#,
        "try Int.fetchOne(\n    database,\n    sql:\n        \"SELECT 1 FROM \\(table)\", arguments: [])",
        "try database.execute(\n    sql: \"\"\"\n        DELETE FROM x WHERE y = '\\(z)'\n        \"\"\")",
        #"try database.execute(sql: isOne ? "SELECT 1" : other)"#,
        #"let sql = "SELECT " + x; try database.execute(sql: sql.description)"#,
        #"func run(_ sql: String) { try database.execute(sql: sql.description) }"#,
        "for sql in mends { try database.execute(sql: sql.description) }",
    ])
    func `A statement that is put together is found`(text: String) {
        #expect(Self.loose("sql", in: text).count == 1)
    }

    @Test(arguments: [
        #"try database.execute(sql: "UPDATE x SET y = ?", arguments: [y])"#,
        "try database.execute(\n    sql: \"\"\"\n        SELECT \"a\", 'b)' FROM x -- c\n        \"\"\")",
        "// try database.execute(sql: other)",
        "func run(_ sql: StaticString) { try database.execute(sql: sql.description) }",
        "for sql in mends { try database.execute(sql: sql.description) }\nlet mends: [StaticString] = []",
    ])
    func `A statement that is fixed is none of them`(text: String) {
        #expect(Self.loose("sql", in: text).isEmpty)
    }

    @Test func `A call is read over several lines`() {
        let text = "PreparedStatement(\n    database,\n    naming: TableSQL.selecting(\n        table))"
        #expect(Self.loose("naming", in: text) == ["TableSQL.selecting( table)"])
        #expect(
            SourceArguments.calls(of: "f", in: "g(f(1, \"a, (b\",\n  [2, 3]), 4)") == [["1", "\"a, (b\"", "[2, 3]"]])
        #expect(Self.imports("internal import struct GRDB.Row\n") == ["internal import struct GRDB.Row"])
    }
}
