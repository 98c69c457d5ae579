import Articles
import Foundation
import TestSupport
import Testing

@Suite struct DuplicatesCommandTests {
    /// Three invented articles: 1 and 2 are one, 3 is another.
    private static let records = """
        [
          {"id": "a", "type": "article-journal", "title": "Asparaginase activity and outcome in adolescents with leukemia",
           "author": [{"family": "Okafor", "given": "N."}], "issued": {"date-parts": [[2014]]},
           "container-title": "Journal of Invented Haematology", "volume": "31", "page": "204-213"},
          {"id": "b", "type": "article-journal", "title": "Asparaginase activity and outcome in adolescents with leukaemia",
           "author": [{"family": "Okafor", "given": "Ngozi"}], "issued": {"date-parts": [[2014]]},
           "container-title": "Journal of Invented Haematology", "volume": "31", "DOI": "10.5555/b"},
          {"id": "c", "type": "article-journal", "title": "Vincristine and its neuropathy", "DOI": "10.5555/c"}
        ]
        """

    private func command() throws -> Command {
        let command = try Command()
        #expect(try command.run("add", command.file("records.json", Self.records)).exitCode == 0)
        return command
    }

    private func ids(_ command: Command) throws -> [String] {
        try command.run("list", "--format", "ids").lines.sorted()
    }

    @Test func `JSON has groups with articles, confidence and reasons`() throws {
        let json = try command().run("duplicates", "--json").json()
        let group = try #require(json["groups"]?.elements.first)
        #expect(group.keys == ["articles", "confidence", "reasons"])
        #expect(group["articles"]?.elements == [.int(1), .int(2)])
        let confidence = try #require(group["confidence"]?.text.flatMap(Double.init))
        #expect((0.99...1).contains(confidence))
        #expect(group["reasons"]?.elements.first == .string("same title"))
    }

    @Test func `Piped, a group is a line`() throws {
        let result = try command().run("duplicates")
        #expect(result.exitCode == 0 && result.lines.count == 1)
        let cells = result.lines[0].split(separator: "\t")
        #expect(cells[1] == "1 2" && cells[2].hasPrefix("Asparaginase activity"))
    }

    @Test func `Where there are none, that is said`() throws {
        let command = try command()
        try command.run("merge", "1", "2")
        let result = try command.run("duplicates", "--json")
        #expect(result.exitCode == 1)
        #expect(try result.json()["groups"]?.elements.isEmpty == true)
        #expect(result.errors == "No articles seem to be the same.\n")
    }

    @Test func `Groups that are sure enough are joined, unless it is a dry run`() throws {
        let command = try command()
        let dry = try command.run("duplicates", "--auto-above", "0.99", "--dry-run")
        #expect(dry.errors == "Dry run, nothing was changed. 1 article would be joined with others.\n")
        #expect(try ids(command) == ["1", "2", "3"])
        let less = try command.run("duplicates", "--auto-above", "1")
        #expect(less.exitCode == 1 && less.errors.contains("1 group less sure is left."))
        #expect(try command.run("duplicates", "--auto-above", "0.99", "--json").json()["groups"]?.elements.count == 1)
        #expect(try ids(command) == ["1", "3"])
        #expect(try command.run("check").exitCode == 0)
    }

    @Test func `merge joins, and the old id goes on naming the article`() throws {
        let command = try command()
        let result = try command.run("merge", "1", "10.5555/b")
        #expect(result.exitCode == 0)
        #expect(result.errors == "1 article joined into 1; 2 is a name of it now.\n")
        #expect(try command.run("show", "2").output.contains("10.5555/b"))
        #expect(try command.run("show", "2").output == command.run("show", "1").output)
        let again = try command.run("merge", "1", "2")
        #expect(again.exitCode == 1 && again.errors.contains("These are one article"))
    }

    @Test func `merge warns where something speaks against it`() throws {
        let command = try command()
        let result = try command.run("merge", "2", "3", "--json")
        #expect(result.errors == "Articles 2 and 3 were joined, though they have different DOIs.\n")
        #expect(
            try result.json()
                == JSONParser.parse(
                    """
                    {"article": 2, "merged": [3],
                     "warnings": [{"articles": [2, 3], "reason": "they have different DOIs"}]}
                    """))
    }

    // MARK: - The walk

    @Test(arguments: [80, 120]) func `Two articles stand side by side, and what differs is marked`(columns: Int) throws
    {
        let shown = try command().terminal("lib duplicates", columns: columns, input: "s\n").output
        let lines = shown.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= columns })
        let rows = lines.map { $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") }
        #expect(rows.contains("Id 1 2"))
        #expect(rows.contains("Volume 31 31"))
        #expect(rows.contains("≠ Authors Okafor N Okafor N") == false)
        #expect(rows.contains { $0.hasPrefix("≠ Title Asparaginase") })
        #expect(rows.contains("≠ Pages 204-213"))
        #expect(rows.contains("≠ DOI 10.5555/b"))
        #expect(rows.contains { $0.hasSuffix("q quit: s") || $0.contains("q quit:") })
        #expect(lines.last?.hasSuffix("0 articles joined, 1 skipped.") == true)
    }

    @Test func `What differs is lit where there are colours`() throws {
        let shown = try command().terminal("lib duplicates", input: "q\n", environment: [:]).output
        #expect(shown.contains("\u{1B}[1;33m204-213\u{1B}[0m"))
        #expect(!shown.contains("\u{1B}[1;33m31"))
    }

    @Test func `m joins`() throws {
        let command = try command()
        let shown = try command.terminal("lib duplicates", input: "m\n")
        #expect(shown.exitCode == 0 && shown.output.hasSuffix("1 article joined.\n"))
        #expect(try ids(command) == ["1", "3"])
        #expect(try command.run("check").exitCode == 0)
    }

    @Test func `n is remembered`() throws {
        let command = try command()
        let shown = try command.terminal("lib duplicates", input: "x\n\nn\n").output
        #expect(shown.hasSuffix("0 articles joined, 1 pair judged not to be the same.\n"))
        #expect(try ids(command) == ["1", "2", "3"])
        #expect(try command.run("duplicates").exitCode == 1)
        let merged = try command.run("merge", "1", "2")
        #expect(merged.errors.contains("though you judged them not to be the same"))
    }

    @Test(arguments: ["s\n", "q\n", "\u{4}"]) func `What is left for later comes again`(keys: String) throws {
        let command = try command()
        #expect(try command.terminal("lib duplicates", input: keys).exitCode == 0)
        #expect(try command.run("duplicates").lines.count == 1)
    }

    @Test func `What a record says can't steer the terminal`() throws {
        let command = try Command()
        let evil = Self.records.replacing("Ngozi", with: "\\u001b[31mNgozi\\u202e")
            .replacing("10.5555/b", with: "").replacing("\"Journal of", with: "\"\\u009bJournal of")
        try command.run("add", command.file("evil.json", evil))
        let shown = try command.terminal("lib duplicates", input: "q\n").output
        #expect(shown.contains("Id"))
        let unsafe = shown.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) }
        #expect(unsafe.isEmpty && !shown.unicodeScalars.contains("\u{202E}"))
    }
}
