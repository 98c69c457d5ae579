import Articles
import GRDB
import Testing

@testable import Store

/// The index must have just the words that the articles have, after every kind of change.
@Suite struct SearchIndexTests {
    @Test func `After adding`() throws {
        let library = try TestLibrary(Samples.whole, Article("Alone"), Article(nil, doi: "10.5555/2"))
        try library.expectTrueIndex()
    }

    @Test func `After adding the fixtures`() throws {
        try TestLibrary.withFixtures().expectTrueIndex()
    }

    @Test(
        arguments: [
            { $0.title = "Later" }, { $0.abstract = "Later" }, { $0.translatedTitle = "Later" },
            { $0.translatedAbstract = "Later" }, { $0.keywords = ["Later"] }, { $0.fieldsOfStudy = ["Later"] },
            { $0.authorships = [Authorship(Author(family: "Later"))] }, { $0.journal = Journal(name: "Later") },
            {
                $0.meshHeadings = [
                    MeSHHeading(name: "Heading", qualifiers: [MeSHHeading.Qualifier(name: "Later")])
                ]
            },
        ] as [@Sendable (inout Article) -> Void])
    func `After a record filled a text`(change: @Sendable (inout Article) -> Void) throws {
        let library = try TestLibrary(Article(nil, doi: "10.5555/1"))
        #expect(try library.library.count(SearchRequest("later")) == 0)
        try library.add([Article(nil, doi: "10.5555/1", change)])
        try library.expectTrueIndex()
        #expect(try library.library.count(SearchRequest("later")) == 1)
    }

    @Test func `An article that the index alone has is damage, and no result that is left out`() throws {
        let library = try TestLibrary(Article("Lumbar punctures"))
        try library.execute("INSERT INTO article_search (rowid, title) VALUES (7, 'lumbar')")
        let error = #expect(throws: DatabaseError.self) { try library.library.search(SearchRequest("lumbar")) }
        #expect(error?.resultCode == .SQLITE_CORRUPT)
    }

    @Test func `No changed byte of the index gives an article twice`() throws {
        let library = try TestLibrary(Article("Lumbar drains"), Article("Lumbar pain"), Article("Lumbar punctures"))
        let blocks = try library.column("SELECT id || ' ' || hex(block) FROM article_search_data WHERE id > 1000")
        var reasons: Set<String> = []
        for block in blocks {
            let parts = block.split(separator: " ").map(String.init)
            for place in stride(from: 0, to: parts[1].count, by: 2) {
                var changed = Array(parts[1].utf8)
                changed.replaceSubrange(place..<place + 2, with: Array("00".utf8))
                let bytes = String(decoding: changed, as: UTF8.self)
                try library.execute("UPDATE article_search_data SET block = x'\(bytes)' WHERE id = \(parts[0])")
                do {
                    let ids = try library.library.search(SearchRequest("lumbar")).results.map(\.article.id)
                    #expect(Set(ids).count == ids.count)
                } catch let error as DatabaseError {
                    reasons.insert(error.message ?? "")
                }
            }
            try library.execute("UPDATE article_search_data SET block = x'\(parts[1])' WHERE id = \(parts[0])")
        }
        #expect(reasons.contains(DatabaseError.articleTwice.message ?? "none"))
    }

    @Test func `After a journal's abbreviation became known, for all of its articles`() throws {
        func article(_ number: Int, _ abbreviations: [String]) -> Article {
            Article("Title \(number)") {
                $0.journal = Journal(name: "Annals of Hematology")
                $0.journal?.abbreviations = abbreviations
            }
        }
        let library = try TestLibrary(article(1, []), article(2, []))
        #expect(try library.library.count(SearchRequest("hematology")) == 2)
        #expect(try library.library.count(SearchRequest("\"ann hematol\"")) == 0)
        try library.add([article(3, ["Ann Hematol"])])
        try library.expectTrueIndex()
        #expect(try library.library.ids(matching: SearchRequest("\"ann hematol\"")).sorted() == [1, 2, 3])
    }

    @Test func `After a note was restored`() throws {
        let library = try TestLibrary(Article("One", doi: "10.5555/1"))
        var exported = try library.article(1)
        exported.note = "Compare with the elderly"
        try library.add(exported: [exported])
        try library.expectTrueIndex()
        #expect(try library.library.ids(matching: SearchRequest("elderly")) == [1])
    }

    @Test func `After a file broke off`() throws {
        struct BrokenOff: Error {}
        let library = try TestLibrary(Article(nil, doi: "10.5555/1"))
        let preparer = try BatchPreparer()
        var batches = [preparer.batch([Record(Article("Later", doi: "10.5555/1")), Record(Article("New"))])]
        let file = ImportFile(file: "a", format: "scholar", database: nil, day: "2026-01-01")
        #expect(throws: BrokenOff.self) {
            try library.library.add(time: TestLibrary.time) { session in
                try session.add(file) {
                    if let batch = batches.popLast() { return batch }
                    throw BrokenOff()
                }
            }
        }
        try library.expectTrueIndex()
        #expect(try library.library.count(SearchRequest("later")) == 0)
    }

    @Test func `An index that is out of date is a finding`() throws {
        let library = try TestLibrary(Article("One"))
        try library.execute("UPDATE article SET authors = 'Two'")
        let finding = Finding(area: .index, text: "The search index differs from the articles.")
        #expect(try library.library.check().contains(finding))
    }
}

extension TestLibrary {
    /// The check without the rank passes an index that is merely out of date.
    fileprivate func expectTrueIndex() throws {
        try execute("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
        #expect(try library.check().isEmpty)
    }
}
