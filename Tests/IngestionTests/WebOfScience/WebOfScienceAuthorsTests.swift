import Articles
import Testing

@testable import Ingestion

@Suite struct WebOfScienceAuthorsTests {
    @Test func `Full names are the authors', short ones where those are missing`() {
        let full = WebOfScienceAuthors(short: ["Alder, N"], full: ["Alder, Nora B., Jr."])
        #expect(full.authorships.map(\.author) == [Author(family: "Alder", given: "Nora B.", suffix: "Jr.")])
        let short = WebOfScienceAuthors(short: ["Alder, N", "Birch, O"], full: ["Alder, Nora"])
        #expect(short.authorships.map(\.author.naturalName) == ["N Alder", "O Birch"])
    }

    @Test func `Addresses go to those whose names stand before them, in either form`() {
        var authors = WebOfScienceAuthors(short: ["Alder, N", "Birch, O"], full: ["Alder, Nora", "Birch, Otto"])
        let rest = authors.addAddresses(["[Alder, N; Birch, Otto] One.", "[Birch, O] Two.", "[Stranger, S] Three."])
        #expect(authors.authorships.map(\.affiliations) == [["One."], ["One.", "Two."]])
        #expect(rest == ["[Stranger, S] Three."])
    }

    @Test func `A short name that two authors have names neither`() {
        var authors = WebOfScienceAuthors(short: ["Li, W", "Li, W"], full: ["Li, Wei", "Li, Wen"])
        #expect(authors.addAddresses(["[Li, W] One.", "[Li, Wen] Two."]) == ["[Li, W] One."])
        #expect(authors.authorships.map(\.affiliations) == [[], ["Two."]])
    }

    @Test func `ORCIDs go to their authors, whose given names may be spelled otherwise`() {
        var authors = WebOfScienceAuthors(short: ["Alder, NB", "Birch, O"], full: ["Alder, Nora B.", "Birch, Otto"])
        let rest = authors.addORCIDs(["Alder, Nora/0000-0000-9990-0017", "Cedar, P/0000-0000-9990-0025", "Birch, O/"])
        #expect(authors.authorships.map(\.author.orcid) == ["0000-0000-9990-0017", nil])
        #expect(rest == ["Cedar, P/0000-0000-9990-0025"])
    }

    @Test func `Addresses stand on lines, are wrapped, or follow one another`() {
        func places(_ lines: [String]) -> [String] { WebOfScienceAddress.addresses(lines).map(\.place) }
        #expect(places(["One.", "Two."]) == ["One.", "Two."])
        #expect(places(["One,", "Town.", "Two"]) == ["One, Town.", "Two"])
        #expect(places(["[A, B] One USA", "[C, D] Two USA"]) == ["One USA", "Two USA"])
        #expect(places(["[A, B] One; [C, D; E, F] Two"]) == ["One", "Two"])
        #expect(places(["[A, B One"]) == ["[A, B One"])
    }
}
