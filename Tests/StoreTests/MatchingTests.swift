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

    /// Titles and publication types of two works that share a DOI, and why they aren't one.
    static let kinds: [(one: Article, other: Article, veto: Veto)] = [
        (Article("Dasatinib in children"), Article("Erratum: Dasatinib in children"), .erratum),
        (Article("Dasatinib in children"), Article("Correction to: Dasatinib in children"), .erratum),
        (Article("Dasatinib in children"), Article("Dasatinib in children (vol 3, e12, 2020)"), .erratum),
        (
            Article("Dasatinib in children"),
            Article("Dasatinib in children") { $0.publicationTypes = ["Published Erratum"] }, .erratum
        ),
        (Article("Dasatinib in children"), Article("Retraction: Dasatinib in children"), .retraction),
        (Article("Dasatinib in children"), Article("Dasatinib in children - Reply"), .reply),
        (Article("Dasatinib in children"), Article("Comment on: Dasatinib in children"), .comment),
    ]

    private static func identified(_ article: Article, _ identifiers: (Identifier.Scheme, String)...) -> Article {
        var copy = article
        copy.identifiers = identifiers.map { Identifier(normalized: $1, $0) }
        return copy
    }

    @Test(arguments: kinds.indices, [true, false])
    func `A notice that carries the DOI of its article is stored apart, whichever comes first`(
        index: Int, isFirst: Bool
    ) throws {
        let (one, other, veto) = Self.kinds[index]
        let articles = [one, other].map { Self.identified($0, (.doi, "10.5555/1")) }
        let library = try TestLibrary()
        let notices = try library.add(isFirst ? articles : articles.reversed()).notices
        #expect(notices.map(\.kind) == [.otherKind(than: 1, veto)])
        #expect(try library.library.allIDs() == [1, 2])
        #expect(try library.library.duplicates().isEmpty)
        // Each finds its own again.
        let again = articles.map { article in
            var copy = article
            copy.volume = "3"
            return copy
        }
        let counts = try library.add(again, file: "again.txt").counts
        #expect(counts.updated == 2 && counts.added == 0)
        #expect(try library.column("SELECT count(*) FROM source GROUP BY article_id") == ["2", "2"])
    }

    @Test func `Notices of one kind are one by their DOI, and so is what has no title`() throws {
        let titles = ["Erratum: Dasatinib in children", "Correction to: Dasatinib in children", nil]
        let library = try TestLibrary()
        try library.add(titles.map { Article($0, doi: "10.5555/1") })
        #expect(try library.library.allIDs() == [1])
        let retracted = try TestLibrary(
            Article("Dasatinib in children", doi: "10.5555/1"),
            Article("RETRACTED: Dasatinib in children", doi: "10.5555/1"))
        #expect(try retracted.library.allIDs() == [1])
    }

    @Test(arguments: ["Response of leukemia to dasatinib", "Correction of anemia in children", "Comments on growth"])
    func `A title that begins like a notice's is known behind a section's name`(title: String) throws {
        let library = try TestLibrary(
            Article(title, doi: "10.5555/1"), Article("Original articles: \(title)", doi: "10.5555/1"))
        #expect(try library.library.allIDs() == [1])
    }

    @Test func `A record that names an article and, by another identifier, its erratum joins neither`() throws {
        let erratum = Self.identified(Article("Erratum: Dasatinib in children"), (.pmid, "2"))
        let article = Self.identified(Article("Dasatinib in children"), (.doi, "10.5555/1"))
        let library = try TestLibrary(article, erratum)
        let both = Self.identified(Article("Dasatinib in children"), (.doi, "10.5555/1"), (.pmid, "2"))
        let notices = try library.add([both]).notices
        #expect(notices.map(\.kind) == [.storedApart(from: [1, 2])])
    }

    @Test func `What was told apart is told apart where its export goes`() throws {
        let library = try TestLibrary()
        try library.add(
            [Article("Dasatinib", doi: "10.5555/1"), Article("Erratum: Dasatinib", doi: "10.5555/1")])
        let exported = try [1, 2].map(library.article)
        let other = try TestLibrary()
        let notices = try other.add(exported: exported).notices
        #expect(notices.isEmpty)
        #expect(try [1, 2].map(other.article) == exported)
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
