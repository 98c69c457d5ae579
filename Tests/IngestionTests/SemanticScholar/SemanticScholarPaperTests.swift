import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct SemanticScholarPaperTests {
    @Test(arguments: [
        "{\"paperId\":\"a\",\"title\":\"T\"}", "[null,{\"paperId\":\"a\",\"title\":\"T\"},null]",
        "{\"total\":1,\"offset\":0,\"data\":[{\"paperId\":\"a\",\"title\":\"T\",\"matchScore\":1.5}]}",
        "{\"total\":1,\"token\":\"x\",\"data\":[{\"paperId\":\"a\",\"title\":\"T\"}]}",
        "{\"recommendedPapers\":[{\"paperId\":\"a\",\"title\":\"T\"}]}",
        "{\"offset\":0,\"data\":[{\"contexts\":[],\"citedPaper\":{\"paperId\":\"a\",\"title\":\"T\"}}]}",
        "{\"isInfluential\":null,\"citingPaper\":{\"paperId\":\"a\",\"title\":\"T\"}}",
        "{\"authorId\":\"1\",\"name\":\"N\",\"papers\":[{\"paperId\":\"a\",\"title\":\"T\"}]}",
        "{\"id\":\"a\",\"title\":{\"text\":\"T\",\"fragments\":[]}}",
        "{\"data\":[{\"snippet\":null,\"score\":0.5,\"paper\":{\"paperId\":\"a\",\"title\":\"T\"}}]}",
    ])
    func `Every answer of the API leads to its papers`(text: String) throws {
        let records = try events(inText: text, format: .semanticScholar).map { try $0.record }
        #expect(records.map(\.article.title) == ["T"])
        #expect(records.map(\.key) == ["a"])
        #expect(records.map(\.database) == ["Semantic Scholar"])
        #expect(records.first?.article.otherFields == [])
    }

    @Test func `An answer that found nothing has no records`() throws {
        #expect(try events(inText: "{\"total\":0,\"offset\":0,\"data\":[]}", format: .semanticScholar).isEmpty)
    }

    @Test func `The DOI stands first and the paper's own id last`() throws {
        let hash = String(repeating: "0a", count: 20)
        let article = try article(
            """
            "paperId":"\(hash)","externalIds":{"ArXiv":"2999.00001","PubMedCentral":"9990001","PubMed":"99000001",
            "DOI":"10.5555/A","CorpusId":7,"MAG":"8"},"corpusId":7
            """)
        #expect(
            article.identifiers.map(\.value) == ["10.5555/a", "99000001", "PMC9990001", "2999.00001", hash])
        #expect(
            article.otherFields == [JSONMember("externalIds.MAG", .string("8")), JSONMember("corpusId", .string("7"))])
    }

    @Test(arguments: [
        ("\"corpusid\":12", "CorpusId:12"), ("\"paper_id\":\"12\"", "CorpusId:12"),
        (
            "\"corpusid\":12,\"url\":\"https://www.semanticscholar.org/paper/\(String(repeating: "b", count: 40))\"",
            String(repeating: "b", count: 40)
        ),
    ])
    func `A paper without an id is known by its address, else by its number`(members: String, id: String) throws {
        #expect(try article(members).identifier(.semanticScholar) == id)
    }

    @Test func `An identifier that is not there may be written as false`() throws {
        let record = try record("\"doi\":false,\"arxivId\":null,\"title\":\"T\"")
        #expect(record.article.identifiers.isEmpty)
        #expect(record.warnings == [])
    }

    @Test func `The sentences that cite a paper are kept once`() throws {
        let paper = "\"citingPaper\":{\"title\":\"T\"}"
        let contexts = "\"contexts\":[\"One [1].\"]"
        let intents = "\"contextsWithIntent\":[{\"context\":\"One [1].\",\"intents\":[]}]"
        #expect(try article("\(contexts),\(paper)").otherFields.map(\.name) == ["contexts"])
        #expect(try article("\(contexts),\(intents),\(paper)").otherFields.map(\.name) == ["contextsWithIntent"])
    }

    @Test func `Names come with their ORCID and affiliations, and the database's numbers are kept`() throws {
        let article = try article(
            """
            "authors":[{"authorId":"1","name":"Ada van der Berg","externalIds":{"ORCID":"0000-0002-1825-0097"},
            "affiliations":["Example Hospital"],"url":"https://www.semanticscholar.org/author/1"},
            {"authorId":null,"name":"B. Okafor"},{"authorId":"3","name":null}]
            """)
        #expect(
            article.authorships == [
                Authorship(
                    Author(family: "van der Berg", given: "Ada", orcid: "0000-0002-1825-0097"),
                    affiliations: ["Example Hospital"]),
                Authorship(Author(family: "Okafor", given: "B.")),
            ])
        #expect(
            article.otherFields == [
                JSONMember(
                    "authors",
                    .array([
                        .object([JSONMember("authorId", .string("1"))]), .object([]),
                        .object([JSONMember("authorId", .string("3"))]),
                    ]))
            ])
    }

    @Test func `The parts of a name are taken as they are`() throws {
        let names =
            "[{\"first\":\"Ana\",\"middle\":[\"L.\"],\"last\":\"da Costa Lima\",\"suffix\":\"III\"},{\"last\":\"Li\"}]"
        #expect(
            try article("\"authors\":\(names)").authors == [
                Author(family: "da Costa Lima", given: "Ana L.", suffix: "III"), Author(family: "Li"),
            ])
    }

    @Test func `Counts are Semantic Scholar's, of the day of the record`() throws {
        let record = try record("\"title\":\"T\",\"citationcount\":3,\"updated\":\"2022-01-27T03:01:26.115Z\"")
        #expect(record.date == "2022-01-27")
        #expect(
            record.article.citationCounts == [
                CitationCount(database: "Semantic Scholar", count: 3, seen: "2022-01-27")
            ])
    }

    @Test func `Lists of other papers are counted, and those that it cites are kept`() throws {
        let lists = "\"citations\":[{},{}],\"references\":[{\"title\":\"No\"}]"
        let counted = try article(lists)
        #expect(counted.citationCounts.map(\.count) == [2])
        #expect(
            counted.otherFields == [
                JSONMember("references", .strings(["No"])), JSONMember("referenceCount", .int(1)),
            ])
        let both = try article("\(lists),\"numCitedBy\":9,\"numCiting\":8")
        #expect(both.citationCounts.map(\.count) == [9])
        #expect(
            both.otherFields == [JSONMember("numCiting", .int(8)), JSONMember("references", .strings(["No"]))])
    }

    @Test func `Open copies are links, and pages of publishers no PDFs`() throws {
        let article = try article(
            """
            "openAccessPdf":{"url":"https://doi.org/10.5555/b","status":"BRONZE","license":null,"disclaimer":"Notice: …"},
            "pdfUrls":["https://example.org/a b.pdf"],"s2PdfUrl":""
            """)
        #expect(
            article.links == [
                Link(.landing, "https://doi.org/10.5555/b"), Link(.pdf, "https://example.org/a%20b.pdf"),
            ])
        #expect(article.doi == "10.5555/b")
        #expect(article.otherFields == [JSONMember("openAccessPdf.status", .string("BRONZE"))])
    }

    @Test func `A model's vector and the search's score are left out`() throws {
        #expect(try article("\"embedding\":{\"model\":\"m\",\"vector\":[0.5]},\"matchScore\":9").otherFields == [])
    }

    @Test(arguments: [
        ("[\"JournalArticle\"]", "{\"name\":\"Blood\"}", ArticleType.journalArticle),
        ("[\"JournalArticle\",\"Conference\"]", "null", .conferencePaper), ("[\"Book\"]", "null", .book),
        ("[\"JournalArticle\",\"Book\"]", "{\"name\":\"Blood\"}", .journalArticle),
        ("[\"BookSection\"]", "null", .chapter),
        ("[\"Dataset\"]", "null", .dataset), ("[\"Review\"]", "null", .journalArticle),
        ("[\"JournalArticle\"]", "{\"name\":\"medRxiv\"}", .preprint),
        ("null", "{\"name\":\"2020 Example Workshop on Cells (EWC)\"}", .conferencePaper),
        ("[\"JournalArticle\"]", "{\"name\":\"Proceedings of the 3rd Example Conference\"}", .conferencePaper),
        ("[\"JournalArticle\"]", "{\"name\":\"Proceedings of the Example Academy\"}", .journalArticle),
    ])
    func `The kind of work follows from types and names`(types: String, journal: String, type: ArticleType) throws {
        #expect(try article("\"publicationTypes\":\(types),\"journal\":\(journal)").type == type)
    }

    @Test func `Fields of study are named once`() throws {
        let article = try article(
            """
            "fieldsOfStudy":["Medicine"],"s2FieldsOfStudy":[{"category":"Medicine","source":"external"},
            {"category":"Biology","source":"s2-fos-model"}],"topics":[{"topic":"Blood","topicId":"1"}]
            """)
        #expect(article.fieldsOfStudy == ["Medicine", "Biology", "Blood"])
        #expect(article.otherFields == [])
    }

    @Test func `A spelling that repeats another one's value goes`() throws {
        let article = try article("\"isOpenAccess\":true,\"is_open_access\":true,\"numCitedBy\":1,\"citationCount\":2")
        #expect(article.isOpenAccess == true)
        #expect(article.citationCounts.map(\.count) == [2])
        #expect(article.otherFields == [JSONMember("numCitedBy", .number("1"))])
    }

    @Test(arguments: [
        (["paperId", "title"], true), (["total", "offset", "data"], true), (["token", "data"], true),
        (["corpusid", "title"], true), (["recommendedPapers"], true), (["id", "paperAbstract"], true),
        (["contexts", "citingPaper"], true), (["authorId", "papers"], true), (["title", "authors", "doi"], false),
        (["data"], false),
        (["id", "display_name"], false),
    ])
    func `Papers are told by their keys`(keys: [String], isOne: Bool) {
        #expect(SemanticScholarForm.hasKeys(Set(keys)) == isOne)
    }

    private func record(_ members: String) throws -> Record {
        try #require(try events(inText: "{\"abstract\":\"A\",\(members)}", format: .semanticScholar).first).record
    }

    private func article(_ members: String) throws -> Article { try record(members).article }
}
