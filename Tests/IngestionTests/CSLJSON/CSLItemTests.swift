import Articles
import TestSupport
import Testing

@testable import Export
@testable import Ingestion

@Suite struct CSLItemTests {
    @Test func `Variables that have a place are no other fields`() throws {
        let article = try article(
            """
            {"id":"k","type":"article-journal","title":"T","container-title":"Blut","container-title-short":"Bl.",
            "publisher":"P","volume":3,"issue":"1-2","page":"1194–205","DOI":"10.5555/a","PMID":99000001,
            "PMCID":"PMC9990001","language":"en-US","genre":"Letter","abstract":"A","keyword":"a, b","number":"e7"}
            """)
        #expect(article.journal?.name == "Blut")
        #expect(article.journal?.abbreviations == ["Bl."])
        #expect(article.journal?.publisher == "P")
        #expect([article.volume, article.issue, article.pages] == ["3", "1-2", "1194-1205"])
        #expect(article.identifiers.map(\.value) == ["10.5555/a", "99000001", "PMC9990001"])
        #expect(article.languages == ["en-US"])
        #expect(article.publicationTypes == ["Letter"])
        #expect(article.keywords == ["a", "b"])
        #expect(article.articleNumber == "e7")
        #expect(article.otherFields == [])
    }

    @Test func `Variables without a place are kept under their names`() throws {
        let article = try article(
            "{\"type\":\"book\",\"title\":\"T\",\"edition\":2,\"custom\":{\"a\":[1]},\"medium\":null}")
        #expect(
            article.otherFields == [
                JSONMember("edition", .number("2")),
                JSONMember("custom", .object([JSONMember("a", .array([.number("1")]))])),
            ])
    }

    @Test(arguments: [
        ("\"id\":\"i\",\"citation-key\":\"c\"", "c"), ("\"id\":7", "7"), ("\"DOI\":\"10.5555/x\"", "10.5555/x"),
        ("\"title\":\"t\"", nil),
    ])
    func `A record is called by its citation key, its id or its DOI`(members: String, key: String?) throws {
        let events = try events(inText: "{\"type\":\"book\",\"title\":\"T\",\(members)}", format: .cslJSON)
        #expect(try events[0].record.key == key)
    }

    @Test func `The library catalog is the database`() throws {
        let text = "{\"title\":\"T\",\"type\":\"book\",\"source\":\"DOI.org (Crossref)\"}"
        #expect(try events(inText: text, format: .cslJSON)[0].record.database == "Crossref")
    }

    @Test(arguments: [
        ("\"container-title\":\"Book\",\"collection-title\":\"Series\"", "Book"),
        ("\"collection-title\":\"Series\"", "Series"),
        ("\"container-title-short\":\"B.\"", "B."),
        ("\"journalAbbreviation\":\"B.\",\"container-title\":\"Book\"", "Book"),
        ("\"container-title\":[\"J Ex\",\"Journal of Examples\"]", "Journal of Examples"),
    ])
    func `The fullest name is the journal's`(members: String, name: String) throws {
        #expect(try article("{\"type\":\"article-journal\",\"title\":\"T\",\(members)}").journal?.name == name)
    }

    @Test func `A chapter's second container is the series`() throws {
        let article = try article(
            "{\"type\":\"chapter\",\"title\":\"T\",\"container-title\":[\"Book\",\"A Long Series\"]}")
        #expect(article.journal == Journal(name: "Book"))
        #expect(article.otherFields == [JSONMember("container-title", .strings(["A Long Series"]))])
    }

    @Test(
        arguments: [
            ("patent", "EX 1", nil, ["number"]), ("article-journal", "12", "12", []),
            ("report", "NCT00009999", nil, []),
            ("article", "arXiv:2101.99001v2", nil, []),
        ] as [(String, String, String?, [String])])
    func `A number is an article's, a trial's or arXiv's`(
        type: String, number: String, articleNumber: String?, others: [String]
    ) throws {
        let article = try article("{\"type\":\"\(type)\",\"title\":\"T\",\"number\":\"\(number)\"}")
        #expect(article.articleNumber == articleNumber)
        #expect(article.otherFields.map(\.name) == others)
        #expect(article.identifiers.count == (articleNumber == nil && others.isEmpty ? 1 : 0))
    }

    @Test func `What is retracted or corrected in words has the notice's DOI`() throws {
        let text = "{\"type\":\"book\",\"title\":\"T\",\"references\":\"%@ published 2012, https://doi.org/10.5555/n\"}"
        let notice = try #require(Identifier(.doi, "10.5555/n"))
        #expect(try article(text.replacing("%@", with: "Retraction")).relations == [Relation(.retractedBy, notice)])
        #expect(try article(text.replacing("%@", with: "Erratum")).relations == [Relation(.correctedBy, notice)])
        #expect(try article(text.replacing("%@", with: "Review")).relations == [])
    }

    @Test(arguments: Fixtures.files(in: "library") + Fixtures.files(in: "csl-json"))
    func `What lib writes is read as it was`(fixture: Fixture) throws {
        let format: RecordFormat = fixture.name.hasPrefix("library") ? .scholar : .cslJSON
        for case .record(let record) in try events(in: fixture.path, format: format) {
            let written = json(record.article, key: "k")
            let read = try article(JSONWriter.string(written))
            #expect(JSONWriter.string(json(read, key: "k")) == JSONWriter.string(written))
            #expect(read.authors == record.article.authors.map { Author($0.name) })
        }
    }

    private func json(_ article: Article, key: String) -> JSONValue {
        CSLItem.json(LibraryArticle(id: 1, citationKey: key, added: "2026-01-01T00:00:00Z", article: article))
    }

    @Test func `The note that lib writes marks what is retracted`() throws {
        let article = try article("{\"type\":\"book\",\"title\":\"T\",\"note\":\"RETRACTED\"}")
        #expect(article.publicationTypes == ["Retracted Publication"])
        #expect(article.otherFields == [])
    }

    private func article(_ text: String) throws -> Article {
        let events = try events(inText: text, format: .cslJSON)
        return try #require(events.first).record.article
    }
}
