import Articles
import Testing

@testable import Export

@Suite struct CSLJSONTests {
    @Test func `The output is one array with an item per article`() throws {
        let value = try JSONParser.parse(exported(SampleArticles.all, as: .cslJSON))
        guard case .array(let items) = value else { throw JSONParser.Failure.incomplete }
        #expect(items.map { $0["id"] } == SampleArticles.all.map { .string($0.citationKey) })
    }

    @Test(arguments: [
        ("2019-11-05", "{\"date-parts\":[[2019,11,5]]}"), ("2000-24", "{\"date-parts\":[[2000]],\"season\":4}"),
        ("2019-11/2020-01", "{\"date-parts\":[[2019,11],[2020,1]]}"), ("1998", "{\"date-parts\":[[1998]]}"),
    ])
    func `Dates are numbers`(edtf: String, expected: String) {
        let text = exported(as: .cslJSON) { $0.article.issueDate = PublicationDate(edtf: edtf) }
        #expect(text.contains("\"issued\":\(expected)"))
    }

    @Test(arguments: [
        (["B-ALL", "relapse"], "B-ALL, relapse"), (["Leukemia, B-Cell", "Humans"], "Leukemia, B-Cell; Humans"),
        (["sleep, light, sleep"], "sleep, light"), (["a; b", "b"], "a, b"),
    ])
    func `Keywords are one text that has each once`(keywords: [String], text: String) {
        #expect(exported(as: .cslJSON) { $0.article.keywords = keywords }.contains("\"keyword\":\"\(text)"))
    }

    @Test func `PMID and PMCID are among the fields, and a retraction in the note`() throws {
        let item = try JSONParser.parse(String(exported([SampleArticles.trial], as: .cslJSON).dropFirst().dropLast(2)))
        #expect(item["PMID"] == .string("31234567"))
        #expect(item["PMCID"] == .string("PMC7654321"))
        #expect(item["note"] == .string("RETRACTED"))
        #expect(item["ISSN"] == .string("0028-4793, 1533-4406"))
    }
}
