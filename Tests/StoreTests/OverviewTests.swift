import Articles
import Testing

@testable import Store

@Suite struct OverviewTests {
    private let library: TestLibrary

    init() throws {
        func article(_ number: Int, _ year: Int?, _ journal: String?, _ authors: [Author]) -> Article {
            Article("Title \(number)", doi: "10.5555/\(number)") {
                $0.issueDate = year.flatMap { PublicationDate(year: $0) }
                $0.journal = journal.map { Journal(name: $0) }
                if journal == "Blood" { $0.journal?.metrics = [JournalMetric(.jcrQuartile, "Q1")] }
                $0.authorships = authors.map { Authorship($0) }
                $0.isOpenAccess = number == 1
            }
        }
        let ho = Author(family: "Ho", given: "Ann")
        let müller = Author(family: "Müller", given: "Jörg")
        library = try TestLibrary(
            article(1, 2019, "Blood", [ho, müller]), article(2, 2021, "Blood", [ho]), article(3, nil, "Leukemia", [ho]),
            article(4, 2021, nil, [Author(literal: "ALL Study Group")]))
    }

    @Test func `Authors, those with most articles first`() throws {
        let authors = try library.library.authors(NameRequest(nil, limit: 2))
        #expect(authors.total == 3)
        #expect(
            authors.items == [
                AuthorSummary(name: "Ann Ho", articles: 3, firstYear: 2019, lastYear: 2021),
                AuthorSummary(name: "ALL Study Group", articles: 1, firstYear: 2021, lastYear: 2021),
            ])
    }

    @Test(arguments: [("muller", ["Jörg Müller"]), ("Ho A", ["Ann Ho"]), ("nobody", [])])
    func `Authors by a part of the name`(text: String, names: [String]) throws {
        let authors = try library.library.authors(NameRequest(text, limit: 9))
        #expect(authors.items.map(\.name) == names && authors.total == names.count)
    }

    @Test func `Journals with their metrics, those with most articles first`() throws {
        let journals = try library.library.journals(NameRequest(nil, limit: 9))
        #expect(journals.items.map(\.name) == ["Blood", "Leukemia"] && journals.total == 2)
        #expect(journals.items.map(\.articles) == [2, 1] && journals.items.map(\.quartile) == ["Q1", nil])
        #expect(try library.library.journals(NameRequest("leuk", limit: 9)).items.map(\.name) == ["Leukemia"])
    }

    @Test func `Who wrote an article and edited it has one article`() throws {
        let library = try TestLibrary(
            Article("One") { article in
                let ann = Author(family: "Ho", given: "Ann")
                article.authorships = [Authorship(ann), Authorship(ann, role: .editor)]
            })
        #expect(try library.library.statistics().topAuthors == [Statistics.Count(name: "Ann Ho", articles: 1)])
    }

    @Test func `The library in numbers`() throws {
        let statistics = try library.library.statistics()
        #expect(statistics.articles == 4 && statistics.withDOI == 4 && statistics.withAbstract == 0)
        #expect(statistics.authors == 3 && statistics.journals == 2 && statistics.openAccess == 1)
        #expect(statistics.unread == 4 && statistics.sources == 4 && statistics.bytes > 0)
        #expect(statistics.perYear.map(\.name) == ["2019", "2021"] && statistics.perYear.map(\.articles) == [1, 2])
        #expect(statistics.quartiles.map(\.name) == ["Q1", "none"] && statistics.quartiles.map(\.articles) == [2, 2])
        #expect(statistics.topAuthors.first == Statistics.Count(name: "Ann Ho", articles: 3))
        #expect(statistics.topJournals.first == Statistics.Count(name: "Blood", articles: 2))
        #expect(statistics.perDatabase == [Statistics.Count(name: "not named", articles: 4)])
    }

    @Test func `An empty library has no numbers to show`() throws {
        var statistics = try TestLibrary().library.statistics()
        statistics.bytes = 0
        #expect(statistics == Statistics())
    }
}
