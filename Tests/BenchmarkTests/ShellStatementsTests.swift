import Testing

@testable import Benchmark

@Suite struct ShellStatementsTests {
    private static func query(_ kind: SearchQuery.Kind, _ words: String..., author: String? = nil) -> SearchQuery {
        SearchQuery(kind: kind, band: .medium, words: words, author: author)
    }

    @Test func `Queries are typed as people type them`() {
        #expect(Self.query(.twoWords, "bone", "marrow").arguments == ["--", "bone marrow"])
        #expect(Self.query(.phrase, "bone", "marrow").arguments == ["--", "\"bone marrow\""])
        #expect(Self.query(.prefix, "leuk").arguments == ["--", "leuk*"])
        #expect(Self.query(.author, "graft", author: "berg ida").arguments == ["--author", "berg ida", "--", "graft"])
    }

    private static let ranked =
        "SELECT article_search.rowid, rank\nFROM article_search\nWHERE article_search MATCH ?"

    @Test func `Values are put into lib's statements as SQL writes texts`() {
        let statement = LibStatement(.find, "SELECT ? WHERE x = ? LIMIT ?", values: ["o'neil", "[1,2]", "20"])
        #expect(statement.sql == "SELECT 'o''neil' WHERE x = '[1,2]' LIMIT '20'")
    }

    /// What the shell prints of a small library: first words of lines, for abstracts have line ends, too.
    private static func numbers(_ statements: LibStatement...) throws -> [Int] {
        let library = try SmallLibrary()
        defer { library.remove() }
        let run = try ProcessRun.succeeding("sqlite3", ["-batch", library.path, ShellStatements(statements).sql])
        return run.outputText.split(separator: "\n").compactMap { line in
            line.contains("|") || line.allSatisfy(\.isNumber) ? Int(line.prefix { $0 != "|" }) : nil
        }
    }

    @Test func `The best are read to be ranked, and twenty are shown`() throws {
        let numbers = try Self.numbers(LibStatement(.findAndCount, Self.ranked, values: ["\"leukemia\""]))
        #expect(numbers.count == 21 && numbers[0] == 300 && Set(numbers).count == 21)
    }

    @Test func `What has some of the words comes behind what has all`() throws {
        let all = LibStatement(.findAndCount, Self.ranked, values: ["\"leukemia\""])
        let none = LibStatement(.findAndCount, Self.ranked, values: ["\"nowhere\" AND \"leukemia\""])
        let some = LibStatement(.findSome, Self.ranked, values: ["\"leukemia\""])
        #expect(try Self.numbers(none, some) == Self.numbers(all))
        #expect(try Self.numbers(none) == [0])
    }

    @Test func `The newest are shown in their order, unranked`() throws {
        let newest = "SELECT article.id FROM article WHERE true ORDER BY article.date DESC, article.id DESC LIMIT ?"
        let numbers = try Self.numbers(
            LibStatement(.count, "SELECT 4711"), LibStatement(.find, newest, values: ["20"]))
        #expect(numbers.count == 21 && numbers[0] == 4_711)
    }
}
