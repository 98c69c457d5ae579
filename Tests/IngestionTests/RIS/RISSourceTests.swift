import Articles
import Testing

@testable import Ingestion

@Suite struct RISSourceTests {
    @Test(
        arguments: [
            (["DB  - Scopus"], "Scopus"), (["DB  - MEDLINE"], "PubMed"),
            (["DB  - psyh", "DP  - EBSCOhost"], "PsycINFO"), (["DB  - psyh"], "psyh"), (["DP  - NLM"], "PubMed"),
            (["DP  - DOI.org (Crossref)"], "Crossref"),
            (["AN  - WOS:1"], "Web of Science"), (["AN  - CN-1"], "Cochrane Library"),
            (["UR  - https://lens.org/1"], "The Lens"), (["LK  - https://www.embase.com/a?id=L1"], "Embase"),
            (["N1  - Times Cited in Web of Science Core Collection:  3"], "Web of Science"), ([], nil),
        ] as [([String], String?)])
    func `The database is named or shows`(lines: [String], database: String?) throws {
        #expect(try risRecord(["TI  - T"] + lines).database == database)
    }

    @Test func `Lines before the records name the database`() throws {
        let events = try events(
            inText:
                "Provider: A\nDatabase: PsycINFO\n\nTY  - JOUR\nTI  - A\nER  - \nTY  - JOUR\nTI  - B\nDB  - Scopus\nER  - ",
            format: .ris)
        #expect(try events.map { try $0.record.database } == ["PsycINFO", "Scopus"])
    }

    @Test(
        arguments: [
            (["ID  - a", "AN  - b"], "a", ["AN"]), (["AN  - b"], "b", []), (["LB  - c"], "c", []),
            (["U2  - L9", "DB  - Embase"], "L9", []), (["U2  - L9"], nil, ["U2"]),
            (["N1  - Accession Number: 123; More"], "123", ["N1"]), (["ID  - a", "AN  - a"], "a", []), ([], nil, []),
        ] as [([String], String?, [String])])
    func `The key is the record's own name`(lines: [String], key: String?, others: [String]) throws {
        let record = try risRecord(["TI  - T"] + lines)
        #expect(record.key == key)
        #expect(record.article.otherFields.map(\.name) == others)
    }

    @Test(
        arguments: [
            (
                ["N1  - Cited By :12", "N1  - Export Date: 7 December 2022", "DB  - Scopus"],
                CitationCount(database: "Scopus", count: 12, seen: "2022-12-07")
            ),
            (
                ["N1  - Times Cited in Web of Science Core Collection:  13"],
                CitationCount(database: "Web of Science", count: 13)
            ),
            (
                ["N1  - <p>Times Cited in Web of Science Core Collection:&nbsp;&nbsp;0</p>"],
                CitationCount(database: "Web of Science", count: 0)
            ),
        ])
    func `Counts of citations stand in notes`(lines: [String], count: CitationCount) throws {
        let article = try risRecord(["TI  - T"] + lines).article
        #expect(article.citationCounts == [count])
        #expect(article.otherFields == [])
    }

    @Test(arguments: ["Export Date: 7 December 2022", "Last updated - 2022-12-07"])
    func `The record's own date stands in notes`(note: String) throws {
        #expect(try risRecord(["TI  - T", "N1  - \(note)"]).date == "2022-12-07")
    }

    @Test func `EndNote's note lists what PubMed says besides`() throws {
        let article = try risArticle("N1  - 1528-0020", "Berg, Vera", "Journal Article", "Review", "Norway")
        #expect(article.journal?.issns.map(\.value) == ["1528-0020"])
        #expect(article.publicationTypes == ["Journal Article", "Review"])
        #expect(article.otherFields == [JSONMember("N1", .string("Berg, Vera\nNorway"))])
    }

    @Test func `Notes keep their lines and lose their markup`() throws {
        let article = try risArticle("N1  - <p>A &amp; b</p>", "N1  - one", "* two", "", "three")
        #expect(article.otherFields == [JSONMember("N1", .array([.string("A & b"), .string("one\n* two\n\nthree")]))])
    }

    @Test func `What has no place is kept under its tag`() throws {
        let article = try risArticle("ZZ  - a", "ZZ  - b", "CY  - Oslo", "Y2  - 2020/01/01", "LA  - Wardish")
        #expect(
            article.otherFields == [
                JSONMember("ZZ", .array([.string("a"), .string("b")])), JSONMember("CY", .string("Oslo")),
                JSONMember("Y2", .string("2020/01/01")), JSONMember("LA", .string("Wardish")),
            ])
    }

    @Test(arguments: [
        ("English", ["en"]), ("eng; ger", ["en", "de"]), ("English, French", ["en", "fr"]), ("pt-BR", ["pt-BR"]),
    ])
    func `Languages come one or several`(value: String, codes: [String]) throws {
        #expect(try risArticle("LA  - \(value)").languages == codes)
    }
}
