import Articles
import Testing

@testable import Store

@Suite struct CitationKeyTests {
    private static func article(_ title: String) -> Article {
        Article(title) {
            $0.authorships = [Authorship(Author(family: "Agrawal", given: "Vaibhav"))]
            $0.issueDate = PublicationDate(year: 2025)
        }
    }

    @Test func `Keys are told apart by letters`() throws {
        let library = try TestLibrary()
        try library.add((1...28).map { Self.article("Extramedullary \($0)") })
        let keys = try library.column("SELECT citation_key FROM article ORDER BY id")
        #expect(
            keys.prefix(3) == ["agrawal2025extramedullary", "agrawal2025extramedullarya", "agrawal2025extramedullaryb"])
        #expect(keys.suffix(2) == ["agrawal2025extramedullaryz", "agrawal2025extramedullaryaa"])
    }

    @Test func `Letters go on where the last import ended`() throws {
        let library = try TestLibrary(Self.article("Extramedullary 1"))
        try library.add([Self.article("Extramedullary 2")], file: "second.txt")
        #expect(try library.article(2).citationKey == "agrawal2025extramedullarya")
    }

    @Test func `A merged article's key is not given anew`() throws {
        let library = try TestLibrary(Article("Other"))
        try library.execute("INSERT INTO citation_key_alias VALUES ('agrawal2025extramedullary', 1)")
        try library.add([Self.article("Extramedullary")])
        #expect(try library.article(2).citationKey == "agrawal2025extramedullarya")
    }

    @Test func `A key stays when the article learns more`() throws {
        let library = try TestLibrary(Article(nil, doi: "10.5555/1"))
        var later = Self.article("Extramedullary")
        later.identifiers = [Identifier(normalized: "10.5555/1", .doi)]
        try library.add([later])
        #expect(try library.article(1).citationKey == "anonnd")
    }

    @Test func `An exported key is kept, or told apart where it is taken`() throws {
        let library = try TestLibrary(Self.article("Extramedullary"))
        var mine = LibraryArticle(
            id: 1, citationKey: "agrawal2025extramedullary", added: "2026-01-01T00:00:00Z", article: Article("Mine"))
        try library.add(exported: [mine])
        mine.citationKey = "Smith:2020-x"
        mine.article = Article("Yours")
        try library.add(exported: [mine])
        #expect(
            try library.column("SELECT citation_key FROM article ORDER BY id")
                == ["agrawal2025extramedullary", "agrawal2025extramedullarya", "Smith:2020-x"])
    }
}
