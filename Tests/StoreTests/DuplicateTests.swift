import Articles
import Testing

@testable import Store

/// What `duplicates` proposes.
@Suite struct DuplicateTests {
    private static let article = ComparisonTests.article
    private static let later = ComparisonTests.changed { $0.pages = nil }

    @Test func `Articles that are probably one are a group, with confidence and reasons`() throws {
        let third = ComparisonTests.changed { ($0.pages, $0.volume) = (nil, nil) }
        let library = try TestLibrary(Self.article, Article("Something else"), Self.later, third)
        let groups = try library.library.duplicates()
        #expect(groups.map(\.articles) == [[1, 3, 4]])
        #expect(groups[0].confidence > 0.99)
        #expect(groups[0].reasons.starts(with: ["same title", "same authors", "same year"]))
    }

    @Test func `The surest group comes first`() throws {
        let other = ComparisonTests.changed {
            ($0.title, $0.pages) = ("Vincristine neuropathy in a cohort of infants", "5-8")
        }
        var unsure = other
        (unsure.pages, unsure.volume, unsure.journal) = (nil, nil, nil)
        let library = try TestLibrary(other, unsure, Self.article, Self.later)
        #expect(try library.library.duplicates().map(\.articles) == [[3, 4], [1, 2]])
    }

    @Test func `No group holds two that contradict each other`() throws {
        let dois = ["10.5555/1", "10.5555/2"].map { doi in
            ComparisonTests.changed { $0.identifiers = [Identifier(normalized: doi, .doi)] }
        }
        let library = try TestLibrary(dois[0], dois[1], Self.later)
        #expect(try library.library.duplicates().map(\.articles) == [[1, 3]])
    }

    @Test func `What was judged not to be the same is not proposed again`() throws {
        let library = try TestLibrary(Self.article, Self.later)
        try library.library.judgeDifferent([2, 1])
        #expect(try library.library.duplicates().isEmpty)
        #expect(try library.article(1).differentFrom == [2])
        #expect(try library.library.veto(against: 1, 2) == .judgedDifferent)
    }

    @Test func `Many articles under one key are compared with their neighbours`() throws {
        let library = try TestLibrary()
        let crowd = (1...200).map { number in
            Article("Asparaginase activity and outcome in adolescents: town \(number)") {
                $0.authorships = [Authorship(Author(family: "Family\(number)"))]
                $0.issueDate = PublicationDate(year: 2014)
            }
        }
        try library.add(crowd + [Self.article, Self.later])
        #expect(try library.library.duplicates().map(\.articles) == [[201, 202]])
    }

    @Test func `Keys are read in their order, and articles by index`() throws {
        let library = try TestLibrary(Self.article, Self.later)
        let statements = try library.statements { _ = try library.library.duplicates() }
        let scans = try statements.flatMap { try library.plan(of: $0) }.filter { $0.hasPrefix("SCAN") }
        #expect(scans.allSatisfy { $0.hasPrefix("SCAN matching_key") }, "\(scans)")
        let sorts = try statements.flatMap { try library.plan(of: $0) }.filter { $0.contains("TEMP B-TREE") }
        #expect(sorts.isEmpty)
    }

    @Test func `A record is looked for by key`() throws {
        let library = try TestLibrary(Self.article)
        let statements = try library.statements { try library.add([Self.later, ComparisonTests.titled("Other")]) }
        let looks = statements.filter { $0.contains("FROM matching_key") }
        #expect(looks.count == 1)
        #expect(
            try library.plan(of: #require(looks.first)).first?.hasPrefix(
                "SEARCH matching_key USING PRIMARY KEY (key=?)") == true)
    }
}
