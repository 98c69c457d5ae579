import Articles
import Testing

@testable import Store

@Suite struct FilterTests {
    private let library: TestLibrary

    init() throws {
        func article(
            _ number: Int, _ authors: [(String, String)], _ journal: String, _ date: String, _ quartile: String?,
            _ factor: String?, _ isOpenAccess: Bool?
        ) -> Article {
            Article("Leukemia \(number)", doi: "10.5555/\(number)") {
                $0.authorships = authors.map { Authorship(Author(family: $0, given: $1)) }
                $0.journal = Journal(name: journal)
                $0.journal?.metrics =
                    [factor.map { JournalMetric(.impactFactor, $0) }, quartile.map { JournalMetric(.jcrQuartile, $0) }]
                    .compactMap(\.self)
                $0.issueDate = PublicationDate(edtf: date)
                $0.isOpenAccess = isOpenAccess
            }
        }
        library = try TestLibrary(
            article(1, [("Agrawal", "Vaibhav"), ("van der Berg", "Vera")], "Blood", "2019-05-31", "Q1", "21.3", true),
            article(2, [("Agrawal", "Anil")], "Blood Advances", "2019", "Q2", "7.5", false),
            article(3, [("Solheim-Brekke", "Marit")], "Leukemia & Lymphoma", "2020-24", "Q3", "2.3", nil),
            article(4, [("García Márquez", "José"), ("Li", "Na")], "Leukemia", "2021-11/2021-12", nil, nil, true),
            Article("Leukemia 5", doi: "10.5555/5") {
                $0.journal = Journal(name: "N Engl J Med")
                $0.journal?.issns = ISSN("0028-4793").map { [$0] } ?? []
                $0.electronicDate = PublicationDate(edtf: "2019-06-01")
                $0.authorships = [Authorship(Author(literal: "ALL Study Group"))]
            })
    }

    /// With words and without, since the statements differ.
    private func expect(_ expected: [Int], _ change: (inout SearchFilter) -> Void, _ note: String) throws {
        for text in ["leukemia", ""] {
            var request = SearchRequest(text)
            change(&request.filter)
            #expect(try library.library.ids(matching: request).sorted() == expected, "\(note) with \"\(text)\"")
            #expect(try library.library.count(request) == expected.count, "\(note) with \"\(text)\"")
        }
    }

    @Test(arguments: [
        ("Agrawal", [1, 2]), ("agrawal v", [1]), ("Vaibhav Agrawal", [1]), ("Agrawal, V.", [1]), ("V Agrawal", [1]),
        ("Agra", []), ("van der Berg", [1]), ("Vera van der Berg", [1]), ("Berg", []), ("Solheim", [3]),
        ("Solheim-Brekke M", [3]), ("Marit Solheim-Brekke", [3]), ("garcia marquez", [4]), ("José García Márquez", [4]),
        ("Li", [4]), ("ALL Study Group", [5]), ("all study", [5]), ("???", []), ("", []),
    ])
    func `By author`(name: String, expected: [Int]) throws {
        try expect(expected, { $0.author = name }, name)
    }

    @Test(arguments: [
        ("Blood", [1]), ("blood adv", [2]), ("advances", [2]), ("leukemia", [4]), ("lymph", [3]),
        ("0028-4793", [5]), ("00284793", [5]), ("n. engl. j. med.", [5]), ("???", []), ("1234-5678", []),
    ])
    func `By journal`(name: String, expected: [Int]) throws {
        try expect(expected, { $0.journal = name }, name)
    }

    @Test(arguments: [
        ("2019", [1, 2, 3, 4, 5]), ("2019-05", [1, 3, 4, 5]), ("2019-05-31", [1, 3, 4, 5]), ("2019-06", [3, 4, 5]),
        ("2021", [4]), ("2022", []),
    ])
    func `Since a date`(date: String, expected: [Int]) throws {
        try expect(expected, { $0.since = PublicationDate(edtf: date) }, date)
    }

    @Test(arguments: [
        ("2019", [1, 2, 5]), ("2019-05", [1, 2]), ("2019-05-30", [2]), ("2019-05-31", [1, 2]), ("2020", [1, 2, 3, 5]),
        ("2021", [1, 2, 3, 4, 5]), ("2018", []),
    ])
    func `Until, to the end of the year or month`(date: String, expected: [Int]) throws {
        try expect(expected, { $0.until = PublicationDate(edtf: date) }, date)
    }

    @Test func `By quartile`() throws {
        try expect([1], { $0.quartiles = ["Q1"] }, "Q1")
        try expect([1, 3], { $0.quartiles = ["Q1", "Q3"] }, "Q1, Q3")
    }

    @Test(arguments: [(0.0, [1, 2, 3]), (7.5, [1, 2]), (7.51, [1]), (99.0, [])])
    func `Impact factor, at least`(minimum: Double, expected: [Int]) throws {
        try expect(expected, { $0.minimumImpactFactor = minimum }, "\(minimum)")
    }

    @Test func `By open access`() throws {
        try expect([1, 4], { $0.isOpenAccess = true }, "open")
        try expect([2], { $0.isOpenAccess = false }, "closed")
    }

    @Test func `Filters hold together`() throws {
        try expect(
            [1],
            {
                $0.author = "agrawal"
                $0.journal = "blood"
                $0.since = PublicationDate(year: 2019)
                $0.until = PublicationDate(year: 2019)
                $0.quartiles = ["Q1", "Q2"]
                $0.minimumImpactFactor = 5
                $0.isOpenAccess = true
            }, "all")
    }

    @Test func `Filters hold for the articles that match some words, too`() throws {
        var request = SearchRequest("leukemia asparaginase")
        request.filter.author = "agrawal"
        #expect(try library.library.search(request).results.map(\.article.id).sorted() == [1, 2])
    }
}
