import Articles
import Testing

@testable import Store

/// What is left when articles are joined.
@Suite struct ArticleMergeTests {
    @Test func `What comes from an article without a source isn't taken for the researcher's own`() throws {
        let library = try TestLibrary(Article("Relapse", doi: "10.5555/1"))
        let unsourced = Article("Relapse of leukemia", doi: "10.5555/2") { $0.abstract = "Nobody relapsed." }
        try library.add(exported: [
            LibraryArticle(id: 2, citationKey: "b", added: TestLibrary.time, article: unsourced)
        ])
        try library.execute("INSERT INTO field_origin (article_id, field, source_id) VALUES (1, 'abstract', 1)")
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        #expect(try library.article(1).article.abstract == "Nobody relapsed.")
        #expect(try library.column("SELECT field FROM field_origin").isEmpty)
        #expect(try library.library.check().isEmpty)
    }

    private static func library(_ articles: Article...) throws -> TestLibrary {
        let library = try TestLibrary()
        for (number, article) in articles.enumerated() { try library.add([article], file: "\(number + 1).txt") }
        return library
    }

    private static let first = Article("The title of the work", doi: "10.5555/one") {
        $0.authorships = [Authorship(Author(family: "Okafor", given: "N."))]
        $0.abstract = "Short."
        $0.issueDate = PublicationDate(year: 2014)
        $0.pages = "204"
        $0.keywords = ["leukemia"]
    }

    private static let second = Article("The title of the work: a cohort study", doi: "10.5555/two") {
        $0.authorships = [
            Authorship(Author(family: "Okafor", given: "Ngozi")), Authorship(Author(family: "Lindqvist", given: "Per")),
        ]
        $0.abstract = "Background: a longer one (LONG)."
        $0.issueDate = PublicationDate(year: 2014, month: 3)
        $0.pages = "204-213"
        $0.volume = "31"
        $0.keywords = ["asparaginase", "leukemia"]
        $0.identifiers.append(Identifier(normalized: "77", .pmid))
    }

    private func expectSound(_ library: TestLibrary, sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(try library.library.check().isEmpty, sourceLocation: sourceLocation)
        // As if only what is left had ever been added.
        let fresh = try TestLibrary()
        for id in try library.library.allIDs() { try fresh.add([try library.article(id).article]) }
        for table in ["word", "abbreviation"] {
            let sql = "SELECT \(table == "word" ? "surface" : "short") || ' ' || articles FROM \(table) ORDER BY 1"
            #expect(try library.column(sql) == fresh.column(sql), sourceLocation: sourceLocation)
        }
    }

    @Test func `The first is left, with what each says more of`() throws {
        let library = try Self.library(Self.first, Self.second)
        let result = try library.library.merge([1, 2], time: TestLibrary.time)
        #expect(result.survivor == 1 && result.merged == [2])
        #expect(try library.library.allIDs() == [1])
        let article = try library.article(1).article
        #expect(article.title == "The title of the work: a cohort study")
        #expect(article.authors == Self.second.authors)
        #expect(article.abstract == Self.second.abstract)
        #expect(article.issueDate?.edtf == "2014-03" && article.pages == "204-213" && article.volume == "31")
        #expect(article.keywords == ["leukemia", "asparaginase"])
        try expectSound(library)
    }

    @Test func `What says less gives nothing`() throws {
        let library = try Self.library(Self.second, Self.first)
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        var expected = Self.second
        expected.identifiers.append(Identifier(normalized: "10.5555/one", .doi))
        #expect(try library.article(1).article == expected)
        try expectSound(library)
    }

    @Test func `Identifiers are united, the survivor's first`() throws {
        let library = try Self.library(Self.first, Self.second)
        _ = try library.library.merge([2, 1], time: TestLibrary.time)
        #expect(try library.article(2).article.identifiers.map(\.value) == ["10.5555/two", "77", "10.5555/one"])
        #expect(try library.article(2).article.doi == "10.5555/two")
        for doi in ["10.5555/one", "10.5555/two"] {
            #expect(try library.add([Article("Again", doi: doi)]).counts.added == 0)
        }
    }

    @Test func `Ids and citation keys of all go on naming the survivor, after another merge too`() throws {
        let library = try Self.library(Self.first, Self.second, Article("Third", doi: "10.5555/three"))
        let keys = try (1...3).map { try library.article($0).citationKey }
        _ = try library.library.merge([2, 1], time: TestLibrary.time)
        _ = try library.library.merge([3, 2], time: TestLibrary.time)
        for name in ["1", "2", "3"] + keys.map({ "key:\($0)" }) {
            #expect(try library.library.id(of: ArticleReference(name)) == 3, "\(name)")
        }
        // A name is never given twice.
        try library.add([Article("Fourth", doi: "10.5555/four")])
        #expect(try library.library.allIDs() == [3, 4])
        try expectSound(library)
    }

    @Test func `Several articles become one in one go`() throws {
        let library = try Self.library(Self.first, Self.second, Article("Third", doi: "10.5555/three"))
        let result = try library.library.merge([2, 3, 1, 2], time: TestLibrary.time)
        #expect(result.merged == [3, 1])
        #expect(try library.library.allIDs() == [2])
        try expectSound(library)
    }

    @Test func `Where one isn't there, nothing is changed`() throws {
        let library = try Self.library(Self.first, Self.second)
        let before = try library.dump()
        #expect(throws: LibraryError.noSuchArticle("9")) {
            _ = try library.library.merge([1, 2, 9], time: TestLibrary.time)
        }
        #expect(try library.dump() == before)
    }

    @Test func `A veto is a warning, and they are joined`() throws {
        let library = try Self.library(Self.first, Self.second)
        let result = try library.library.merge([1, 2], time: TestLibrary.time)
        #expect(result.warnings == [MergeWarning(survivor: 1, merged: 2, veto: .differentDOI)])
    }

    @Test func `Sources are united, and say which field is whose`() throws {
        // The survivor is the younger one: the first source of all is the other's.
        let library = try Self.library(Self.first, Self.second)
        _ = try library.library.merge([2, 1], time: TestLibrary.time)
        let item = try library.article(2)
        #expect(item.sources.map(\.file) == ["1.txt", "2.txt"])
        #expect(item.sources[0].differing.map(\.name).contains("abstract"))
        let origins = try library.column(
            "SELECT field || ' ' || source_id FROM field_origin WHERE article_id = 2 ORDER BY 1")
        #expect(origins.contains("abstract 2") && origins.contains("title 2") && origins.contains("identifiers 1"))
    }

    @Test func `A value that gave way is kept beside it`() throws {
        let library = try Self.library(Self.first, Self.second)
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        let differing = try library.article(1).sources[0].differing
        #expect(differing.contains(JSONMember("abstract", .string("Short."))))
    }

    @Test func `What the researcher wrote stays`() throws {
        let library = try Self.library(Self.first, Self.second)
        try library.execute("INSERT INTO field_origin VALUES (1, 'abstract', NULL), (2, 'title', NULL)")
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        #expect(try library.article(1).article.abstract == "Short.")
        #expect(try library.article(1).article.title == Self.second.title)
        #expect(
            try library.column("SELECT field FROM field_origin WHERE source_id IS NULL ORDER BY field")
                == ["abstract", "title"])
    }

    @Test func `Tags, notes, status and rating are united`() throws {
        let library = try Self.library(Self.first, Self.second)
        try library.execute(
            """
            INSERT INTO tag VALUES (1, 'cns'), (2, 'read later');
            INSERT INTO article_tag VALUES (1, 1), (2, 1), (2, 2);
            UPDATE article SET status = 'reading', rating = 2 WHERE id = 1;
            UPDATE article SET status = 'read', rating = 4 WHERE id = 2;
            """)
        try library.note("Mine.", on: 1)
        try library.note("Zebrafish.", on: 2)
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        let item = try library.article(1)
        #expect(item.tags == ["cns", "read later"] && item.status == .read && item.rating == 4)
        #expect(item.note == "Mine.\n\nZebrafish.")
        #expect(try library.library.count(SearchRequest("zebrafish")) == 1)
        #expect(try library.library.check().isEmpty)
    }

    @Test func `Places in reading lists are kept, and each is there once`() throws {
        let library = try Self.library(Self.first, Self.second, Article("Third"), Article("Fourth"))
        _ = try library.library.add([3, 2, 4], toReadingList: "Other's")
        _ = try library.library.add([2, 3, 1, 4], toReadingList: "Both's")
        try library.execute("UPDATE reading_list_entry SET note = 'n' || article_id WHERE reading_list_id = 2")
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        #expect(try library.library.readingList("Other's").entries.map(\.article) == [3, 1, 4])
        #expect(try library.library.readingList("Both's").entries.map(\.article) == [3, 1, 4])
        #expect(try library.library.readingList("Both's").entries.map(\.note) == ["n3", "n1; n2", "n4"])
        #expect(try library.library.check().isEmpty)
    }

    @Test func `What one was judged not to be, the survivor isn't`() throws {
        let library = try Self.library(Self.first, Self.second, Article("Third"))
        try library.library.judgeDifferent([2, 3])
        try library.library.judgeDifferent([1, 2])
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        #expect(try library.article(1).differentFrom == [3])
        try expectSound(library)
    }

    @Test func `The earlier day of adding stays`() throws {
        let library = try Self.library(Self.first, Self.second)
        try library.execute("UPDATE article SET added = '2020-01-01T00:00:00Z' WHERE id = 2")
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        #expect(try library.article(1).added == "2020-01-01T00:00:00Z")
    }

    @Test func `Adding the same records again changes nothing`() throws {
        let library = try Self.library(Self.first, Self.second)
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        let before = try library.dump()
        #expect(try library.add([Self.first, Self.second]).counts.unchanged == 2)
        #expect(try library.dump() == before)
    }

    @Test func `Everything is found by index`() throws {
        let library = try Self.library(Self.first, Self.second, Article("Third"))
        try library.library.judgeDifferent([2, 3])
        _ = try library.library.add([2, 3, 1], toReadingList: "Both's")
        let statements = try library.statements { _ = try library.library.merge([1, 2], time: TestLibrary.time) }
        for statement in statements {
            let scans = try library.scans(of: statement)
            #expect(scans.isEmpty, "\(statement)")
        }
    }
}

extension TestLibrary {
    /// Writes a note as an import does.
    func note(_ text: String, on article: Int) throws {
        var item = try self.article(article)
        item.note = text
        try library.queue.inDatabase { try PersonalLayerWriter($0).unite(item, with: article) }
    }
}
