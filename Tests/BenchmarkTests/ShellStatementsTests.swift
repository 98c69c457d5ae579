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

    @Test func `Some words are looked for only where few articles match all`() {
        let query = Self.query(.twoWords, "bone", "marrow")
        #expect(ShellStatements(query, total: 3).sql.contains("MATCH '\"bone\" OR \"marrow\"'"))
        #expect(!ShellStatements(query, total: 20).sql.contains(" OR "))
    }

    @Test func `An author is looked for in both orders`() {
        let sql = ShellStatements.count(Self.query(.author, "graft", author: "o'neil ida"))
        #expect(sql.contains("folded = 'o''neil ida'") && sql.contains("folded = 'ida o''neil'"))
    }
}
