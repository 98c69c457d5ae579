import Articles
import Testing

@testable import Ingestion

@Suite struct RISPlaceTests {
    @Test(
        arguments: [
            (["JF  - Journal of Wards", "JA  - J Wards"], "Journal of Wards", ["J Wards"]),
            (["T2  - Journal of Wards", "J2  - J. Wards", "JA  - J Wards"], "Journal of Wards", ["J Wards"]),
            (["JO  - J Wards"], "J Wards", []),
            (["JO  - J Wards", "T2  - Journal of Wards"], "Journal of Wards", ["J Wards"]),
            (["JF  - Crit Care Med", "T2  - Critical Care Medicine"], "Critical Care Medicine", ["Crit Care Med"]),
            (["JF  - Wards", "T2  - WARDS", "JO  - wards"], "Wards", []), (["J9  - J WARDS"], "J WARDS", []),
        ])
    func `The fullest name is the journal's, the others are abbreviations`(
        lines: [String], name: String, others: [String]
    ) throws {
        let article = try risRecord(["TI  - T"] + lines).article
        #expect(article.journal?.name == name)
        #expect(article.journal?.abbreviations == others)
        #expect(article.otherFields == [])
    }

    @Test func `A title that isn't the journal's is kept`() throws {
        let article = try risArticle("JO  - Acta Wards", "T2  - Special Issue on Doors")
        #expect(article.journal?.name == "Acta Wards")
        #expect(article.otherFields == [JSONMember("T2", .string("Special Issue on Doors"))])
        #expect(try risArticle("T2  - Department", type: "THES").journal == nil)
    }

    @Test func `Proceedings are told from the conference`() throws {
        let article = try risArticle("T2  - Conference on Doors", "C3  - Proceedings on Doors", type: "CONF")
        #expect(article.journal?.name == "Proceedings on Doors")
        #expect(article.otherFields == [JSONMember("T2", .string("Conference on Doors"))])
    }

    @Test(
        arguments: [
            ("0006-4971", ["0006-4971"], []), ("00064971 (ISSN)", ["0006-4971"], []),
            ("1660-4601 1661-7827", ["1660-4601", "1661-7827"], []),
            ("2093-758X 2005-3673", ["2093-758X", "2005-3673"], []), ("978-0-00-000000-2", [], ["9780000000002"]),
            ("978 0 00 000000 2", [], ["9780000000002"]),
            ("9780000000002; 0006-4971", ["0006-4971"], ["9780000000002"]), ("0894-9867, 0894-9867", ["0894-9867"], []),
        ])
    func `Serial numbers are ISSNs and ISBNs`(value: String, issns: [String], isbns: [String]) throws {
        let record = try risRecord(["TI  - T", "SN  - \(value)"])
        #expect(record.article.journal?.issns.map(\.value) ?? [] == issns)
        #expect(record.article.identifiers.map(\.value) == isbns)
        #expect(record.warnings == [])
    }

    @Test func `An ISSN's medium is read`() throws {
        let article = try risArticle("SN  - 0006-4971 (Print), 1528-0020(Electronic)", "SN  - 0887-6924")
        #expect(article.journal?.issns.map(\.medium) == [.print, .electronic, nil])
    }

    @Test(arguments: [
        "SN  - 0006-4971 (Print) 1528-0020 (Electronic)", "SN  - Print 0006-4971 Electronic 1528-0020",
        "SN  - 0006-4971 (print) / eISSN 1528-0020",
    ])
    func `Each of several ISSNs has its own medium`(line: String) throws {
        let issns = try risArticle(line).journal?.issns
        #expect(issns?.map(\.value) == ["0006-4971", "1528-0020"])
        #expect(issns?.map(\.medium) == [.print, .electronic])
    }

    @Test func `What is no serial number is kept, with a warning where one should be`() throws {
        let record = try risRecord(["TI  - T", "SN  - 1234-5678"])
        #expect(record.warnings == ["has \"SN\" that is no ISSN or ISBN; it was kept as it is"])
        #expect(try risRecord(["TI  - T", "SN  - ER-2"], type: "RPRT").warnings == [])
    }

    @Test(
        arguments: [
            (["SP  - 1194", "EP  - 205"], "1194-1205", nil), (["SP  - 12-5"], "12-15", nil),
            (["SP  - 474–481", "EP  - 481"], "474-481", nil), (["SP  - 12", "EP  - 12"], "12", nil),
            (["SP  - e123"], nil, "e123"), (["SP  - e12", "EP  - e19"], "e12-e19", nil),
            (["SP  - 219840"], nil, "219840"), (["C7  - 44"], nil, "44"),
            (["SP  - 940397", "C7  - 940397"], nil, "940397"), (["SP  - pii: E1392"], nil, "E1392"),
            (["M1  - e44"], nil, "e44"), (["PG  - 3-9"], "3-9", nil),
            (["EP  - 9"], nil, nil), (["SP  - S21-1", "EP  - S21-8"], "S21-1–S21-8", nil),
        ] as [([String], String?, String?)])
    func `Pages and article numbers are told apart`(lines: [String], pages: String?, number: String?) throws {
        let article = try risRecord(["TI  - T"] + lines).article
        #expect(article.pages == pages)
        #expect(article.articleNumber == number)
    }

    @Test(
        arguments: [
            (["VL  - 5", "IS  - 2"], "5", "2"), (["VO  - 5", "M1  - 2"], "5", "2"), (["VL  - 50(2)"], "50", "2"),
            (["VL  - 5", "CP  - 2"], "5", "2"),
            (["VL  - 5", "IS  - nan"], "5", nil), (["VL  - 5", "CP  - 24th Forum"], "5", nil),
            (["VL  - 5", "M1  - 1008150341"], "5", nil),
        ] as [([String], String, String?)])
    func `Volume and issue are found`(lines: [String], volume: String, issue: String?) throws {
        let article = try risRecord(["TI  - T"] + lines).article
        #expect(article.volume == volume)
        #expect(article.issue == issue)
    }

    @Test func `The number of pages of a book isn't its pages`() throws {
        #expect(try risArticle("SP  - 312", type: "BOOK").pages == nil)
        #expect(try risArticle("SP  - 1", "EP  - 9", type: "BOOK").pages == "1-9")
    }
}
