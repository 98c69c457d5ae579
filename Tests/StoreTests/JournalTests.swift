import Articles
import GRDB
import Testing

@testable import Store

@Suite struct JournalTests {
    private static let full = "The New England journal of medicine"
    private static let issn = "0028-4793"

    @Test(arguments: [
        [journal(full, issn: issn), journal("N Engl J Med", issn: issn)],
        [journal("N Engl J Med", issn: issn), journal(full, issn: issn)],
        [journal("Leukemia & Lymphoma"), journal("Leukemia and lymphoma")],
        [journal("LEUKEMIA"), journal("Leukemia")],
        // The names stand apart until a record gives both.
        [journal("N Engl J Med"), journal(full), journal(full, short: "N Engl J Med")],
        [journal(full, issn: issn), journal("N Engl J Med"), journal(full, short: "N Engl J Med", issn: issn)],
        [journal("N Engl J Med"), journal(full, issn: issn), journal("N Engl J Med", issn: issn)],
        [
            journal(full, issn: issn), journal("NEJM", issn: "1533-4406"),
            journal("NEJM", short: "N Engl J Med", issn: issn, "1533-4406"),
        ],
    ])
    func `One journal under several names is one journal`(journals: [Journal]) throws {
        let library = try library(journals)
        #expect(try library.count("journal") == 1)
        #expect(try library.count("article WHERE journal_id = (SELECT id FROM journal)") == journals.count)
        #expect(try library.library.check().isEmpty)
    }

    @Test(arguments: [
        [journal("Blood"), journal("Blood Advances")],
        [journal("Blood", issn: "0006-4971"), journal("Leukemia", issn: "0887-6924")],
        // A wrong number in one record joins nothing, and gives no journal another one's name.
        [
            journal("Blood", issn: "0006-4971"), journal("Blood Advances", issn: "2473-9529"),
            journal("Blood Advances", issn: "0006-4971", "2473-9529"),
        ],
        [
            journal("Cancer Research", issn: "0008-5472"), journal("Nature", issn: "0008-5472"),
            journal("Nature", issn: "0028-0836"),
        ],
        [journal("Leukemia Letters"), journal("Cancer Research", short: "Leukemia Letters")],
        [
            journal("Blood", issn: "0006-4971"), journal("Leukemia", issn: "0887-6924"),
            journal("Blood", issn: "0887-6924"),
        ],
    ])
    func `Different journals stay apart`(journals: [Journal]) throws {
        #expect(try library(journals).count("journal") == 2)
    }

    @Test func `Proceedings keep their names, though they share the number of their series`() throws {
        let articles = ["First Meeting on ALL", "Second Meeting on ALL"].enumerated().map { number, name in
            var article = Article("Talk \(number)", doi: "10.5555/talk\(number)")
            article.type = .conferencePaper
            article.journal = Self.journal(name, issn: Self.issn)
            return article
        }
        let library = try TestLibrary()
        try library.add(articles)
        #expect(try library.count("journal") == 2)
    }

    @Test func `The fullest name is shown and the abbreviation found, whichever came first`() throws {
        let library = try library([Self.journal("N Engl J Med"), Self.journal(Self.full, short: "N Engl J Med")])
        let journal = try #require(try library.library.article(1)?.article.journal)
        #expect(journal.name == Self.full)
        #expect(journal.abbreviations == ["N Engl J Med"])
        let alone = try self.library([Self.journal("Cancer Research")])
        #expect(try alone.library.article(1)?.article.journal?.abbreviations == [])
        #expect(try library.library.ids(matching: SearchRequest("england")).count == 2)
    }

    @Test func `A name in capitals gives way to one that isn't`() throws {
        let library = try library([Self.journal("LEUKEMIA RESEARCH"), Self.journal("Leukemia Research")])
        #expect(try library.library.article(1)?.article.journal?.name == "Leukemia Research")
    }

    @Test func `An article's second record teaches its journal's other name`() throws {
        var first = Article("A trial of warm socks", doi: "10.5555/socks")
        first.journal = Self.journal(Self.full)
        var second = first
        second.journal = Self.journal("N Engl J Med")
        var third = Article("Another trial of socks", doi: "10.5555/socks2")
        third.journal = Self.journal("N. Engl. J. Med.")
        let library = try TestLibrary()
        try library.add([first])
        try library.add([second], file: "second.txt")
        try library.add([third], file: "third.txt")
        #expect(try library.count("journal") == 1)
        #expect(try library.library.article(1)?.sources.flatMap(\.differing) == [])
    }

    @Test func `A book's publisher is kept, and so is an ISSN alone`() throws {
        var book = Article("A book of ward rounds", doi: "10.5555/book")
        book.type = .book
        book.journal = Journal()
        book.journal?.publisher = "Wardside Press"
        var article = Article("A number and no name", doi: "10.5555/number")
        article.journal = Journal()
        article.journal?.issns = ISSN(Self.issn, medium: .print).map { [$0] } ?? []
        article.otherFields = [JSONMember("shelf", .string("3"))]
        let library = try TestLibrary(book, article)
        #expect(try library.library.article(1)?.article == book)
        #expect(try library.library.article(2)?.article == article)
        #expect(try library.count("journal") == 0)
        var named = book
        named.journal = Journal(name: "Books for Wards")
        try library.add([named], file: "named.txt")
        #expect(try library.library.article(1)?.article.journal?.name == "Books for Wards")
        #expect(try library.library.article(1)?.article.journal?.publisher == "Wardside Press")
        #expect(try library.library.article(1)?.article.otherFields == [])
    }

    @Test func `Journals that become one while an article changes leave the index true`() throws {
        var first = Article("A trial of warm socks", doi: "10.5555/socks")
        first.journal = Self.journal("N Engl J Med")
        var second = Article("A trial of warm socks", doi: "10.5555/socks")
        second.abstract = "Socks were warm."
        second.journal = Self.journal(Self.full, short: "N Engl J Med")
        let library = try TestLibrary()
        try library.add([first], file: "first.txt")
        try library.add([second], file: "second.txt")
        #expect(try library.library.check() == [])
        #expect(try library.library.ids(matching: SearchRequest("england warm")) == [1])
    }

    @Test func `A journal that gets the number of one that has become another is itself`() throws {
        func record(_ doi: String, _ journal: Journal, abstract: String? = nil) -> Article {
            Article("Title \(doi)", doi: doi) { article in
                article.journal = journal
                article.abstract = abstract
            }
        }
        let leukemia = Self.journal("Leukemia")
        let library = try TestLibrary(
            record("10.5555/1", Self.journal(Self.full)), record("10.5555/2", Self.journal("N Engl J Med")),
            record("10.5555/2", Self.journal("N Engl J Med"), abstract: "Nobody relapsed."),
            record("10.5555/3", Self.journal(Self.full, short: "N Engl J Med")), record("10.5555/4", leukemia),
            record("10.5555/4", leukemia, abstract: "Nobody relapsed."))
        #expect(try library.column("SELECT id FROM journal ORDER BY id") == ["1", "2"])
        #expect(try library.count("source_value") == 0)
        #expect(try library.article(4).article.journal == leukemia)
    }

    @Test func `Metrics of journals that become one are all kept, the newest are shown`() throws {
        var old = Self.journal("N Engl J Med")
        old.metrics = [
            JournalMetric(.impactFactor, "70.5", asOf: "2019"), JournalMetric(.jcrQuartile, "Q1", asOf: "2019"),
        ]
        var new = Self.journal(Self.full)
        new.metrics = [JournalMetric(.impactFactor, "96.2", asOf: "2024")]
        let library = try library([new, old, Self.journal(Self.full, short: "N Engl J Med")])
        let summary = try #require(try library.library.journals(NameRequest(nil, limit: 5)).items.first)
        #expect(summary.impactFactor == 96.2)
        #expect(summary.quartile == "Q1")
        #expect(try library.count("journal_metric") == 3)
    }

    private static func journal(_ name: String, short: String? = nil, issn: String...) -> Journal {
        var journal = Journal(name: name)
        journal.abbreviations = [short].compactMap(\.self)
        journal.issns = issn.compactMap { ISSN($0) }
        return journal
    }

    private static func journal(_ name: String, short: String? = nil) -> Journal {
        var journal = Journal(name: name)
        journal.abbreviations = [short].compactMap(\.self)
        return journal
    }

    /// A library of one article in each of the journals, one file each.
    private func library(_ journals: [Journal]) throws -> TestLibrary {
        let library = try TestLibrary()
        for (number, journal) in journals.enumerated() {
            var article = Article("Article \(number)", doi: "10.5555/journal\(number)")
            article.journal = journal
            try library.add([article], file: "\(number).txt")
        }
        return library
    }
}

extension TestLibrary {
    /// How many rows there are in a table, as SQLite's own connection sees them.
    fileprivate func count(_ table: String) throws -> Int {
        try DatabaseQueue(path: folder.path("library.sqlite")).read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0
        }
    }
}
