import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct OpenAlexWorkTests {
    @Test(arguments: [
        "{\"id\":\"https://openalex.org/W1\",\"title\":\"T\"}",
        "[{\"id\":\"https://openalex.org/W1\",\"title\":\"T\"}]",
        "{\"meta\":{\"count\":1},\"results\":[{\"id\":\"https://openalex.org/W1\",\"title\":\"T\"}],\"group_by\":[]}",
        "{\"id\":\"W1\",\"display_name\":\"T\",\"title\":null}",
    ])
    func `Works stand alone, in arrays and in answers`(text: String) throws {
        let records = try events(inText: text, format: .openAlex).map { try $0.record }
        #expect(records.map(\.article.title) == ["T"])
        #expect(records.map(\.key) == ["W1"])
        #expect(records.map(\.database) == ["OpenAlex"])
    }

    @Test func `An answer that found nothing has no records`() throws {
        #expect(
            try events(inText: "{\"meta\":{\"count\":0},\"results\":[],\"group_by\":[]}", format: .openAlex).isEmpty)
    }

    @Test func `A title's markup is kept`() throws {
        let article = try article("\"title\":\"<i>IKZF1</i> &amp; age\",\"display_name\":\"<i>IKZF1</i> &amp; age\"")
        #expect(article.title == "IKZF1 & age")
        #expect(article.titleMarkup == "<i>IKZF1</i> &amp; age")
        #expect(article.otherFields == [])
    }

    @Test func `Identifiers are read from their addresses`() throws {
        let article = try article(
            """
            "doi":"https://doi.org/10.5555/A","ids":{"openalex":"https://openalex.org/W1","doi":"https://doi.org/10.5555/a",
            "pmid":"https://pubmed.ncbi.nlm.nih.gov/99000001","pmcid":"https://www.ncbi.nlm.nih.gov/pmc/articles/9990001",
            "mag":12}
            """)
        #expect(article.identifiers.map(\.value) == ["10.5555/a", "99000001", "PMC9990001", "W1"])
        #expect(article.otherFields == [JSONMember("ids.mag", .number("12"))])
    }

    @Test func `Authors are named as they are on the work`() throws {
        let article = try article(
            """
            "authorships":[{"author":{"id":"https://openalex.org/A1","display_name":"Gensheng Yin",
            "orcid":"https://orcid.org/0000-0002-1825-0097"},"raw_author_name":"Gen Yin","author_position":"first",
            "raw_affiliation_strings":["Example Hospital","Example Hospital"],"is_corresponding":false,
            "institutions":[{"id":"https://openalex.org/I1","display_name":"Example Hospital","lineage":["x"]}]}]
            """)
        #expect(
            article.authorships == [
                Authorship(
                    Author(family: "Yin", given: "Gen", orcid: "0000-0002-1825-0097"),
                    affiliations: ["Example Hospital"])
            ])
        let rest = try #require(article.otherFields.first?.value)
        #expect(
            JSONWriter.string(rest)
                == "[{\"author\":{\"id\":\"https://openalex.org/A1\",\"display_name\":\"Gensheng Yin\"},"
                + "\"institutions\":[{\"id\":\"https://openalex.org/I1\"}]}]")
    }

    @Test func `Names of a profile are written with plain hyphens`() throws {
        let names = "[{\"author\":{\"display_name\":\"Ann\u{2010}Marie Liam\u{2010}Or\"}}]"
        #expect(try article("\"authorships\":\(names)").authors == [Author(family: "Liam-Or", given: "Ann-Marie")])
    }

    @Test func `A retracted work has PubMed's type for it`() throws {
        #expect(
            try article("\"type\":\"article\",\"is_retracted\":true").publicationTypes.last == "Retracted Publication")
        #expect(try article("\"type\":\"article\",\"is_retracted\":false").publicationTypes == ["article"])
        #expect(try article("\"is_retracted\":false,\"is_paratext\":false").otherFields == [])
    }

    @Test func `MeSH headings gather their qualifiers`() throws {
        let article = try article(
            """
            "mesh":[{"descriptor_name":"Sleep","qualifier_name":"physiology","is_major_topic":true},
            {"descriptor_name":"Child","qualifier_name":null,"is_major_topic":true},
            {"descriptor_name":"Sleep","qualifier_name":"drug effects","is_major_topic":false}]
            """)
        #expect(
            article.meshHeadings == [
                MeSHHeading(
                    name: "Sleep", qualifiers: [.init(name: "physiology", isMajor: true), .init(name: "drug effects")]),
                MeSHHeading(name: "Child", isMajor: true),
            ])
    }

    @Test func `Topics are fields of study; the concepts' roots where there are none`() throws {
        let concepts =
            "\"concepts\":[{\"display_name\":\"Medicine\",\"level\":0},{\"display_name\":\"Fever\",\"level\":2}]"
        #expect(try article(concepts).fieldsOfStudy == ["Medicine"])
        let topic = "{\"id\":\"t\",\"display_name\":\"Sleep Research\"}"
        let article = try article("\(concepts),\"primary_topic\":\(topic),\"topics\":[\(topic)]")
        #expect(article.fieldsOfStudy == ["Sleep Research"])
        #expect(article.otherFields.map(\.name) == ["concepts", "topics"])
    }

    @Test(arguments: [
        "[{\"keyword\":\"sleep\",\"score\":0.5}]", "[{\"id\":\"k\",\"display_name\":\"sleep\",\"score\":0.5}]",
        "[\"sleep\"]",
    ])
    func `Keywords have had several forms`(keywords: String) throws {
        #expect(try article("\"keywords\":\(keywords)").keywords == ["sleep"])
    }

    @Test(arguments: [
        ("\"publication_date\":\"2020-03-01\",\"publication_year\":2020", "2020-03-01"),
        ("\"publication_date\":\"2020-01-01\",\"publication_year\":2020", "2020"),
        ("\"publication_year\":1999", "1999"),
    ])
    func `A first of January is a year`(members: String, date: String) throws {
        #expect(try article(members).issueDate?.edtf == date)
    }

    @Test(
        arguments: [
            ("\"7\"", "\"12\"", "7-12", nil), ("\"e12\"", "\"e12\"", nil, "e12"),
            ("\"106293\"", "\"106293\"", nil, "106293"), ("\"543\"", "\"543\"", "543", nil),
            ("\"543\"", "null", "543", nil), ("null", "12", "12", nil),
        ] as [(String, String, String?, String?)])
    func `Equal pages are one page or an article's number`(
        first: String, last: String, pages: String?, number: String?
    ) throws {
        let article = try article("\"biblio\":{\"first_page\":\(first),\"last_page\":\(last),\"volume\":null}")
        #expect(article.pages == pages)
        #expect(article.articleNumber == number)
    }

    @Test func `Counts are OpenAlex's, of the day of the last change`() throws {
        let article = try article("\"cited_by_count\":4,\"updated_date\":\"2024-05-14T02:04:49.533341\"")
        #expect(article.citationCounts == [CitationCount(database: "OpenAlex", count: 4, seen: "2024-05-14")])
    }

    @Test func `Cited works are counted and kept, and what answers a search is left out`() throws {
        let article = try article(
            """
            "referenced_works":["https://openalex.org/W2"],"related_works":["https://openalex.org/W3"],
            "relevance_score":3.5,"cited_by_api_url":"https://example.org","cited_by_api_url":"https://example.org"
            """)
        #expect(
            article.otherFields == [
                JSONMember("referenced_works_count", .int(1)), JSONMember("referenced_works", .strings(["W2"])),
            ])
    }

    @Test(arguments: [
        (["id", "doi", "authorships"], true), (["meta", "results", "group_by"], true), (["results", "meta"], true),
        (["id", "display_name", "publication_year"], true), (["id", "display_name", "type"], true),
        (["id", "display_name"], false), (["results"], false), (["title", "authors", "doi"], false),
        (["paperId", "title"], false),
    ])
    func `Works are told by their keys`(keys: [String], isOne: Bool) {
        #expect(OpenAlexForm.hasKeys(Set(keys)) == isOne)
    }

    private func article(_ members: String) throws -> Article {
        let text = "{\"id\":\"https://openalex.org/W1\",\(members)}"
        return try #require(try events(inText: text, format: .openAlex).first).record.article
    }
}
