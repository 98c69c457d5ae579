import Articles
import Testing

@testable import Ingestion

@Suite struct ScholarRecordTests {
    @Test(arguments: ["12", "\"12\"", "\" 12 \"", "12.0", "\"12.0\""])
    func `A count comes as number or text`(value: String) throws {
        #expect(try article("\"citationCount\":\(value)").citationCounts.map(\.count) == [12])
    }

    @Test(arguments: ["null", "\"\"", "\" \"", "\"\u{3000}\"", "[]", "{}"])
    func `Missing values leave nothing behind`(value: String) throws {
        let members = ScholarKeys.all.subtracting(["title"]).sorted().map { "\"\($0)\":\(value)" }
        var expected = Article()
        expected.title = "T"
        #expect(try article(members.joined(separator: ",")) == expected)
        #expect(
            try record("\"journal\":{\"name\":\(value),\"volume\":\(value),\"pages\":\(value)}").article == expected)
        #expect(try record(members.joined(separator: ",")).warnings == [])
    }

    @Test(
        arguments: [
            ("true", true), ("false", false), ("\"True\"", true), ("\"no\"", false), ("1", true), ("0", false),
            ("null", nil),
            ("\"perhaps\"", nil),
        ] as [(String, Bool?)])
    func `Open access is said in several ways`(value: String, isOpenAccess: Bool?) throws {
        #expect(try article("\"isOpenAccess\":\(value)").isOpenAccess == isOpenAccess)
    }

    @Test func `Links are kept once each, and a DOI is found in them`() throws {
        let article = try article(
            """
            "DOIUrl":"https://doi.org/10.1000/A","url":"https://a.org","ListUrlMain":"https://doi.org/10.1000/A",
            "PMCID":"7","openAccessPdf":{"url":"https://a.org/a.pdf","status":"GREEN"}
            """)
        #expect(
            article.links == [
                Link(.landing, "https://doi.org/10.1000/A"), Link(.landing, "https://a.org"),
                Link(.pdf, "https://a.org/a.pdf"),
            ])
        #expect(article.identifiers.map(\.value) == ["10.1000/a", "PMC7"])
        #expect(article.otherFields == [JSONMember("openAccessPdf.status", .string("GREEN"))])
    }

    @Test func `The paper's id is Semantic Scholar's unless another platform is named`() throws {
        #expect(try article("\"paperid\":\"ab\"").identifier(.semanticScholar) == "ab")
        let other = try record("\"paperid\":\"ab\",\"platform\":\"pubmed\"")
        #expect(other.database == "PubMed")
        #expect(other.key == "ab")
        #expect(other.article.identifiers == [])
        #expect(other.article.otherFields == [JSONMember("paperid", .string("ab"))])
    }

    @Test func `A journal's metrics carry their category`() throws {
        let article = try article(
            """
            "PeriodicalIF":"2.2000","JCR":"q3","JCRName":"HEMATOLOGY","RegionNum":"4","RegionCategory":"医学",
            "PeriodicalId":18047,"PeriodicalName":"Leuk Lymphoma","journal":{"name":"Leukemia &amp; Lymphoma","volume":66,
            "pages":"1194–205","issue":"3"}
            """)
        #expect(
            article.journal?.metrics == [
                JournalMetric(.impactFactor, "2.2"), JournalMetric(.jcrQuartile, "Q3", category: "HEMATOLOGY"),
                JournalMetric(.casZone, "4", category: "医学"),
            ])
        #expect(article.journal?.name == "Leukemia & Lymphoma")
        #expect(article.journal?.abbreviations == ["Leuk Lymphoma"])
        #expect(article.journal?.databaseIDs == [JSONMember("scholar", .string("18047"))])
        #expect(article.volume == "66")
        #expect(article.pages == "1194-1205")
        #expect(article.otherFields == [JSONMember("journal.issue", .string("3"))])
    }

    @Test(arguments: [
        ("\"JCR\":\"Q5\",\"JCRName\":\"X\"", ["JCR", "JCRName"]), ("\"JCRName\":\"X\"", ["JCRName"]),
        ("\"RegionNum\":9,\"RegionCategory\":\"X\"", ["RegionNum", "RegionCategory"]),
        ("\"journal\":[\"a\"]", ["journal"]), ("\"journal\":{\"name\":[1]}", ["journal.name"]),
        ("\"fieldsOfStudy\":[\"Medicine\",{\"a\":1}]", ["fieldsOfStudy"]), ("\"doi\":\"x\"", ["doi"]),
        ("\"title\":\"U\",\"tldr\":{\"a\":null}", ["title", "tldr"]), ("\"url\":\"a.org\"", ["url"]),
        ("\"authors\":[{\"name\":\"A B\",\"authorId\":\"7\"}]", ["authors"]), ("\"authors\":true", ["authors"]),
        (
            "\"Score\":1,\"Total\":0,\"resultStr\":\"x\",\"ArticlePicture\":[1]",
            ["Score", "Total", "resultStr", "ArticlePicture"]
        ),
    ])
    func `What has no place is kept`(members: String, kept: [String]) throws {
        #expect(try article(members).otherFields.map(\.name) == kept)
    }

    @Test(arguments: [
        ("\"Journal Article\"", ["Journal Article"]), ("\"JournalArticle,Review\"", ["JournalArticle", "Review"]),
        ("[\"A\",\"B\"]", ["A", "B"]), ("\"A; B|C\"", ["A", "B", "C"]), ("[\"A,B\",\" \"]", ["A", "B"]),
        ("\"Clinical Trial, Phase II,Review\"", ["Clinical Trial, Phase II", "Review"]), ("\"A,\"", ["A,"]),
    ])
    func `Types are a list or a text`(value: String, types: [String]) throws {
        #expect(try article("\"publicationTypes\":\(value)").publicationTypes == types)
    }

    @Test func `A translation that repeats the original is none`() throws {
        let article = try article("\"TitleCN\":\"T\",\"abstract\":\"<p>摘要</p>\",\"AbstractTextCN\":\"摘要\"")
        #expect(article.translatedTitle == nil)
        #expect(article.translatedAbstract == nil)
        #expect(try self.article("\"TitleCN\":\"题目\"").translatedTitle == "题目")
    }

    @Test(arguments: [
        "\"Vera Berg, Hans Müller\"", "[\"Vera Berg\",\"Hans Müller\"]",
        "[{\"name\":\"Vera Berg\"},{\"name\":\"Hans Müller\"}]",
        "\"Vera Berg\\nHans Müller\"", "\"Vera Berg<sup>1</sup>, Hans M&uuml;ller*\"", "[\"Berg V\",\"Müller H\"]",
    ])
    func `Authors are a text or a list`(value: String) throws {
        #expect(try article("\"authors\":\(value)").authors.map(\.shortName) == ["Berg V", "Müller H"])
    }

    @Test func `A list of authors that goes on says so`() throws {
        let article = try article("\"authors\":\"Vera Berg, et al.\"")
        #expect(article.authors.map(\.familyName) == ["Berg"])
        #expect(article.otherFields == [JSONMember("authorsIncomplete", .bool(true))])
    }

    @Test func `A missing title is a warning`() throws {
        let value = try JSONParser.parse("{\"doi\":\"10.1000/a\"}")
        let record = ScholarRecord(value).record(Self.text)
        #expect(record.warnings == ["has no title"])
    }

    private func article(_ members: String) throws -> Article { try record(members).article }

    private func record(_ members: String) throws -> Record {
        let value = try JSONParser.parse("{\"title\":\"T\",\(members)}")
        return ScholarRecord(value).record(Self.text)
    }

    private static var text: RecordText {
        RecordText(bytes: UnsafeBufferPointer(start: nil, count: 0), line: 1, ordinal: 1)
    }
}
