import Articles
import Testing

@testable import Store

/// What a researcher edits is stored, stays, and leaves everything true that is made of it.
@Suite struct ArticleEditTests {
    private static let first = Article("Asparaginase in acute leukemia (ALL)", doi: "10.5555/one") {
        $0.authorships = [Authorship(Author(family: "Okafor", given: "N."))]
        $0.abstract = "Minimal residual disease (MRD) fell."
        $0.journal = Journal(name: "Journal of Invented Haematology")
        $0.volume = "31"
        $0.keywords = ["leukemia"]
        $0.citationCounts = [CitationCount(database: "Crossref", count: 4)]
        $0.otherFields = [JSONMember("Score", .number("2.20"))]
    }

    private func edit(
        _ library: TestLibrary, _ id: Int = 1, key: String? = nil, _ change: (inout Article) -> Void = { _ in }
    ) throws -> EditResult {
        let shown = try library.article(id).article
        var edited = shown
        change(&edited)
        return try library.library.edit(
            id, ArticleEdit(shown: shown, edited: edited, citationKey: key), time: TestLibrary.time)
    }

    /// As if only what there is now had ever been added.
    private func expectSound(_ library: TestLibrary, sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(try library.library.check().isEmpty, sourceLocation: sourceLocation)
        let fresh = try TestLibrary()
        for id in try library.library.allIDs() { try fresh.add([try library.article(id).article]) }
        for sql in [
            "SELECT surface || ' ' || articles FROM word ORDER BY 1",
            "SELECT short || long || articles FROM abbreviation ORDER BY 1",
            "SELECT key FROM matching_key ORDER BY 1", "SELECT authors FROM article ORDER BY id",
            "SELECT extra_words FROM article_text ORDER BY article_id", "SELECT folded FROM author ORDER BY 1",
        ] {
            #expect(try library.column(sql) == fresh.column(sql), "\(sql)", sourceLocation: sourceLocation)
        }
    }

    private func found(_ query: String, in library: TestLibrary) throws -> [Int] {
        try library.library.ids(matching: SearchRequest(query)).sorted()
    }

    @Test func `Every field can be written, and all that is made of it follows`() throws {
        let library = try TestLibrary(Self.first, Article("Another one", doi: "10.5555/two"))
        _ = try edit(library) { $0.journal = Journal(name: "Blood") }
        let result = try edit(library) { article in
            let counts = article.citationCounts
            article = Samples.whole
            article.citationCounts = counts
            article.otherFields = Self.first.otherFields
        }
        #expect(result.changed.count == 23 && result.shared.isEmpty)
        var expected = Samples.whole
        expected.citationCounts = [CitationCount(database: "Crossref", count: 4, seen: "2026-01-01")]
        expected.otherFields = Self.first.otherFields
        var article = try library.article(1).article
        article.journal?.metrics = Samples.journal.metrics
        #expect(article == expected)
        #expect(try found("asparaginase", in: library).isEmpty && found("dasatinib SpO2", in: library) == [1])
        #expect(try found("author:\"van der berg v\"", in: library) == [1])
        try expectSound(library)
    }

    @Test func `The fields are the researcher's from then on, the others are not`() throws {
        let library = try TestLibrary(Self.first)
        _ = try edit(library) {
            $0.title = "Mine"
            $0.pages = "7"
            $0.type = .review
        }
        #expect(
            try library.column("SELECT field || coalesce(source_id, '') FROM field_origin ORDER BY field")
                == ["pages", "title", "type"])
        // A record fills what is missing, and a later edit makes it the researcher's.
        try library.add([Article("Theirs", doi: "10.5555/one") { $0.issue = "3" }], file: "later.txt")
        _ = try edit(library) { $0.issue = "4" }
        #expect(
            try library.column("SELECT field FROM field_origin WHERE source_id IS NULL ORDER BY field")
                == ["issue", "pages", "title", "type"])
    }

    @Test func `No import changes what was edited`() throws {
        let library = try TestLibrary(Self.first)
        _ = try edit(library) {
            $0.title = "Mine"
            $0.authorships = [Authorship(Author(family: "Okafor", given: "Ngozi"))]
            $0.issueDate = PublicationDate(year: 2014)
        }
        let theirs = Article("Theirs", doi: "10.5555/one") {
            $0.authorships = [Authorship(Author(family: "Okafor", given: "Nnamdi A.", orcid: "0000-0002-1825-0097"))]
            $0.issueDate = PublicationDate(year: 2015, month: 3)
            $0.issue = "9"
        }
        try library.add([theirs], file: "later.txt", day: "2027-01-01")
        try library.add([Self.first], file: "again.txt", day: "2027-01-01")
        let item = try library.article(1)
        #expect(item.article.title == "Mine" && item.article.issueDate?.edtf == "2014" && item.article.issue == "9")
        #expect(item.article.authors == [Author(family: "Okafor", given: "Ngozi")])
        #expect(item.sources[1].differing.map(\.name).contains("title"))
        try expectSound(library)
    }

    @Test func `What an import changed meanwhile stays`() throws {
        let library = try TestLibrary(Self.first)
        let shown = try library.article(1).article
        try library.add([Article("Again", doi: "10.5555/one") { $0.issue = "9" }], file: "meanwhile.txt")
        var edited = shown
        edited.title = "Mine"
        _ = try library.library.edit(1, ArticleEdit(shown: shown, edited: edited), time: TestLibrary.time)
        #expect(try library.article(1).article.issue == "9" && library.article(1).article.title == "Mine")
    }

    @Test func `Where nothing is changed, nothing is written`() throws {
        let library = try TestLibrary(Self.first)
        let before = try library.dump()
        #expect(try edit(library, key: library.article(1).citationKey).changed.isEmpty)
        #expect(try library.dump() == before)
    }

    @Test func `A field is taken away`() throws {
        let library = try TestLibrary(Self.first)
        let result = try edit(library) {
            $0.journal = nil
            $0.abstract = nil
            $0.authorships = []
        }
        #expect(result.changed == ["authors", "journal", "abstract"])
        let article = try library.article(1).article
        #expect(article.journal == nil && article.abstract == nil && article.authorships.isEmpty)
        try expectSound(library)
    }

    // MARK: - Journals

    @Test func `Another journal's name moves the article, and leaves the journal to its other articles`() throws {
        let library = try TestLibrary(
            Self.first, Article("Two") { $0.journal = Samples.journal },
            Article("Three") { $0.journal = Journal(name: "Blood") })
        _ = try edit(library) { $0.journal = Journal(name: "blood") }
        #expect(try library.article(1).article.journal?.name == "Blood")
        #expect(try library.article(2).article.journal?.name == "Journal of Invented Haematology")
        #expect(try found("journal:blood", in: library) == [1, 3])
        _ = try edit(library) { $0.journal = Journal(name: "A New Journal") }
        #expect(try library.article(1).article.journal?.name == "A New Journal")
        #expect(try found("journal:\"a new journal\"", in: library) == [1])
        try expectSound(library)
    }

    @Test func `Another name of its own journal is no change`() throws {
        let library = try TestLibrary(Article("One") { $0.journal = Samples.journal })
        #expect(try edit(library) { $0.journal = Journal(name: "J. Invent. Haematol.") }.changed.isEmpty)
    }

    // MARK: - Identifiers

    @Test func `An identifier that another article has is told`() throws {
        let library = try TestLibrary(Self.first, Article("Another one", doi: "10.5555/two"))
        let doi = Identifier(normalized: "10.5555/two", .doi)
        let result = try edit(library) { $0.identifiers.append(doi) }
        #expect(
            result.shared == [EditResult.SharedIdentifier(identifier: doi, article: 2, title: "Another one")])
        #expect(try edit(library) { $0.volume = "32" }.shared.isEmpty)
        #expect(try library.library.check().isEmpty)
    }

    @Test func `A book's number is many chapters'`() throws {
        let isbn = Identifier(normalized: "9780306406157", .isbn)
        let library = try TestLibrary(Self.first, Article("Chapter") { $0.identifiers = [isbn] })
        #expect(try edit(library) { $0.identifiers.append(isbn) }.shared.isEmpty)
    }

    // MARK: - Citation keys

    @Test func `The old citation key goes on naming the article`() throws {
        let library = try TestLibrary(Self.first)
        let old = try library.article(1).citationKey
        #expect(try edit(library, key: "okafor").changed == ["citationKey"])
        for name in [old, "okafor"] { #expect(try library.library.id(of: ArticleReference("key:\(name)")) == 1) }
        // And back again.
        _ = try edit(library, key: old)
        #expect(try library.article(1).citationKey == old)
        #expect(try library.library.id(of: ArticleReference("key:okafor")) == 1)
        #expect(try library.column("SELECT field FROM field_origin").isEmpty)
        try expectSound(library)
    }

    @Test func `A citation key that another article has or had is not taken, and nothing is changed`() throws {
        let library = try TestLibrary(Self.first, Article("Two", doi: "10.5555/two"))
        let old = try library.article(2).citationKey
        _ = try edit(library, 2, key: "two")
        let before = try library.dump()
        for key in ["two", old] {
            #expect(throws: LibraryError.citationKeyTaken(key, article: 2)) {
                _ = try edit(library, key: key) { $0.title = "Not written" }
            }
        }
        #expect(try library.dump() == before)
    }

    @Test func `An edit of an article that is gone is an error`() throws {
        let library = try TestLibrary(Self.first)
        let edit = ArticleEdit(shown: Self.first, edited: Article("Mine"))
        #expect(throws: LibraryError.noSuchArticle("9")) {
            _ = try library.library.edit(9, edit, time: TestLibrary.time)
        }
    }
}
