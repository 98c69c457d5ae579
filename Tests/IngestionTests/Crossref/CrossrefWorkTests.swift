import Articles
import Testing

@testable import Ingestion

@Suite struct CrossrefWorkTests {
    @Test(arguments: [
        "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":{\"DOI\":\"10.5555/a\",\"title\":[\"a\"]}}",
        "{\"message-type\":\"work-list\",\"message\":{\"facets\":{\"x\":{\"items\":1}},\"items\":[{\"title\":[\"a\"]}],\"q\":1}}",
        "{\"items\":[{\"title\":[\"a\"]}]}", "{\"title\":[\"a\"]}", "[{\"title\":[\"a\"]}]",
        "[{\"status\":\"ok\",\"message\":{\"title\":[\"a\"]}}]",
    ])
    func `Works stand in answers, data files and lists`(text: String) throws {
        #expect(try events(inText: text, format: .crossref).map { try $0.record.article.title } == ["a"])
    }

    @Test(
        arguments: [
            ("[\"A\"]", "[\"B\"]", "A: B"), ("[\"A?\"]", "[\"B\"]", "A? B"), ("[\"A:\"]", "[\"B\"]", "A: B"),
            ("[\"A: The B\"]", "[\"the b\"]", "A: The B"), ("[\"A\"]", "[\"\"]", "A"),
            ("[\"A\"]", "[\"B\",\"C\"]", "A: B: C"),
            ("[\"A\",\"X\"]", "[\"B\",\"Y\"]", "A: B"), ("[]", "[\"B\"]", nil), ("\"A\"", "\"B\"", "A: B"),
            ("[\"A &amp;amp; B\"]", "[]", "A & B"),
        ] as [(String, String, String?)])
    func `A subtitle stands behind its title`(title: String, subtitle: String, whole: String?) throws {
        #expect(try article("\"title\":\(title),\"subtitle\":\(subtitle)").title == whole)
    }

    @Test func `The original title and further titles are translations`() throws {
        #expect(try article("\"title\":[\"A\"],\"original-title\":[\"Ä\"]").translatedTitle == "Ä")
        #expect(try article("\"title\":[\"A\"],\"original-title\":[\"a\"]").translatedTitle == nil)
        let article = try article("\"title\":[\"A\",\"B\",\"C\"]")
        #expect(article.translatedTitle == "B")
        #expect(article.otherFields == [JSONMember("title", .strings(["C"]))])
    }

    @Test(
        arguments: [
            (
                "\"published-print\":[[2015,9]],\"published-online\":[[2015,6,24]],\"issued\":[[2015,6,24]]", "2015-09",
                "2015-06-24"
            ),
            ("\"published-online\":[[2015,6,24]],\"issued\":[[2015,6,24]]", nil, "2015-06-24"),
            ("\"issued\":[[2015,6]],\"published\":[[2015,6]]", "2015-06", nil),
            ("\"posted\":[[2021,3,4]]", nil, "2021-03-04"),
            ("\"issued\":[[null]],\"created\":[[2004,1,1]]", nil, nil), ("\"approved\":[[2019,6]]", "2019-06", nil),
        ] as [(String, String?, String?)])
    func `The issue's date is the print's, the electronic one the net's`(
        dates: String, issue: String?, electronic: String?
    ) throws {
        let members = dates.replacing(":[[", with: ":{\"date-parts\":[[").replacing("]]", with: "]]}")
        let article = try article(members)
        #expect(article.issueDate?.edtf == issue)
        #expect(article.electronicDate?.edtf == electronic)
        #expect(!article.otherFields.contains { $0.name == "issued" || $0.name == "published" })
    }

    @Test func `Where the print followed in a later year, the first year counts`() throws {
        let article = try article(
            """
            "published-print":{"date-parts":[[2016,9]]},"published-online":{"date-parts":[[2015,6,24]]},
            "issued":{"date-parts":[[2015,6,24]]}
            """)
        #expect(article.issueDate == nil)
        #expect(article.electronicDate?.edtf == "2015-06-24")
        #expect(article.otherFields == [JSONMember("published-print", .string("2016-09"))])
    }

    @Test func `The issue's own date and number count where the article has none`() throws {
        let article = try article(
            """
            "published-online":{"date-parts":[[2010,3,3]]},"journal-issue":{"issue":"03",
            "published-online":{"date-parts":[[2012,3,8]]},"published-print":{"date-parts":[[2012,3]]}}
            """)
        #expect(article.issueDate?.edtf == "2012-03")
        #expect(article.electronicDate?.edtf == "2010-03-03")
        #expect(article.issue == "03")
        #expect(article.otherFields == [])
    }

    @Test func `A record is as old as its indexing, and counts were seen then`() throws {
        let text = """
            {"DOI":"10.5555/A","indexed":{"date-time":"2024-05-14T09:10:11Z"},"is-referenced-by-count":13,
            "deposited":{"date-time":"2023-01-01T00:00:00Z","timestamp":1}}
            """
        let record = try #require(try events(inText: text, format: .crossref).first).record
        #expect(record.date == "2024-05-14")
        #expect(record.database == "Crossref")
        #expect(record.key == "10.5555/A")
        #expect(
            record.article.citationCounts == [CitationCount(database: "Crossref", count: 13, seen: "2024-05-14")])
        #expect(record.article.otherFields == [JSONMember("deposited", .string("2023-01-01T00:00:00Z"))])
    }

    @Test func `ISSNs have their medium`() throws {
        let article = try article(
            """
            "ISSN":["2999-0009","2999-0017","2999-0025"],"container-title":["B"],
            "issn-type":[{"type":"print","value":"2999-0009"},{"type":"electronic","value":"2999-0017"}]
            """)
        #expect(article.journal?.issns.map(\.value) == ["2999-0009", "2999-0017", "2999-0025"])
        #expect(article.journal?.issns.map(\.medium) == [.print, .electronic, nil])
    }

    @Test(
        arguments: [
            ("\"license\":[{\"URL\":\"https://creativecommons.org/licenses/by/4.0/\"}]", true),
            (
                "\"license\":[{\"URL\":\"https://creativecommons.org/licenses/by/4.0/\",\"start\":{\"date-parts\":[[2999,1,1]]}}]",
                nil
            ),
            ("\"license\":[{\"URL\":\"http://example.org/tdm\"}]", nil), ("\"free-to-read\":{\"start-date\":1}", true),
        ] as [(String, Bool?)])
    func `A free licence that has begun makes open access`(members: String, isOpen: Bool?) throws {
        let link = "\"link\":[{\"URL\":\"https://example.org/a.pdf\",\"content-type\":\"application/pdf\"}]"
        let article = try article("\"indexed\":{\"date-time\":\"2024-01-01T00:00:00Z\"},\(members),\(link)")
        #expect(article.isOpenAccess == isOpen)
        #expect(article.links == (isOpen == true ? [Link(.pdf, "https://example.org/a.pdf")] : []))
        #expect(article.otherFields.contains { $0.name == "link" } == (isOpen == nil))
    }

    @Test func `A trial's number is in its register's form`() throws {
        let article = try article("\"clinical-trial-number\":[{\"clinical-trial-number\":\"nct00009999\"}]")
        #expect(article.identifier(.trial) == "NCT00009999")
        #expect(article.otherFields == [])
    }

    @Test func `Of the references only their number is kept`() throws {
        #expect(
            try article("\"reference\":[{\"key\":\"a\"},{\"key\":\"b\"}]").otherFields == [
                JSONMember("reference-count", .int(2))
            ])
    }

    @Test(arguments: [
        (["status", "message-type", "message"], true), (["DOI", "indexed", "member", "title"], true),
        (["DOI", "prefix", "reference-count", "created"], true), (["DOI", "title", "type", "id"], false),
        (["message"], false), (["items"], false),
    ])
    func `Works are known by their keys`(keys: [String], isOne: Bool) {
        #expect(CrossrefWork.isOne(keys: keys) == isOne)
    }

    private func article(_ members: String) throws -> Article {
        let text = "{\"DOI\":\"10.5555/own\",\"type\":\"journal-article\",\(members)}"
        return try #require(try events(inText: text, format: .crossref).first).record.article
    }
}
