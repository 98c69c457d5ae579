import Articles
import Testing

@testable import Ingestion

/// What a record says that has no place in an article is an other field, whatever its format.
@Suite struct KeptFieldTests {
    private func other(_ text: String, _ format: RecordFormat) throws -> [String: JSONValue] {
        let record = try #require(try events(inText: text, format: format).first).record
        return Dictionary(record.article.otherFields.map { ($0.name, $0.value) }) { first, _ in first }
    }

    @Test(arguments: [
        ("OI 0000-0002-1825-0097", "OI", "0000-0002-1825-0097"), ("RI A-9990-2020", "RI", "A-9990-2020"),
        ("OI Berg, V/; Lind, O/0000-0002-1825-0097", "OI", "Lind, O/0000-0002-1825-0097"),
        ("TI T\nTI Another", "TI", "Another"), ("BP 1\nEP 9\nPS 1-12", "PS", "1-12"),
    ])
    func `Web of Science: what another field says already or nobody can place`(
        fields: String, name: String, value: String
    ) throws {
        #expect(try other("PT J\nTI T\nAU Berg, V\n\(fields)\nER\n", .webOfScience)[name] == .string(value))
    }

    @Test func `Web of Science: each of several accession numbers`() throws {
        let others = try other("PT J\nTI T\nUT WOS:000999\nUT MEDLINE:99000001\nER\n", .webOfScience)
        #expect(others["UT"] == .strings(["WOS:000999", "MEDLINE:99000001"]))
    }

    @Test(arguments: [
        ("\"authorList\":{\"author\":[{\"fullName\":\"Berg V\",\"firstName\":{\"x\":1}}]}", "authorList"),
        ("\"authorList\":{\"writer\":[\"Berg V\"]}", "authorList"),
        ("\"authorList\":{\"author\":[{\"fullName\":\"Berg V\"}],\"complete\":\"no\"}", "authorList.complete"),
        ("\"keywordList\":{\"keyword\":[\"a\",{\"term\":\"b\"}]}", "keywordList"),
        ("\"meshHeadingList\":{\"meshHeading\":[{\"heading\":\"B\"}]}", "meshHeadingList"),
        ("\"fullTextUrlList\":{\"fullTextUrl\":[{\"address\":\"https://example.org\"}]}", "fullTextUrlList"),
        ("\"pubTypeList\":{\"pubType\":[{\"name\":\"Letter\"}]}", "pubTypeList"),
        ("\"fullTextIdList\":{\"fullTextId\":[{\"id\":\"PMC9990001\"}]}", "fullTextIdList"),
        ("\"journalInfo\":\"Blood\"", "journalInfo"), ("\"bookOrReportDetails\":[\"x\"]", "bookOrReportDetails"),
        ("\"journalInfo\":{\"journal\":[\"Blood\"]}", "journalInfo.journal"),
    ])
    func `Europe PMC: members and items of an unexpected shape`(member: String, name: String) throws {
        let text = "{\"resultList\":{\"result\":[{\"id\":\"1\",\"source\":\"MED\",\"title\":\"T\",\(member)}]}}"
        #expect(try other(text, .europePMCJSON)[name] != nil)
    }

    @Test func `MEDLINE: a second title in the article's own language`() throws {
        let text = "PMID- 99000001\nTI  - [A title].\nTT  - Ein Titel.\nTT  - Un titre.\n"
        #expect(try other(text, .nbib) == ["TT": .string("Un titre")])
    }

    @Test func `RIS: text behind a blank line, except for a provider's`() throws {
        let text = """
            TY  - JOUR
            TI  - T
            VL  - 3

            Read for the ward round.
            Twice.

            Provider: Example
            Content: text/plain

            See also the letter.
            ER  - 
            """
        #expect(
            try other(text, .ris) == ["text": .strings(["Read for the ward round.\nTwice.", "See also the letter."])])
    }

    @Test(arguments: [
        ("<AuthorList><Author><LastName>Berg</LastName><Degree>MD</Degree></Author></AuthorList>", "Author/Degree"),
        ("<Abstract><AbstractText>A.</AbstractText><Source>x</Source></Abstract>", "Abstract/Source"),
        ("<Journal><JournalIssue><Part>2</Part></JournalIssue></Journal>", "Part"),
        (
            "<DataBankList><DataBank><DataBankName>GEO</DataBankName><Release>2</Release></DataBank></DataBankList>",
            "DataBank/Release"
        ),
    ])
    func `PubMed: elements that no DTD has, wherever they stand`(element: String, name: String) throws {
        let text = """
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>99000001</PMID><Article>\(element)</Article>\
            </MedlineCitation></PubmedArticle></PubmedArticleSet>
            """
        #expect(try other(text, .pubmedXML)[name] != nil)
    }

    @Test(arguments: [
        ("<titles><title>T</title><series-title>S</series-title></titles>", "series-title", "S"),
        ("<titles><title>T</title><title>U</title></titles>", "title", "U"),
        ("<titles><title>T</title></titles><keywords><keyword>a</keyword><term>b</term></keywords>", "term", "b"),
        ("<titles><title>T</title></titles><dates><year>2020</year><day>4</day></dates>", "day", "4"),
    ])
    func `EndNote: elements within elements that are read`(elements: String, name: String, value: String) throws {
        let text = "<xml><records><record>\(elements)</record></records></xml>"
        #expect(try other(text, .endNoteXML)[name] == .string(value))
    }
}
