import Articles
import Testing

@testable import Ingestion

@Suite struct CSVCitationTests {
    @Test(
        arguments: [
            (
                "Blood. 2022 Mar;53(2):334-47. doi: 10.5555/a. Epub 2021 Oct 12.",
                "Blood|2022-03|53|2|334-47|10.5555/a|2021-10-12"
            ),
            ("Blood. 2021 Nov 29;7(4):e27850. doi: 10.5555/a.", "Blood|2021-11-29|7|4|e27850|10.5555/a|"),
            (
                "J Ex (Brno). 2019 Aug 19:1-7. doi: 10.5555/a. [Epub ahead of print]",
                "J Ex (Brno)|2019-08-19|||1-7|10.5555/a|"
            ),
            ("Blood. 2019 Sep 3. doi: 10.5555/a.b. [Epub ahead of print] Review.", "Blood|2019-09-03||||10.5555/a.b|"),
            ("Blood. 2018 Dec-2019 Jan;5(1 Suppl (2)):S1-S9.", "Blood|2018-12/2019-01|5|1 Suppl (2)|S1-S9||"),
            ("Blood. 2019 Sep;70(3):970-979.e3. doi: 10.5555/a. Review.", "Blood|2019-09|70|3|970-979.e3|10.5555/a|"),
            ("Klin Onkol. Fall 2018;31(5):330. German.", "Klin Onkol|2018-23|31|5|330||"),
            ("Blood. 2014;3:222; author reply 222. eCollection 2014.", "Blood|2014|3||222; author reply 222||"),
        ])
    func `PubMed's citations are taken apart`(text: String, expected: String) throws {
        let citation = try #require(PubMedCitation(text))
        let parts = [
            citation.journal, citation.date?.edtf, citation.volume, citation.issue, citation.pages, citation.doi?.value,
            citation.electronicDate?.edtf,
        ]
        #expect(parts.map { $0 ?? "" }.joined(separator: "|") == expected)
        #expect(citation.isUnderstood)
    }

    @Test func `What else a citation says is told or kept`() throws {
        let citation = try #require(PubMedCitation("Blood. 2018;1:2. Review. English, Greek. No abstract available."))
        #expect(citation.types == ["Review"])
        #expect(citation.languages == ["en", "el"])
        #expect(PubMedCitation("Blood. 2018;1:2. Erratum in: Blood. 2019;3:4.")?.isUnderstood == false)
        #expect(PubMedCitation("Brno: Example Press; 2019 Feb 3.") == nil)
        #expect(PubMedCitation.bookDate("Brno: Example Press; 2019 Feb 3.")?.edtf == "2019-02-03")
        #expect(PubMedCitation("") == nil)
        #expect(PubMedCitation(". 2018") == nil)
    }

    @Test(
        arguments: [
            ("J. of Ex. (2017) 3:1 (31-33). Date of Publication: 1 Mar 2017", "J. of Ex.|2017-03-01|3|1|31-33|"),
            ("Blood (2014) 12 (e123)", "Blood|2014|12||e123|"),
            ("Blood (2018) 132 SUPPL. 1 (S12-S15).", "Blood|2018|132|SUPPL. 1|S12-S15|"),
            ("Blood (2018) 132. Article Number: 999. Date of Publication: 2018", "Blood|2018|132|||999"),
            ("The Journal (Example ed.) (2020) 1:2", "The Journal (Example ed.)|2020|1|2||"),
        ])
    func `Embase's sources are taken apart`(text: String, expected: String) throws {
        let source = try #require(EmbaseSource(text))
        let parts = [
            source.journal, source.date?.edtf, source.volume, source.issue, source.pages, source.articleNumber,
        ]
        #expect(parts.map { $0 ?? "" }.joined(separator: "|") == expected)
        #expect(source.isUnderstood)
    }

    @Test func `A source of another form is kept`() {
        #expect(EmbaseSource("Unknown source") == nil)
        #expect(EmbaseSource("(2020)") == nil)
        #expect(EmbaseSource("") == nil)
        #expect(EmbaseSource("Blood (2020) 1. Conference: Example Meeting")?.isUnderstood == false)
    }

    @Test func `A link resolver's address names the article`() {
        #expect(OpenURL.doi(in: "http://r.example.org/?id=doi:10.5555%2Fx(1)&atitle=A")?.value == "10.5555/x(1)")
        #expect(OpenURL.doi(in: "http://r.example.org/?id=&atitle=A") == nil)
    }
}
