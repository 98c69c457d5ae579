import Articles
import Testing

@testable import Store

@Suite struct MatchingTests {
    private static func article(_ title: String, _ identifiers: (Identifier.Scheme, String)...) -> Article {
        Article(title) { $0.identifiers = identifiers.map { Identifier(normalized: $1, $0) } }
    }

    @Test(arguments: [
        (Identifier.Scheme.doi, "10.5555/1"), (.pmid, "1"), (.pmcid, "PMC1"), (.semanticScholar, "abc"),
        (.arxiv, "2101.01234"), (.openAlex, "W1"),
    ])
    func `An identifier names one article`(scheme: Identifier.Scheme, value: String) throws {
        let library = try TestLibrary(Self.article("One", (scheme, value)), Self.article("Other", (scheme, value)))
        #expect(try library.library.allIDs() == [1])
    }

    @Test(arguments: [(Identifier.Scheme.isbn, "9783161484100"), (.trial, "NCT01234567")])
    func `Chapters share an ISBN and reports a trial`(scheme: Identifier.Scheme, value: String) throws {
        let library = try TestLibrary(Self.article("One", (scheme, value)), Self.article("Other", (scheme, value)))
        #expect(try library.library.allIDs() == [1, 2])
    }

    @Test func `A record joins by one identifier and brings the others`() throws {
        let library = try TestLibrary(
            Self.article("One", (.doi, "10.5555/1")), Self.article("One", (.doi, "10.5555/1"), (.pmid, "7")),
            Self.article("One", (.pmid, "7"), (.pmcid, "PMC9")))
        #expect(try library.library.allIDs() == [1])
        #expect(try library.article(1).article.identifiers.map(\.value) == ["10.5555/1", "7", "PMC9"])
    }

    @Test func `A record that names two articles joins neither and is stored apart`() throws {
        let library = try TestLibrary(Self.article("One", (.doi, "10.5555/1")), Self.article("Two", (.pmid, "2")))
        let before = [try library.article(1), try library.article(2)]
        let both = Self.article("Both?", (.doi, "10.5555/1"), (.pmid, "2"))
        let (counts, notices) = try library.add([both])
        #expect(counts.added == 1)
        #expect(notices == [ImportNotice(line: 1, record: 1, article: 3, kind: .storedApart(from: [1, 2]))])
        #expect([try library.article(1), try library.article(2)] == before)
        #expect(try library.article(3).article == both)
        #expect(try library.library.check().isEmpty)
    }

    @Test(arguments: [Identifier.Scheme.doi, .pmid, .pmcid])
    func `A record that contradicts the article in another identifier is stored apart`(scheme: Identifier.Scheme) throws
    {
        let shared = (Identifier.Scheme.semanticScholar, "abc")
        let library = try TestLibrary(Self.article("One", shared, (scheme, "10.5555/1")))
        let (_, notices) = try library.add([Self.article("Other", shared, (scheme, "10.5555/2"))])
        #expect(notices.map(\.kind) == [.storedApart(from: [1])])
        #expect(try library.library.allIDs() == [1, 2])
    }

    @Test func `What was stored apart is found again by a newer record of it`() throws {
        let shared = (Identifier.Scheme.semanticScholar, "abc")
        let library = try TestLibrary(
            Self.article("One", shared, (.doi, "10.5555/1")), Self.article("Other", shared, (.doi, "10.5555/2")))
        var newer = Self.article("Other", shared, (.doi, "10.5555/2"))
        newer.volume = "8"
        let (counts, notices) = try library.add([newer])
        #expect(counts.updated == 1 && notices.isEmpty)
        #expect(try library.article(2).article.volume == "8")
    }

    @Test func `A retraction flags the article that it retracts, whichever comes first`() throws {
        let notice = Article("Retraction", doi: "10.5555/notice") {
            $0.relations = [Relation(.retracts, Identifier(normalized: "10.5555/1", .doi))]
        }
        for articles in [[Article("One", doi: "10.5555/1"), notice], [notice, Article("One", doi: "10.5555/1")]] {
            let library = try TestLibrary()
            try library.add(articles)
            let flags = try [1, 2].map { try library.article($0) }.map {
                [$0.article.title, $0.isRetracted ? "R" : ""]
            }
            #expect(flags.contains(["One", "R"]) && flags.contains(["Retraction", ""]))
        }
    }

    @Test(arguments: [
        ("1", ArticleReference.id(1)), (" 12 ", .id(12)), ("key:2020a", .citationKey("2020a")),
        ("ho2020title", .citationKey("ho2020title")), ("0", .citationKey("0")),
        ("pmid:77", .identifier(Identifier(normalized: "77", .pmid))),
        ("PMID:77", .identifier(Identifier(normalized: "77", .pmid))),
        ("pmc77", .identifier(Identifier(normalized: "PMC77", .pmcid))),
        ("https://doi.org/10.5555/X", .identifier(Identifier(normalized: "10.5555/x", .doi))),
    ])
    func `An argument names an article`(argument: String, reference: ArticleReference) {
        #expect(ArticleReference(argument) == reference)
    }

    @Test func `Ids and keys of merged articles go on naming the survivor`() throws {
        let library = try TestLibrary(Article("One") { $0.identifiers = [Identifier(normalized: "77", .pmid)] })
        try library.execute(
            "INSERT INTO article_alias VALUES (9, 1); INSERT INTO citation_key_alias VALUES ('old2019', 1)")
        for name in ["1", "9", "old2019", "anonndone", "pmid:77"] {
            #expect(try library.library.id(of: ArticleReference(name)) == 1, "\(name)")
        }
        #expect(throws: LibraryError.noSuchArticle("2")) { try library.library.id(of: ArticleReference("2")) }
    }
}
