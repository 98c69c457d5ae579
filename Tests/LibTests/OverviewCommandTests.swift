import Articles
import Testing

@Suite struct OverviewCommandTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    @Test func `Authors, those with most articles first`() throws {
        let json = try command.run("authors", "--json", "--limit", "5").json()
        let authors = json["authors"]?.elements ?? []
        #expect(authors.count == 5 && (json["total"]?.wholeNumber ?? 0) > 5)
        let counts = authors.compactMap { $0["articles"]?.wholeNumber }
        #expect(counts == counts.sorted(by: >))
        #expect(authors[0].names == ["name", "articles", "firstYear", "lastYear"])
        let text = try command.run("authors", "--limit", "5")
        #expect(text.lines.count == 5 && text.errors.hasPrefix("5 of "))
        #expect(try command.run("authors", "van", "der", "meul").lines.count == 1)
    }

    @Test func `Journals with their metrics`() throws {
        let journals = try command.run("journals", "leukemia", "--json").json()["journals"]?.elements ?? []
        #expect(journals.compactMap { $0["name"]?.text }.sorted() == ["Leukemia", "Leukemia & Lymphoma"])
        let expected: Set = ["name", "articles", "impactFactor", "jcrQuartile", "casZone"]
        #expect(journals.allSatisfy { $0.names.isSuperset(of: expected) })
        #expect(try command.run("journals", "leukemia").lines.count == 2)
    }

    @Test func `The library in numbers`() throws {
        let json = try command.run("stats", "--json").json()
        #expect(json["articles"] == .int(74) && json["withDOI"] == .int(71))
        let years = json["perYear"]?.elements ?? []
        #expect(years.compactMap { $0["articles"]?.wholeNumber }.reduce(0, +) <= 74 && years.count > 5)
        let text = try command.run("stats").output
        #expect(text.contains("Articles       74\n") && text.contains("Articles per year\n") && text.contains("█"))
    }

    @Test func `A sound library has no findings`() throws {
        #expect(try command.run("check").output.contains("nothing is wrong"))
        #expect(try command.run("check", "--json").json() == .object([JSONMember("findings", .array([]))]))
    }
}
