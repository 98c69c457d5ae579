import Articles
import Testing

@testable import Ingestion

@Suite struct EuropePMCJournalTests {
    @Test func `The lite form names a journal by its abbreviation`() throws {
        let article = try article(
            "\"journalTitle\":\"Blut\",\"journalIssn\":\"1042-8194; 1029-2403; \",\"journalVolume\":\"7\",\"issue\":\"2\""
        )
        #expect(article.journal?.name == "Blut")
        #expect(article.journal?.issns.map(\.value) == ["1042-8194", "1029-2403"])
        #expect(article.volume == "7")
        #expect(article.issue == "2")
    }

    @Test(arguments: ["nlmid", "NLMid"])
    func `Members of a journal are spelled in two ways`(nlmid: String) throws {
        let names = nlmid == "NLMid" ? ["ISSN", "ESSN", "ISOAbbreviation"] : ["issn", "essn", "isoabbreviation"]
        let article = try article(
            """
            "journalInfo":{"journal":{"title":"Blut : a journal","medlineAbbreviation":"Blut","\(names[2])":"Blut",\
            "\(nlmid)":"99","\(names[0])":"1042-8194","\(names[1])":"1029-2403"}}
            """)
        #expect(article.journal?.name == "Blut : a journal")
        #expect(article.journal?.abbreviations == ["Blut"])
        #expect(article.journal?.nlmID == "99")
        #expect(article.journal?.issns.map(\.medium) == [.print, .electronic])
        #expect(article.otherFields == [])
    }

    @Test(arguments: [
        ("\"dateOfPublication\":\"2024 Jul-Aug\",\"printPublicationDate\":\"2024-07-01\"", "2024-07/2024-08"),
        ("\"dateOfPublication\":\"2021\",\"monthOfPublication\":\"0\",\"yearOfPublication\":2021", "2021"),
        ("\"monthOfPublication\":6,\"yearOfPublication\":2025", "2025-06"),
        ("\"printPublicationDate\":\"2025-06-12\"", "2025-06-12"),
    ])
    func `An issue's date is as the issue has it`(members: String, date: String) throws {
        let article = try article("\"journalInfo\":{\(members)},\"pubYear\":\"\(date.prefix(4))\"")
        #expect(article.issueDate?.edtf == date)
        #expect(article.otherFields == [])
    }

    @Test(
        arguments: [
            ("MED", "\"pubYear\":\"2025\"", "2025", nil), ("MED", "", nil, "2025-06-16"),
            ("PPR", "\"pubYear\":\"2025\"", nil, "2025-06-16"), ("PPR", "\"pubYear\":\"2024\"", "2024", "2025-06-16"),
            ("MED", "\"pubYear\":\"2025\",\"electronicPublicationDate\":\"2025-06-16\"", nil, "2025-06-16"),
        ] as [(String, String, String?, String?)])
    func `The first date is the electronic one only where nothing was printed`(
        source: String, members: String, issue: String?, electronic: String?
    ) throws {
        let rest = members.isEmpty ? "" : ",\(members)"
        let article = try article("\"source\":\"\(source)\",\"firstPublicationDate\":\"2025-06-16\"\(rest)")
        #expect(article.issueDate?.edtf == issue)
        #expect(article.electronicDate?.edtf == electronic)
        #expect(article.otherFields.map(\.name) == (electronic == nil ? ["firstPublicationDate"] : []))
    }

    @Test func `A chapter is in its book, a preprint on its server, a report in its series`() throws {
        let chapter = try article(
            "\"pubType\":\"book\",\"bookOrReportDetails\":{\"comprisingTitle\":\"Reviews\",\"publisher\":\"P\",\"isbn13\":\"9780306406157\"}"
        )
        #expect(chapter.type == .chapter)
        #expect(chapter.journal?.name == "Reviews")
        #expect(chapter.journal?.publisher == "P")
        #expect(chapter.identifier(.isbn) == "9780306406157")
        let preprint = try article("\"source\":\"PPR\",\"bookOrReportDetails\":{\"publisher\":\"medRxiv\"}")
        #expect(preprint.journal?.name == "medRxiv")
        let report = try article("\"source\":\"HIR\",\"bookOrReportDetails\":{\"seriesName\":\"S\",\"edition\":\"2\"}")
        #expect(report.journal?.name == "S")
        #expect(report.otherFields == [JSONMember("bookOrReportDetails.edition", .string("2"))])
    }

    @Test(
        arguments: [
            ("1194-205", "1194-1205", nil), ("e12807", nil, "e12807"), ("2542", "2542", nil), (" - ", nil, nil),
        ]
            as [(String, String?, String?)])
    func `Pages are told from article numbers`(text: String, pages: String?, number: String?) throws {
        let article = try article("\"pageInfo\":\"\(text)\"")
        #expect(article.pages == pages)
        #expect(article.articleNumber == number)
    }

    private func article(_ members: String) throws -> Article { try europePMCRecord(members).article }
}
