import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct OpenAlexPlacesTests {
    private static let journal =
        "{\"id\":\"https://openalex.org/S1\",\"display_name\":\"Leukemia\",\"issn_l\":\"0887-6924\","
        + "\"issn\":[\"0887-6924\",\"1476-5551\"],\"host_organization_name\":\"Example Press\",\"type\":\"journal\"}"
    private static let index =
        "{\"id\":\"https://openalex.org/S2\",\"display_name\":\"PubMed\",\"type\":\"repository\"}"

    @Test func `The source of the version of record is the journal`() throws {
        let article = try article("\"primary_location\":{\"source\":\(Self.journal)}")
        var journal = Journal(name: "Leukemia")
        journal.issns = [ISSN("0887-6924", medium: .linking), ISSN("1476-5551")].compactMap(\.self)
        journal.publisher = "Example Press"
        journal.databaseIDs = [JSONMember("OpenAlex", .string("S1"))]
        #expect(article.journal == journal)
        #expect(article.otherFields == [])
    }

    @Test func `An index is no journal`() throws {
        let listed = "\"primary_location\":{\"source\":\(Self.index)}"
        #expect(try article(listed).journal == nil)
        let elsewhere = "\(listed),\"locations\":[{\"source\":\(Self.index)},{\"source\":\(Self.journal)}]"
        #expect(try article(elsewhere).journal?.name == "Leukemia")
    }

    @Test func `A platform that sells books is no series`() throws {
        let platform =
            "{\"display_name\":\"Example eBooks\",\"host_organization_name\":\"Example Press\",\"type\":\"ebook platform\"}"
        let article = try article("\"type\":\"book\",\"primary_location\":{\"source\":\(platform)}")
        #expect(article.journal?.name == nil)
        #expect(article.journal?.publisher == "Example Press")
        #expect(article.otherFields.contains { $0.value == .string("Example eBooks") })
    }

    @Test func `The form of 2022 names the journal's venue`() throws {
        let article = try article(
            """
            "host_venue":{"id":"https://openalex.org/V1","display_name":"Leukemia","publisher":"Example Press",
            "issn":["0887-6924"],"url":"https://example.org/a","is_oa":true,"license":"cc-by"}
            """)
        #expect(article.journal?.name == "Leukemia")
        #expect(article.journal?.publisher == "Example Press")
        #expect(article.links == [Link(.landing, "https://example.org/a")])
        #expect(article.otherFields == [JSONMember("host_venue.license", .string("cc-by"))])
    }

    @Test func `PDFs are links where everybody may read them`() throws {
        let closed = "{\"is_oa\":false,\"landing_page_url\":\"https://a.org\",\"pdf_url\":\"https://a.org/a.pdf\"}"
        let open = "{\"is_oa\":true,\"landing_page_url\":\"https://b.org\",\"pdf_url\":\"https://b.org/b.pdf\"}"
        let article = try article(
            "\"primary_location\":\(closed),\"best_oa_location\":\(open),\"locations\":[\(closed),\(open)],"
                + "\"open_access\":{\"is_oa\":true,\"oa_url\":\"https://b.org/b.pdf\",\"oa_status\":\"green\"}")
        #expect(
            article.links == [
                Link(.landing, "https://a.org"), Link(.landing, "https://b.org"), Link(.pdf, "https://b.org/b.pdf"),
            ])
        #expect(article.isOpenAccess == true)
        #expect(
            article.otherFields.map(\.name) == ["open_access.oa_status", "primary_location.pdf_url", "locations"])
    }

    @Test func `A preprint's address tells its number`() throws {
        let article = try article(
            """
            "primary_location":{"landing_page_url":"https://doi.org/10.5555/other"},
            "locations":[{"landing_page_url":"http://arxiv.org/abs/2999.00001"},{"landing_page_url":"https://example.org"}]
            """)
        #expect(article.identifiers.map(\.value) == ["W1", "2999.00001"])
    }

    @Test(arguments: [
        ("article", "journal-article", "journal", ArticleType.journalArticle),
        ("article", "proceedings-article", "journal", .conferencePaper),
        ("article", "null", "conference", .conferencePaper),
        ("journal-article", "null", "journal", .journalArticle), ("article", "posted-content", "repository", .preprint),
        ("book-chapter", "book-chapter", "book series", .chapter), ("dissertation", "null", "repository", .thesis),
        ("review", "journal-article", "journal", .journalArticle), ("posted-content", "null", "repository", .preprint),
        ("article", "null", "repository", .journalArticle), ("null", "null", "journal", .journalArticle),
    ])
    func `The kind of work follows from types and sources`(
        type: String, crossref: String, source: String, expected: ArticleType
    ) {
        func text(_ name: String) -> String? { name == "null" ? nil : name }
        let source = OpenAlexSource(
            .object([JSONMember("type", .string(source)), JSONMember("display_name", .string("Example"))]))
        #expect(OpenAlexTypes.articleType(text(type), crossref: text(crossref), source: source) == expected)
    }

    private func article(_ members: String) throws -> Article {
        let text = "{\"id\":\"https://openalex.org/W1\",\(members)}"
        return try #require(try events(inText: text, format: .openAlex).first).record.article
    }
}
