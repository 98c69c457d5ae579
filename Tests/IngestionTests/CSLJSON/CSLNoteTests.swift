import Articles
import Testing

@testable import Ingestion

@Suite struct CSLNoteTests {
    @Test func `Lines with a variable's name are the variable`() throws {
        let article = try article("PMID: 99000001\\nPMCID: PMC9990001\\nOriginal Date: 1977\\ntex.ids: old\\nmine: own")
        #expect(article.identifiers.map(\.value) == ["99000001", "PMC9990001"])
        #expect(
            article.otherFields == [
                JSONMember("original-date", .string("1977")), JSONMember("tex.ids", .string("old")),
                JSONMember("note", .string("mine: own")),
            ])
    }

    @Test func `The older form stands in braces`() throws {
        let article = try article("{:DOI: 10.5555/n} {:volume: 7}")
        #expect(article.doi == "10.5555/n")
        #expect(article.volume == "7")
        #expect(article.otherFields == [])
    }

    @Test func `Where the variable has another value, both are kept`() throws {
        #expect(try article("title: x\\nDOI: 10.5555/b", "\"DOI\":\"10.5555/a\"").doi == "10.5555/a")
        let note = try article("DOI: 10.5555/b", "\"DOI\":\"10.5555/a\"").otherFields
        #expect(note == [JSONMember("note", .string("DOI: 10.5555/b"))])
        #expect(try article("DOI: 10.5555/A", "\"DOI\":\"10.5555/a\"").otherFields == [])
    }

    @Test func `A type in the note overrules the item's`() throws {
        #expect(try article("type: dataset").type == .dataset)
        #expect(try article("type: nonsense").type == .book)
    }

    @Test func `Names stand on lines of their own`() throws {
        let article = try article("editor: Berg || Vera\\neditor: Group")
        #expect(article.authorships.map(\.author) == [Author(family: "Berg", given: "Vera"), Author(literal: "Group")])
    }

    @Test(arguments: [
        (
            "27 citations (Crossref/DOI) [2023-04-01]",
            CitationCount(database: "Crossref", count: 27, seen: "2023-04-01")
        ),
        ("1 citation (Semantic Scholar)", CitationCount(database: "Semantic Scholar", count: 1)),
        ("GSCC: 0000042", CitationCount(database: "Google Scholar", count: 42)),
        ("ZSCC: 7", CitationCount(database: "Google Scholar", count: 7)),
    ])
    func `Counts that extensions write are citation counts`(line: String, count: CitationCount) throws {
        let article = try article(line)
        #expect(article.citationCounts == [count])
        #expect(article.otherFields == [])
    }

    @Test(arguments: ["See: page 3", "12 monkeys", "Keywords", "http://example.org", ": x", "DOI:"])
    func `Other lines are the note`(line: String) throws {
        #expect(try article(line).otherFields == [JSONMember("note", .string(line))])
    }

    private func article(_ note: String, _ members: String = "\"id\":1") throws -> Article {
        let text = "{\"type\":\"book\",\"title\":\"T\",\"note\":\"\(note)\",\(members)}"
        return try #require(try events(inText: text, format: .cslJSON).first).record.article
    }
}
